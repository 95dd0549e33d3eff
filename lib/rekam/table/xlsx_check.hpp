// libxlsxwriter does not notice when the disk of its temporary files is full and packs what is left
// of a sheet. So every workbook is looked at again before it is handed out.

#pragma once

namespace rekam {

enum class XlsxState { whole, broken };

/// Unpacks every part of the workbook and looks whether it goes on to its last tag. The descriptor
/// stays open.
XlsxState check_xlsx(int descriptor);

}  // namespace rekam
