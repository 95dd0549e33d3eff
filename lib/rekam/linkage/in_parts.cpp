#include "rekam/linkage/in_parts.hpp"

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace rekam {

void in_parts(
    unsigned threads, std::size_t count,
    const std::function<void(std::size_t part, std::size_t begin, std::size_t end)>& work) {
  const std::size_t parts = std::max(1U, threads);
  std::vector<std::exception_ptr> failures(parts);
  const auto run = [&](std::size_t part) {
    try {
      work(part, count * part / parts, count * (part + 1) / parts);
    } catch (...) {
      failures[part] = std::current_exception();
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t part = 1; part < parts; ++part) others.emplace_back(run, part);
  run(0);
  others.clear();  // waits for them
  for (const auto& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

}  // namespace rekam
