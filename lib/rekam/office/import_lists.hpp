// The way of a list of reports into the registry, whatever it reports: papers, statuses, outcomes,
// outages. Each file is one list, all of them are one transaction, every row is accounted for.

#pragma once

#include "rekam/intake/person_list.hpp"
#include "rekam/office/import_reports.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/registry/resident_store.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rekam {

class RegistryChange;

struct ReportKind {
  std::string_view name;
  std::span<const ListColumn> columns;
  /// What becomes of one row; empty when it is rejected, and findings say why.
  std::function<std::optional<RowFate>(const TableRow&, std::vector<Finding>&, std::int64_t list)>
      take;
  /// Rows in which nothing stands are no rows.
  std::function<bool(const TableRow&)> is_blank = [](const TableRow&) { return false; };
  /// After the last row of a list, before its event; whether there is news beside its rows.
  std::function<News(std::int64_t list)> end_list = [](std::int64_t) { return News::none; };
  /// After its event.
  std::function<void()> after_event = [] {};
};

ImportSummary import_report_files(const OfficeRun& run, const ReportImport& import,
                                  const ReportKind& kind, RegistryChange& change);

/// The one person that a NIK or resident number means; 0 for nobody, or when a NIK is contested.
ResidentId find_person(ResidentStore& store, const PersonKey& key);

}  // namespace rekam
