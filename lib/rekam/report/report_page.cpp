#include "rekam/report/report_page.hpp"

#include "rekam/base/embedded.hpp"
#include "rekam/base/message.hpp"
#include "rekam/report/report_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rekam {

namespace {

/// JSON that may stand inside a script element: nothing in it can end that.
std::string inside_script(const nlohmann::ordered_json& data) {
  std::string text;
  using Json = nlohmann::ordered_json;
  for (const char c : data.dump(-1, ' ', true, Json::error_handler_t::replace)) {
    if (c == '<' || c == '>' || c == '&')
      text += fmt::format("\\u{:04x}", static_cast<int>(c));
    else
      text += c;
  }
  return text;
}

/// In the order in which one builds on the other.
std::string script() {
  std::string text;
  for (const auto* name : {"data", "elements", "charts", "page"})
    text += embedded_file(fmt::format("report/{}.js", name));
  return text;
}

void put(std::string& page, std::string_view place, std::string_view text) {
  page.replace(page.find(place), place.size(), text);
}

}  // namespace

std::string report_page(const ReportPage& page) {
  const std::string_view language = language_in_force() == Language::indonesian ? "id" : "en";
  nlohmann::ordered_json data;
  data["language"] = language;
  data["as_of"] = to_iso(page.as_of);
  data["kabupaten"] = page.kabupaten;
  data["made_by"] = "rekam " + page.version;
  data["head"] = page.chain_head;
  for (const auto& [key, text] : report_words()) data["words"][std::string{key}] = text;
  for (const auto& [name, csv] : page.tables) data["tables"][name] = csv;
  std::string html{embedded_file("report/page.html")};
  put(html, "@LANGUAGE@", language);
  put(html, "@TITLE@",
      fmt::format("{} {}", data["words"]["title"].get<std::string>(), to_iso(page.as_of)));
  put(html, "@STYLE@", embedded_file("report/page.css"));
  put(html, "@NOSCRIPT@", tr("This page needs JavaScript; its numbers are in the folder data."));
  put(html, "@DATA@", inside_script(data));
  put(html, "@CHARTS@", embedded_file("report/chart_library.js"));
  put(html, "@SCRIPT@", script());
  return html;
}

}  // namespace rekam
