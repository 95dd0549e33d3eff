#include "rekam/office/import_lists.hpp"

#include "rekam/base/input_file.hpp"
#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/open_lists.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>

namespace rekam {

namespace {

constexpr int kRowsTold = 10;

std::string reasons_of(std::span<const Finding> findings, RowValues values) {
  std::string reasons;
  for (const auto& finding : findings) {
    reasons += reasons.empty() ? "" : "; ";
    reasons += tr(rule_of(finding.code).message);
    if (finding.detail.empty()) continue;
    if (values == RowValues::shown)
      reasons += fmt::format(" ('{}' as {})", printable(finding.value), finding.detail);
    else if (finding.code == FindingCode::row_value)
      reasons += fmt::format(" ({})", finding.detail);  // the column
  }
  return reasons;
}

ListSummary import_list(const OfficeRun& run, RegistryChange& change, RejectsFile& rejects,
                        const OpenList& open, const ListHandling& handling) {
  TableList& list = *open.list;
  handling.begin_list();
  ListImport import{
      change,
      rejects,
      {handling.name, open.path, std::string{handling.name}, list.header(), run.now.day}};
  std::vector<Finding> findings;
  int told = 0;
  while (const TableRow* row = list.next()) {
    if (!row->trouble && handling.is_blank(*row)) continue;
    findings.clear();
    run.progress(list.bytes_read(), list.bytes_in_all());
    std::optional<RowFate> fate;
    if (row->trouble) {
      findings.push_back({*row->trouble, Field::none, {}, {}});
    } else {
      fate = handling.take(*row, findings, import.number());
    }
    if (fate) {
      import.stored(*fate, findings, News::none);
      continue;
    }
    if (told++ < kRowsTold)
      run.warn(translated("{}, line {}: {}", shown_name(open.path), row->line,
                          reasons_of(findings, handling.values)));
    import.rejected(row->line, row->cells, row->raw, findings, row->sheet);
  }
  for (const auto code : list.findings()) import.found(code);
  const News beside = handling.end_list(import.number());
  auto summary = import.finish(list.digest(), list.bytes_read());
  if (beside == News::some) summary.news = News::some;
  handling.after_event();
  return summary;
}

}  // namespace

ImportSummary import_lists(const OfficeRun& run, const ListsImport& import,
                           const ListHandling& handling, RegistryChange& change) {
  const auto lists = open_lists(import.files, handling.columns, import.encoding);
  std::vector<std::string> columns;
  for (const auto& open : lists) add_columns(columns, open.list->header());
  auto rejects = rejects_file(run, import.rejects, std::move(columns));
  ImportSummary summary{std::string{handling.name}, {}, {}};
  for (const auto& open : lists) {
    auto known = known_list(change, handling.name, open.path, rejects);
    summary.lists.push_back(known ? *known : import_list(run, change, rejects, open, handling));
  }
  rejects.finish();
  import.before_commit(summary);
  if (summary.stores_something()) store(run, change);
  rejects.publish();
  return summary;
}

}  // namespace rekam
