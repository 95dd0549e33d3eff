// RT and RW, the neighbourhoods of a desa: three digits each, however a list writes them.

#pragma once

#include <string>
#include <string_view>

namespace rekam {

/// `7`, `007`, `RT 7`, `RT.007` and a number cell's `7.0` are `007`; `-`, `0` and `000` are unknown
/// and become empty; anything else, such as `III`, stays as written. `RT.007/RW.002` or `002/000`
/// in the cell of the RT tells both, if the RW has no cell of its own.
void read_neighbourhood(std::string_view rt_text, std::string_view rw_text, std::string& rt,
                        std::string& rw);

}  // namespace rekam
