#include "rekam/office/report_files.hpp"

#include "rekam/office/open_lists.hpp"
#include "rekam/registry/change.hpp"

namespace rekam {

namespace {

ListSummary import_list(const OfficeRun& run, RegistryChange& change, RejectsFile& rejects,
                        const std::string& path, const ReportKind& kind, TableList& list) {
  ListImport import{
      change, rejects, {kind.name, path, std::string{kind.name}, list.header(), run.now.day}};
  std::vector<Finding> findings;
  while (const TableRow* row = list.next()) {
    if (!row->trouble && kind.is_blank(*row)) continue;
    findings.clear();
    run.progress(list.bytes_read(), list.bytes_in_all());
    std::optional<RowFate> fate;
    if (row->trouble) {
      findings.push_back({*row->trouble, Field::none, {}, {}});
    } else {
      fate = kind.take(*row, findings, import.number());
    }
    if (fate)
      import.stored(*fate, findings, News::none);
    else
      import.rejected(row->line, row->cells, row->raw, findings, row->sheet);
  }
  for (const auto code : list.findings()) import.found(code);
  const News beside = kind.end_list(import.number());
  auto summary = import.finish(list.digest(), list.bytes_read());
  if (beside == News::some) summary.news = News::some;
  kind.after_event();
  return summary;
}

}  // namespace

ImportSummary import_report_files(const OfficeRun& run, const ReportImport& import,
                                  const ReportKind& kind, RegistryChange& change) {
  const auto lists = open_lists(import.files, kind.columns, import.encoding);
  std::vector<std::string> columns;
  for (const auto& open : lists) add_columns(columns, open.list->header());
  auto rejects = rejects_file(run, import.rejects, std::move(columns));
  ImportSummary summary{std::string{kind.name}, {}, {}};
  for (const auto& [path, list] : lists) {
    auto known = known_list(change, kind.name, path, rejects);
    summary.lists.push_back(known ? *known : import_list(run, change, rejects, path, kind, *list));
  }
  rejects.finish();
  import.before_commit(summary);
  if (summary.stores_something()) store(run, change);
  rejects.publish();
  return summary;
}

ResidentId find_person(ResidentStore& store, const PersonKey& key) {
  if (key.resident_no) return store.find(*key.resident_no);
  if (!key.nik) return 0;
  std::vector<IdentityEntry> entries;
  store.find(key_of(*key.nik), entries);
  return entries.size() == 1 ? entries.front().id : 0;
}

}  // namespace rekam
