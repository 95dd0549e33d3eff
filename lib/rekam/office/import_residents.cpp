#include "rekam/office/import_residents.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/intake/layout.hpp"
#include "rekam/office/cells_digest.hpp"
#include "rekam/office/complete_list.hpp"
#include "rekam/office/export_log.hpp"
#include "rekam/office/file_beside.hpp"
#include "rekam/office/kecamatan_choice.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/merge_residents.hpp"
#include "rekam/office/names_row.hpp"
#include "rekam/office/needless_calls.hpp"
#include "rekam/office/read_ahead.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/office/resident_files.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/papers_store.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/report/names_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace rekam {

namespace {

/// How long memory takes to answer, in rows.
constexpr std::size_t kRowsAhead = 8;

/// The papers that a row reports, once per household and moment.
class PapersOfRows {
 public:
  PapersOfRows(Database& database, ListImport& list, ResidentMerger& merger)
      : store_(database), list_(list), merger_(merger), residents_(database) {}

  void store(const ResidentRow& row, ResidentId id, std::size_t line) {
    if (!row.papers_received) return;
    Receipt receipt{row.resident.no_kk, {},  {}, *row.papers_received, row.receipt_no, {},
                    list_.number(),     line};
    if (receipt.no_kk && receipt.no_kk == last_.no_kk && receipt.received == last_.received &&
        receipt.receipt_no == last_.receipt_no)
      return;
    if (!receipt.no_kk) {
      merger_.flush();
      receipt.resident_no = residents_.read(id).resident_no;
    }
    store_.add(receipt);
    last_ = receipt;
  }

 private:
  PapersStore store_;
  ListImport& list_;
  ResidentMerger& merger_;
  ParticularsReader residents_;
  Receipt last_;
};

std::int64_t place_of(const Resident& resident) {
  if (resident.desa) return resident.desa->value();
  return resident.kecamatan ? resident.kecamatan->value() : 0;
}

void note_about_list(const ResidentDesk& desk, const ResidentList& list, ListImport& import) {
  for (const auto& about : list.findings()) import.found(about.finding.code);
  if (!list.has(Field::status)) import.found(FindingCode::file_no_status);
  if (!list.has(Field::life_status) && !list.has(Field::citizenship))
    import.found(FindingCode::file_no_life_status);
  if (!desk.import.list_date && !list.list_date()) import.found(FindingCode::file_list_date);
}

/// The lists of a run on their way in.
class ResidentLists {
 public:
  ResidentLists(const ResidentDesk& desk, RegistryChange& change, RejectsFile& rejects)
      : desk_(desk), change_(change), rejects_(rejects), complete_(desk.import.complete) {}

  ListSummary take(const std::string& path, ResidentList& list);
  /// The list that the registry holds already is not even opened.
  ListSummary take(const std::string& path);

  const CompleteList& complete() const { return complete_; }

 private:
  const ResidentDesk& desk_;
  RegistryChange& change_;
  RejectsFile& rejects_;
  CompleteList complete_;
};

ListSummary ResidentLists::take(const std::string& path) {
  if (auto known = known_list(change_, kResidentLists, path, rejects_)) return *known;
  ResidentList list{path, desk_.list_options()};
  return take(path, list);
}

ListSummary ResidentLists::take(const std::string& path, ResidentList& list) {
  Database& database = change_.registry().database();
  const Date list_date = list.facts().list_date;
  if (list_date > desk_.run.now.day)
    fail(ErrorKind::input,
         "{} tells how things stand on {}, which has not come yet; give its date with --as-of",
         shown_name(path), to_iso(list_date));
  ListImport import{
      change_, rejects_, {kResidentLists, path, list.layout_name(), list.header(), list_date}};
  ResidentMerger merger{change_, import.number(), list_date};
  PapersOfRows papers{database, import, merger};
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
    complete_.add(merged.id, row.resident, list_date);
    ++rows_by_place[place_of(row.resident)];
    import.stored(merged.fate, row.findings, merged.new_errors);
  };
  const auto bytes_in_all = list.bytes_in_all();
  ReadAhead ahead{
      list, {list, desk_.import.kecamatan, desk_.import.desa}, change_.registry().office().key};
  for (auto rows = ahead.next(); !rows.empty(); rows = ahead.next()) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i + kRowsAhead < rows.size()) merger.prefetch(rows[i + kRowsAhead].row);
      store(rows[i]);
    }
    desk_.run.progress(ahead.bytes_read(), bytes_in_all);
  }
  foreign.check(path, desk_.kabupaten);
  merger.finish();
  note_about_list(desk_, list, import);
  store_coverage(database, import.number(), rows_by_place);
  const auto cancelled = cancel_needless_calls(change_, import.number(), desk_.run.now.day);
  auto summary = import.finish(list.digest(), list.bytes_read());
  if (tell_needless(desk_.run, cancelled) == News::some) summary.news = News::some;
  return summary;
}

void refuse_all(const std::vector<RefusedFile>& refused) {
  std::string reasons;
  for (const auto& file : refused) reasons += (reasons.empty() ? "" : "; ") + file.why;
  fail(ErrorKind::input, "nothing was stored, because {} refused: {}",
       refused.size() == 1 ? "one file is" : fmt::format("{} files are", refused.size()), reasons);
}

/// The files of a run, looked at as far as is needed before anything is stored.
struct Opened {
  std::optional<ResidentList> only;  ///< one file alone is read once, so it may be a pipe
  ResidentFiles files;

  std::vector<std::string> columns() const {
    std::vector<std::string> columns;
    if (only) add_columns(columns, only->header());
    for (const auto& file : files.good) add_columns(columns, file.header);
    return columns;
  }
};

Opened open_all(const ResidentDesk& desk, Database& database) {
  const auto& paths = desk.import.files;
  Opened opened;
  if (paths.size() == 1 && !find_known_list(database, kResidentLists, paths.front())) {
    opened.only.emplace(paths.front(), desk.list_options());
    return opened;
  }
  opened.files = look_through(desk, database);
  const auto& refused = opened.files.refused;
  if (!refused.empty() && desk.import.keep_going == KeepGoing::no) refuse_all(refused);
  if (opened.files.good.empty()) refuse_all(refused);
  return opened;
}

/// Names of those whom complete lists no longer have, for --missing; an export like any other.
void write_missing(const ResidentDesk& desk, RegistryChange& change, const CompleteList& complete,
                   OutputFile* output, ImportSummary& summary) {
  if (desk.import.complete == Complete::nowhere) return;
  for (const auto& list : summary.lists)
    if (list.known == Known::yes)
      desk.run.warn(
          translated("{} was imported before, so nobody was looked for whom it does not have",
                     shown_name(list.file)));
  const Date on = complete.newest();
  ExportDigest digest{[output](std::string_view bytes) {
    if (output != nullptr) output->write(bytes);
  }};
  NamesList names{digest.sink(), on};
  ParticularsReader particulars{change.registry().database()};
  complete.for_each_missing(change.registry(), [&](ResidentId id) {
    ++summary.missing;
    if (output != nullptr) names.add(names_row(particulars.read(id), desk.code_book, on));
  });
  if (output == nullptr || summary.missing == 0) return;
  record_export(change,
                {"missing", {{"as_of", to_iso(on)}}, summary.missing, change.next_event() - 1},
                digest.finish());
}

/// What an import leaves: outputs that are whole on disk, to be published once it is stored.
struct Imported {
  ImportSummary summary;
  RejectsFile rejects;
  std::optional<OutputFile> missing;
};

ImportSummary publish(Imported imported) {
  imported.rejects.publish();
  if (imported.missing) imported.missing->publish();
  return std::move(imported.summary);
}

Imported import_into(Registry& registry, const OfficeRun& run, const ResidentImport& import) {
  ResidentDesk desk{run, import, code_book(registry), registry.office().kabupaten,
                    import.list_date.value_or(run.now.day)};
  desk.kecamatan =
      import.other_kabupaten == OtherKabupaten::stored
          ? import.kecamatan
          : kecamatan_of_list(desk.code_book, desk.kabupaten, import.kecamatan, desk.list_date);
  auto opened = open_all(desk, registry.database());
  auto rejects = rejects_file(run, import.rejects, opened.columns());
  auto missing = side_file(run, import.missing, "--missing");
  RegistryChange change{registry, run.now};
  ResidentLists lists{desk, change, rejects};
  ImportSummary summary{std::string{kResidentLists}, {}, std::move(opened.files.refused)};
  if (opened.only) summary.lists.push_back(lists.take(import.files.front(), *opened.only));
  for (const auto& file : opened.files.good) summary.lists.push_back(lists.take(file.path));
  write_missing(desk, change, lists.complete(), missing ? &*missing : nullptr, summary);
  rejects.finish();
  if (!summary.stores_something()) missing.reset();  // what an earlier run found out stays
  if (missing) missing->finish();
  import.before_commit(summary);
  if (summary.stores_something()) store(run, change);
  return {std::move(summary), std::move(rejects), std::move(missing)};
}

/// Closes the registry, for it will be moved; until then nothing counts as stored.
Imported import_into_new(OfficeRun run, const ResidentImport& import, const FileBeside& beside) {
  auto registry = create_registry_beside(run, beside);
  run.stored = [](Permanence) {};
  return import_into(registry, run, import);
}

}  // namespace

ImportSummary import_residents(const OfficeRun& run, const ResidentImport& import) {
  refuse_pipe_among(import.files);
  if (import.layout) find_layout(*import.layout);  // wrong even when no list is read with it
  if (Registry::exists(run.db)) {
    auto registry = open_registry(run, OpenMode::read_write);
    return publish(import_into(registry, run, import));
  }
  if (import.missing_registry == MissingRegistry::refused)
    fail(ErrorKind::database, "no registry at {}; rekam-registry init makes one", run.db);
  // It takes its place once its first lists are in: a refused list leaves no empty registry behind,
  // and nobody else can have stored anything in what is removed then.
  FileBeside beside{run.db};
  auto imported = import_into_new(run, import, beside);
  if (run.rehearsal == Rehearsal::no) {
    beside.publish_new();
    run.stored(Permanence::lasting);
    tell_created(run);
  }
  return publish(std::move(imported));
}

}  // namespace rekam
