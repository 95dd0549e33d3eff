// Any text as a date, a moment and a form of dates: a date or its trouble, and what was read is
// read again.

#include "rekam/record/date_reading.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace rekam;

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const std::vector<DateForm> all{DateForm::day_month_year, DateForm::year_month_day,
                                  DateForm::compact, DateForm::year_only};
  for (const auto& forms : {usual_date_forms(), all}) {
    const auto reading = read_date(text, forms);
    require(reading.date.has_value() == (reading.trouble == DateTrouble::none));
    if (reading.date) require(read_date(to_iso(*reading.date), forms).date == reading.date);
  }
  if (const auto moment = read_moment(text)) {
    require(read_moment(to_text(*moment)) == moment);
    require(parse_moment(to_text(*moment)) == moment);
  }
  parse_date_form(text);
  return 0;
}
