// Tells a clerk how a KK list will be read: what was recognised in it, and why.

#pragma once

#include "rekam/office/validate_list.hpp"

#include <string>

namespace rekam {

/// Text of several lines. Error{input} for a list that an import would refuse, except one that is
/// cut off: what is there is described.
std::string describe_list(const OfficeRun& run, const ListCheck& check);

}  // namespace rekam
