#include "rekam/report/html_sheet.hpp"

#include "rekam/base/text.hpp"

#include <fmt/format.h>

#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kStyle = R"css(
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 8mm; max-width: 210mm; color: #111; background: #fff;
  font: 11pt/1.35 "Noto Sans", "DejaVu Sans", Arial, Helvetica, sans-serif; }
body.landscape { max-width: 297mm; }
h1 { font-size: 15pt; margin: 0; letter-spacing: .02em; }
h2 { font-size: 12pt; margin: 0; }
p { margin: .15em 0; }
table { border-collapse: collapse; width: 99.7%; }
th, td { border: .35mm solid #444; padding: 1mm 1.5mm; text-align: left; vertical-align: top; }
th { background: #e9edf2; font-weight: 600; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.page { break-after: page; }
.page:last-of-type { break-after: auto; }
.small { font-size: 8.5pt; color: #444; }
.draft { border: .6mm solid #b00; color: #b00; font-weight: 700; padding: 1mm 3mm;
  display: inline-block; }
@media print { body { padding: 0; max-width: none; } th { print-color-adjust: exact;
  -webkit-print-color-adjust: exact; } }
)css";

}  // namespace

std::string html_text(std::string_view text) {
  std::string safe;
  for (const char c : without_controls(text)) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

HtmlSheet::HtmlSheet(Sink sink, std::string_view title, SheetShape shape, std::string_view style)
    : sink_(std::move(sink)) {
  const bool wide = shape == SheetShape::landscape;
  sink_(
      fmt::format("<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<title>{}</title>\n<style>\n@page {{ size: A4 {}; margin: 12mm; }}{}{}</style>\n"
                  "</head>\n<body{}>\n",
                  html_text(title), wide ? "landscape" : "portrait", kStyle, style,
                  wide ? " class=\"landscape\"" : ""));
}

void HtmlSheet::finish() { sink_("</body>\n</html>\n"); }

}  // namespace rekam
