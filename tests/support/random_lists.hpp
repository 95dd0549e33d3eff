// KK lists of few people whose rows differ from list to list as those of offices do.

#pragma once

#include "support/import_office.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tests {

inline constexpr int kPeople = 4;
inline constexpr std::array<std::string_view, 3> kDates{"2016-05-01", "2016-06-01", "2016-07-01"};

using Lists = std::vector<std::string>;  ///< rows, in the order of kDates

/// A person's row in one list: NIK missing or damaged, address and status changing.
inline std::string some_row(int person) {
  const auto nik = fmt::format("1601145203{}0001", 50 + person);
  const auto written = *rc::gen::elementOf(
      std::vector<std::string>{nik, nik, nik, "", nik.substr(0, 15), "1.60114E+15"});
  const auto address = *rc::gen::element<std::string>("JL. A", "JL. B", "");
  const auto status = *rc::gen::element<std::string>("BELUM REKAM", "CARD ISSUED", "", "BESOK",
                                                     "MATI", "BIO CAPTURED");
  const auto married = *rc::gen::element<std::string>("KAWIN", "", "BELUM KAWIN");
  const auto desa = *rc::gen::element<std::string>("Pasar Baru", "Sukaraya", "Antah", "");
  const auto papers = *rc::gen::element<std::string>("", "", "2016-04-30", "BESOK");
  constexpr std::array<std::string_view, kPeople> kNames{"SITI AMINAH", "DEWI LESTARI", "ROSMALA",
                                                         "NURHAYATI"};
  return fmt::format(
      "160114010110000{},{},{},PEREMPUAN,12-03-19{},{},,,{},001,{},Baturaja Timur,"
      "{},{}\n",
      person / 2 + 1, written, kNames.at(static_cast<std::size_t>(person)), 50 + person, married,
      address, desa, status, papers);
}

inline Lists some_lists() {
  Lists lists(kDates.size());
  for (auto& rows : lists)
    for (int person = 0; person < kPeople; ++person)
      if (*rc::gen::inRange(0, 4) > 0) rows += some_row(person);
  return lists;
}

}  // namespace rekam::tests
