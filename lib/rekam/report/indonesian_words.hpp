// Days, times and places as papers for residents say them, in Indonesian.

#pragma once

#include "rekam/base/date.hpp"

#include <string>
#include <string_view>

namespace rekam {

/// `Selasa, 6 September 2016`.
std::string long_date(Date date);
/// `Sel 6/9/2016`.
std::string short_date(Date date);
/// `08.00`, as Indonesian clocks are written.
std::string clock_words(ClockTime time);
/// `RT 001 / RW 002`; `-` for what is not known.
std::string rt_rw(std::string_view rt, std::string_view rw);
/// What a neighbour knows somebody by and a stranger does not: the first word, and the first
/// letters of the others. `SITI AMINAH BINTI HASAN` is `SITI A. B. H.`
std::string short_name(std::string_view name);

}  // namespace rekam
