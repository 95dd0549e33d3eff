// Who lives together: couples, children, grandparents, the widowed and the single.
// No call throws dice in two of its arguments: compilers differ in which they evaluate first.
#include "samples_households.hpp"

#include <algorithm>
#include <array>

namespace samples {
namespace {

constexpr std::string_view unmarried = "BELUM KAWIN";
constexpr std::string_view married = "KAWIN";
constexpr std::string_view divorced = "CERAI HIDUP";
constexpr std::string_view widowed = "CERAI MATI";

constexpr std::string_view head = "KEPALA KELUARGA";
constexpr std::string_view wife = "ISTRI";
constexpr std::string_view child = "ANAK";

constexpr int year_days_times_4 = 1461;

Sex any_sex(Random& random) { return random.per_mille(505) ? Sex::male : Sex::female; }

/// Makes the people of one family, all on the list's date.
class Family {
 public:
  Family(Random& random, sys_days list_date) : random_(random), list_date_(list_date) {}

  std::vector<Person> couple(int youngest, int oldest, int extra_children);
  std::vector<Person> lone_parent();
  std::vector<Person> single();

 private:
  int year_of(sys_days date) const {
    return static_cast<int>(std::chrono::year_month_day{date}.year());
  }
  sys_days born_at_age(int age) {
    return list_date_ - days{age * year_days_times_4 / 4 + random_.between(1, 364)};
  }
  Person adult(Sex sex, sys_days born, std::string_view relation, std::string_view marital);
  Person child_of(const Person* father, const Person* mother, sys_days born);
  void add_children(std::vector<Person>& family, const Person* father, const Person& mother,
                    int most);
  void add_twin(std::vector<Person>& family);
  void add_grandparent(std::vector<Person>& family, std::size_t of);
  void add_next_generation(std::vector<Person>& family);
  void add_relative(std::vector<Person>& family);

  Random& random_;
  sys_days list_date_;
};

Person Family::adult(Sex sex, sys_days born, std::string_view relation, std::string_view marital) {
  Person person;
  person.sex = sex;
  person.born = born;
  person.relation = relation;
  person.marital = marital;
  const int year = year_of(born);
  person.father = make_parent_name(random_, Sex::male, year - 28);
  person.mother = make_parent_name(random_, Sex::female, year - 24);
  person.name = make_name(random_, {sex, year, person.father}, age_on(list_date_, born));
  return person;
}

Person Family::child_of(const Person* father, const Person* mother, sys_days born) {
  Person person;
  person.sex = any_sex(random_);
  person.born = born;
  person.relation = child;
  const int year = year_of(born);
  const int age = age_on(list_date_, born);
  person.marital = age >= 20 && random_.per_mille(30) ? divorced : unmarried;
  person.father = father ? father->name.plain : make_parent_name(random_, Sex::male, year - 28);
  person.mother = mother ? mother->name.plain : make_parent_name(random_, Sex::female, year - 24);
  person.name = make_name(random_, {person.sex, year, person.father}, age);
  return person;
}

void Family::add_children(std::vector<Person>& family, const Person* father, const Person& mother,
                          int most) {
  const int mothers_age = age_on(list_date_, mother.born);
  int at_birth = 17 + static_cast<int>(random_.below(1 + random_.below(14)));
  for (int i = 0; i < most && at_birth < std::min(mothers_age, 43); ++i) {
    const auto born =
        mother.born + days{at_birth * year_days_times_4 / 4 + random_.between(0, 364)};
    at_birth += random_.between(2, 6);
    if (born >= list_date_) break;
    const int age = age_on(list_date_, born);
    const bool left_home = age > 32 || (age > 22 && random_.per_mille(550));
    if (left_home) continue;
    family.push_back(child_of(father, &mother, born));
    if (random_.per_mille(10)) add_twin(family);
  }
}

void Family::add_twin(std::vector<Person>& family) {
  Person twin = family.back();
  twin.sex = any_sex(random_);
  twin.name = make_twin_name(random_, family.back().name, twin.sex);
  family.push_back(twin);
}

/// The father or mother, mostly widowed, of the head (index 0) or of the wife (index 1).
void Family::add_grandparent(std::vector<Person>& family, std::size_t of) {
  const Sex sex = random_.per_mille(250) ? Sex::male : Sex::female;
  const int age = age_on(list_date_, family[of].born) + random_.between(18, 34);
  if (age > oldest_age) return;
  auto person = adult(sex, born_at_age(age), of == 0 ? "ORANGTUA" : "MERTUA", widowed);
  auto& known_as = sex == Sex::male ? family[of].father : family[of].mother;
  known_as = person.name.plain;
  family.push_back(std::move(person));
}

/// The eldest grown child marries into the house: a MENANTU, perhaps a CUCU.
void Family::add_next_generation(std::vector<Person>& family) {
  const auto eldest = std::find_if(family.begin(), family.end(), [&](const Person& person) {
    return person.relation == child && age_on(list_date_, person.born) >= 20;
  });
  if (eldest == family.end()) return;
  eldest->marital = married;
  const auto grown = *eldest;
  const Sex other = grown.sex == Sex::male ? Sex::female : Sex::male;
  const int age = std::max(18, age_on(list_date_, grown.born) + random_.between(-3, 4));
  const auto spouse = adult(other, born_at_age(age), "MENANTU", married);
  family.push_back(spouse);
  if (!random_.per_mille(700)) return;
  const auto& father = grown.sex == Sex::male ? grown : spouse;
  const auto& mother = grown.sex == Sex::male ? spouse : grown;
  const auto first = family.size();
  add_children(family, &father, mother, 1);
  for (auto i = first; i < family.size(); ++i) family[i].relation = "CUCU";
}

void Family::add_relative(std::vector<Person>& family) {
  const int age = random_.between(12, 60);
  const auto marital = age < 25 ? unmarried : random_.per_mille(300) ? divorced : unmarried;
  const Sex sex = any_sex(random_);
  family.push_back(adult(sex, born_at_age(age), "FAMILI LAIN", marital));
}

std::vector<Person> Family::couple(int youngest, int oldest, int extra_children) {
  const int age = (random_.between(youngest, oldest) + random_.between(youngest, oldest)) / 2;
  const int wifes_age = std::clamp(age - random_.between(-2, 8), 16, oldest_age - 1);
  auto husband = adult(Sex::male, born_at_age(age), head, married);
  auto spouse = adult(Sex::female, born_at_age(wifes_age), wife, married);
  std::vector<Person> family{husband, spouse};
  if (random_.per_mille(5)) {  // the wife heads the card
    family = {spouse, husband};
    family[0].relation = head;
    family[1].relation = "SUAMI";
  }
  if (extra_children > 0) add_children(family, &husband, spouse, extra_children);
  if (random_.per_mille(70)) add_grandparent(family, 0);
  if (random_.per_mille(50)) add_grandparent(family, 1);
  if (random_.per_mille(120)) add_next_generation(family);
  if (random_.per_mille(40)) add_relative(family);
  return family;
}

std::vector<Person> Family::lone_parent() {
  const Sex sex = random_.per_mille(230) ? Sex::male : Sex::female;
  const int age = random_.between(25, 62);
  const auto marital = random_.per_mille(550) ? widowed : divorced;
  auto parent = adult(sex, born_at_age(age), head, marital);
  std::vector<Person> family{parent};
  if (sex == Sex::female) {
    Person late = adult(Sex::male, born_at_age(age + 3), head, married);
    add_children(family, &late, parent, random_.between(1, 4));
  } else {
    Person gone = adult(Sex::female, born_at_age(std::max(20, age - 4)), wife, married);
    add_children(family, &parent, gone, random_.between(1, 4));
  }
  if (random_.per_mille(80)) add_grandparent(family, 0);
  return family;
}

std::vector<Person> Family::single() {
  if (random_.per_mille(520)) {
    const Sex sex = random_.per_mille(280) ? Sex::male : Sex::female;
    return {adult(sex, born_at_age(random_.between(55, oldest_age - 1)), head, widowed)};
  }
  const int age = 18 + static_cast<int>(random_.below(2 + random_.below(30)));
  const auto marital = age > 24 && random_.per_mille(200) ? divorced : unmarried;
  const Sex sex = any_sex(random_);
  return {adult(sex, born_at_age(age), head, marital)};
}

}  // namespace

std::vector<Person> make_family(Random& random, sys_days list_date) {
  constexpr std::array<Weighted<int>, 5> children{{{1, 18}, {2, 34}, {3, 28}, {4, 14}, {5, 6}}};
  Family family(random, list_date);
  const int dice = random.between(0, 999);
  if (dice < 620) return family.couple(20, 58, pick_weighted(random, std::span{children}));
  if (dice < 750) return family.couple(20, 84, 0);
  if (dice < 870) return family.lone_parent();
  return family.single();
}

}  // namespace samples
