#include "rekam/report/day_now.hpp"

#include "rekam/report/indonesian_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <utility>

namespace rekam {

namespace {

/// Whether the session has begun, so that its people stand in the room.
enum class Arrival { waits_here, still_to_come };

std::string_view verdict(Reach reach) {
  switch (reach) {
    case Reach::surely:
      return "pasti dilayani";
    case Reach::perhaps:
      return "mungkin dilayani";
    case Reach::not_today:
      break;
  }
  return "tidak terlayani";
}

std::string_view sentence(Reach reach, Arrival arrival) {
  const bool here = arrival == Arrival::waits_here;
  switch (reach) {
    case Reach::surely:
      return here ? "Bapak/Ibu dilayani hari ini. Silakan tetap menunggu panggilan."
                  : "Bapak/Ibu dilayani hari ini. Silakan datang pada jam sesi.";
    case Reach::perhaps:
      return here ? "Bapak/Ibu dilayani hari ini bila gangguan segera selesai. Boleh menunggu, "
                    "boleh "
                    "pulang; yang belum terlayani dipanggil kembali lebih dahulu."
                  : "Bapak/Ibu dilayani hari ini bila gangguan segera selesai. Tanyakan dahulu "
                    "sebelum "
                    "datang; yang belum terlayani dipanggil kembali lebih dahulu.";
    case Reach::not_today:
      break;
  }
  return here ? "Mohon maaf, hari ini tidak terlayani. Silakan pulang; urutan tetap dan Bapak/Ibu "
                "dipanggil kembali lebih dahulu."
              : "Mohon maaf, hari ini tidak terlayani. Tidak perlu datang; urutan tetap dan "
                "Bapak/Ibu "
                "dipanggil kembali lebih dahulu.";
}

}  // namespace

std::string seat_words(const std::vector<int>& seats) {
  std::vector<std::string> runs;
  for (auto first = seats.begin(); first != seats.end();) {
    auto last = first;
    while (std::next(last) != seats.end() && *std::next(last) == *last + 1) ++last;
    runs.push_back(first == last ? std::to_string(*first) : fmt::format("{}-{}", *first, *last));
    first = std::next(last);
  }
  return fmt::format("{}", fmt::join(runs, ", "));
}

std::string day_now_text(const DayNow& day) {
  const ClockTime clock = day.now.time.value_or(ClockTime{});
  std::string text = fmt::format("{}, {}, pukul {}\n", day.service_point, long_date(day.now.day),
                                 clock_words(clock));
  for (const auto& outage : day.down) text += fmt::format("gangguan sejak {}\n", outage);
  text += fmt::format("dipanggil {}, selesai {}, menunggu {}\n", day.called,
                      day.called - day.waiting.size(), day.waiting.size());
  std::map<std::pair<ClockTime, Reach>, std::vector<int>> groups;
  for (const auto& seat : day.waiting) groups[{seat.session, seat.reach}].push_back(seat.seat);
  for (const auto& [group, seats] : groups) {
    const auto& [session, reach] = group;
    const Arrival arrival = session <= clock ? Arrival::waits_here : Arrival::still_to_come;
    text += fmt::format("\nsesi {}, {}: nomor {}\n  {}\n", clock_words(session), verdict(reach),
                        seat_words(seats), sentence(reach, arrival));
  }
  return text;
}

}  // namespace rekam
