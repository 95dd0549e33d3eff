// Tells a household of its KK papers, at the desk and where a date is explained.

#pragma once

#include "rekam/registry/papers_store.hpp"

#include <string>

namespace rekam {

/// When they came in, and under which receipt.
std::string papers_sentence(const Papers& papers);

}  // namespace rekam
