// Whether a registry's file is whole, on two processors if it can.

#pragma once

#include "rekam/registry/registry.hpp"
#include "rekam/registry/verify.hpp"

#include <string>
#include <vector>

namespace rekam {

/// What verify() finds, in half the time.
std::vector<std::string> verify_file(Registry& registry, const VerifyProgress& progress);

}  // namespace rekam
