// Folders for outputs that are several files.

#pragma once

#include "rekam/base/output_file.hpp"

#include <string>

namespace rekam {

/// Makes it and those above it where they are missing, whatever the umask: 0700, or 0750 where the
/// group reads the outputs. One that is there stays as it is. Error{io} with the cure.
void make_folder(const std::string& path, FileAccess access);

}  // namespace rekam
