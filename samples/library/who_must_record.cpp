// who-must-record YYYY-MM-DD: reads NIKs, one a line, and says what each tells about its owner: sex,
// birth date, and whether 17 on that day. An example of librekam, built by its tests.

#include <rekam/base/date.hpp>
#include <rekam/record/nik.hpp>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
  const auto today = rekam::parse_iso_date(argc > 1 ? argv[1] : "");
  if (!today) {
    std::cerr << "usage: who-must-record YYYY-MM-DD\n";
    return 2;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const auto nik = rekam::Nik::parse(line);
    const auto birth = nik ? nik->birth_date(19) : std::nullopt;
    if (!birth) {
      std::cout << "not well-formed\n";
      continue;
    }
    const bool woman = nik->sex() == rekam::Sex::female;
    std::cout << (woman ? "woman" : "man") << ", born " << rekam::to_iso(*birth) << ": "
              << (rekam::age_on(*birth, *today) >= 17 ? "17 or older" : "under 17") << '\n';
  }
}
