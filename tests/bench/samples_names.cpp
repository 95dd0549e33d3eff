// The pools and the grammar of synthetic names. Earlier names of a pool are the more frequent.
#include "samples_names.hpp"

#include <array>
#include <span>
#include <vector>

namespace samples {
namespace {

using Pool = std::span<const std::string_view>;

constexpr auto older_men = std::to_array<std::string_view>(
    {"HASAN",     "RUSLI",    "ZAINAL",       "SUPARMAN",    "ABDULLAH",  "AHMAD",    "UMAR",
     "IBRAHIM",   "SULAIMAN", "YUSUF",        "ISMAIL",      "BAHARUDIN", "SAMSUDIN", "KAMALUDIN",
     "JAMALUDIN", "AMIRUDIN", "SUKARDI",      "SUPRIYADI",   "WAGIMAN",   "SUTRISNO", "SUYANTO",
     "SUGIANTO",  "MARYONO",  "PONIMAN",      "TUKIMAN",     "SARIMAN",   "SLAMET",   "KASIMAN",
     "MULYADI",   "SUHARTO",  "EFENDI",       "HERMANTO",    "ZULKIFLI",  "ROZALI",   "BURHAN",
     "HUSIN",     "HAMZAH",   "MURSALIN",     "NASRUN",      "SYAFRUDIN", "DARMAWAN", "ISKANDAR",
     "MASHUR",    "HAIRUL",   "ABDUL RAHMAN", "ABDUL KADIR", "SALIM",     "TARMIZI",  "MAHMUD",
     "USMAN",     "ALI",      "JUNAIDI",      "ASNAWI",      "MUSTOFA",   "FATHUL",   "RIDWAN",
     "SUHAIMI",   "ARIFIN",   "HERMAN",       "EDI",         "SARNUBI",   "MADIAN",   "CIK UJANG",
     "NANGUNG",   "BASRI",    "DAHLAN",       "MANSUR",      "MA'RUF",    "RAMLI",    "SOLEH",
     "TAUFIK",    "THAMRIN",  "UJANG",        "WAHAB",       "YAHYA",     "ZAKARIA",  "PARTONO",
     "SUMARNO",   "TEGUH",    "WARSITO",      "KARSONO",     "LEGIMAN",   "NGATIMIN", "JUMADI",
     "SARDI",     "ROHIM",    "MUHTAR",       "KOHAR",       "DJUNAIDI",  "SOEPARNO"});

constexpr auto younger_men = std::to_array<std::string_view>(
    {"RIZKI",  "ALDI",    "FAJAR", "DIMAS",  "BAYU",   "ANDI",    "RENDI",     "YOGI",   "DEDI",
     "HENDRA", "RIAN",    "AGUNG", "AGUS",   "ARI",    "ADITYA",  "ANGGA",     "BAGAS",  "DANI",
     "DONI",   "EKO",     "FERI",  "FIRMAN", "GALIH",  "GILANG",  "HAFIZ",     "HARIS",  "IKBAL",
     "ILHAM",  "INDRA",   "IRFAN", "JEFRI",  "JULIAN", "KEVIN",   "KURNIAWAN", "LUTHFI", "MAULANA",
     "NANDA",  "NOPRI",   "OKTA",  "PUTRA",  "RAFA",   "RAHMAT",  "RAKA",      "RANGGA", "REZA",
     "RIDHO",  "RIFKI",   "RIO",   "ROBI",   "RUDI",   "SATRIA",  "SEPTIAN",   "TEDI",   "TRI",
     "WAHYU",  "WAWAN",   "YUDHA", "YUSUF",  "ZAKI",   "ZIDAN",   "ALFARIZI",  "AKBAR",  "ARYA",
     "AZKA",   "BIMA",    "DAFFA", "FADHIL", "FARHAN", "FEBRIAN", "GHANI",     "HADI",   "IBNU",
     "JAKA",   "KHOIRUL", "LEO",   "MARLIN", "NOVAL",  "PEBRI",   "RAYHAN",    "DWI"});

constexpr auto older_women = std::to_array<std::string_view>(
    {"ROHANI",    "ZAINAB",    "AMINAH",   "HALIMAH",     "FATIMAH",   "NURHAYATI", "SITI",
     "MARYAM",    "ROHAYATI",  "ASIAH",    "KHODIJAH",    "NURJANAH",  "SUKARTI",   "SUMARNI",
     "SUMIATI",   "SURYATI",   "MARLINA",  "HOLILAH",     "MASNAH",    "RUKIYAH",   "ZUBAIDAH",
     "SARINAH",   "PAINEM",    "TUMINAH",  "WAGINEM",     "SUPARTI",   "LASMI",     "KARTINI",
     "ERNAWATI",  "YUSNANI",   "HASANAH",  "JUMINAH",     "ROSMALA",   "ROSIDAH",   "HERAWATI",
     "EVAWANI",   "DAHLIA",    "CIK NONA", "MISNAWATI",   "HARTATI",   "NURAINI",   "NUR'AINI",
     "SA'DIAH",   "MARDIANA",  "SAMSIAH",  "KOMARIAH",    "ROMLAH",    "JAMILAH",   "SALMAH",
     "SALBIAH",   "MUNAWAROH", "NGATINI",  "SRI WAHYUNI", "SUHARTINI", "TITIN",     "LILIS",
     "YULIA",     "NELI",      "HELMI",    "IDA",         "MARIAH",    "NILAWATI",  "PATIMAH",
     "RAHMAWATI", "SAKDIAH",   "TASMIAH",  "UMI KALSUM",  "WARTINI",   "YATI",      "ZALEHA",
     "DEWI",      "ELI",       "FARIDA",   "HAYATI",      "INDRAWATI", "JUBAIDAH",  "KASMAWATI",
     "LATIFAH",   "MAIMUNAH",  "NURLELA"});

constexpr auto younger_women = std::to_array<std::string_view>(
    {"PUTRI",   "NABILA",  "DINDA",  "AYU",     "RISKA",   "INDAH",     "WULANDARI",   "FITRI",
     "LESTARI", "DIAN",    "ANISA",  "AULIA",   "BUNGA",   "CITRA",     "DELA",        "DESI",
     "DESTI",   "EKA",     "ELSA",   "FEBI",    "FINA",    "GITA",      "HANI",        "IIN",
     "INTAN",   "JESIKA",  "JULITA", "KARTIKA", "KEYSA",   "LARAS",     "LENI",        "LIA",
     "LINDA",   "MAYA",    "MEGA",   "MELATI",  "MILA",    "MONIKA",    "MUTIARA",     "NADIA",
     "NAURA",   "NIA",     "NOVITA", "NURUL",   "OKTAVIA", "PERMATA",   "PIPIT",       "RAHMA",
     "RANI",    "RATNA",   "REVA",   "RINA",    "RINI",    "SALSABILA", "SARI",        "SEPTI",
     "SHINTA",  "SILVIA",  "SISKA",  "SYIFA",   "TIARA",   "TIKA",      "TRISNA",      "ULFA",
     "UTAMI",   "VERA",    "VINA",   "WIDIA",   "WINDA",   "YESI",      "YULIANA",     "ZAHRA",
     "ZASKIA",  "AZZAHRA", "AISYAH", "ALYA",    "ANGGUN",  "CANTIKA",   "KHAIRUNNISA", "NOPITA"});

constexpr auto mens_last = std::to_array<std::string_view>(
    {"SAPUTRA",   "PRATAMA",     "WIJAYA",      "HIDAYAT",      "KURNIAWAN", "SETIAWAN", "RAMADHAN",
     "SYAHPUTRA", "NUGROHO",     "FIRMANSYAH",  "HERMAWAN",     "SANTOSO",   "SUSANTO",  "GUNAWAN",
     "IRAWAN",    "EFENDI",      "MAHENDRA",    "PERDANA",      "SANJAYA",   "FADILAH",  "RAHMAN",
     "HAKIM",     "HASAN",       "ISKANDAR",    "PURNOMO",      "WIBOWO",    "SUSILO",   "HARYANTO",
     "PRASETYO",  "YULIANTO",    "SUWITO",      "ARDIANSYAH",   "ALFARIZI",  "ABDILLAH", "ANUGRAH",
     "BUDIMAN",   "DARMAWAN",    "FEBRIANSYAH", "GUSTIAWAN",    "HARAHAP",   "JAYA",     "KESUMA",
     "LUBIS",     "MARBUN",      "NASUTION",    "OKTARIANSYAH", "PANGESTU",  "RINALDI",  "SIREGAR",
     "SUDRAJAT",  "TANJUNG",     "UTAMA",       "WAHYUDI",      "YANTO",     "ZAMRONI",  "AKBAR",
     "ROBBANI",   "SIMANJUNTAK", "AL FARUQ",    "BAIHAQI"});

constexpr auto womens_last = std::to_array<std::string_view>(
    {"LESTARI",   "WULANDARI",   "SARI",      "PUTRI",        "RAHMAWATI",   "HANDAYANI",
     "SAFITRI",   "OKTAVIANI",   "MAHARANI",  "PERMATA SARI", "ANGGRAINI",   "APRIANI",
     "AGUSTINA",  "AMELIA",      "AZZAHRA",   "DAMAYANTI",    "DEWI",        "FEBRIANTI",
     "FITRIANI",  "HASANAH",     "INDRIANI",  "JULIANTI",     "KHOIRUNNISA", "KURNIASIH",
     "LATIFAH",   "MARLINA",     "NINGSIH",   "NOVIANTI",     "NURAINI",     "PERTIWI",
     "PRATIWI",   "PURNAMASARI", "RAMADHANI", "RAMADANIA",    "ROHMAH",      "SEPTIANI",
     "SULASTRI",  "SUSANTI",     "UTAMI",     "WAHYUNI",      "WATI",        "YANTI",
     "YULIANTI",  "YUNITA",      "ZAHIRAH",   "SALSABILA",    "AINI",        "JANNAH",
     "MUTMAINAH", "KALSUM"});

constexpr auto muhammad = std::to_array<std::string_view>(
    {"MUHAMMAD", "M.", "MUHAMAD", "MUH.", "MOHAMMAD", "MOHAMAD", "MOH.", "MOCHAMAD", "MUHAMMED",
     "MOCHAMMAD", "MHD.", "MOHD.", "MD."});

constexpr auto womens_first = std::to_array<std::string_view>({"SITI", "NUR", "SRI", "ST.", "UMI"});
constexpr auto kinship_men = std::to_array<std::string_view>({"KMS.", "KGS.", "MGS.", "RADEN"});
constexpr auto kinship_women = std::to_array<std::string_view>({"MSY.", "NYAYU", "NYIMAS"});
constexpr auto degrees =
    std::to_array<std::string_view>({", S.PD", ", SE", ", SH", ", S.KOM", ", A.MD", ", S.SOS",
                                     ", S.AG", ", SKM", ", ST", ", M.SI"});

Pool first_names(Sex sex, int birth_year) {
  if (sex == Sex::male) return birth_year < 1978 ? Pool{older_men} : Pool{younger_men};
  return birth_year < 1978 ? Pool{older_women} : Pool{younger_women};
}

Pool last_names(Sex sex) { return sex == Sex::male ? Pool{mens_last} : Pool{womens_last}; }

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

void append(std::string& name, std::string_view word) {
  if (word.empty() || word == last_word(name)) return;
  if (!name.empty()) name += ' ';
  name += word;
}

/// Words a name has: 29 % one, 45 % two, 20 % three, the rest four.
int word_count(Random& random) {
  constexpr std::array<Weighted<int>, 4> shares{{{1, 290}, {2, 454}, {3, 202}, {4, 54}}};
  return pick_weighted(random, std::span{shares});
}

/// What stands before the given name, if anything: Muhammad, Siti, a Palembang kinship word.
std::string_view opening(Random& random, Sex sex) {
  const int dice = random.between(0, 999);
  if (sex == Sex::male) {
    if (dice < 220) return random.pick_skewed(std::span{muhammad});
    return dice < 235 ? random.pick(std::span{kinship_men}) : std::string_view{};
  }
  if (dice < 150) return random.pick_skewed(std::span{womens_first});
  return dice < 162 ? random.pick(std::span{kinship_women}) : std::string_view{};
}

std::string plain_name(Random& random, const NamedFor& child) {
  const int words = word_count(random);
  std::string name;
  if (words > 1) append(name, opening(random, child.sex));
  int rest = words - (name.empty() ? 0 : 1);
  const auto given = random.pick_skewed(first_names(child.sex, child.birth_year));
  if (given.starts_with(name)) name.clear();  // not NUR NURHAYATI
  append(name, given);
  while (--rest > 0) {
    const bool fathers = rest == 1 && !child.father.empty() && random.per_mille(150);
    append(name, fathers ? last_word(child.father) : random.pick_skewed(last_names(child.sex)));
  }
  return name;
}

std::string titled(Random& random, const std::string& plain, Sex sex, int age) {
  const int dice = random.between(0, 999);
  if (age >= 45 && dice < 60) return (sex == Sex::male ? "H. " : "HJ. ") + plain;
  if (age >= 50 && dice < 66) return (sex == Sex::male ? "DRS. " : "DRA. ") + plain;
  if (age >= 40 && dice < 70) return "IR. " + plain;
  if (age >= 23 && age <= 60 && dice >= 970) {
    return plain + std::string{random.pick_skewed(std::span{degrees})};
  }
  return plain;
}

bool is_vowel(char c) { return std::string_view{"AEIOU"}.find(c) != std::string_view::npos; }

std::string replace_once(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

/// The habits of spelling that make two clerks differ; may leave the name as it is.
std::string spelled_by_habit(Random& random, const std::string& name) {
  struct Habit {
    std::string_view from, to;
  };
  constexpr std::array<Habit, 16> habits{{{"MUHAMMAD", "M."},
                                          {"M. ", "MUHAMMAD "},
                                          {"SY", "S"},
                                          {"Z", "J"},
                                          {"OE", "U"},
                                          {"DJ", "J"},
                                          {"DH", "D"},
                                          {"F", "P"},
                                          {"V", "P"},
                                          {"MM", "M"},
                                          {"KH", "H"},
                                          {"YA", "IA"},
                                          {"NUR ", "NUR"},
                                          {"SITI ", "ST. "},
                                          {"'", ""},
                                          {"ABDUL ", "ABD. "}}};
  const auto& habit = random.pick(std::span{habits});
  return replace_once(name, habit.from, habit.to);
}

/// One letter doubled, dropped or exchanged; never the first.
std::string mistyped(Random& random, std::string name) {
  if (name.size() < 3) return name + "H";
  const auto at = 1 + random.below(static_cast<std::uint32_t>(name.size() - 1));
  const char letter = name[at];
  if (letter < 'A' || letter > 'Z') return name + "H";
  switch (random.below(3)) {
    case 0:
      name.insert(at, 1, letter);
      break;
    case 1:
      name.erase(at, 1);
      break;
    default:
      name[at] = !is_vowel(letter) ? (letter == 'N' ? 'M' : 'N') : letter == 'A' ? 'O' : 'A';
  }
  return name;
}

}  // namespace

Name make_name(Random& random, const NamedFor& child, int age) {
  Name name;
  name.plain = plain_name(random, child);
  name.full = titled(random, name.plain, child.sex, age);
  const bool short_father = !child.father.empty() && child.father.size() < 15;
  const bool patronymic = age >= 50 && short_father && random.per_mille(20);
  if (patronymic) {
    name.full += child.sex == Sex::male ? " BIN " : " BINTI ";
    name.full += child.father;
  }
  return name;
}

std::string make_parent_name(Random& random, Sex sex, int birth_year) {
  return plain_name(random, {sex, birth_year, {}});
}

std::string respell(Random& random, const std::string& name) {
  auto other = spelled_by_habit(random, name);
  while (other == name) other = mistyped(random, name);
  return other;
}

Name make_twin_name(Random& random, const Name& first, Sex sex) {
  constexpr auto boys =
      std::to_array<std::string_view>({"RIZKI", "RISKO", "HASAN", "HUSEN", "RAFA", "RAFI"});
  constexpr auto girls =
      std::to_array<std::string_view>({"RISKA", "RISKI", "DINA", "DINI", "NIA", "NIDA"});
  Name name;
  append(name.plain, random.pick(sex == Sex::male ? std::span{boys} : std::span{girls}));
  append(name.plain, last_word(first.plain));
  name.full = name.plain;
  return name;
}

}  // namespace samples
