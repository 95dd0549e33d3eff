// Any text as a date, a moment and a form of dates: a date or its trouble, and what was read is
// read again. The first byte chooses the kind of cell and the order of day and month.

#include "fuzz/law.hpp"
#include "rekam/record/date_reading.hpp"

#include <array>
#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

constexpr std::array kKinds{CellKind::text, CellKind::number, CellKind::date};
constexpr std::array kOrders{DayMonthOrder::day_first, DayMonthOrder::month_first,
                             DayMonthOrder::unsure};

void check_date(std::string_view text, const std::vector<DateForm>& forms, DateContext context) {
  const auto reading = read_date(text, forms, context);
  require(reading.date.has_value() == (reading.trouble == DateTrouble::none));
  require(reading.candidates.empty() ==
          (reading.trouble != DateTrouble::century && reading.trouble != DateTrouble::day_month));
  if (reading.date) require(read_date(to_iso(*reading.date), forms).date == reading.date);
}

void check_moment(std::string_view text, DateContext context) {
  const auto moment = read_moment(text, context);
  if (!moment) return;
  require(read_moment(to_text(*moment)) == moment);
  require(parse_moment(to_text(*moment)) == moment);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const std::vector<DateForm> all{DateForm::day_month_year, DateForm::month_day_year,
                                         DateForm::year_month_day, DateForm::compact,
                                         DateForm::year_only};
  const auto kind = kKinds.at(data[0] % kKinds.size());
  const auto order = kOrders.at(data[0] / kKinds.size() % kOrders.size());
  const std::string text(data + 1, data + size);
  check_date(text, usual_date_forms(), {kind, order, SerialInText::read});
  check_date(text, all, {kind, order});
  check_moment(text, {kind, order});
  parse_date_form(text);
  return 0;
}
