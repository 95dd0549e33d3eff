#include "rekam/base/message.hpp"
#include "rekam/report/column_kind.hpp"
#include "rekam/report/table_form.hpp"

#include <utility>

namespace rekam {

namespace {

/// Rows wait until it is known whether they are many.
class WorkbookForm : public TableForm {
 public:
  WorkbookForm(Sink to, TableLook look) : TableForm(std::move(to)), look_(std::move(look)) {}

  void header(const Cells& columns) override {
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

  void row(const Cells& cells) override {
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

  void put(const Cells& cells) {
    cells_.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) cells_.push_back({cells[i], kinds_.at(i)});
    writer_->row(cells_);
  }

  TableLook look_;
  XlsxSheet sheet_;
  std::vector<CellKind> kinds_;
  std::vector<std::size_t> to_add_;
  std::vector<Cells> waiting_;
  std::vector<XlsxCell> cells_;
  std::unique_ptr<XlsxWriter> writer_;
};

}  // namespace

std::unique_ptr<TableForm> workbook_form(Sink to, TableLook look) {
  return std::make_unique<WorkbookForm>(std::move(to), std::move(look));
}

}  // namespace rekam
