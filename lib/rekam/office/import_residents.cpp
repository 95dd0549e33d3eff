#include "rekam/office/import_residents.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/intake/layout.hpp"
#include "rekam/office/cells_digest.hpp"
#include "rekam/office/kecamatan_choice.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/merge_residents.hpp"
#include "rekam/office/read_ahead.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/papers_store.hpp"
#include "rekam/registry/standing_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unistd.h>
#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kKind = "residents";

/// Everything about a run that all its lists share.
struct Desk {
  const OfficeRun& run;
  const ResidentImport& import;
  CodeBook code_book;
  RegionCode kabupaten;
  Date list_date{};
  std::string kecamatan{};

  ResidentListOptions list_options() const {
    ResidentListOptions options{import.layout, kecamatan, import.desa, import.cut, {}};
    options.encoding = import.encoding;
    options.facts.code_book = &code_book;
    options.facts.kabupaten = kabupaten;
    options.facts.list_date = list_date;
    options.facts.other_kabupaten = import.other_kabupaten;
    return options;
  }
};

/// Refuses a list most of whose rows belong to another kabupaten: it is in the wrong office.
class ForeignRows {
 public:
  void count(const ResidentRow& row) {
    ++rows_;
    if (row.rejected && !row.findings.empty() &&
        row.findings.back().code == FindingCode::region_other_kabupaten)
      ++foreign_;
  }
  void check(const std::string& path, RegionCode kabupaten) const {
    if (foreign_ * 2 <= rows_) return;
    fail(ErrorKind::input,
         "{} is a list of another kabupaten: {} of its {} rows do not belong to {}; import it "
         "there, or here with --other-kabupaten",
         shown_name(path), foreign_, rows_, kabupaten.text());
  }

 private:
  std::int64_t rows_ = 0;
  std::int64_t foreign_ = 0;
};

/// Reads a file to its end without storing, so that a refusal comes before anything is stored.
std::optional<RefusedFile> refusal_of(const Desk& desk, const std::string& path) {
  try {
    ResidentList list{path, desk.list_options()};
    ForeignRows foreign;
    while (const ResidentRow* row = list.next()) foreign.count(*row);
    foreign.check(path, desk.kabupaten);
    return {};
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input) throw;
    return RefusedFile{path, error.what()};
  }
}

/// The papers that a row reports, once per household and moment.
class PapersOfRows {
 public:
  PapersOfRows(Database& database, ListImport& list)
      : store_(database), list_(list), residents_(database) {}

  void store(const ResidentRow& row, ResidentId id, std::size_t line) {
    if (!row.papers_received) return;
    Receipt receipt{row.resident.no_kk, {},  {}, *row.papers_received, row.receipt_no, {},
                    list_.number(),     line};
    if (receipt.no_kk && receipt.no_kk == last_.no_kk && receipt.received == last_.received &&
        receipt.receipt_no == last_.receipt_no)
      return;
    if (!receipt.no_kk) receipt.resident_no = residents_.read(id).resident_no;
    store_.add(receipt);
    last_ = receipt;
  }

 private:
  PapersStore store_;
  ListImport& list_;
  ParticularsReader residents_;
  Receipt last_;
};

std::int64_t place_of(const Resident& resident) {
  if (resident.desa) return resident.desa->value();
  return resident.kecamatan ? resident.kecamatan->value() : 0;
}

void note_missing_columns(const Desk& desk, const ResidentList& list, ListImport& import) {
  if (!list.has(Field::status)) import.found(FindingCode::file_no_status);
  if (!list.has(Field::life_status) && !list.has(Field::citizenship))
    import.found(FindingCode::file_no_life_status);
  if (!desk.import.list_date) import.found(FindingCode::file_list_date);
}

ListSummary import_list(const Desk& desk, RegistryChange& change, RejectsFile& rejects,
                        const std::string& path, ResidentList& list) {
  Database& database = change.registry().database();
  ListImport import{
      change, rejects, {kKind, path, list.layout_name(), list.header(), desk.list_date}};
  ResidentMerger merger{change, import.number(), desk.list_date};
  PapersOfRows papers{database, import};
  ForeignRows foreign;
  std::map<std::int64_t, std::int64_t> rows_by_place;
  const auto store = [&](ReadRow& read) {
    ResidentRow& row = read.row;
    foreign.count(row);
    if (row.rejected) {
      const std::vector<std::string_view> cells(read.cells.begin(), read.cells.end());
      return import.rejected(read.line, cells, read.raw, row.findings, read.sheet);
    }
    const auto merged = merger.merge(row, {read.digest, read.line, read.number});
    papers.store(row, merged.id, read.line);
    ++rows_by_place[place_of(row.resident)];
    import.stored(merged.fate, row.findings, merged.new_errors);
  };
  const auto bytes_in_all = list.bytes_in_all();
  ReadAhead ahead{
      list, {list, desk.import.kecamatan, desk.import.desa}, change.registry().office().key};
  for (auto rows = ahead.next(); !rows.empty(); rows = ahead.next()) {
    std::for_each(rows.begin(), rows.end(), store);
    desk.run.progress(ahead.bytes_read(), bytes_in_all);
  }
  foreign.check(path, desk.kabupaten);
  merger.finish();
  note_missing_columns(desk, list, import);
  store_coverage(database, import.number(), rows_by_place);
  return import.finish(list.digest(), list.bytes_read());
}

/// The lists of a run on their way in.
class Lists {
 public:
  Lists(const Desk& desk, std::vector<std::string> paths) : desk_(desk), paths_(std::move(paths)) {
    if (is_read_once(paths_.front())) pipe_.emplace(paths_.front(), desk.list_options());
  }

  /// The columns of all lists, for one rejects file.
  std::vector<std::string> columns() const {
    std::vector<std::string> columns;
    if (pipe_) {
      add_columns(columns, pipe_->header());
    } else if (desk_.import.rejects) {
      for (const auto& path : paths_)
        add_columns(columns, ResidentList{path, desk_.list_options()}.header());
    }
    return columns;
  }

  std::vector<ListSummary> take(RegistryChange& change, RejectsFile& rejects) {
    std::vector<ListSummary> summaries;
    for (const auto& path : paths_) {
      if (const auto known = known_list(change, kKind, path, rejects)) {
        summaries.push_back(*known);
      } else if (pipe_) {
        summaries.push_back(import_list(desk_, change, rejects, path, *pipe_));
      } else {
        ResidentList list{path, desk_.list_options()};
        summaries.push_back(import_list(desk_, change, rejects, path, list));
      }
    }
    return summaries;
  }

 private:
  const Desk& desk_;
  std::vector<std::string> paths_;
  std::optional<ResidentList> pipe_;
};

/// Splits the files into those to import, in order of name, and those refused.
std::pair<std::vector<std::string>, std::vector<RefusedFile>> sort_files(const Desk& desk) {
  std::vector<std::string> files = desk.import.files;
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return std::pair{base_name(a), a} < std::pair{base_name(b), b};
  });
  std::vector<RefusedFile> refused;
  // One file alone is read once, so it may be a pipe: its refusal rolls everything back.
  if (files.size() == 1) return {files, refused};
  std::erase_if(files, [&](const auto& path) {
    auto refusal = refusal_of(desk, path);
    if (refusal) refused.push_back(*refusal);
    return refusal.has_value();
  });
  return {files, refused};
}

void refuse_all(const std::vector<RefusedFile>& refused) {
  std::string reasons;
  for (const auto& file : refused) reasons += (reasons.empty() ? "" : "; ") + file.why;
  fail(ErrorKind::input, "nothing was stored, because {} refused: {}",
       refused.size() == 1 ? "one file is" : fmt::format("{} files are", refused.size()), reasons);
}

ImportSummary import_into(Registry& registry, const OfficeRun& run, const ResidentImport& import) {
  Desk desk{run, import, code_book(registry), registry.office().kabupaten,
            import.list_date.value_or(run.now.day)};
  desk.kecamatan =
      import.other_kabupaten == OtherKabupaten::stored
          ? import.kecamatan
          : kecamatan_of_list(desk.code_book, desk.kabupaten, import.kecamatan, desk.list_date);
  auto [files, refused] = sort_files(desk);
  if (!refused.empty() && import.keep_going == KeepGoing::no) refuse_all(refused);
  if (files.empty()) refuse_all(refused);
  Lists lists{desk, std::move(files)};
  auto rejects = rejects_file(run, import.rejects, lists.columns());
  RegistryChange change{registry, run.now};
  ImportSummary summary{std::string{kKind}, lists.take(change, rejects), std::move(refused)};
  rejects.finish();
  import.before_commit(summary);
  if (run.rehearsal == Rehearsal::no && summary.stores_something()) change.commit();
  rejects.publish();
  return summary;
}

}  // namespace

ImportSummary import_residents(const OfficeRun& run, const ResidentImport& import) {
  refuse_pipe_among(import.files);
  if (import.layout) find_layout(*import.layout);  // wrong even when no list is read with it
  if (Registry::exists(run.db)) {
    auto registry = open_registry(run, OpenMode::read_write);
    return import_into(registry, run, import);
  }
  if (import.missing_registry == MissingRegistry::refused)
    fail(ErrorKind::database, "no registry at {}; rekam-registry init makes one", run.db);
  // A registry that a refused list would leave behind empty is not made at all.
  auto registry = create_registry(run);
  try {
    auto summary = import_into(registry, run, import);
    if (run.rehearsal == Rehearsal::yes)
      ::unlink(run.db.c_str());
    else
      tell_created(run);
    return summary;
  } catch (...) {
    ::unlink(run.db.c_str());
    throw;
  }
}

}  // namespace rekam
