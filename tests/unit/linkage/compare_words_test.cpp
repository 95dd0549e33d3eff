#include "rekam/linkage/compare_words.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace rekam {
namespace {

NameLevel names(std::string_view a, std::string_view b) {
  TextDictionary dictionary;
  const auto number_a = dictionary.number(a), number_b = dictionary.number(b);
  const WordForms forms{dictionary, WordRules::person_name};
  const auto level = compare_names(forms, number_a, number_b);
  REQUIRE(level == compare_names(forms, number_b, number_a));
  return static_cast<NameLevel>(level);
}

Level texts(std::string_view a, std::string_view b, DigitErrors digits = DigitErrors::none) {
  TextDictionary dictionary;
  const auto number_a = dictionary.number(a), number_b = dictionary.number(b);
  WordForms forms{dictionary, WordRules::plain_text};
  std::vector<std::uint32_t> times(dictionary.size(), 1);
  forms.count(times, 1000);
  const auto level = compare_texts(forms, number_a, number_b, digits);
  REQUIRE(level == compare_texts(forms, number_b, number_a, digits));
  return level;
}

TEST_CASE("a name is the same in every spelling that clerks use") {
  CHECK(names("SITI AMINAH", "siti  aminah") == NameLevel::as_written);
  CHECK(names("MOCH. YUSUF", "MUHAMMAD YUSUP") == NameLevel::spelling);
  CHECK(names("NUR HAYATI", "NURHAYATI") == NameLevel::spelling);
  CHECK(names("H. SOEKARNO", "SUKARNO") == NameLevel::spelling);
  CHECK(names("BUDI BIN HASAN", "BUDI") == NameLevel::spelling);
}

TEST_CASE("names agree by words, by letters, or by a part") {
  CHECK(names("BUDI SANTOSO", "SANTOSO BUDI") == NameLevel::order);
  CHECK(names("BUDI SANTOSO", "BUDI SANTOSSA") == NameLevel::one_error);
  CHECK(names("BUDI SANTOSO", "BUDI") == NameLevel::shortened);
  CHECK(names("JAMES HENRY COOPER", "J H COOPER") == NameLevel::shortened);
  CHECK(names("BUDI SANTOSO", "BUDDY SANTTTOSA") != NameLevel::different);
  CHECK(names("NIDA DELA", "DELA") == NameLevel::without_first);  // as a sister may be called
  CHECK(names("MARIA ELLEN COOPER", "ELLEN C") == NameLevel::without_first);
  CHECK(names("BUDI SANTOSO", "BUDI HARTONO") == NameLevel::first_word);
  CHECK(names("RINA PRATAMA", "DEWI PRATAMA") == NameLevel::other_word);
  CHECK(names("RINA PRATAMA", "JOKO SUSILO") == NameLevel::different);
}

TEST_CASE("empty names, and those of marks alone, say nothing") {
  CHECK(static_cast<Level>(names("", "BUDI")) == kAbsent);
  CHECK(static_cast<Level>(names("...", "BUDI")) == kAbsent);
  CHECK(static_cast<Level>(names("", "")) == kAbsent);
}

TEST_CASE("two long names that share their first letters are still compared to their ends") {
  const std::string start(60, 'A');
  CHECK(names(start + "B" + std::string(20, 'C'), start + "D" + std::string(20, 'E')) !=
        NameLevel::as_written);
}

TEST_CASE("texts agree by the words that few others have") {
  CHECK(texts("Jl. Garuda No. 3", "JL GARUDA NO 3") == static_cast<Level>(TextLevel::same));
  CHECK(texts("12 Stanley Street", "Street 12 Stanley") == static_cast<Level>(TextLevel::same));
  CHECK(texts("JL GARUDA 3", "JL MERPATI 8") > static_cast<Level>(TextLevel::alike));
  CHECK(texts("BATURAJA", "PALEMBANG") == static_cast<Level>(TextLevel::different));
  CHECK(texts("", "BATURAJA") == kAbsent);
}

TEST_CASE("a digit is a typing error only where digits are typed and count nothing") {
  CHECK(texts("NR21 8GP", "NR12 8GP", DigitErrors::typed) == static_cast<Level>(TextLevel::alike));
  CHECK(texts("12 ELM", "13 ELM") > static_cast<Level>(TextLevel::alike));
}

}  // namespace
}  // namespace rekam
