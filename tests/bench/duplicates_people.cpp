#include "duplicates_people.hpp"

#include "duplicates_errors.hpp"
#include "samples_dates.hpp"
#include "samples_households.hpp"
#include "samples_places.hpp"

#include <algorithm>
#include <utility>

namespace duplicates {

namespace {

using samples::Household;
using samples::Person;

class ListMaker {
 public:
  ListMaker(std::size_t rows, Profile profile, std::uint64_t seed)
      : rates_(rates_of(profile)),
        places_(samples::read_code_book(REKAM_SOURCE_DIR "/lib/data/regions.csv", "2015")),
        random_(seed * 7919 + 17),
        households_(places_, {samples::parse_date("2016-08-31")}, seed),
        wanted_(rows) {
    samples::share_out(places_, static_cast<int>(rows));
  }

  std::vector<Row> make() {
    for (int round = 0; rows_.size() < wanted_; ++round)
      for (const auto& kecamatan : places_)
        for (const auto& desa : kecamatan.desa) fill(kecamatan, desa, round);
    rows_.resize(wanted_);
    return std::move(rows_);
  }

 private:
  void fill(const samples::Kecamatan& kecamatan, const samples::Desa& desa, int round) {
    const int residents = desa.residents * 9 / 10 / (round + 1);
    for (int rest = residents, position = 0; rest > 0 && rows_.size() < wanted_; ++position) {
      auto household = households_.make(kecamatan, desa, position + round * 1000, rest);
      rest -= static_cast<int>(household.members.size());
      name_sons_for_fathers(household);
      tell_children_apart(household);
      for (const auto& person : household.members) add(kecamatan, desa, household, person);
    }
  }

  void name_sons_for_fathers(Household& household) {
    for (auto& child : household.members)
      if (child.sex == samples::Sex::male && child.relation == "ANAK" && random_.per_mille(8))
        child.name.full = child.name.plain = child.father;
  }

  /// No parents give two children one name.
  void tell_children_apart(Household& household) {
    auto& members = household.members;
    for (std::size_t i = 1; i < members.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (members[i].relation == members[j].relation &&
            members[i].name.plain == members[j].name.plain)
          members[i].name.full = members[i].name.plain =
              samples::make_name(random_, {members[i].sex, 2000, {}}, 10).plain + " " +
              members[i].name.plain;
  }

  Row row_of(const samples::Desa& desa, const Household& household, const Person& person) {
    Row row;
    row.nik = person.nik;
    row.no_kk = household.no_kk;
    row.name = person.name.full;
    row.sex = person.sex == samples::Sex::male ? "M" : "F";
    row.birth_place = person.birth_place;
    row.birth_date = samples::iso(person.born);
    row.mother = person.mother;
    row.father = person.father;
    row.address = household.address + " RT " + household.rt + " RW " + household.rw;
    row.desa = desa.name;
    row.person = ++people_;
    return row;
  }

  void add(const samples::Kecamatan& kecamatan, const samples::Desa& desa,
           const Household& household, const Person& person) {
    auto row = row_of(desa, household, person);
    if (random_.per_mille(rates_.spreadsheet)) row.nik = spreadsheet_number(random_, row.nik);
    if (random_.per_mille(rates_.missing / 3)) row.nik.clear();
    if (random_.per_mille(10)) row.birth_date = row.birth_date.substr(0, 4) + "-01-01";
    rows_.push_back(row);
    row.nik = person.nik;
    while (random_.per_mille(rates_.second_row)) add_again(kecamatan, person, row);
    if (random_.per_mille(3)) add_stranger(person, row);
  }

  void add_again(const samples::Kecamatan& kecamatan, const Person& person, Row row) {
    const int dice = random_.between(0, 99);
    if (dice >= 40 && dice < 65) move(row);
    if (dice >= 65 && dice < 90) {
      row.nik = households_.numbers().nik(kecamatan.region(), person.born, person.sex);
      if (random_.per_mille(600)) move(row);
    }
    type_again(random_, rates_, row);
    if (dice >= 90) row.nik = spreadsheet_number(random_, row.nik);
    rows_.push_back(row);
  }

  /// To another desa, with a card of its own.
  void move(Row& row) {
    const auto& kecamatan = random_.pick(std::span<const samples::Kecamatan>{places_});
    const auto& desa = random_.pick(std::span<const samples::Desa>{kecamatan.desa});
    const auto issued = samples::parse_date("2016-08-31") - samples::days{random_.between(0, 2000)};
    row.no_kk = households_.numbers().no_kk(kecamatan.region(), issued);
    row.desa = desa.name;
    row.address = "DUSUN " + std::to_string(random_.between(1, 9)) + " RT 00" +
                  std::to_string(random_.between(1, 9)) + " RW 00" +
                  std::to_string(random_.between(1, 4));
  }

  /// Somebody else of the same name, sex and birth date.
  void add_stranger(const Person& person, Row row) {
    const auto& kecamatan = random_.pick(std::span<const samples::Kecamatan>{places_});
    const int year = static_cast<int>(std::chrono::year_month_day{person.born}.year());
    move(row);
    row.nik = households_.numbers().nik(kecamatan.region(), person.born, person.sex);
    row.mother = samples::make_parent_name(random_, samples::Sex::female, year - 24);
    row.father = samples::make_parent_name(random_, samples::Sex::male, year - 28);
    row.person = ++people_;
    rows_.push_back(row);
  }

  Rates rates_;
  std::vector<samples::Kecamatan> places_;
  samples::Random random_;
  samples::HouseholdMaker households_;
  std::size_t wanted_;
  std::vector<Row> rows_;
  std::uint32_t people_ = 0;
};

}  // namespace

void shuffle(std::vector<Row>& rows, std::uint64_t seed) {
  samples::Random random(seed);
  for (std::size_t i = rows.size(); i > 1; --i)
    std::swap(rows[i - 1], rows[random.below(static_cast<std::uint32_t>(i))]);
}

std::vector<Row> make_people(std::size_t rows, Profile profile, std::uint64_t seed) {
  auto made = ListMaker(rows, profile, seed).make();
  shuffle(made, seed + 1);
  return made;
}

}  // namespace duplicates
