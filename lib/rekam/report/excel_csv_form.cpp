#include "rekam/report/table_form.hpp"

#include <utility>

namespace rekam {

namespace {

class ExcelCsvForm : public TableForm {
 public:
  explicit ExcelCsvForm(Sink to) : TableForm(std::move(to)) {}

  void header(const Cells& columns) override {
    write("\xEF\xBB\xBF");
    row(columns);
  }
  void row(const Cells& cells) override {
    line_.clear();
    for (const auto& cell : cells) {
      if (!line_.empty() || &cell != cells.data()) line_ += ';';
      add(cell);
    }
    line_ += "\r\n";
    write(line_);
  }
  void finish() override {}

 private:
  /// Excel reckons what begins like a formula, unless an apostrophe stands before it.
  void add(const std::string& cell) {
    const bool formula =
        !cell.empty() &&
        std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos &&
        !is_plain_number(cell);
    if (!formula && cell.find_first_of(";\"\r\n") == std::string::npos) {
      line_ += cell;
      return;
    }
    line_ += '"';
    if (formula) line_ += '\'';
    for (const char c : cell) line_.append(c == '"' ? 2 : 1, c);
    line_ += '"';
  }

  std::string line_;
};

}  // namespace

std::unique_ptr<TableForm> excel_csv_form(Sink to) {
  return std::make_unique<ExcelCsvForm>(std::move(to));
}

}  // namespace rekam
