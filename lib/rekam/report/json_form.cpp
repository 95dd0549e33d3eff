#include "rekam/report/column_kind.hpp"
#include "rekam/report/table_form.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace rekam {

namespace {

class JsonForm : public TableForm {
 public:
  JsonForm(Sink to, std::string table) : TableForm(std::move(to)), table_(std::move(table)) {}

  void header(const Cells& columns) override {
    for (const auto& column : columns)
      columns_.emplace_back(quoted(column) + ":", column_kind(table_, column));
    write("[");
  }
  void row(const Cells& cells) override {
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
    if ((number && is_plain_number(cell)) || kind == ColumnKind::truth) return cell;
    return quoted(cell);
  }

  std::string table_;
  std::vector<std::pair<std::string, ColumnKind>> columns_;  ///< as the key that stands in a row
  std::string line_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<TableForm> json_form(Sink to, std::string table) {
  return std::make_unique<JsonForm>(std::move(to), std::move(table));
}

}  // namespace rekam
