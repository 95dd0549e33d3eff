// What the rows of a table become: each form that `--format` knows beside CSV is one of these.

#pragma once

#include "rekam/report/table_format.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam {

class TableForm {
 public:
  using Cells = std::vector<std::string>;

  virtual ~TableForm() = default;
  TableForm(const TableForm&) = delete;
  TableForm& operator=(const TableForm&) = delete;

  virtual void header(const Cells& columns) = 0;
  virtual void row(const Cells& cells) = 0;
  virtual void finish() = 0;

 protected:
  explicit TableForm(Sink to) : to_(std::move(to)) {}
  void write(std::string_view bytes) { to_(bytes); }
  const Sink& to() const { return to_; }

 private:
  Sink to_;
};

/// With a mark, `;` and CRLF; what begins like a formula has an apostrophe before it.
std::unique_ptr<TableForm> excel_csv_form(Sink to);
/// `table` is the name of the CSV file, which says what kind each column is of.
std::unique_ptr<TableForm> json_form(Sink to, std::string table);
std::unique_ptr<TableForm> workbook_form(Sink to, TableLook look);

/// Whether `text` is a number as JSON and Excel write one: no leading zeros, no plus.
bool is_plain_number(std::string_view text);

}  // namespace rekam
