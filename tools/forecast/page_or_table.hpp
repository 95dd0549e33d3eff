// `--format` and `-o` of what is a page to read or a table, as everything is that rekam-forecast
// writes.

#pragma once

#include "support/table_output.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam::tool {

enum class PageFormat { text, csv, csv_excel, json, xlsx };

struct PageOptions {
  std::optional<PageFormat> typed;  ///< empty: not typed
  std::string output = "-";

  PageFormat format() const { return format_for(output, typed, PageFormat::text); }
};

void add_page_options(CommandLine& line, PageOptions& options, std::string_view help);

/// The form of the table; a page passes through as it is.
TableFormat table_form(PageFormat format);

/// The page, or the table made of the CSV; `name` is that of its file.
void write_page_or_table(const OfficeRun& run, const PageOptions& options, std::string_view name,
                         std::string_view page, std::string_view csv);

}  // namespace rekam::tool
