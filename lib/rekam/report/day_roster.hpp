// The roster of one service point on one day, as every sheet for people is made from it.

#pragma once

#include "rekam/report/roster_csv.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct DayRoster {
  std::string service_point;  ///< its code
  std::string name;           ///< `Kecamatan Baturaja Timur`
  std::string place, address;
  Date date{};
  int stations = 1;
  ClockTime opens, closes;
  std::string seed;                   ///< of the draw among equal receipts
  std::string sha256;                 ///< of the published CSV; empty for a draft
  std::string chain_head;             ///< hash of the event that published it, in groups
  std::vector<RosterLine> lines;      ///< by seat
  std::vector<RosterLine> stand_bys;  ///< with their own later calls, in the order of these
};

/// The first digits of a published roster's SHA-256, by which prints of it are told apart; in two
/// groups, since sixteen digits in one would now and then be taken for a NIK.
std::string roster_code(const DayRoster& roster);

/// The calls of one session, or of one desa, RW and RT.
using RosterPart = std::span<const RosterLine>;

/// By session, in order.
std::vector<RosterPart> sessions_of(const DayRoster& roster);

/// The households of a roster, each its members together, by desa, RW, RT and seat.
std::vector<std::vector<RosterLine>> households_of(const DayRoster& roster);

}  // namespace rekam
