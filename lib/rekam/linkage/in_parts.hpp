// Work on the numbers 0 to count - 1 in equal parts, one a thread. What is computed may depend on
// the number, never on the part it falls into.

#pragma once

#include <cstddef>
#include <functional>

namespace rekam {

/// Calls `work(part, begin, end)` for `threads` parts (at least one) and returns when all are done.
/// The first exception of any part is thrown again.
void in_parts(
    unsigned threads, std::size_t count,
    const std::function<void(std::size_t part, std::size_t begin, std::size_t end)>& work);

}  // namespace rekam
