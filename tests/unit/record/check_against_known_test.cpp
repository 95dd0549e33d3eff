#include "rekam/record/check_against_known.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

Resident person(std::string_view nik, std::string_view name, std::string_view born) {
  Resident resident;
  resident.nik = Nik::parse(nik);
  resident.name = name;
  resident.birth_date = parse_iso_date(born);
  return resident;
}

const Resident kSiti = person("1601145203850001", "SITI AMINAH", "1985-03-12");
const Resident kBudi = person("1601141203850002", "BUDI SANTOSO", "1985-03-12");

TEST_CASE("a NIK is others' only if everybody known by it is somebody else") {
  const auto siti = person("", "SITTI AMINAH", "1985-03-12");
  CHECK(is_nik_of_others(siti, std::vector{kBudi}));
  CHECK_FALSE(is_nik_of_others(siti, std::vector{kBudi, kSiti}));
  CHECK_FALSE(is_nik_of_others(siti, {}));
}

TEST_CASE("name and birth date tell whose a damaged NIK was") {
  const std::vector known{kBudi, kSiti};
  CHECK(nik_of_agreeing(person("", "ST. AMINAH", "1985-03-12"), known) == kSiti.nik);
  CHECK_FALSE(nik_of_agreeing(person("", "SITI AMINAH", "1985-03-13"), known));
  CHECK_FALSE(nik_of_agreeing(person("", "ROSMALA", "1985-03-12"), known));
  CHECK_FALSE(nik_of_agreeing(person("", "SITI AMINAH", ""), known));
  CHECK_FALSE(nik_of_agreeing(person("", "", "1985-03-12"), known));
}

TEST_CASE("nobody is named when two agree") {
  const auto twin = person("1601145203850009", "SITI AMINAH", "1985-03-12");
  CHECK_FALSE(nik_of_agreeing(person("", "SITI AMINAH", "1985-03-12"), std::vector{kSiti, twin}));
  CHECK(nik_of_agreeing(person("", "SITI AMINAH", "1985-03-12"), std::vector{kSiti, kSiti}) ==
        kSiti.nik);
}

}  // namespace
}  // namespace rekam
