#include "rekam/roster/sessions.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace rekam;

namespace {

std::string sizes(int capacity, const OpeningHours& hours = {}) {
  std::string text;
  for (const auto& session : session_sizes(capacity, hours))
    text += (text.empty() ? "" : " ") + std::to_string(session.seats);
  return text;
}

}  // namespace

TEST_CASE("thirty people come in seven sessions") {
  CHECK(sizes(30) == "5 4 4 4 5 4 4");
  const auto sessions = session_sizes(30);
  CHECK(to_text(sessions.front().start) == "08:00");
  CHECK(to_text(sessions[4].start) == "13:00");
  CHECK(to_text(sessions.back().start) == "15:00");
}

TEST_CASE("another capacity is shared in the same proportions, the earlier session first") {
  CHECK(sizes(60) == "10 8 8 8 10 8 8");
  CHECK(sizes(31) == "6 4 4 4 5 4 4");
  CHECK(sizes(20) == "3 3 3 3 3 3 2");
  CHECK(sizes(10) == "2 2 1 1 2 1 1");
  CHECK(sizes(1) == "1 0 0 0 0 0 0");
  CHECK(sizes(0) == "0 0 0 0 0 0 0");
}

TEST_CASE("every capacity is shared out whole") {
  for (int capacity = 0; capacity < 400; ++capacity) {
    int seats = 0;
    for (const auto& session : session_sizes(capacity)) seats += session.seats;
    CHECK(seats == capacity);
  }
}

TEST_CASE("a point that closes at noon calls nobody for the afternoon") {
  const OpeningHours morning{ClockTime{8 * 60}, ClockTime{12 * 60}};
  CHECK(sizes(30, morning) == "9 7 7 7");
  const OpeningHours late{ClockTime{9 * 60}, ClockTime{14 * 60}};
  CHECK(to_text(session_sizes(30, late).front().start) == "09:00");
  const OpeningHours evening{ClockTime{17 * 60}, ClockTime{20 * 60}};
  CHECK(session_sizes(30, evening) == std::vector<Session>{{ClockTime{17 * 60}, 30}});
}

TEST_CASE("a seat lies in the session whose seats have been counted up to it") {
  const auto session_of = [](int seat) {
    return to_text(place_of_seat(seat, 1, session_sizes(30)).session);
  };
  CHECK(session_of(1) == "08:00");
  CHECK(session_of(5) == "08:00");
  CHECK(session_of(6) == "09:00");
  CHECK(session_of(30) == "15:00");
}

TEST_CASE("no station has more than its share of the day, also where sessions are odd") {
  const auto sessions = session_sizes(30);  // two stations of 15
  int first_station = 0;
  for (int seat = 1; seat <= 30; ++seat)
    if (place_of_seat(seat, 2, sessions).station == 1) ++first_station;
  CHECK(first_station == 15);
}

TEST_CASE("the seats of a session are dealt to the stations in turn") {
  const auto sessions = session_sizes(60);
  CHECK(place_of_seat(1, 2, sessions) == SeatPlace{ClockTime{480}, 1});
  CHECK(place_of_seat(2, 2, sessions) == SeatPlace{ClockTime{480}, 2});
  CHECK(place_of_seat(10, 2, sessions) == SeatPlace{ClockTime{480}, 2});
  CHECK(place_of_seat(11, 2, sessions) == SeatPlace{ClockTime{540}, 1});
}
