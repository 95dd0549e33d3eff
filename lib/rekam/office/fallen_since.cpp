#include "rekam/office/fallen_since.hpp"

#include "rekam/office/fallen_calls.hpp"

namespace rekam {

CallsThatStand calls_that_stand(Registry& registry, CutiBersama cuti_bersama, Date today) {
  CallsThatStand standing = published_calls_from(registry.database(), today);
  if (standing.empty()) return standing;
  RosterDesk desk{registry, cuti_bersama, today};
  for (const auto& fallen : fallen_calls(desk, today))
    standing[{fallen.service_point, fallen.date}] = fallen.standing;
  return standing;
}

std::vector<std::string> fallen_since(Registry& registry, CutiBersama cuti_bersama, Date today,
                                      const CallsThatStand& before) {
  std::vector<std::string> sentences;
  if (before.empty()) return sentences;
  RosterDesk desk{registry, cuti_bersama, today};
  for (const auto& fallen : fallen_calls(desk, today)) {
    const auto stood = before.find({fallen.service_point, fallen.date});
    if (stood != before.end() && fallen.standing < stood->second)
      sentences.push_back(fallen_sentence(fallen));
  }
  return sentences;
}

}  // namespace rekam
