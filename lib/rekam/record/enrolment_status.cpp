#include "rekam/record/enrolment_status.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/civil_status.hpp"

#include <algorithm>
#include <string>

namespace rekam {

namespace {

struct Word {
  EnrolmentStatus status;
  EnrolmentClass enrolment_class;
  std::string_view text;
};

constexpr std::array<Word, kEnrolmentStatusCount> kWords{{
    {EnrolmentStatus::none, EnrolmentClass::unknown, ""},
    {EnrolmentStatus::unregistered, EnrolmentClass::unrecorded, "UNREGISTERED"},
    {EnrolmentStatus::belum_rekam, EnrolmentClass::unrecorded, "BELUM_REKAM"},
    {EnrolmentStatus::belum_wajib, EnrolmentClass::unrecorded, "BELUM_WAJIB"},
    {EnrolmentStatus::sudah_rekam, EnrolmentClass::in_process, "SUDAH_REKAM"},
    {EnrolmentStatus::bio_captured, EnrolmentClass::in_process, "BIO_CAPTURED"},
    {EnrolmentStatus::processing, EnrolmentClass::in_process, "PROCESSING"},
    {EnrolmentStatus::sent_for_enrollment, EnrolmentClass::in_process, "SENT_FOR_ENROLLMENT"},
    {EnrolmentStatus::received_at_central, EnrolmentClass::in_process, "RECEIVED_AT_CENTRAL"},
    {EnrolmentStatus::enroll_failure_at_central, EnrolmentClass::failed,
     "ENROLL_FAILURE_AT_CENTRAL"},
    {EnrolmentStatus::search_failure_at_central, EnrolmentClass::failed,
     "SEARCH_FAILURE_AT_CENTRAL"},
    {EnrolmentStatus::enroll_failure_at_regional, EnrolmentClass::failed,
     "ENROLL_FAILURE_AT_REGIONAL"},
    {EnrolmentStatus::other_failure, EnrolmentClass::failed, "FAILURE"},
    {EnrolmentStatus::duplicate_record, EnrolmentClass::duplicate, "DUPLICATE_RECORD"},
    {EnrolmentStatus::print_ready_record, EnrolmentClass::recorded, "PRINT_READY_RECORD"},
    {EnrolmentStatus::sent_for_card_printing, EnrolmentClass::recorded, "SENT_FOR_CARD_PRINTING"},
    {EnrolmentStatus::card_printed, EnrolmentClass::recorded, "CARD_PRINTED"},
    {EnrolmentStatus::card_shipped, EnrolmentClass::recorded, "CARD_SHIPPED"},
    {EnrolmentStatus::card_issued, EnrolmentClass::recorded, "CARD_ISSUED"},
    {EnrolmentStatus::other_card, EnrolmentClass::recorded, "CARD"},
    {EnrolmentStatus::other_word, EnrolmentClass::unknown, "?"},
}};

struct Alias {
  std::string_view heading;  // as fold_heading() leaves it
  EnrolmentStatus status;
};

// Plural and short forms in which the same words travel, and our own class names, so that what
// rekam writes can be read back.
constexpr std::array<Alias, 14> kAliases{{
    {"UNRECORDED", EnrolmentStatus::belum_rekam},
    {"BELUMREKAMKTPEL", EnrolmentStatus::belum_rekam},
    {"BELUMPEREKAMAN", EnrolmentStatus::belum_rekam},
    {"BLMREKAM", EnrolmentStatus::belum_rekam},
    {"SDHREKAM", EnrolmentStatus::sudah_rekam},
    {"SUDAHPEREKAMAN", EnrolmentStatus::sudah_rekam},
    {"SUDAHREKAMKTPEL", EnrolmentStatus::sudah_rekam},
    {"SENTFORENROLMENT", EnrolmentStatus::sent_for_enrollment},
    {"RECEIVEDATCENTRE", EnrolmentStatus::received_at_central},
    {"PRR", EnrolmentStatus::print_ready_record},
    {"PRINTREADY", EnrolmentStatus::print_ready_record},
    {"SFE", EnrolmentStatus::sent_for_enrollment},
    {"DUPLICATE", EnrolmentStatus::duplicate_record},
    {"UNKNOWN", EnrolmentStatus::none},
}};

const Word& word_of(EnrolmentStatus status) { return kWords.at(static_cast<std::size_t>(status)); }

bool same_word(std::string_view text, const std::string& heading) {
  return std::string_view{heading}.size() +
                 static_cast<std::size_t>(std::count(text.begin(), text.end(), '_')) ==
             text.size() &&
         fold_heading(text) == heading;
}

}  // namespace

EnrolmentStatus parse_enrolment_status(std::string_view text) {
  if (says_nothing(text)) return EnrolmentStatus::none;
  const std::string heading = fold_heading(text);
  if (heading.empty()) return EnrolmentStatus::other_word;  // nothing but marks, such as `?`
  for (const auto& word : kWords)
    if (same_word(word.text, heading)) return word.status;
  for (const auto& alias : kAliases)
    if (alias.heading == heading) return alias.status;
  if (heading.find("FAILURE") != std::string::npos) return EnrolmentStatus::other_failure;
  if (heading.rfind("CARD", 0) == 0) return EnrolmentStatus::other_card;
  return EnrolmentStatus::other_word;
}

std::string_view to_text(EnrolmentStatus status) { return word_of(status).text; }

EnrolmentClass fold(EnrolmentStatus status) { return word_of(status).enrolment_class; }

std::string_view to_text(EnrolmentClass enrolment_class) {
  constexpr std::array<std::string_view, kEnrolmentClassCount> words{
      "unrecorded", "unknown", "failed", "duplicate", "in_process", "recorded"};
  return words.at(static_cast<std::size_t>(enrolment_class));
}

}  // namespace rekam
