#include "rekam/linkage/match_model.hpp"

#include "support/linkage_people.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace rekam {
namespace {

constexpr Level kOther = static_cast<Level>(NameLevel::different);

/// A world of three independent fields: how often two rows of one person, and of two, agree.
struct World {
  double one_person[3];
  double strangers[3];
};

AgreementPattern pattern(unsigned agreeing) {
  AgreementPattern made;
  made.set(LinkageField::name, (agreeing & 1U) != 0 ? Level{0} : Level{3});
  made.set(LinkageField::birth_date,
           static_cast<Level>((agreeing & 2U) != 0 ? DateLevel::same : DateLevel::one_digit));
  made.set(LinkageField::birth_place,
           static_cast<Level>((agreeing & 4U) != 0 ? TextLevel::same : TextLevel::different));
  return made;
}

double chance(const double (&agree)[3], unsigned agreeing) {
  double product = 1;
  for (unsigned i = 0; i < 3; ++i) product *= (agreeing >> i & 1U) != 0 ? agree[i] : 1.0 - agree[i];
  return product;
}

TEST_CASE("the fit recovers what a world of known chances was made with") {
  const World world{{0.80, 0.90, 0.70}, {2e-5, 5e-5, 0.02}};
  constexpr double matches = 5000, pairs = 4e8;
  RivalPairs rivals;
  rivals.pair_count = pairs;
  std::vector<PatternCount> candidates;
  for (unsigned agreeing = 0; agreeing < 8; ++agreeing) {
    const double of_two = pairs * chance(world.strangers, agreeing);
    const double of_one = matches * chance(world.one_person, agreeing);
    rivals.certain.count(PatternPlaces{pattern(agreeing)}, of_two);
    candidates.push_back({pattern(agreeing), of_one + of_two});
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const auto& a, const auto& b) { return a.pattern < b.pattern; });
  const MatchModel model{rivals, candidates, 30'000};
  double expected = 0, names = 0, dates = 0, places = 0;
  for (int i = 0; i < static_cast<int>(MatchClass::count); ++i) {
    const auto of = static_cast<MatchClass>(i);
    expected += model.expected(of);
    names += model.expected(of) * model.chances(of).at(LinkageField::name, 0, 0);
    dates += model.expected(of) * model.chances(of).at(LinkageField::birth_date, 0, 0);
    places += model.expected(of) * model.chances(of).at(LinkageField::birth_place, 0, 0);
  }
  CHECK(expected == doctest::Approx(matches).epsilon(0.05));
  CHECK(names / expected == doctest::Approx(0.80).epsilon(0.04));
  CHECK(dates / expected == doctest::Approx(0.90).epsilon(0.04));
  CHECK(places / expected == doctest::Approx(0.70).epsilon(0.06));
  for (unsigned agreeing = 0; agreeing < 8; ++agreeing) {
    const auto weights = model.weights(pattern(agreeing));
    const double truth = std::log2(matches * chance(world.one_person, agreeing)) -
                         std::log2(pairs * chance(world.strangers, agreeing));
    CHECK((weights.match - weights.strangers) / 1024.0 == doctest::Approx(truth).epsilon(0.1));
  }
}

TEST_CASE("a field that is absent moves nothing") {
  const auto list = tests::list_of(tests::strangers(500));
  const PreparedList prepared{list, 1};
  const MatchModel model{measure_rivals(prepared, 1), {}, 500};
  AgreementPattern empty;
  const auto weights = model.weights(empty);
  double matches = 0, strangers = 0;
  for (int i = 0; i < static_cast<int>(MatchClass::count); ++i)
    matches += model.expected(static_cast<MatchClass>(i));
  strangers = model.expected(RivalClass::strangers);
  CHECK(weights.match == log2_weight(matches));
  CHECK(weights.strangers == log2_weight(strangers));
}

TEST_CASE("what strangers have in common is measured on the list") {
  auto people = tests::strangers(3000);
  for (std::size_t i = 0; i < people.size(); ++i)
    people[i].sex = i % 4 == 0 ? Sex::male : Sex::female;
  const auto list = tests::list_of(people);
  const PreparedList prepared{list, 1};
  const MatchModel model{measure_rivals(prepared, 2), {}, 3000};
  const auto& strangers = model.chances(RivalClass::strangers);
  CHECK(strangers.at(LinkageField::sex, 0, 0) == doctest::Approx(0.625).epsilon(0.05));
  CHECK(strangers.at(LinkageField::birth_place, 0, 0) == doctest::Approx(1.0 / 40).epsilon(0.1));
  CHECK(strangers.at(LinkageField::birth_date, 0, 0) ==
        doctest::Approx(1.0 / (70 * 12 * 28)).epsilon(0.3));
  CHECK(strangers.at(LinkageField::name, 0, kOther) > 0.5);
}

}  // namespace
}  // namespace rekam
