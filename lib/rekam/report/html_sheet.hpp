// Pages of HTML for printing on A4 from any browser: one file, no script, no network.

#pragma once

#include "rekam/table/sink.hpp"

#include <string>
#include <string_view>

namespace rekam {

/// Text as it may stand between tags and in attributes: marked up characters escaped, control and
/// bidi characters out.
std::string html_text(std::string_view text);

enum class SheetShape { portrait, landscape };

/// Writes the head on construction, the foot with finish().
class HtmlSheet {
 public:
  /// `style`: CSS of this kind of sheet, beside that of all.
  HtmlSheet(Sink sink, std::string_view title, SheetShape shape, std::string_view style);

  /// Markup, which the caller has made safe.
  void write(std::string_view markup) { sink_(markup); }
  void finish();

 private:
  Sink sink_;
};

}  // namespace rekam
