// Who was called and has to come on another day: the change list, as CSV. It has no names and no
// NIK; the resident number stands on the letter that the person holds.

#pragma once

#include "rekam/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam {

/// A seat at a point.
struct Appointment {
  std::string service_point;
  Date date{};
  ClockTime session;
  int seat = 0;
};

struct ChangeLine {
  std::string resident_no, desa_code, desa, rt, rw;
  Appointment before;
  std::optional<Appointment> now;  ///< empty: the next plan has to call the person
  std::string_view status;         ///< of the new call: draft or published
  std::string reason;
};

/// Both with their line break.
std::string changes_header();
std::string change_line(const ChangeLine& line);

}  // namespace rekam
