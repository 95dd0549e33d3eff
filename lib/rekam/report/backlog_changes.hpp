// From one month's backlog to the next: opening and closing of each kecamatan, and every term
// between them. Every row adds up, and is checked before it is written.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/backlog_change.hpp"
#include "rekam/record/code_book.hpp"
#include "rekam/table/sink.hpp"

#include <array>
#include <cstdint>
#include <map>

namespace rekam {

class BacklogChanges {
 public:
  /// Kecamatan are named as on the later day; the code book must outlive it.
  BacklogChanges(const CodeBook& code_book, Date from, Date to);

  void add_opening(RegionCode kecamatan, std::int64_t people = 1);
  void add_closing(RegionCode kecamatan);
  /// `change`: 1 for somebody who came into the kecamatan's backlog, -1 for one who left it.
  void add(RegionCode kecamatan, BacklogTerm term, int change);

  /// CSV with its header, by code; unknown places come first with an empty code. Error{database}
  /// when a row, or recoded over all, does not add up.
  void write(const Sink& sink) const;

 private:
  struct Row {
    std::int64_t opening = 0, closing = 0;
    std::array<std::int64_t, kBacklogTermCount> terms{};  ///< as printed
  };
  void check() const;

  const CodeBook& code_book_;
  Date from_, to_;
  std::map<std::int64_t, Row> rows_;
};

}  // namespace rekam
