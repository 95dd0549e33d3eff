#include "rekam/report/table_format.hpp"

#include "rekam/base/message.hpp"
#include "rekam/report/column_kind.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace rekam {

namespace {

using Row = std::vector<std::string>;

/// Whether `text` is a number as JSON and Excel write one: no leading zeros, no plus.
bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (!digits(whole) || (whole.size() > 1 && whole.front() == '0')) return false;
  return point == text.size() || digits(text.substr(point + 1));
}

}  // namespace

/// What the rows of a table become.
class FormattedTable::Form {
 public:
  Form(Sink to, std::string table) : to_(std::move(to)), table_(std::move(table)) {}
  virtual ~Form() = default;
  Form(const Form&) = delete;
  Form& operator=(const Form&) = delete;
  virtual void header(const Row& columns) = 0;
  virtual void row(const Row& cells) = 0;
  virtual void finish() = 0;

 protected:
  void write(std::string_view bytes) { to_(bytes); }
  const Sink& to() const { return to_; }
  const std::string& table() const { return table_; }

 private:
  Sink to_;
  std::string table_;
};

class FormattedTable::Excel : public Form {
 public:
  using Form::Form;
  void header(const Row& columns) override {
    write("\xEF\xBB\xBF");
    row(columns);
  }
  void row(const Row& cells) override {
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
        !is_number(cell);
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

class FormattedTable::Json : public Form {
 public:
  using Form::Form;
  void header(const Row& columns) override {
    for (const auto& column : columns)
      columns_.emplace_back(quoted(column) + ":", column_kind(table(), column));
    write("[");
  }
  void row(const Row& cells) override {
    line_ = first_ ? "\n{" : ",\n{";
    first_ = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i > 0) line_ += ',';
      line_ += columns_[i].first;
      line_ += value(cells.at(i), columns_[i].second);
    }
    line_ += '}';
    write(line_);
  }
  void finish() override { write(first_ ? "]\n" : "\n]\n"); }

 private:
  static std::string quoted(const std::string& text) {
    using Text = nlohmann::json;
    return Text(text).dump(-1, ' ', false, Text::error_handler_t::replace);
  }
  static std::string value(const std::string& cell, ColumnKind kind) {
    if (cell.empty()) return "null";
    const bool number = kind == ColumnKind::count || kind == ColumnKind::share;
    if ((number && is_number(cell)) || kind == ColumnKind::truth) return cell;
    return quoted(cell);
  }

  std::vector<std::pair<std::string, ColumnKind>> columns_;
  std::string line_;
  bool first_ = true;
};

/// Rows wait until it is known whether they are many.
class FormattedTable::Workbook : public Form {
 public:
  Workbook(Sink sink, TableLook look) : Form(std::move(sink), look.name), look_(std::move(look)) {}

  void header(const Row& columns) override {
    sheet_.name = look_.name.substr(0, look_.name.find('.'));
    for (const auto& column : columns) {
      const auto kind = column_kind(look_.name, column);
      kinds_.push_back(kind == ColumnKind::date                                 ? CellKind::date
                       : kind == ColumnKind::count || kind == ColumnKind::share ? CellKind::number
                                                                                : CellKind::text);
      sheet_.columns.push_back({column, width_of(column, kind)});
      if (look_.totals == TableTotals::below && adds_up(column))
        to_add_.push_back(sheet_.columns.size() - 1);
    }
    for (auto& column : look_.to_fill_in) sheet_.columns.push_back(std::move(column));
  }

  void row(const Row& cells) override {
    if (!writer_) {
      waiting_.push_back(cells);
      if (xlsx_size(std::ssize(waiting_)) == XlsxSize::large) start(XlsxSize::large);
      return;
    }
    put(cells);
  }

  void finish() override {
    if (!writer_) start(XlsxSize::small);
    if (!to_add_.empty()) writer_->totals(tr("Total"), to_add_);
    writer_->finish();
  }

 private:
  static double width_of(const std::string& column, ColumnKind kind) {
    constexpr double kNumber = 19, kName = 28, kDate = 12;
    if (kind == ColumnKind::date) return kDate;
    if (column == "nik" || column == "no_kk") return kNumber;
    return column == "name" || column == "address" || column == "desa" || column == "kecamatan"
               ? kName
               : 0;
  }

  void start(XlsxSize size) {
    writer_ = std::make_unique<XlsxWriter>(to(), size);
    writer_->sheet(sheet_);
    for (const auto& cells : waiting_) put(cells);
    waiting_.clear();
    waiting_.shrink_to_fit();
  }

  void put(const Row& cells) {
    cells_.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) cells_.push_back({cells[i], kinds_.at(i)});
    writer_->row(cells_);
  }

  TableLook look_;
  XlsxSheet sheet_;
  std::vector<CellKind> kinds_;
  std::vector<std::size_t> to_add_;
  std::vector<Row> waiting_;
  std::vector<XlsxCell> cells_;
  std::unique_ptr<XlsxWriter> writer_;
};

/// Our own CSV, cut into rows as it comes.
class FormattedTable::Rows {
 public:
  explicit Rows(std::unique_ptr<Form> form) : form_(std::move(form)) {}

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

  std::unique_ptr<Form> form_;
  Row cells_{1};
  bool quoted_ = false, after_quote_ = false, is_header_ = true;
};

FormattedTable::FormattedTable(Sink to, TableFormat format, TableLook look) : to_(std::move(to)) {
  switch (format) {
    case TableFormat::csv:
      break;
    case TableFormat::csv_excel:
      rows_ = std::make_unique<Rows>(std::make_unique<Excel>(to_, look.name));
      break;
    case TableFormat::json:
      rows_ = std::make_unique<Rows>(std::make_unique<Json>(to_, look.name));
      break;
    case TableFormat::xlsx:
      rows_ = std::make_unique<Rows>(std::make_unique<Workbook>(to_, std::move(look)));
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
