// The lists of one command, all opened before anything is stored: a bad one refuses them all.

#pragma once

#include "rekam/intake/table_list.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rekam {

struct OpenList {
  std::string path;
  std::unique_ptr<TableList> list;
};

/// In order of name, open and with their headings read. Error{input} that names each bad file, also
/// one with a heading that is nearly one of `columns`; Error{usage} when standard input is one of
/// several.
std::vector<OpenList> open_lists(const std::vector<std::string>& files,
                                 std::span<const ListColumn> columns,
                                 std::optional<Encoding> encoding = {});

}  // namespace rekam
