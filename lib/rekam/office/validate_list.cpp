#include "rekam/office/validate_list.hpp"

#include "rekam/office/against_registry.hpp"
#include "rekam/office/between_rows.hpp"
#include "rekam/office/cells_digest.hpp"
#include "rekam/office/kecamatan_choice.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/reference.hpp"

#include <fmt/format.h>

#include <array>

namespace rekam {

namespace {

constexpr std::int64_t kRowsPerProgress = 4096;

/// Sheet and line of a row as one number that rises through the list.
class RowPlaces {
 public:
  explicit RowPlaces(const ResidentList& list) : list_(list) {}

  /// Of the row that was read last.
  RowPlace current() {
    const ListPlace& place = list_.place();
    if (sheets_.empty() || sheets_.back().name != place.sheet) start_sheet(place.sheet);
    return (sheets_.size() - 1) << kLineBits | place.line;
  }
  static std::size_t line(RowPlace place) { return place & ((RowPlace{1} << kLineBits) - 1); }
  const std::string& sheet(RowPlace place) const { return sheets_[place >> kLineBits].name; }
  std::size_t column(RowPlace place, Field field) const {
    return sheets_[place >> kLineBits].columns.at(static_cast<std::size_t>(field));
  }

  /// What a person reads at `from` about the row at `other`.
  std::string shown(RowPlace other, RowPlace from) const {
    if (other == 0) return {};
    if (sheet(other) == sheet(from)) return fmt::format("line {}", line(other));
    return fmt::format("sheet {} line {}", sheet(other), line(other));
  }

 private:
  static constexpr unsigned kLineBits = 40;
  /// Sheets of one list may have their columns at different places.
  struct SheetColumns {
    std::string name;
    std::array<std::size_t, kFieldCount> columns{};
  };
  void start_sheet(std::string_view name) {
    SheetColumns& sheet = sheets_.emplace_back();
    sheet.name = name;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      sheet.columns.at(i) = list_.column_of(static_cast<Field>(i));
  }

  const ResidentList& list_;
  std::vector<SheetColumns> sheets_;
};

ResidentListOptions options_of(const ListCheck& check, const CodeBook& book, RegionCode kabupaten,
                               Date list_date) {
  ResidentListOptions options{check.layout, check.kecamatan, check.desa, check.cut, {}};
  options.encoding = check.encoding;
  options.facts.code_book = &book;
  options.facts.kabupaten = kabupaten;
  options.facts.list_date = list_date;
  options.facts.other_kabupaten = check.other_kabupaten;
  options.heading_date = check.list_date ? HeadingDate::ignored : HeadingDate::taken;
  return options;
}

std::vector<ListFinding> findings_about_list(const ResidentList& list, const ListCheck& check) {
  std::vector<ListFinding> findings = list.findings();
  const auto add = [&](FindingCode code) { findings.push_back({{}, 0, {code, {}, {}, {}}}); };
  if (!list.has(Field::status)) add(FindingCode::file_no_status);
  if (!list.has(Field::life_status) && !list.has(Field::citizenship))
    add(FindingCode::file_no_life_status);
  if (!check.list_date && !list.list_date()) add(FindingCode::file_list_date);
  return findings;
}

/// One list on its way through all rules.
class ListValidation {
 public:
  using Found = std::function<void(const PlacedFinding&)>;

  ListValidation(const ListCheck& check, ResidentList& list, AgainstRegistry* against,
                 const Found& found)
      : check_(check),
        list_(list),
        against_(against),
        found_(found),
        file_(shown_file(check.file)),
        digest_(list, check.kecamatan, check.desa),
        places_(list) {}

  ListCheckSummary run(const OfficeRun& run) {
    BetweenRows between{list_.facts().list_date, against_};
    while (const ResidentRow* row = list_.next()) {
      if (++summary_.rows % kRowsPerProgress == 0)
        run.progress(list_.bytes_read(), list_.bytes_in_all());
      const RowPlace place = places_.current();
      report_row(*row, place);
      if (!row->rejected) between.add(row->resident, place, digest_.of(list_.place().cells));
    }
    between.finish([&](const NikFinding& finding) { report_between(finding); });
    for (const auto& [sheet, column, finding] : findings_about_list(list_, check_)) {
      summary_.findings.add(finding.code);
      found_({file_, 0, column, &finding, sheet});
    }
    return summary_;
  }

 private:
  static std::string shown_file(const std::string& path) {
    return path == "-" ? path : base_name(path);
  }

  void report_row(const ResidentRow& row, RowPlace place) {
    if (row.findings.empty()) return;
    if (against_ == nullptr || row.rejected) {
      for (const auto& finding : row.findings) report(finding, place);
      return;
    }
    named_ = row.findings;
    against_->name_damaged_niks(row.resident, named_);
    for (const auto& finding : named_) report(finding, place);
  }

  void report_between(const NikFinding& between) {
    const RowFinding& found = between.finding;
    Finding finding{found.code, found.field, {}, places_.shown(found.other, found.row)};
    if (between.nik != 0) finding.value = Nik::of_value(between.nik).text();
    if (found.code == FindingCode::nik_another_person && found.other == 0)
      finding.detail = "in the registry";
    report(finding, found.row);
  }

  void report(const Finding& finding, RowPlace place) {
    summary_.findings.add(finding.code);
    found_({file_, RowPlaces::line(place), places_.column(place, finding.field), &finding,
            places_.sheet(place)});
  }

  const ListCheck& check_;
  ResidentList& list_;
  AgainstRegistry* against_;
  const Found& found_;
  std::string file_;
  CellsDigest digest_;
  RowPlaces places_;
  std::vector<Finding> named_;
  ListCheckSummary summary_;
};

}  // namespace

ListCheckSummary validate_list(const OfficeRun& run, const ListCheck& check,
                               const std::function<void(const PlacedFinding&)>& found) {
  std::optional<Registry> registry;
  if (check.against == ListCheck::Against::registry)
    registry.emplace(open_registry(run, OpenMode::read_only));
  const CodeBook book = registry ? code_book(*registry) : built_in_code_book();
  const RegionCode kabupaten = registry ? registry->office().kabupaten : run.kabupaten;
  const Date list_date = check.list_date.value_or(run.now.day);
  auto options = options_of(check, book, kabupaten, list_date);
  if (check.other_kabupaten == OtherKabupaten::rejected)
    options.kecamatan = kecamatan_of_list(book, kabupaten, check.kecamatan, list_date);
  std::optional<AgainstRegistry> against;
  if (registry) against.emplace(*registry);

  ResidentList list{check.file, options};
  return ListValidation{check, list, against ? &*against : nullptr, found}.run(run);
}

}  // namespace rekam
