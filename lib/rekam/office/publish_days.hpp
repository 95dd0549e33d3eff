// Publishes planned days: from then on a roster is never rewritten.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/office/plan_days.hpp"
#include "rekam/registry/events.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct PublishQuestion {
  PointChoice points;
  std::optional<Date> date;  ///< this day, or
  int ahead = 2;             ///< as many published days after `as_of`
  Date as_of{};
  CutiBersama cuti_bersama = CutiBersama::closed;
  HeadStarts head_starts;  ///< as the plan had them: for later calls
};

struct PublishedDay {
  std::string service_point;
  Date date{};
  std::int64_t calls = 0;
  Sha256Digest sha256{};
  ChainHead head;  ///< of the chain once it is published: to be written down elsewhere
};

/// Publishing what is published changes nothing. Error{input} when a wanted day has no draft, or
/// its draft is out of date: somebody in it needs no call any more, or the point is closed then.
std::vector<PublishedDay> publish_days(const OfficeRun& run, const PublishQuestion& question);

}  // namespace rekam
