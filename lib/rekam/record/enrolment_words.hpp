// The words in which lists tell how far a person's recording has come: those of the national
// pipeline, OpenSID's code numbers, short forms, and our own class names, so that what rekam writes
// can be read back. To teach rekam a word, add it here.

#pragma once

#include "rekam/record/enrolment_status.hpp"
#include "rekam/record/word_table.hpp"

namespace rekam {

inline constexpr WordTable enrolment_words{std::to_array<Word<EnrolmentStatus>>(
    {{"UNREGISTERED", EnrolmentStatus::unregistered},
     {"NOTREGISTERED", EnrolmentStatus::unregistered},
     {"BELUMREKAM", EnrolmentStatus::belum_rekam},
     {"BELUMREKAMKTPEL", EnrolmentStatus::belum_rekam},
     {"BELUMPEREKAMAN", EnrolmentStatus::belum_rekam},
     {"BELUMTEREKAM", EnrolmentStatus::belum_rekam},
     {"BLMREKAM", EnrolmentStatus::belum_rekam},
     {"TIDAKREKAM", EnrolmentStatus::belum_rekam},
     {"BELUM", EnrolmentStatus::belum_rekam},  // of the column KTP-eL
     {"UNRECORDED", EnrolmentStatus::belum_rekam},
     {"2", EnrolmentStatus::belum_rekam},
     {"BELUMWAJIB", EnrolmentStatus::belum_wajib},
     {"BELUMWAJIBKTP", EnrolmentStatus::belum_wajib},
     {"BELUMWAJIBKTPEL", EnrolmentStatus::belum_wajib},
     {"BLMWAJIB", EnrolmentStatus::belum_wajib},
     {"KIA", EnrolmentStatus::belum_wajib},  // the card of children
     {"1", EnrolmentStatus::belum_wajib},
     {"SUDAHREKAM", EnrolmentStatus::sudah_rekam},
     {"SUDAHREKAMKTPEL", EnrolmentStatus::sudah_rekam},
     {"SUDAHPEREKAMAN", EnrolmentStatus::sudah_rekam},
     {"SUDAHTEREKAM", EnrolmentStatus::sudah_rekam},
     {"TEREKAM", EnrolmentStatus::sudah_rekam},
     {"SDHREKAM", EnrolmentStatus::sudah_rekam},
     {"3", EnrolmentStatus::sudah_rekam},
     {"BIOCAPTURED", EnrolmentStatus::bio_captured},
     {"PROCESSING", EnrolmentStatus::processing},
     {"SENTFORENROLLMENT", EnrolmentStatus::sent_for_enrollment},
     {"SENTFORENROLMENT", EnrolmentStatus::sent_for_enrollment},
     {"SFE", EnrolmentStatus::sent_for_enrollment},
     {"RECEIVEDATCENTRAL", EnrolmentStatus::received_at_central},
     {"RECEIVEDATCENTRE", EnrolmentStatus::received_at_central},
     {"ENROLLFAILUREATCENTRAL", EnrolmentStatus::enroll_failure_at_central},
     {"SEARCHFAILUREATCENTRAL", EnrolmentStatus::search_failure_at_central},
     {"ENROLLFAILUREATREGIONAL", EnrolmentStatus::enroll_failure_at_regional},
     {"FAILURE", EnrolmentStatus::other_failure},
     {"DUPLICATERECORD", EnrolmentStatus::duplicate_record},
     {"DUPLICATE", EnrolmentStatus::duplicate_record},
     {"GANDA", EnrolmentStatus::duplicate_record},
     {"PRINTREADYRECORD", EnrolmentStatus::print_ready_record},
     {"PRINTREADY", EnrolmentStatus::print_ready_record},
     {"PRR", EnrolmentStatus::print_ready_record},
     {"5", EnrolmentStatus::print_ready_record},
     {"SENTFORCARDPRINTING", EnrolmentStatus::sent_for_card_printing},
     {"7", EnrolmentStatus::sent_for_card_printing},
     {"CARDPRINTED", EnrolmentStatus::card_printed},
     {"4", EnrolmentStatus::card_printed},
     {"CARDSHIPPED", EnrolmentStatus::card_shipped},
     {"6", EnrolmentStatus::card_shipped},
     {"CARDISSUED", EnrolmentStatus::card_issued},
     {"8", EnrolmentStatus::card_issued},
     {"CARD", EnrolmentStatus::other_card},
     {"KTPEL", EnrolmentStatus::other_card},  // of the column KTP-eL: has the card
     {"UNKNOWN", EnrolmentStatus::none}})};

}  // namespace rekam
