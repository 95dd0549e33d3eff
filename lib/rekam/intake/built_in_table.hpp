// Reads a reference table that is compiled into librekam through the same reader as a file.

#pragma once

#include "rekam/base/error.hpp"
#include "rekam/intake/table_list.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// A row that cannot be read is a mistake of ours: Error{input} that names it.
template <typename Row>
std::vector<Row> read_built_in_table(std::string_view name, std::span<const ListColumn> columns,
                                     std::optional<Row> (*read)(const TableRow&,
                                                                std::vector<Finding>&)) {
  TableList list{BuiltInTable{name}, columns};
  std::vector<Row> rows;
  std::vector<Finding> findings;
  while (const TableRow* row = list.next()) {
    auto parsed = read(*row, findings);
    if (!parsed || !findings.empty())
      fail(ErrorKind::input, "built-in table {}, line {}, cannot be read", name, row->line);
    rows.push_back(std::move(*parsed));
  }
  return rows;
}

}  // namespace rekam
