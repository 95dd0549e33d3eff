// Why a person is called on that date, or not at all: the chain of reasons, one sentence each.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct ExplainQuestion {
  std::string number;  ///< a NIK or resident number, as typed
  Date as_of{};
  CutiBersama cuti_bersama = CutiBersama::closed;
};

/// Sentences without NIK or name: the person is shown by resident number. Error{input} when the
/// number means nobody or more than one person.
std::vector<std::string> explain_call(const OfficeRun& run, const ExplainQuestion& question);

}  // namespace rekam
