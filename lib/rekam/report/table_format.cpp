#include "rekam/report/table_format.hpp"

#include "rekam/report/table_form.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (!digits(whole) || (whole.size() > 1 && whole.front() == '0')) return false;
  return point == text.size() || digits(text.substr(point + 1));
}

/// Our own CSV, cut into rows as it comes.
class FormattedTable::Rows {
 public:
  explicit Rows(std::unique_ptr<TableForm> form) : form_(std::move(form)) {}

  void take(std::string_view bytes) {
    for (const char c : bytes) take(c);
  }

  void finish() { form_->finish(); }

 private:
  /// A quote inside quotes ends them; if another one follows, it was one of the text.
  void take(char c) {
    if (c == '"') {
      if (!quoted_ && after_quote_) cells_.back() += c;
      quoted_ = !quoted_;
      after_quote_ = !quoted_;
      return;
    }
    after_quote_ = false;
    if (quoted_ || (c != ',' && c != '\n'))
      cells_.back() += c;
    else if (c == ',')
      cells_.emplace_back();
    else
      end_row();
  }

  void end_row() {
    if (std::exchange(is_header_, false))
      form_->header(cells_);
    else
      form_->row(cells_);
    cells_.assign(1, {});
  }

  std::unique_ptr<TableForm> form_;
  TableForm::Cells cells_{1};
  bool quoted_ = false, after_quote_ = false, is_header_ = true;
};

FormattedTable::FormattedTable(Sink to, TableFormat format, TableLook look) : to_(std::move(to)) {
  switch (format) {
    case TableFormat::csv:
      break;
    case TableFormat::csv_excel:
      rows_ = std::make_unique<Rows>(excel_csv_form(to_));
      break;
    case TableFormat::json:
      rows_ = std::make_unique<Rows>(json_form(to_, look.name));
      break;
    case TableFormat::xlsx:
      rows_ = std::make_unique<Rows>(workbook_form(to_, std::move(look)));
      break;
  }
}

FormattedTable::~FormattedTable() = default;

Sink FormattedTable::sink() {
  if (!rows_) return to_;
  return [this](std::string_view bytes) { rows_->take(bytes); };
}

void FormattedTable::finish() {
  if (rows_) rows_->finish();
}

}  // namespace rekam
