// The way of lists into the registry, whatever they are of but residents: reference data, papers,
// statuses, outcomes, outages. Each file is one list, all of them are one transaction, every row is
// accounted for, and the first that are rejected are told by their lines.

#pragma once

#include "rekam/intake/table_list.hpp"
#include "rekam/office/import_summary.hpp"
#include "rekam/office/office.hpp"
#include "rekam/table/text_encoding.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class RegistryChange;

struct ListsImport {
  std::vector<std::string> files;
  std::optional<Encoding> encoding;  ///< empty: found by looking at the bytes
  std::optional<std::string> rejects;
  /// Called with the whole summary when all is written but not yet committed.
  std::function<void(const ImportSummary&)> before_commit = [](const ImportSummary&) {};
};

/// Whether the values of a rejected row are told with it. Those of people never are.
enum class RowValues : std::uint8_t { hidden, shown };

/// How lists of one kind are handled.
struct ListHandling {
  std::string_view name;
  std::span<const ListColumn> columns;
  /// What becomes of one row; empty when it is rejected, and findings say why.
  std::function<std::optional<RowFate>(const TableRow&, std::vector<Finding>&, std::int64_t list)>
      take;
  RowValues values = RowValues::hidden;
  /// Rows in which nothing stands are no rows.
  std::function<bool(const TableRow&)> is_blank = [](const TableRow&) { return false; };
  /// Before the first row of a list.
  std::function<void()> begin_list = [] {};
  /// After the last row of a list, before its event; whether there is news beside its rows.
  std::function<News(std::int64_t list)> end_list = [](std::int64_t) { return News::none; };
  /// After its event.
  std::function<void()> after_event = [] {};
};

/// Error{input} that names every file that cannot be read, or has a heading that is nearly one of
/// the kind's; nothing is stored then.
ImportSummary import_lists(const OfficeRun& run, const ListsImport& import,
                           const ListHandling& handling, RegistryChange& change);

}  // namespace rekam
