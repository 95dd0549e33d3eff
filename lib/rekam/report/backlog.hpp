// The backlog table: who must be recorded, who was, who has still to come, by place, age and sex.
// Every row adds up, and is checked before it is written.

#pragma once

#include "rekam/record/code_book.hpp"
#include "rekam/record/standing.hpp"
#include "rekam/table/sink.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rekam {

/// What residents are grouped by. `rt` is inside a desa, `desa` inside a kecamatan.
enum class GroupBy : std::uint8_t { kabupaten, kecamatan, desa, rt, age, sex };
std::optional<GroupBy> parse_group_by(std::string_view text);

/// Whether the papers of the person's household are in.
enum class PapersState : std::uint8_t { missing, in };

struct BacklogCounts {
  std::int64_t residents = 0;
  std::int64_t must_record = 0;
  std::array<std::int64_t, kEnrolmentClassCount> classes{};
  std::int64_t papers_in = 0;
  std::int64_t reported_gone = 0;
  std::int64_t superseded = 0;

  std::int64_t of(EnrolmentClass enrolment_class) const {
    return classes[static_cast<std::size_t>(enrolment_class)];
  }
  std::int64_t backlog() const {
    return of(EnrolmentClass::unrecorded) + of(EnrolmentClass::unknown) +
           of(EnrolmentClass::failed);
  }
};

/// 100 × part / whole with one decimal; 100.0 only when they are equal; empty when whole is 0.
std::string percent(std::int64_t part, std::int64_t whole);

class BacklogTable {
 public:
  struct Frame {
    const CodeBook* code_book = nullptr;
    RegionCode kabupaten = RegionCode::of_value(1601);
    std::optional<RegionCode> only;  ///< one kecamatan
    Date as_of{};
    std::vector<GroupBy> by{GroupBy::kecamatan};
    /// Newest list date by place, as the registry keeps it: desa, else kecamatan, else 0.
    std::map<std::int64_t, Date> newest_list;
  };
  explicit BacklogTable(Frame frame);

  void add(const Standing& standing, PapersState papers);

  /// CSV with its header, sorted by code. Error{database} when a row does not add up.
  void write(const Sink& sink) const;

 private:
  struct Group {
    std::int64_t kabupaten = 0, kecamatan = 0, desa = 0;
    std::string rw, rt;
    int age_band = 0, sex = 0;
    friend auto operator<=>(const Group&, const Group&) = default;
  };
  bool has(GroupBy by) const;
  Group group_of(const Standing& standing);
  RegionCode in_force(RegionCode code);
  std::vector<std::string> header() const;
  std::vector<std::string> cells_of(const Group& group) const;
  std::string list_date_of(const Group& group) const;
  void add_empty_kecamatan();

  Frame frame_;
  std::map<Group, BacklogCounts> groups_;
  std::unordered_map<std::int64_t, std::int64_t> mapped_;
  std::map<Group, BacklogCounts>::iterator last_;
};

}  // namespace rekam
