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
/// Of an RT or RW; `-` when it is not known, `?` for what is none, such as a NIK in its column.
std::string short_rt(std::string_view rt);
/// What a neighbour knows somebody by and a stranger does not: the first word that is no title or
/// initial, and the first letters of those behind it. `SITI AMINAH BINTI HASAN` is `SITI A. B. H.`,
/// `HJ. FATIMAH ZAHRA` is `HJ. FATIMAH Z.` A long number that stands in the name, as a NIK in the
/// wrong column does, is `?`.
std::string short_name(std::string_view name);

}  // namespace rekam
