// How far a person's recording for the electronic card has come: the words of the national
// pipeline, and the six classes that every count is made of. One rule, used by every report.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

/// The word as lists write it. The numbers are stored: append, never renumber.
enum class EnrolmentStatus : std::uint8_t {
  none = 0,  ///< empty, `-` or NULL: the list does not say
  unregistered = 1,
  belum_rekam = 2,
  belum_wajib = 3,
  sudah_rekam = 4,
  bio_captured = 5,
  processing = 6,
  sent_for_enrollment = 7,
  received_at_central = 8,
  enroll_failure_at_central = 9,
  search_failure_at_central = 10,
  enroll_failure_at_regional = 11,
  other_failure = 12,  ///< any further word with FAILURE
  duplicate_record = 13,
  print_ready_record = 14,
  sent_for_card_printing = 15,
  card_printed = 16,
  card_shipped = 17,
  card_issued = 18,
  other_card = 19,  ///< any further word that starts with CARD
  other_word = 20,  ///< a word nobody knows; counted as unknown, with a finding
};
inline constexpr int kEnrolmentStatusCount = 21;

enum class EnrolmentClass : std::uint8_t {
  unrecorded,
  unknown,
  failed,
  duplicate,
  in_process,
  recorded
};
inline constexpr int kEnrolmentClassCount = 6;

/// Spaces, underscores, line breaks and case do not matter; never fails (other_word).
EnrolmentStatus parse_enrolment_status(std::string_view text);
std::string_view to_text(EnrolmentStatus status);  ///< such as `SENT_FOR_CARD_PRINTING`

/// For one who must be recorded: BELUM WAJIB of such a person counts as unrecorded.
EnrolmentClass fold(EnrolmentStatus status);
std::string_view to_text(EnrolmentClass enrolment_class);

/// The classes that still have to come: unrecorded, unknown, failed.
constexpr bool is_backlog(EnrolmentClass enrolment_class) {
  return enrolment_class <= EnrolmentClass::failed;
}

}  // namespace rekam
