// Taking an import back, by the number of its list.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/registry/undo.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <string>
#include <vector>

namespace rekam {

struct UndoReport {
  ImportedList list;
  std::vector<std::string> in_the_way;      ///< not empty: nothing was undone
  std::vector<std::string> dropped_drafts;  ///< points whose drafts knew the list
  std::vector<std::string> fallen;          ///< published days that can no longer stand
};

/// The registry is as before the import, but for the list's row and the events. Error{input} when
/// there is no such list or it was undone already.
UndoReport undo_list(const OfficeRun& run, std::int64_t number, CutiBersama cuti_bersama);

}  // namespace rekam
