#include "rekam/office/erase_person.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/office/find_resident.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kLongestReason = 200;
constexpr std::size_t kShortestName = 3;

bool has_long_number(std::string_view text) {
  constexpr int kDigits = 8;  // a decree has fewer, a date written together or a NIK has not
  int digits = 0;
  return std::any_of(text.begin(), text.end(), [&](char c) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    return digits >= kDigits;
  });
}

void check_reason(const std::string& reason, const std::vector<std::string>& names) {
  if (trim(reason).empty()) fail(ErrorKind::usage, "--reason is empty: why is the person erased?");
  if (reason.size() > kLongestReason)
    fail(ErrorKind::usage, "--reason is longer than {} characters", kLongestReason);
  const std::string folded = fold(reason);
  const bool names_person = std::any_of(names.begin(), names.end(), [&](const auto& name) {
    return name.size() >= kShortestName && folded.find(name) != std::string::npos;
  });
  if (names_person || has_long_number(reason))
    fail(ErrorKind::usage,
         "--reason holds a name or a number of the person; it stays on record, so name neither");
}

Erasure erase_and_record(Registry& registry, const OfficeRun& run, const EraseQuestion& question) {
  RegistryChange change{registry, run.now};
  ResidentStore store{registry};
  const ResidentId id = find_resident(store, question.number);
  check_reason(question.reason, names_of(registry.database(), id));
  Erasure erasure = erase_person(change, id);
  RosterDays days;
  for (const auto& day : erasure.published) days.emplace(day.service_point, day.date);
  amend_rosters(change, days);
  const nlohmann::ordered_json detail{
      {"reason", trim(question.reason)}, {"records", erasure.records},
      {"calls", erasure.calls},          {"receipts", erasure.receipts},
      {"rejected", erasure.rejected},    {"digest", to_hex(erasure.digest)}};
  change.record({"erase", {}, detail.dump()});
  rekam::store(run, change);
  return erasure;
}

}  // namespace

Erasure erase_person(const OfficeRun& run, const EraseQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_write);
  Erasure erasure = erase_and_record(registry, run, question);
  if (run.rehearsal == Rehearsal::no) write_file_anew(registry, run.db, "the person is erased");
  return erasure;
}

}  // namespace rekam
