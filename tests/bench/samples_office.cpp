// Papers, statuses and service points, each with dates after the list's own.
#include "samples_office.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace samples {
namespace {

constexpr std::string_view baturaja_timur = "16.01.14";

/// Sosoh Buay Rayap, Baturaja Barat, Ulu Ogan, Semidang Aji, Lengkiti, Muara Jaya.
constexpr auto out_of_order = std::to_array<std::string_view>(
    {"16.01.07", "16.01.13", "16.01.20", "16.01.21", "16.01.28", "16.01.31"});

bool is_out_of_order(std::string_view code) {
  return std::find(out_of_order.begin(), out_of_order.end(), code) != out_of_order.end();
}

std::string time_of_day(int minute) {
  return padded(static_cast<unsigned>(minute / 60), 2) + ":" +
         padded(static_cast<unsigned>(minute % 60), 2);
}

}  // namespace

LaterNews::LaterNews(const std::filesystem::path& folder, sys_days list_date, std::uint64_t seed)
    : papers_(folder / "papers.csv", "no_kk,received,receipt_no"),
      statuses_(folder / "statuses.csv", "nik,status,date"),
      list_date_(list_date),
      random_(seed) {}

void LaterNews::hear_of(const Kecamatan& kecamatan, const Household& household) {
  if (!household.waits()) return;
  for (const auto& person : household.members) {
    if (person.waits && random_.per_mille(35)) tell_status(person);
  }
  // Most have not handed in before; some do not remember that they have.
  if (random_.per_mille(household.papers_in ? 30 : 550)) {
    hand_in(kecamatan.code, household.no_kk);
  }
}

void LaterNews::tell_status(const Person& person) {
  constexpr std::array<Weighted<std::string_view>, 5> words{{{"SUDAH REKAM", 60},
                                                             {"BIO_CAPTURED", 15},
                                                             {"PRINT_READY_RECORD", 10},
                                                             {"MATI", 8},
                                                             {"PINDAH", 7}}};
  const auto status = pick_weighted(random_, std::span{words});
  auto day = list_date_ + days{random_.between(2, 5)};
  if (std::chrono::weekday{day} == std::chrono::Sunday) ++day;  // Saturdays were service days
  statuses_.write({person.nik, status, iso(day)});
}

void LaterNews::hand_in(std::string_view kecamatan_code, std::string no_kk) {
  constexpr int days_of_collection = 9;
  auto day = list_date_ + days{random_.between(1, days_of_collection)};
  while (!office_is_open(day)) ++day;
  const int minute = random_.between(8 * 60, 15 * 60 - 1);
  const auto place = is_out_of_order(kecamatan_code) ? baturaja_timur : kecamatan_code;
  pile_.push_back({day, minute, place, std::move(no_kk)});
}

void LaterNews::close(NumberIssuer& numbers) {
  const auto strangers = 1 + pile_.size() / 150;
  for (std::size_t i = 0; i < strangers; ++i) {
    hand_in(baturaja_timur, numbers.no_kk(160114, list_date_));
  }
  std::sort(pile_.begin(), pile_.end());
  std::map<std::pair<std::string_view, sys_days>, unsigned> receipts;
  for (const auto& papers : pile_) {
    auto& receipt = receipts[{papers.service_point, papers.day}];
    ++receipt;
    const bool numbered = !random_.per_mille(80);
    papers_.write({papers.no_kk, iso(papers.day) + " " + time_of_day(papers.minute),
                   numbered ? std::string{papers.service_point} + "/" + iso(papers.day) + "/" +
                                  padded(receipt, 3)
                            : ""});
  }
  papers_.close();
  statuses_.close();
}

void write_service_points(const std::filesystem::path& folder, const std::vector<Kecamatan>& places,
                          sys_days first_day) {
  CsvFile file(folder / "service-points-broken.csv",
               "service_point,name,kind,serves,stations,daily_capacity,opens,closes,weekdays,from,"
               "until,place,address");
  for (const auto& kecamatan : places) {
    const bool broken = is_out_of_order(kecamatan.code);
    if (!broken && kecamatan.code != baturaja_timur) continue;
    auto serves = kecamatan.code;
    if (!broken) {
      for (const auto code : out_of_order) serves += ";" + std::string{code};
    }
    const auto office = "KANTOR CAMAT " + kecamatan.name;
    file.write({kecamatan.code, office, "fixed", serves, broken ? "0" : "1", "30", "08:00", "15:00",
                "Mon-Fri", iso(first_day), "", office, ""});
  }
  file.close();
}

}  // namespace samples
