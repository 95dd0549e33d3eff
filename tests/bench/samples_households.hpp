// Synthetic households: who lives together, how they are related, what their numbers are and how
// far each member's recording has come. One household is made at a time and forgotten.
#pragma once

#include "samples_dates.hpp"
#include "samples_names.hpp"
#include "samples_numbers.hpp"
#include "samples_places.hpp"
#include "samples_random.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samples {

inline constexpr int oldest_age = 95;

struct Person {
  Name name;
  Sex sex = Sex::male;
  sys_days born{};
  std::string_view relation;
  std::string_view marital;
  std::string mother;
  std::string father;
  std::string_view birth_place;
  std::string nik;
  std::string_view status;
  bool waits = false;  // must be recorded and is not: unrecorded, unknown or failed
};

struct Household {
  std::string no_kk;
  std::string_view religion;
  std::string address;
  std::string rt;
  std::string rw;
  std::optional<sys_days> papers_in;
  std::vector<Person> members;  // the head first

  bool waits() const;
};

struct People {
  sys_days list_date;
  int unrecorded_percent = 7;
};

/// The members of one household, related and named, without numbers, statuses and address.
std::vector<Person> make_family(Random& random, sys_days list_date);

class HouseholdMaker {
 public:
  HouseholdMaker(const std::vector<Kecamatan>& places, const People& people, std::uint64_t seed);

  /// The next household of `desa`, of at most `limit` members; `position` counts them from 0.
  Household make(const Kecamatan& kecamatan, const Desa& desa, int position, int limit);

  NumberIssuer& numbers() { return numbers_; }

 private:
  std::uint32_t birth_region(const Kecamatan& kecamatan);
  void give_numbers(Household& household, const Kecamatan& kecamatan);
  void give_address(Household& household, const Desa& desa, int position);
  void give_status(Person& person);
  void give_papers(Household& household);

  std::vector<std::uint32_t> regions_;
  People people_;
  Random random_;
  NumberIssuer numbers_;
};

}  // namespace samples
