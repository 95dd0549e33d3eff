// What happened to somebody who was called, came by himself, or was looked for in the field.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

/// The numbers are stored: append, never renumber.
enum class CaseOutcome : std::uint8_t {
  recorded = 1,
  local_only = 2,  ///< recorded while the server was down, not yet sent
  no_show = 3,
  incomplete = 4,  ///< papers were missing
  deferred = 5,    ///< sent home: outage, closing time
  duplicate = 6,   ///< the server knows the person already: must report, not record again
  moved = 7,
  died = 8,
  present = 9,  ///< found at home
  away = 10,
  not_known = 11,
};

/// `recorded`, `no_show` … and the Indonesian words: terekam, lokal saja, tidak hadir, berkas
/// kurang, ditunda, ganda, pindah, meninggal, ada, pergi, tidak dikenal. Empty for any other.
std::optional<CaseOutcome> parse_case_outcome(std::string_view text);
std::string_view to_text(CaseOutcome outcome);

/// The one that was most likely meant by a word nobody knows; empty if none is near.
std::optional<std::string_view> nearest_case_outcome(std::string_view text);

/// Found at the person's home by others, not at a desk.
bool is_field_check(CaseOutcome outcome);
/// At the desk the person's recording has an end, good or bad: nobody has to call him any more.
bool ends_case(CaseOutcome outcome);
/// The field says that the person is not there; without a document nobody leaves the backlog.
bool says_gone(CaseOutcome outcome);

}  // namespace rekam
