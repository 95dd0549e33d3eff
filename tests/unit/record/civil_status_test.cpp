#include "rekam/record/civil_status.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

TEST_CASE("sex is read from the words and codes that lists use") {
  for (const auto* male : {"LAKI-LAKI", "laki laki", "L", "l", "LK", "Pria", "1", "M"})
    CHECK(parse_sex(male) == Sex::male);
  for (const auto* female : {"PEREMPUAN", "perempuan ", "P", "PR", "Wanita", "W", "2", "F"})
    CHECK(parse_sex(female) == Sex::female);
  CHECK_FALSE(parse_sex("3"));
  CHECK_FALSE(parse_sex("X"));
  CHECK_FALSE(parse_sex("LAKI-LAKI PEREMPUAN"));
}

TEST_CASE("marriage is read, registered or not") {
  CHECK(parse_marital_status("Belum Kawin") == MaritalStatus::never_married);
  CHECK(parse_marital_status("BELUM\nKAWIN") == MaritalStatus::never_married);
  CHECK(parse_marital_status("Kawin Belum Tercatat") == MaritalStatus::married);
  CHECK(parse_marital_status("kawin_tercatat") == MaritalStatus::married);
  CHECK(parse_marital_status("Cerai Hidup") == MaritalStatus::divorced);
  CHECK(parse_marital_status("CERAI  MATI") == MaritalStatus::widowed);
  CHECK(parse_marital_status("4") == MaritalStatus::widowed);
  CHECK_FALSE(parse_marital_status("CERAI"));
  CHECK_FALSE(parse_marital_status("5"));
}

TEST_CASE("the place in the household is read by word and by official code") {
  CHECK(parse_relationship("Kepala Keluarga") == Relationship::head);
  CHECK(parse_relationship("KK") == Relationship::head);
  CHECK(parse_relationship("isteri") == Relationship::wife);
  CHECK(parse_relationship("Famili Lain") == Relationship::other_relative);
  CHECK(parse_relationship("1") == Relationship::head);
  CHECK(parse_relationship("11") == Relationship::other);
  CHECK_FALSE(parse_relationship("12"));
  CHECK_FALSE(parse_relationship("TETANGGA"));
}

TEST_CASE("life status and citizenship are read") {
  CHECK(parse_life_status("Hidup") == LifeStatus::alive);
  CHECK(parse_life_status("MENINGGAL DUNIA") == LifeStatus::died);
  CHECK(parse_life_status("pindah") == LifeStatus::moved);
  CHECK(parse_life_status("TIDAK VALID") == LifeStatus::not_valid);
  CHECK_FALSE(parse_life_status("SAKIT"));
  CHECK(parse_citizenship("WNI") == Citizenship::citizen);
  CHECK(parse_citizenship("WNA") == Citizenship::foreigner);
  CHECK(parse_citizenship("WNA (KITAP)") == Citizenship::permit_holder);
  CHECK(parse_citizenship("KITAS") == Citizenship::foreigner);
  CHECK_FALSE(parse_citizenship("MARS"));
}

TEST_CASE("a cell that says nothing is unknown, not wrong") {
  for (const std::string nothing :
       {"", " ", "-", "--", " - ", "_", ".", "NULL", "null", "N/A", "n/a", "\xC2\xA0"}) {
    CAPTURE(nothing);
    CHECK(says_nothing(nothing));
    CHECK(parse_sex(nothing) == Sex::unknown);
    CHECK(parse_marital_status(nothing) == MaritalStatus::unknown);
    CHECK(parse_relationship(nothing) == Relationship::unknown);
    CHECK(parse_life_status(nothing) == LifeStatus::unknown);
    CHECK(parse_citizenship(nothing) == Citizenship::unknown);
  }
  for (const std::string something : {"0", "A", "-1", "NULLA", "X-"}) {
    CAPTURE(something);
    CHECK_FALSE(says_nothing(something));
  }
}

/// Whether every value from the first to `last` is read back from its own word.
template <typename Value, typename Parse>
void check_words(Value last, Parse parse) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Value>(i);
    CAPTURE(to_text(value));
    CHECK(parse(to_text(value)) == value);
    CHECK(to_text(value).empty() == (i == 0));
  }
}

TEST_CASE("every official word that is written is read back") {
  check_words(Sex::female, parse_sex);
  check_words(MaritalStatus::widowed, parse_marital_status);
  check_words(Relationship::other, parse_relationship);
  check_words(LifeStatus::not_valid, parse_life_status);
  check_words(Citizenship::permit_holder, parse_citizenship);
}

TEST_CASE("only who is said to be gone is gone, and only a foreigner is not due") {
  CHECK(is_alive_and_present(LifeStatus::unknown));
  CHECK(is_alive_and_present(LifeStatus::alive));
  for (const auto gone : {LifeStatus::died, LifeStatus::moved, LifeStatus::missing,
                          LifeStatus::away, LifeStatus::not_valid})
    CHECK_FALSE(is_alive_and_present(gone));
  CHECK(may_be_due(Citizenship::unknown));
  CHECK(may_be_due(Citizenship::citizen));
  CHECK(may_be_due(Citizenship::permit_holder));
  CHECK_FALSE(may_be_due(Citizenship::foreigner));
}

TEST_CASE("divorced and widowed people were married once") {
  CHECK_FALSE(ever_married(MaritalStatus::unknown));
  CHECK_FALSE(ever_married(MaritalStatus::never_married));
  CHECK(ever_married(MaritalStatus::married));
  CHECK(ever_married(MaritalStatus::divorced));
  CHECK(ever_married(MaritalStatus::widowed));
}

TEST_CASE("OpenSID's code numbers are read in their own column, and others are unknown") {
  for (int code = 1; code <= 11; ++code)
    CHECK(parse_relationship(std::to_string(code)) == static_cast<Relationship>(code));
  for (int code = 1; code <= 4; ++code)
    CHECK(parse_marital_status(std::to_string(code)) == static_cast<MaritalStatus>(code));
  CHECK(parse_life_status("6") == LifeStatus::away);
  CHECK(parse_life_status("9") == LifeStatus::not_valid);
  CHECK_FALSE(parse_life_status("5"));
  CHECK(parse_citizenship("3") == Citizenship::citizen);
  for (const auto* code : {"0", "12", "99"}) CHECK_FALSE(parse_relationship(code));
}

TEST_CASE("newer, shortened and English words are read") {
  for (const auto* word : {"KAWIN BELUM TERCATAT", "Kawin Tercatat", "SUDAH KAWIN", "K", "MARRIED"})
    CHECK(parse_marital_status(word) == MaritalStatus::married);
  for (const auto* word : {"CERAI HIDUP TERCATAT", "Cerai Hidup Belum Tercatat", "CH", "DIVORCED"})
    CHECK(parse_marital_status(word) == MaritalStatus::divorced);
  for (const auto* word : {"SINGLE", "BK", "Blm Kawin"})
    CHECK(parse_marital_status(word) == MaritalStatus::never_married);
  for (const auto* word : {"CM", "WIDOWED"})
    CHECK(parse_marital_status(word) == MaritalStatus::widowed);
  for (const auto* word : {"LAKI2", "Laki - Laki", "Lk.", "PRIA", "male"})
    CHECK(parse_sex(word) == Sex::male);
  for (const auto* word : {"Pr.", "WANITA", "female"}) CHECK(parse_sex(word) == Sex::female);
  for (const auto* word : {"PINDAH DALAM NEGERI", "Pindah Luar Negeri", "PINDAH DALAM/LUAR NEGERI"})
    CHECK(parse_life_status(word) == LifeStatus::moved);
  for (const auto* word : {"ORANGTUA", "Orang Tua", "IBU"})
    CHECK(parse_relationship(word) == Relationship::parent);
}

}  // namespace
}  // namespace rekam
