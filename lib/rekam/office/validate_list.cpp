#include "rekam/office/validate_list.hpp"

#include "rekam/base/error.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/office/kecamatan_choice.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/resident_store.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace rekam {

namespace {

ResidentListOptions options_of(const ListCheck& check, const CodeBook& book, RegionCode kabupaten,
                               Date list_date) {
  ResidentListOptions options{check.layout, check.kecamatan, check.desa, check.cut, {}};
  options.facts.code_book = &book;
  options.facts.kabupaten = kabupaten;
  options.facts.list_date = list_date;
  options.facts.other_kabupaten = check.other_kabupaten;
  return options;
}

/// The NIKs that stand in more than one row, sorted: 8 bytes a row while they are looked for.
std::vector<std::uint64_t> repeated_niks(const std::string& path,
                                         const ResidentListOptions& options) {
  std::vector<std::uint64_t> niks;
  ResidentList list{path, options};
  while (const ResidentRow* row = list.next())
    if (!row->rejected && row->resident.nik) niks.push_back(row->resident.nik->value());
  std::sort(niks.begin(), niks.end());
  std::vector<std::uint64_t> repeated;
  for (std::size_t i = 1; i < niks.size(); ++i)
    if (niks[i] == niks[i - 1] && (repeated.empty() || repeated.back() != niks[i]))
      repeated.push_back(niks[i]);
  return repeated;
}

/// What the rows with one NIK are to each other, told at the second row and after.
class SameNik {
 public:
  explicit SameNik(std::vector<std::uint64_t> repeated) : repeated_(std::move(repeated)) {}

  void check(const ResidentRow& row, const std::vector<std::string_view>& cells,
             std::vector<Finding>& findings) {
    const auto nik = row.resident.nik;
    if (!nik || !std::binary_search(repeated_.begin(), repeated_.end(), nik->value())) return;
    std::string text;
    for (const auto cell : cells) text.append(cell).push_back('\x1f');
    auto& seen = rows_[nik->value()];
    if (!seen.empty()) {
      const auto code = code_for(row, text, seen);
      const bool repeated = code == FindingCode::row_repeated;
      findings.push_back(
          {code, repeated ? Field::none : Field::nik, repeated ? std::string{} : nik->text(), {}});
    }
    seen.push_back({row.resident, std::move(text)});
  }

 private:
  struct Seen {
    Resident resident;
    std::string text;
  };
  static FindingCode code_for(const ResidentRow& row, const std::string& text,
                              const std::vector<Seen>& seen) {
    FindingCode code = FindingCode::nik_another_person;
    for (const auto& other : seen) {
      if (other.text == text) return FindingCode::row_repeated;
      if (!are_different_people(other.resident, row.resident)) code = FindingCode::nik_twice;
    }
    return code;
  }

  std::vector<std::uint64_t> repeated_;
  std::unordered_map<std::uint64_t, std::vector<Seen>> rows_;
};

/// Tells of a NIK that the registry has for somebody else.
class AgainstRegistry {
 public:
  explicit AgainstRegistry(Registry& registry) : store_(registry) {}

  void check(const ResidentRow& row, std::vector<Finding>& findings) {
    if (!row.resident.nik) return;
    store_.find(key_of(*row.resident.nik), entries_);
    const bool another =
        !entries_.empty() && std::all_of(entries_.begin(), entries_.end(), [&](const auto& entry) {
          return are_different_people(store_.load(entry.id).resident, row.resident);
        });
    if (another)
      findings.push_back({FindingCode::nik_another_person, Field::nik, row.resident.nik->text(),
                          "in the registry"});
  }

 private:
  ResidentStore store_;
  std::vector<IdentityEntry> entries_;
};

std::vector<Finding> findings_about_list(const ResidentList& list, const ListCheck& check) {
  std::vector<Finding> findings;
  if (!list.has(Field::status)) findings.push_back({FindingCode::file_no_status, {}, {}, {}});
  if (!list.has(Field::life_status) && !list.has(Field::citizenship))
    findings.push_back({FindingCode::file_no_life_status, {}, {}, {}});
  if (!check.list_date) findings.push_back({FindingCode::file_list_date, {}, {}, {}});
  return findings;
}

}  // namespace

ListCheckSummary validate_list(const OfficeRun& run, const ListCheck& check,
                               const std::function<void(const PlacedFinding&)>& found) {
  if (check.file == "-")
    fail(ErrorKind::usage, "a list is read twice to find equal NIKs, so it must be a file, not -");
  std::optional<Registry> registry;
  if (check.against == ListCheck::Against::registry)
    registry.emplace(open_registry(run, OpenMode::read_only));
  const CodeBook book = registry ? code_book(*registry) : CodeBook{built_in_regions()};
  const RegionCode kabupaten = registry ? registry->office().kabupaten : run.kabupaten;
  const Date list_date = check.list_date.value_or(run.now.day);
  auto options = options_of(check, book, kabupaten, list_date);
  if (check.other_kabupaten == OtherKabupaten::rejected)
    options.kecamatan = kecamatan_of_list(book, kabupaten, check.kecamatan, list_date);
  SameNik same_nik{repeated_niks(check.file, options)};
  std::optional<AgainstRegistry> against;
  if (registry) against.emplace(*registry);

  ResidentList list{check.file, options};
  const std::string file = base_name(check.file);
  ListCheckSummary summary;
  const auto report = [&](const Finding& finding, std::size_t line) {
    summary.findings.add(finding.code);
    found({file, line, list.column_of(finding.field), &finding});
  };
  std::vector<Finding> findings;
  while (const ResidentRow* row = list.next()) {
    if (++summary.rows % 4096 == 0) run.progress(list.bytes_read(), list.bytes_in_all());
    findings = row->findings;
    if (!row->rejected) same_nik.check(*row, list.place().cells, findings);
    if (!row->rejected && against) against->check(*row, findings);
    for (const auto& finding : findings) report(finding, list.place().line);
  }
  for (const auto& finding : findings_about_list(list, check)) report(finding, 0);
  return summary;
}

}  // namespace rekam
