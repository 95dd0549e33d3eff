// What kind of file a list is, by its first bytes and never by its name: names of files that come
// from strangers say anything.

#pragma once

#include <cstdint>
#include <string_view>

namespace rekam {

class InputFile;

enum class FileFormat : std::uint8_t { csv, xlsx, ods };
std::string_view to_text(FileFormat format);

/// Which reader a file is for; of which kind a workbook is, its reader tells.
enum class FileKind : std::uint8_t { csv, workbook };

/// Whatever is no workbook and not known as something else is taken for CSV. Error{input} that says
/// what the file is, and the cure, for what rekam does not read: .xls, HTML, PDF, archives … The
/// file must be one that can be restarted; where it is being read stays.
FileKind find_kind(const InputFile& file);

}  // namespace rekam
