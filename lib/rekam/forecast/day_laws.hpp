// The laws of days at stated parameters, each kind of day computed once.

#pragma once

#include "rekam/forecast/feasibility.hpp"
#include "rekam/forecast/throughput.hpp"

#include <map>
#include <tuple>

namespace rekam {

class DayLaws {
 public:
  DayLaws(const ServiceMinutes& minutes, const CallChances& chances)
      : minutes_(minutes), chances_(chances) {}

  /// Lives as long as this object.
  const Law& of(const OfferedDay& day);

 private:
  ServiceMinutes minutes_;
  CallChances chances_;
  std::map<std::tuple<int, int, int, int>, Law> laws_;
};

}  // namespace rekam
