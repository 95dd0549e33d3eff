#include "rekam/record/enrolment_status.hpp"

#include "rekam/record/civil_status.hpp"
#include "rekam/record/enrolment_words.hpp"

namespace rekam {

namespace {

struct Meaning {
  EnrolmentStatus status;
  EnrolmentClass enrolment_class;
  std::string_view text;
};

constexpr std::array<Meaning, kEnrolmentStatusCount> kMeanings{{
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

const Meaning& meaning_of(EnrolmentStatus status) {
  return kMeanings.at(static_cast<std::size_t>(status));
}

}  // namespace

EnrolmentStatus parse_enrolment_status(std::string_view text) {
  if (says_nothing(text)) return EnrolmentStatus::none;
  const WordKey key{text};
  if (const auto status = enrolment_words.find(key.text())) return *status;
  if (key.text().find("FAILURE") != std::string_view::npos) return EnrolmentStatus::other_failure;
  if (key.text().substr(0, 4) == "CARD") return EnrolmentStatus::other_card;
  return EnrolmentStatus::other_word;  // nothing but marks, such as `?`, too
}

std::string_view to_text(EnrolmentStatus status) { return meaning_of(status).text; }

EnrolmentClass fold(EnrolmentStatus status) { return meaning_of(status).enrolment_class; }

std::string_view to_text(EnrolmentClass enrolment_class) {
  constexpr std::array<std::string_view, kEnrolmentClassCount> words{
      "unrecorded", "unknown", "failed", "duplicate", "in_process", "recorded"};
  return words.at(static_cast<std::size_t>(enrolment_class));
}

}  // namespace rekam
