// Where rekam is installed, or built: the other tools and the catalogues lie around the program.

#pragma once

#include <filesystem>

namespace rekam::tool {

/// The folder of the running program. Without /proc (a bare chroot) the way it was called tells.
std::filesystem::path own_folder(const char* called);

}  // namespace rekam::tool
