#include "rekam/record/enrolment_status.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

EnrolmentClass class_of(std::string_view word) { return fold(parse_enrolment_status(word)); }

TEST_CASE("each word of the national pipeline belongs to one of six classes") {
  for (const auto* word : {"UNREGISTERED", "BELUM REKAM", "BELUM WAJIB"})
    CHECK(class_of(word) == EnrolmentClass::unrecorded);
  for (const auto* word : {"", "NULL", "-", "SUDAH TAPI BELUM", "REKAM"})
    CHECK(class_of(word) == EnrolmentClass::unknown);
  for (const auto* word : {"ENROLL_FAILURE_AT_CENTRAL", "SEARCH_FAILURE_AT_CENTRAL",
                           "ENROLL_FAILURE_AT_REGIONAL", "ADJUDICATE_FAILURE", "FAILURE"})
    CHECK(class_of(word) == EnrolmentClass::failed);
  CHECK(class_of("DUPLICATE_RECORD") == EnrolmentClass::duplicate);
  for (const auto* word :
       {"BIO_CAPTURED", "PROCESSING", "SENT_FOR_ENROLLMENT", "RECEIVED_AT_CENTRAL", "SUDAH REKAM"})
    CHECK(class_of(word) == EnrolmentClass::in_process);
  for (const auto* word : {"PRINT_READY_RECORD", "SENT_FOR_CARD_PRINTING", "CARD_PRINTED",
                           "CARD_SHIPPED", "CARD_ISSUED", "CARD_LOST"})
    CHECK(class_of(word) == EnrolmentClass::recorded);
}

TEST_CASE("spaces, underscores, line breaks and case do not matter") {
  for (const std::string word :
       {"SENT_FOR_CARD_PRINTING", "sent for card printing", " Sent  For_Card\nPrinting ",
        "SENT_FOR_\r\nCARD_PRINTING", "SENTFORCARDPRINTING", "SENT-FOR-CARD-PRINTING",
        "SENT_FOR_CARD_\nPRINTING", "\xC2\xA0SENT FOR CARD PRINTING"}) {
    CAPTURE(word);
    CHECK(parse_enrolment_status(word) == EnrolmentStatus::sent_for_card_printing);
  }
  CHECK(parse_enrolment_status("Belum  rekam") == EnrolmentStatus::belum_rekam);
  CHECK(parse_enrolment_status("PRR") == EnrolmentStatus::print_ready_record);
}

TEST_CASE("every word that is written is read back, and differs from all others") {
  for (int i = 1; i < kEnrolmentStatusCount; ++i) {
    const auto status = static_cast<EnrolmentStatus>(i);
    CAPTURE(to_text(status));
    CHECK_FALSE(to_text(status).empty());
    CHECK(parse_enrolment_status(to_text(status)) == status);
  }
  CHECK(to_text(EnrolmentStatus::none).empty());
}

TEST_CASE("a status that is not said is none, an unknown word is another word") {
  CHECK(parse_enrolment_status(" ") == EnrolmentStatus::none);
  CHECK(parse_enrolment_status("null") == EnrolmentStatus::none);
  CHECK(parse_enrolment_status("ENTAH") == EnrolmentStatus::other_word);
  CHECK(parse_enrolment_status("0") == EnrolmentStatus::other_word);
  CHECK(parse_enrolment_status("DISCARDED") == EnrolmentStatus::other_word);
}

TEST_CASE("a failure of a card is a failure") {
  CHECK(parse_enrolment_status("CARD_FAILURE") == EnrolmentStatus::other_failure);
}

TEST_CASE("the backlog is who must still come: unrecorded, unknown, failed") {
  CHECK(is_backlog(EnrolmentClass::unrecorded));
  CHECK(is_backlog(EnrolmentClass::unknown));
  CHECK(is_backlog(EnrolmentClass::failed));
  CHECK_FALSE(is_backlog(EnrolmentClass::duplicate));
  CHECK_FALSE(is_backlog(EnrolmentClass::in_process));
  CHECK_FALSE(is_backlog(EnrolmentClass::recorded));
}

TEST_CASE("the class names are those of the reports") {
  const std::array<std::string_view, kEnrolmentClassCount> names{
      "unrecorded", "unknown", "failed", "duplicate", "in_process", "recorded"};
  for (int i = 0; i < kEnrolmentClassCount; ++i)
    CHECK(to_text(static_cast<EnrolmentClass>(i)) == names.at(static_cast<std::size_t>(i)));
}

TEST_CASE("the stored numbers of the words never change") {
  CHECK(static_cast<int>(EnrolmentStatus::belum_rekam) == 2);
  CHECK(static_cast<int>(EnrolmentStatus::duplicate_record) == 13);
  CHECK(static_cast<int>(EnrolmentStatus::card_issued) == 18);
  CHECK(static_cast<int>(EnrolmentStatus::other_word) == 20);
}

TEST_CASE("OpenSID's code numbers of status_rekam are read") {
  const std::array<EnrolmentStatus, 8> codes{EnrolmentStatus::belum_wajib,
                                             EnrolmentStatus::belum_rekam,
                                             EnrolmentStatus::sudah_rekam,
                                             EnrolmentStatus::card_printed,
                                             EnrolmentStatus::print_ready_record,
                                             EnrolmentStatus::card_shipped,
                                             EnrolmentStatus::sent_for_card_printing,
                                             EnrolmentStatus::card_issued};
  for (std::size_t i = 0; i < codes.size(); ++i)
    CHECK(parse_enrolment_status(std::to_string(i + 1)) == codes.at(i));
  CHECK(parse_enrolment_status("9") == EnrolmentStatus::other_word);
}

TEST_CASE("the words of a column KTP-eL are read: who has the card, and who has not") {
  CHECK(class_of("KTP-eL") == EnrolmentClass::recorded);
  CHECK(class_of("BELUM") == EnrolmentClass::unrecorded);
  CHECK(parse_enrolment_status("KIA") == EnrolmentStatus::belum_wajib);
  // Whether DPT is a list of voters or a card handed out, nobody knows.
  CHECK(parse_enrolment_status("SDH DPT") == EnrolmentStatus::other_word);
}

}  // namespace
}  // namespace rekam
