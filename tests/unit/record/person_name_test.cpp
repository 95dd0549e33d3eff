#include "rekam/record/person_name.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("a name of nothing but titles is evened out once and for all") {
  for (const auto* name : {"H. H. MM", "MM", "HJ HAJJAH", "SE MMM"})
    CHECK(plain_name(plain_name(name)) == plain_name(name));
  CHECK(plain_name("H. H. MM") == "H H MM");
}

TEST_CASE("titles are no part of a name, wherever they stand") {
  CHECK(plain_name("H. Budi Santoso") == "BUDI SANTOSO");
  CHECK(plain_name("DRS. H. BUDI SANTOSO, M.SI") == "BUDI SANTOSO");
  CHECK(plain_name("Siti Aminah, S.Pd.") == plain_name("SITI AMINAH"));
  CHECK(plain_name("HJ SITI AMINAH (ALMH)") == plain_name("SITI AMINAH"));
}

TEST_CASE("a name that is nothing but a title is that title") {
  CHECK(plain_name("HAJI") == "HAJI");
  CHECK(plain_name("Ir") == "IR");
  CHECK_FALSE(are_variants("HAJI", "IR"));
}

TEST_CASE("MUHAMMAD is one name in all its spellings") {
  for (const auto* text :
       {"M. YUSUP", "MUH YUSUP", "MOH. YUSUP", "MOCH YUSUP", "MHD YUSUP", "MD YUSUP",
        "MUHAMAD YUSUP", "MUHAMMAD YUSUF", "MOHAMAD YUSUF", "Mohammad Yusuf", "MOCHAMAD YUSUP",
        "MOCHAMMAD YUSUF", "MUCHAMAD YUSUP", "MUCHAMMAD YUSUP"}) {
    CAPTURE(text);
    CHECK(plain_name(text) == "MUHAMAD YUSUP");
  }
  CHECK(plain_name("M") == "M");  // alone it may be anybody's initial
}

TEST_CASE("old spelling and doubled letters are evened out") {
  CHECK(plain_name("SOEKARNO") == plain_name("SUKARNO"));
  CHECK(plain_name("DJOKO") == plain_name("JOKO"));
  CHECK(plain_name("TJIPTO") == plain_name("CIPTO"));
  CHECK(plain_name("SJAHRIR") == plain_name("SYAHRIR"));
  CHECK(plain_name("ACHMAD FAUZI") == plain_name("AHMAD PAUSI"));
  CHECK(plain_name("ANNISSA") == plain_name("ANISA"));
}

TEST_CASE("marks inside a word belong to it, others part words") {
  CHECK(plain_name("NUR'AINI") == "NURAINI");
  CHECK(plain_name("NURUL-HUDA") == "NURUL HUDA");
  CHECK(plain_name("  siti   aminah ") == plain_name("SITI AMINAH"));
  CHECK(plain_name("").empty());
  CHECK(plain_name(" .,' ").empty());
}

TEST_CASE("the variants of one name are recognised") {
  const auto both = [](std::string_view a, std::string_view b) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(are_variants(a, b));
    CHECK(are_variants(b, a));
  };
  both("SITI AMINAH", "siti aminah");
  both("SITI AMINAH", "ST. AMINAH");
  both("SITIAMINAH", "SITI AMINAH");
  both("SITI AMINAH", "SITI AMNIAH");
  both("SITI AMINAH", "SITI AMINA");
  both("BUDI SANTOSO", "H. BUDI SANTOSO, SE");
  both("BUDI", "BUDI SANTOSO");
  both("BUDI S", "BUDI SANTOSO");
  both("RADEN MUHAMMAD ZAINAL", "R M ZAINAL");
  both("ANI", "ANI");
}

TEST_CASE("two names are not called one because they are short or share an initial") {
  const auto neither = [](std::string_view a, std::string_view b) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK_FALSE(are_variants(a, b));
    CHECK_FALSE(are_variants(b, a));
  };
  neither("SITI AMINAH", "BUDI SANTOSO");
  neither("ANI", "ADI");
  neither("B S", "BUDI SANTOSO");
  neither("SANTOSO BUDI", "BUDI SANTOSO");
  neither("BUDI HARTONO", "BUDI SANTOSO");
  neither("", "BUDI");
  neither("", "");
  neither(".", "BUDI");
}

}  // namespace
}  // namespace rekam
