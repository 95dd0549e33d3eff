// Short messages to those who are called, for whatever program sends them: at most 160 characters
// of the GSM 7-bit alphabet (3GPP TS 23.038), so that each is one message; no NIK.

#pragma once

#include "rekam/report/day_roster.hpp"
#include "rekam/table/sink.hpp"

#include <string>
#include <string_view>

namespace rekam {

/// Letters without accents, and no character that costs two or that the alphabet does not have.
std::string gsm_text(std::string_view text);

/// At most 160 characters; long names and places are cut.
std::string sms_text(const DayRoster& roster, const RosterLine& call);

/// CSV: `service_point,date,session,seat,resident_no,text`.
void write_sms_list(const DayRoster& roster, const Sink& sink);

}  // namespace rekam
