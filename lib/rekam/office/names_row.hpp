// A person of the registry as a row of the list by name.

#pragma once

#include "rekam/record/code_book.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/report/names_list.hpp"

namespace rekam {

/// Places are named and coded as on that day; the receipt is not filled in.
NamesRow names_row(const Particulars& person, const CodeBook& book, Date on);

}  // namespace rekam
