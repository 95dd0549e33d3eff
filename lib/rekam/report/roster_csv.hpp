// The roster as CSV: one line a call, in the columns of contracts.md section 5. A published line is
// kept in the registry as it was printed.

#pragma once

#include "rekam/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam {

/// A call, as text that is ready to be printed; empty means unknown.
struct RosterLine {
  std::string service_point;
  Date date{};
  ClockTime session;
  int seat = 0;
  std::string nik, no_kk, name, sex;
  std::optional<Date> birth_date;
  std::string kecamatan_code, desa_code, desa, rt, rw;
  std::optional<Moment> papers_received;
  std::string receipt_no;
  int attempt = 1;
  std::string_view status;  ///< `draft` or `published`
  int station = 1;
  std::string resident_no;
};

/// Both with their line break.
std::string roster_header();
std::string roster_line(const RosterLine& line);

/// What roster_line() wrote. Error{database} when it is no such line.
RosterLine read_roster_line(const std::string& line);

}  // namespace rekam
