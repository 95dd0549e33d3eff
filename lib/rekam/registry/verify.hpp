// Whether a registry is whole: as SQLite sees it, as the schema says, and as the event chain
// vouches for it. Whoever changes a value behind rekam's back is found here.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rekam {

class Registry;

/// Told after each of `total` steps; may throw to stop.
using VerifyProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// What is wrong, one sentence each, without personal data; empty when whole. Reads everything
/// once, as of one moment, in bounded memory. Error{busy} when another program holds the file.
std::vector<std::string> verify(Registry& registry, const VerifyProgress& progress = {});

}  // namespace rekam
