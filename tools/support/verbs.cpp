#include "support/verbs.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>

namespace rekam::tool {

namespace {

constexpr std::array<Verb, 9> kVerbs{{
    {"import", "impor", "Bring in KK lists, papers, statuses, outcomes, calendars"},
    {"validate", "periksa", "Check a KK list and explain every finding"},
    {"dedup", "ganda", "Find people who stand twice, and remember what was decided"},
    {"backlog", "belum-rekam", "Who is still unrecorded, counted or by name"},
    {"roster", "jadwal", "Plan, publish and show whom to call on which day"},
    {"forecast", "perkiraan", "When the backlog ends, and what the deadline takes"},
    {"report", "laporan", "One page with charts, and the numbers behind it"},
    {"registry", "registri", "Make, check, copy and mend the registry"},
    {"nightly", "malam", "All of a night's work on the lists in a folder's inbox"},
}};

}  // namespace

std::span<const Verb> verbs() { return kVerbs; }

std::string tool_of_verb(std::string_view word) {
  const auto folded = fold(word);
  const auto verb = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& candidate) {
    return fold(candidate.english) == folded || fold(candidate.indonesian) == folded;
  });
  return verb == kVerbs.end() ? std::string{} : std::string{"rekam-"}.append(verb->english);
}

std::vector<std::string> verb_words() {
  std::vector<std::string> words;
  for (const auto& verb : kVerbs) words.emplace_back(verb.english);
  for (const auto& verb : kVerbs) words.emplace_back(verb.indonesian);
  return words;
}

}  // namespace rekam::tool
