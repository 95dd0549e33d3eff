#include "rekam/intake/row_trouble.hpp"

namespace rekam {

FindingCode finding_of(RowTrouble trouble) {
  switch (trouble) {
    case RowTrouble::too_long:
      return FindingCode::row_too_long;
    case RowTrouble::too_many_fields:
      return FindingCode::row_too_many_cells;
    case RowTrouble::nul_byte:
      return FindingCode::row_nul;
    case RowTrouble::broken_utf8:
      return FindingCode::row_utf8;
    case RowTrouble::broken_quote:
    case RowTrouble::none:
      break;
  }
  return FindingCode::row_quoting;
}

}  // namespace rekam
