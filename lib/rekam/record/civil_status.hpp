// What a list says of a person in one word: sex, marriage, place in the household, life,
// citizenship. Values of a closed set, read from the words and codes that Indonesian offices use
// (SIAK words, OpenSID code numbers, English), written back in the official Indonesian word.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

enum class Sex : std::uint8_t { unknown, male, female };

enum class MaritalStatus : std::uint8_t { unknown, never_married, married, divorced, widowed };

/// Hubungan dalam keluarga (SHDK), in the order of the official code table.
enum class Relationship : std::uint8_t {
  unknown,
  head,
  husband,
  wife,
  child,
  child_in_law,
  grandchild,
  parent,
  parent_in_law,
  other_relative,
  servant,
  other
};

/// unknown counts as alive: most lists do not say it.
enum class LifeStatus : std::uint8_t { unknown, alive, died, moved, missing, away, not_valid };

/// unknown counts as a citizen. A foreigner is due only as holder of a KITAP.
enum class Citizenship : std::uint8_t { unknown, citizen, foreigner, permit_holder };

/// Empty when the word is unknown; `unknown` when there is no word (empty, `-`, NULL).
std::optional<Sex> parse_sex(std::string_view text);
std::optional<MaritalStatus> parse_marital_status(std::string_view text);
std::optional<Relationship> parse_relationship(std::string_view text);
std::optional<LifeStatus> parse_life_status(std::string_view text);
std::optional<Citizenship> parse_citizenship(std::string_view text);

/// The official Indonesian word; empty for unknown.
std::string_view to_text(Sex sex);
std::string_view to_text(MaritalStatus status);
std::string_view to_text(Relationship relationship);
std::string_view to_text(LifeStatus status);
std::string_view to_text(Citizenship citizenship);

constexpr bool ever_married(MaritalStatus status) { return status >= MaritalStatus::married; }
constexpr bool is_alive_and_present(LifeStatus status) { return status <= LifeStatus::alive; }
constexpr bool may_be_due(Citizenship citizenship) { return citizenship != Citizenship::foreigner; }

/// Whether the text says nothing: empty, `-`, `--`, `0`-less marks such as `NULL`, `N/A`.
bool says_nothing(std::string_view text);

}  // namespace rekam
