#include "rekam/registry/forecast_store.hpp"

#include "rekam/base/message.hpp"
#include "rekam/registry/damage.hpp"
#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace rekam {

namespace {

constexpr std::string_view kSelectNewest =
    "SELECT code, as_of, event, deadline, backlog, learned, finish_p10, finish_p50, finish_p90,"
    " chance, points, days, last_day, served_ahead FROM forecast f WHERE event ="
    " (SELECT max(event) FROM forecast g WHERE g.code = f.code AND g.as_of = f.as_of)";

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    result.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::vector<std::int64_t> numbers(std::string_view text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  const bool whole =
      json.is_array() && std::all_of(json.begin(), json.end(),
                                     [](const auto& value) { return value.is_number_integer(); });
  if (!whole) refuse_damaged(tr("a kept forecast"));
  return json.get<std::vector<std::int64_t>>();
}

StoredForecast stored_at(const Statement& row) {
  StoredForecast forecast;
  forecast.code = row.text(0);
  forecast.as_of = date_at(row, 1);
  forecast.event = row.integer(2);
  forecast.deadline = date_at(row, 3);
  forecast.backlog = row.integer(4);
  forecast.learned_days = row.integer(5);
  forecast.finish = {optional_date_at(row, 6), optional_date_at(row, 7), optional_date_at(row, 8),
                     static_cast<int>(row.integer(9))};
  forecast.points = words(row.text(10));
  forecast.ahead.days = static_cast<int>(row.integer(11));
  forecast.ahead.last = date_at(row, 12);
  forecast.ahead.quantiles = numbers(row.text(13));
  return forecast;
}

std::int64_t days_learned(const Forecast& forecast) {
  return forecast.learned ? forecast.learned->days : 0;
}

}  // namespace

bool is_stored(Database& database, const Forecast& forecast) {
  std::string sql{kSelectNewest};
  sql += " AND code = ? AND as_of = ?";
  auto select = database.prepare(sql);
  select.bind_borrowed(1, forecast.code);
  select.bind(2, stored(forecast.as_of));
  if (!select.step()) return false;
  const auto known = stored_at(select);
  return known.deadline == forecast.deadline.date && known.backlog == forecast.backlog &&
         known.learned_days == days_learned(forecast) && known.finish == forecast.finish &&
         known.points == forecast.points && known.ahead.quantiles == forecast.ahead.quantiles;
}

void store_forecast(Database& database, const Forecast& forecast, std::int64_t event) {
  auto insert = database.prepare(
      "INSERT INTO forecast (code, as_of, event, deadline, backlog, learned, finish_p10,"
      " finish_p50, finish_p90, chance, points, days, last_day, served_ahead)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const std::string points = fmt::format("{}", fmt::join(forecast.points, " "));
  const std::string served = nlohmann::json(forecast.ahead.quantiles).dump();
  insert.bind_borrowed(1, forecast.code);
  insert.bind(2, stored(forecast.as_of));
  insert.bind(3, event);
  insert.bind(4, stored(forecast.deadline.date));
  insert.bind(5, forecast.backlog);
  insert.bind(6, days_learned(forecast));
  insert.bind(7, stored(forecast.finish.p10));
  insert.bind(8, stored(forecast.finish.p50));
  insert.bind(9, stored(forecast.finish.p90));
  insert.bind(10, std::int64_t{forecast.finish.chance});
  insert.bind_borrowed(11, points);
  insert.bind(12, std::int64_t{forecast.ahead.days});
  insert.bind(13, stored(forecast.ahead.last));
  insert.bind_borrowed(14, served);
  insert.run();
}

std::vector<StoredForecast> stored_forecasts(Database& database) {
  std::string sql{kSelectNewest};
  sql += " ORDER BY code, as_of";
  auto select = database.prepare(sql);
  std::vector<StoredForecast> forecasts;
  while (select.step()) forecasts.push_back(stored_at(select));
  return forecasts;
}

}  // namespace rekam
