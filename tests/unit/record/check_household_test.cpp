#include "rekam/record/check_household.hpp"

#include "rekam/record/resident.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

namespace rekam {
namespace {

using Findings = std::vector<std::string>;

/// A household that is put together member by member; a member's row is its number, from 1.
class Home {
 public:
  HouseholdMember& add(Relationship relationship, Sex sex, std::string_view born,
                       MaritalStatus status = MaritalStatus::unknown) {
    HouseholdMember member;
    member.card = 1601140101100001;
    member.row = rows_.size() + 1;
    member.nik = 1601140000000000 + member.row;
    member.name = 100 + member.row;
    member.relationship = relationship;
    member.sex = sex;
    member.marital_status = status;
    if (!born.empty()) member.birth_day = day_number(parse_iso_date(born).value());
    rows_.push_back(member);
    return rows_.back();
  }
  HouseholdMember& head(std::string_view born = "1980-01-01") {
    return add(Relationship::head, Sex::male, born, MaritalStatus::married);
  }
  HouseholdMember& wife(std::string_view born = "1982-01-01") {
    return add(Relationship::wife, Sex::female, born, MaritalStatus::married);
  }
  HouseholdMember& child(std::string_view born = "2005-01-01") {
    return add(Relationship::child, Sex::male, born, MaritalStatus::never_married);
  }

  /// `row CODE field other` of each finding.
  Findings check() const {
    std::vector<RowFinding> found;
    check_household(rows_, parse_iso_date("2016-08-31").value(), found);
    Findings all;
    for (const auto& finding : found)
      all.push_back(fmt::format("{} {} {} {}", finding.row, rule_of(finding.code).text,
                                to_text(finding.field), finding.other));
    return all;
  }

 private:
  std::vector<HouseholdMember> rows_;
};

TEST_CASE("a usual family is in no doubt, nor is a person alone, nor nobody") {
  Home home;
  home.head();
  home.wife();
  home.child();
  home.child("2008-05-06");
  home.add(Relationship::parent, Sex::female, "1950-01-01", MaritalStatus::widowed);
  CHECK(home.check().empty());
  Home alone;
  alone.head();
  CHECK(alone.check().empty());
  CHECK(Home{}.check().empty());
}

TEST_CASE("a second head is told with the line of the first") {
  Home home;
  home.wife();
  home.head();
  home.head();
  CHECK(home.check() == Findings{"3 HOUSEHOLD-002 relationship 2"});
}

TEST_CASE("a head who died or moved away is no second head, and the household is not without one") {
  Home home;
  home.head().life_status = LifeStatus::died;
  home.head();
  CHECK(home.check().empty());
  Home left;
  left.head().life_status = LifeStatus::moved;
  left.child();
  CHECK(left.check().empty());
}

TEST_CASE("a household without a head is noted once, unless somebody's place in it is unknown") {
  Home home;
  home.wife();
  home.child();
  CHECK(home.check() == Findings{"1 HOUSEHOLD-003 relationship 0"});
  home.add(Relationship::unknown, Sex::male, "");
  CHECK(home.check().empty());
}

TEST_CASE("husbands are men, wives are women, and head and spouse are not of one sex") {
  Home home;
  home.head();
  home.wife().sex = Sex::male;
  CHECK(home.check() == Findings{"2 HOUSEHOLD-004 sex 1"});
  Home other;
  other.head().sex = Sex::female;
  other.wife();
  CHECK(other.check() == Findings{"2 HOUSEHOLD-004 sex 1"});
  Home husband;
  husband.head().sex = Sex::female;
  husband.add(Relationship::husband, Sex::female, "", MaritalStatus::married);
  CHECK(husband.check() == Findings{"2 HOUSEHOLD-004 sex 1"});
  Home unknown;
  unknown.head().sex = Sex::unknown;
  unknown.wife().sex = Sex::unknown;
  CHECK(unknown.check().empty());
}

TEST_CASE("a spouse, and a head with a spouse, is married if anything is known of it") {
  Home home;
  home.head().marital_status = MaritalStatus::widowed;
  home.wife().marital_status = MaritalStatus::never_married;
  CHECK(home.check() ==
        Findings{"2 HOUSEHOLD-005 marital_status 1", "1 HOUSEHOLD-005 marital_status 2"});
  Home unknown;
  unknown.head().marital_status = MaritalStatus::unknown;
  unknown.wife().marital_status = MaritalStatus::unknown;
  CHECK(unknown.check().empty());
}

TEST_CASE("a child less than 12 or more than 70 years younger than a parent is told") {
  const auto child_of = [](std::string_view head, std::string_view born) {
    Home home;
    home.head(head);
    home.child(born);
    return home.check();
  };
  const Findings told{"2 HOUSEHOLD-006 birth_date 1"};
  CHECK(child_of("1980-06-15", "1992-06-14") == told);
  CHECK(child_of("1980-06-15", "1992-06-15").empty());
  CHECK(child_of("1930-06-15", "2001-06-14").empty());
  CHECK(child_of("1930-06-15", "2001-06-15") == told);
  CHECK(child_of("1980-06-15", "1975-01-01") == told);
  CHECK(child_of("1980-06-15", "").empty());
  CHECK(child_of("", "1975-01-01").empty());
}

TEST_CASE("a child is held against the spouse too, but of two wives one suffices") {
  Home home;
  home.head("1950-01-01");
  home.wife("1996-01-01");
  home.child("2000-01-01");
  CHECK(home.check() == Findings{"3 HOUSEHOLD-006 birth_date 2"});
  home.wife("1960-01-01");
  CHECK(home.check().empty());
}

TEST_CASE("the head's parent is older than the head, by a plausible gap") {
  Home home;
  home.head("1980-01-01");
  home.add(Relationship::parent, Sex::female, "1975-01-01");
  CHECK(home.check() == Findings{"2 HOUSEHOLD-006 birth_date 1"});
}

TEST_CASE("members at another place than the head are told, by desa or by RT and RW") {
  Home home;
  home.child().desa = 2;
  home.head().desa = 1;
  home.child().desa = 0;
  CHECK(home.check() == Findings{"1 HOUSEHOLD-007 desa 2"});
  Home neighbours;
  neighbours.head().rt = 5;
  neighbours.child().rt = 6;
  auto& third = neighbours.child();
  third.rt = 5;
  third.rw = 1;
  neighbours.child().rw = 2;
  CHECK(neighbours.check() == Findings{"2 HOUSEHOLD-007 rt 1", "4 HOUSEHOLD-007 rw 3"});
}

TEST_CASE("those who died or moved away may live elsewhere") {
  Home home;
  home.head().desa = 1;
  auto& gone = home.child();
  gone.desa = 2;
  gone.life_status = LifeStatus::moved;
  CHECK(home.check().empty());
}

TEST_CASE("one name and one birth date but two NIKs is told; twins have names of their own") {
  Home home;
  home.head();
  home.child("2000-01-01");
  home.child("2000-01-01");
  CHECK(home.check().empty());
  auto& again = home.child("2000-01-01");
  again.name = 102;
  CHECK(home.check() == Findings{"4 HOUSEHOLD-008 nik 2"});
}

TEST_CASE("a head younger than 15 is told on the day of the list") {
  Home home;
  home.head("2001-09-01");
  CHECK(home.check() == Findings{"1 HOUSEHOLD-009 birth_date 0"});
  Home old_enough;
  old_enough.head("2001-08-31");
  CHECK(old_enough.check().empty());
}

TEST_CASE("a row that repeats a member, with NIK or without, makes no second head") {
  Home home;
  home.head();
  home.head().nik = 1601140000000001;
  CHECK(home.check().empty());
  Home without;
  for (int i = 0; i < 2; ++i) {
    auto& head = without.head();
    head.nik = 0;
    head.name = 7;
  }
  CHECK(without.check().empty());
}

TEST_CASE("a household of ten thousand rows is checked, each row told once a rule") {
  Home home;
  for (int i = 0; i < 2'500; ++i) {
    home.head();
    home.wife("1950-01-01").sex = Sex::male;
    home.child("1979-01-01");
    home.child("1979-01-01").name = 1;
  }
  const auto found = home.check();
  CHECK(std::set<std::string>(found.begin(), found.end()).size() == found.size());
  CHECK(found.size() == 2'499 + 2'500 + 5'000 + 2'499);
}

TEST_CASE("a member is what its row says; what is empty is unknown") {
  Resident resident;
  resident.no_kk = HouseholdCardNumber::parse("1601140101100001");
  resident.name = "siti  aminah";
  resident.rt = "000";
  resident.rw = "002";
  std::string buffer;
  const auto member = household_member(resident, 17, buffer);
  CHECK(member.card == 1601140101100001);
  CHECK(member.row == 17);
  CHECK(member.nik == 0);
  CHECK(member.birth_day == kNoBirthDay);
  CHECK(member.desa == 0);
  CHECK(member.rt == 0);
  CHECK(member.rw != 0);
  resident.name = "SITI AMINAH";
  CHECK(household_member(resident, 18, buffer).name == member.name);
  resident.name.clear();
  CHECK(household_member(resident, 19, buffer).name == 0);
}

}  // namespace
}  // namespace rekam
