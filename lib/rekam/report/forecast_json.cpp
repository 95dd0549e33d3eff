#include "rekam/report/forecast_json.hpp"

#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <vector>

namespace rekam {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kTenThousand = 10'000;

Json day_or_null(const std::optional<Date>& day) { return day ? Json(to_iso(*day)) : Json{}; }

template <typename Number>
Json number_or_null(const std::optional<Number>& number) {
  return number ? Json(*number) : Json{};
}

Json share(int of_ten_thousand) { return static_cast<double>(of_ten_thousand) / kTenThousand; }

void add_verdict(Json& json, const Verdict& verdict) {
  json["working_days"] = verdict.working_days;
  json["places"] = verdict.places;
  json["shortfall"] = verdict.shortfall;
  json["feasible"] = verdict.feasible;
}

void add_finish(Json& json, const Finish& finish) {
  json["finish_p10"] = day_or_null(finish.p10);
  json["finish_p50"] = day_or_null(finish.p50);
  json["finish_p90"] = day_or_null(finish.p90);
  json["chance"] = share(finish.chance);
}

/// What the finish rests on: the closed days, else what is taken for granted.
void add_terms(Json& json, const Forecast& forecast) {
  const auto& learned = forecast.learned;
  json["learned_days"] = learned ? learned->days : 0;
  const auto stated = [](double chance) {
    return share(static_cast<int>(std::lround(chance * kTenThousand)));
  };
  json["no_show"] = learned ? share(learned->no_show) : stated(forecast.chances.no_show);
  json["outage"] = learned ? share(learned->outage) : Json{};
  json["lost_days"] = learned ? share(learned->lost_days) : Json{};
  json["stated_p10"] = day_or_null(forecast.stated.p10);
  json["stated_p50"] = day_or_null(forecast.stated.p50);
  json["stated_p90"] = day_or_null(forecast.stated.p90);
  json["stated_chance"] = share(forecast.stated.chance);
}

/// The columns of the contract, then those that both forms have at the end.
Json flat(const Forecast& forecast) {
  Json json;
  json["as_of"] = to_iso(forecast.as_of);
  json["deadline"] = to_iso(forecast.deadline.date);
  json["backlog"] = forecast.backlog;
  json["papers_in"] = forecast.papers_in;
  add_verdict(json, forecast.verdict);
  add_finish(json, forecast.finish);
  json["stations_needed"] = number_or_null(forecast.verdict.stations_needed);
  json["code"] = forecast.code;
  json["name"] = forecast.name;
  json["known_on"] = to_iso(forecast.known_on);
  json["seats_needed"] = number_or_null(forecast.verdict.seats_needed);
  json["saturdays_needed"] = number_or_null(forecast.remedies.saturdays);
  json["mobile_days_needed"] = number_or_null(forecast.remedies.mobile_days);
  json["newcomers"] = forecast.newcomers;
  json["others"] = forecast.others;
  const auto& overfull = forecast.overfull;
  json["overfull_from"] = overfull ? Json(to_iso(overfull->from)) : Json{};
  json["overfull_people"] = overfull ? Json(overfull->people) : Json{};
  json["overfull_places"] = overfull ? Json(overfull->places) : Json{};
  const auto& former = forecast.former;
  json["former_deadline"] = former ? Json(to_iso(former->deadline.date)) : Json{};
  json["former_places"] = former ? Json(former->verdict.places) : Json{};
  json["former_shortfall"] = former ? Json(former->verdict.shortfall) : Json{};
  json["former_feasible"] = former ? Json(former->verdict.feasible) : Json{};
  json["former_chance"] = former ? share(former->chance) : Json{};
  add_terms(json, forecast);
  return json;
}

Json whole(const Forecast& forecast) {
  Json json = flat(forecast);
  Json history = Json::array();
  for (const auto& known : forecast.history) {
    Json entry{{"known_from", to_iso(known.known_from)}};
    add_verdict(entry, known.verdict);
    history.push_back(std::move(entry));
  }
  json["history"] = std::move(history);
  Json changes = Json::array();
  for (const auto& change : forecast.what_if) {
    Json entry{{"change", change.change}};
    add_verdict(entry, change.verdict);
    add_finish(entry, change.finish);
    changes.push_back(std::move(entry));
  }
  json["what_if"] = std::move(changes);
  return json;
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string cell(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_number_float()) return fmt::format("{:.4f}", value.get<double>());
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string line_of(const std::vector<std::string>& cells) {
  return csv_line(std::vector<std::string_view>{cells.begin(), cells.end()});
}

}  // namespace

std::string forecast_json(const Forecast& forecast) { return dumped(whole(forecast)) + "\n"; }

std::string forecasts_json(std::span<const Forecast> forecasts) {
  std::string text = "[";
  for (const auto& forecast : forecasts) {
    text += text.size() == 1 ? "\n" : ",\n";
    text += dumped(whole(forecast));
  }
  return text + "\n]\n";
}

std::string forecast_csv_header() {
  std::vector<std::string> cells;
  const Json columns = flat({});
  for (const auto& [name, value] : columns.items()) cells.push_back(name);
  return line_of(cells);
}

std::string forecast_csv_line(const Forecast& forecast) {
  std::vector<std::string> cells;
  const Json columns = flat(forecast);
  for (const auto& value : columns) cells.push_back(cell(value));
  return line_of(cells);
}

}  // namespace rekam
