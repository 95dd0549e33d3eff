// Numbers, address, recording status and papers of a household.
#include "samples_households.hpp"

#include <algorithm>
#include <array>

namespace samples {
namespace {

/// Regions of people who were first registered outside OKU.
constexpr auto elsewhere =
    std::to_array<std::uint32_t>({160801, 160804, 160811, 167101, 167106, 167110, 180501, 180512});

constexpr std::array<Weighted<std::string_view>, 5> religions{
    {{"ISLAM", 960}, {"KRISTEN", 18}, {"KATHOLIK", 9}, {"HINDU", 7}, {"BUDHA", 6}}};

constexpr std::array<Weighted<std::string_view>, 15> recorded_words{
    {{"CARD_PRINTED", 320},
     {"CARD_ISSUED", 210},
     {"PRINT_READY_RECORD", 170},
     {"SUDAH REKAM", 165},
     {"SENT_FOR_CARD_PRINTING", 35},
     {"CARD_SHIPPED", 30},
     {"SENT_FOR_ENROLLMENT", 22},
     {"BIO_CAPTURED", 12},
     {"PROCESSING", 8},
     {"RECEIVED_AT_CENTRAL", 6},
     {"DUPLICATE_RECORD", 8},
     {"", 6},
     {"ENROLL_FAILURE_AT_CENTRAL", 4},
     {"SEARCH_FAILURE_AT_CENTRAL", 2},
     {"ENROLL_FAILURE_AT_REGIONAL", 2}}};

constexpr auto streets = std::to_array<std::string_view>(
    {"JL. GARUDA", "JL. MERPATI", "JL. DR. SUTOMO", "JL. IMAM BONJOL", "JL. PAHLAWAN", "JL. MAWAR",
     "JL. KOL. BURLIAN", "JL. A. YANI KM. 5", "JL. LINTAS SUMATERA", "JL. SERASAN",
     "JL. CENDRAWASIH", "JL. VETERAN", "LR. MANGGA", "LR. MASJID", "PERUM. PERMATA BLOK C"});

constexpr auto hamlets = std::to_array<std::string_view>(
    {"DUSUN I", "DUSUN II", "DUSUN III", "DUSUN IV", "DUSUN V", "DUSUN VI"});

std::string_view birth_place(std::uint32_t region) {
  switch (region / 100) {
    case 1608:
      return "MARTAPURA";
    case 1671:
      return "PALEMBANG";
    case 1805:
      return "MENGGALA";
    default:
      return region == 160114 || region == 160113 ? "BATURAJA" : "OKU";
  }
}

bool is_failure_or_empty(std::string_view status) {
  return status.empty() || status.find("FAILURE") != std::string_view::npos;
}

}  // namespace

bool Household::waits() const {
  return std::any_of(members.begin(), members.end(), [](const Person& one) { return one.waits; });
}

HouseholdMaker::HouseholdMaker(const std::vector<Kecamatan>& places, const People& people,
                               std::uint64_t seed)
    : people_(people), random_(seed), numbers_(people.list_date, oldest_age) {
  for (const auto& kecamatan : places) regions_.push_back(kecamatan.region());
}

Household HouseholdMaker::make(const Kecamatan& kecamatan, const Desa& desa, int position,
                               int limit) {
  Household household;
  household.members = make_family(random_, people_.list_date);
  if (household.members.size() > static_cast<std::size_t>(limit)) {
    household.members.resize(static_cast<std::size_t>(limit));
  }
  household.religion = pick_weighted(random_, std::span{religions});
  give_numbers(household, kecamatan);
  give_address(household, desa, position);
  for (auto& person : household.members) give_status(person);
  give_papers(household);
  return household;
}

std::uint32_t HouseholdMaker::birth_region(const Kecamatan& kecamatan) {
  const int dice = random_.between(0, 999);
  if (dice < 870) return kecamatan.region();
  if (dice < 940) return random_.pick(std::span<const std::uint32_t>{regions_});
  return random_.pick(std::span{elsewhere});
}

void HouseholdMaker::give_numbers(Household& household, const Kecamatan& kecamatan) {
  auto youngest = sys_days{std::chrono::year{2008} / 1 / 2};
  for (auto& person : household.members) {
    const bool grown = age_on(people_.list_date, person.born) >= 17;
    const auto region = grown ? birth_region(kecamatan) : kecamatan.region();
    person.birth_place = birth_place(region);
    person.nik = numbers_.nik(region, person.born, person.sex);
    youngest = std::max(youngest, person.born);
  }
  // A card is renewed when a child is born, so it is younger than all its members.
  const auto since = static_cast<int>((people_.list_date - youngest).count());
  const auto issued = people_.list_date - days{since > 0 ? random_.between(0, since) : 0};
  household.no_kk = numbers_.no_kk(kecamatan.region(), issued);
}

void HouseholdMaker::give_address(Household& household, const Desa& desa, int position) {
  constexpr int households_in_rt = 30;
  constexpr int most_rt = 400;
  const int in_one_rt = std::max(households_in_rt, desa.residents / 2 / most_rt);
  const auto rt = static_cast<unsigned>(position / in_one_rt);
  household.rt = padded(rt + 1, 3);
  household.rw = padded(rt / 4 + 1, 3);
  const bool kelurahan = desa.code[desa.code.size() - 4] == '1';
  if (!kelurahan) {
    household.address = hamlets[rt % hamlets.size()];
    return;
  }
  household.address = random_.pick_skewed(std::span{streets});
  if (random_.per_mille(700)) household.address += " NO. " + padded(1 + random_.below(180), 1);
  if (random_.per_mille(30)) household.address += ", LR. MELATI";
}

void HouseholdMaker::give_status(Person& person) {
  const int age = age_on(people_.list_date, person.born);
  const bool must_record = age >= 17 || person.marital != "BELUM KAWIN";
  if (!must_record) {
    person.status = random_.per_mille(990) ? "BELUM WAJIB" : "";
    return;
  }
  if (random_.between(0, 99) < people_.unrecorded_percent) {
    person.status = random_.per_mille(780) ? "BELUM REKAM" : "UNREGISTERED";
    person.waits = true;
    return;
  }
  const bool stale = age < 19 && random_.per_mille(250);  // turned 17, the list did not notice
  person.status = stale ? "BELUM WAJIB" : pick_weighted(random_, std::span{recorded_words});
  person.waits = stale || is_failure_or_empty(person.status);
}

void HouseholdMaker::give_papers(Household& household) {
  if (!household.waits() || !random_.per_mille(600)) return;
  constexpr int days_of_collection = 61;
  auto day = people_.list_date - days{random_.between(0, days_of_collection)};
  while (!office_is_open(day)) ++day;
  household.papers_in = std::min(day, people_.list_date);
}

}  // namespace samples
