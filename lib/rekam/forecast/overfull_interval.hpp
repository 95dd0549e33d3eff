// Who may come from one day on and must have come by another, against the places in between. If the
// people of some interval are more than its places, no order of calls can help; if none is
// overfull, calling by the earliest due date succeeds. So such an interval is the whole proof, and
// anyone can add it up.

#pragma once

#include "rekam/base/date.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace rekam {

/// People who can be served from `release` on and must be by `due`.
struct Demand {
  Date release{};
  Date due{};
  std::int64_t people = 0;
};

struct DayPlaces {
  Date date{};
  std::int64_t places = 0;
};

struct OverfullInterval {
  Date from{};
  Date to{};
  std::int64_t people = 0;  ///< who can only be served within it
  std::int64_t places = 0;
  friend bool operator==(const OverfullInterval&, const OverfullInterval&) = default;
};

/// The interval that lacks most places; of several the one that begins last, then ends first. Empty
/// when everybody can be served in time.
std::optional<OverfullInterval> most_overfull(std::span<const Demand> demands,
                                              std::span<const DayPlaces> days);

}  // namespace rekam
