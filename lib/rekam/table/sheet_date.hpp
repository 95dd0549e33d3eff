// Dates as workbooks store them, written as rekam writes dates.

#pragma once

#include "rekam/table/number_format.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

enum class DateSystem : std::uint8_t { from_1900, from_1904 };

/// `YYYY-MM-DD`, with ` HH:MM` unless midnight, or `HH:MM` when it is a time without a day. Empty
/// when it is no day: negative, past the year 9999, or 29 February 1900, which only spreadsheets
/// believe in.
std::optional<std::string> serial_to_text(std::string_view serial, NumberFormat format,
                                          DateSystem system);

/// The same of `2016-09-20T08:00:00`, as .ods files and strict .xlsx files write.
std::optional<std::string> iso_to_text(std::string_view iso);

/// `HH:MM` of `PT08H00M00S`; empty when it is no time of day.
std::optional<std::string> duration_to_text(std::string_view duration);

}  // namespace rekam
