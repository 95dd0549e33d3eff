#include "rekam/office/annotate_list.hpp"

#include "rekam/base/disk_sorter.hpp"
#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/spilled_texts.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/report/findings_workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <utility>

namespace rekam {

namespace {

constexpr std::uint64_t kNoDetail = ~std::uint64_t{0};

/// A finding as it waits for its row.
struct WaitingFinding {
  std::uint64_t sheet = 0;
  std::uint64_t line = 0;
  FindingCode code{};
  Field field = Field::none;
  std::uint64_t detail = kNoDetail;  ///< its place among the spilled texts
  friend auto operator<=>(const WaitingFinding&, const WaitingFinding&) = default;
};

/// The findings of a list of any length, handed out row by row in its order.
class WaitingFindings {
 public:
  explicit WaitingFindings(const std::vector<Sheet>& sheets) : sheets_(sheets) {}

  void add(const PlacedFinding& placed) {
    const Finding& finding = *placed.finding;
    if (placed.line == 0 || rule_of(finding.code).severity == Severity::note) return;
    const auto detail = finding.detail.empty() ? kNoDetail : details_.add(finding.detail);
    sorter_.add({sheet(placed.sheet), placed.line, finding.code, finding.field, detail});
  }

  /// Those of a row; rows must come in their order.
  void take(const ListPlace& place, const ResidentList& list, std::vector<CellFinding>& findings) {
    findings.clear();
    const std::pair<std::uint64_t, std::uint64_t> wanted{sheet(place.sheet), place.line};
    if (started_ == Started::no) step();
    for (; next_ != nullptr && std::pair{next_->sheet, next_->line} <= wanted; step())
      if (std::pair{next_->sheet, next_->line} == wanted) findings.push_back(in_cell(list));
  }

 private:
  void step() {
    started_ = Started::yes;
    next_ = sorter_.next();
  }

  std::uint64_t sheet(std::string_view name) const {
    const auto at = std::find_if(sheets_.begin(), sheets_.end(),
                                 [&](const Sheet& sheet) { return sheet.name == name; });
    return at == sheets_.end() ? 0 : static_cast<std::uint64_t>(at - sheets_.begin());
  }

  CellFinding in_cell(const ResidentList& list) const {
    CellFinding found{next_->code, {}, {}};
    const auto& columns = list.rows().found().columns;
    if (next_->field != Field::none && columns.has(next_->field))
      found.column = columns.first(next_->field);
    if (next_->detail != kNoDetail) found.detail = details_.at(next_->detail);
    return found;
  }

  enum class Started { no, yes };
  const std::vector<Sheet>& sheets_;
  DiskSorter<WaitingFinding> sorter_{std::size_t{16} << 20U};
  SpilledTexts details_;
  Started started_ = Started::no;
  const WaitingFinding* next_ = nullptr;
};

ResidentListOptions options_of(const ListCheck& check, const CodeBook& book) {
  ResidentListOptions options;
  options.layout = check.layout;
  options.kecamatan = check.kecamatan;
  options.desa = check.desa;
  options.cut = check.cut;
  options.encoding = check.encoding;
  options.facts.code_book = &book;
  return options;
}

/// The sheets of the workbook follow those of the list.
class Copy {
 public:
  Copy(ResidentList& list, FindingsWorkbook& workbook) : list_(list), workbook_(workbook) {}

  void write(WaitingFindings& waiting) {
    std::vector<CellFinding> findings;
    while (list_.next() != nullptr) {
      const ListPlace& place = list_.place();
      if (!sheet_ || *sheet_ != place.sheet) open_sheet(place.sheet);
      waiting.take(place, list_, findings);
      workbook_.row(place.line, place.cells, findings);
    }
    if (!sheet_) open_sheet({});
  }

 private:
  void open_sheet(std::string_view name) {
    sheet_ = name;
    workbook_.sheet(name.empty() ? "Daftar" : name, list_.header());
  }

  ResidentList& list_;
  FindingsWorkbook& workbook_;
  std::optional<std::string> sheet_;
};

}  // namespace

ListCheckSummary annotate_list(const OfficeRun& run, const ListCheck& check, Sink sink) {
  if (is_stream(check.file))
    fail(ErrorKind::usage,
         "a pipe can be read only once; save the list as a file to have it written as .xlsx");
  const CodeBook book = built_in_code_book();
  ResidentList list{check.file, options_of(check, book)};
  WaitingFindings waiting{list.file().sheets()};
  auto summary = validate_list(run, check, [&](const PlacedFinding& found) { waiting.add(found); });
  FindingsWorkbook workbook{std::move(sink), xlsx_size(summary.rows)};
  Copy{list, workbook}.write(waiting);
  workbook.finish(summary.findings);
  if (workbook.cut_cells() > 0)
    run.warn(
        translated("cells that a workbook has no room for were cut: {}", workbook.cut_cells()));
  return summary;
}

}  // namespace rekam
