#include "rekam/record/civil_status.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace rekam {

namespace {

template <typename Value>
struct Word {
  std::string_view heading;  // as fold_heading() leaves it
  Value value;
};

template <typename Value>
std::optional<Value> look_up(std::string_view text, std::span<const Word<Value>> words) {
  if (says_nothing(text)) return Value::unknown;
  const std::string heading = fold_heading(text);
  const auto word = std::find_if(words.begin(), words.end(),
                                 [&](const auto& entry) { return entry.heading == heading; });
  if (word == words.end()) return {};
  return word->value;
}

constexpr std::array<Word<Sex>, 16> kSexes{{{"LAKILAKI", Sex::male},
                                            {"PEREMPUAN", Sex::female},
                                            {"L", Sex::male},
                                            {"P", Sex::female},
                                            {"LK", Sex::male},
                                            {"PR", Sex::female},
                                            {"LAKI", Sex::male},
                                            {"PRIA", Sex::male},
                                            {"WANITA", Sex::female},
                                            {"1", Sex::male},
                                            {"2", Sex::female},
                                            {"MALE", Sex::male},
                                            {"FEMALE", Sex::female},
                                            {"M", Sex::male},
                                            {"F", Sex::female},
                                            {"W", Sex::female}}};

constexpr std::array<Word<MaritalStatus>, 24> kMaritalStatuses{
    {{"BELUMKAWIN", MaritalStatus::never_married},
     {"KAWIN", MaritalStatus::married},
     {"CERAIHIDUP", MaritalStatus::divorced},
     {"CERAIMATI", MaritalStatus::widowed},
     {"BK", MaritalStatus::never_married},
     {"K", MaritalStatus::married},
     {"CH", MaritalStatus::divorced},
     {"CM", MaritalStatus::widowed},
     {"1", MaritalStatus::never_married},
     {"2", MaritalStatus::married},
     {"3", MaritalStatus::divorced},
     {"4", MaritalStatus::widowed},
     {"KAWINTERCATAT", MaritalStatus::married},
     {"KAWINBELUMTERCATAT", MaritalStatus::married},
     {"KAWINTIDAKTERCATAT", MaritalStatus::married},
     {"CERAIHIDUPTERCATAT", MaritalStatus::divorced},
     {"CERAIHIDUPBELUMTERCATAT", MaritalStatus::divorced},
     {"BELUMMENIKAH", MaritalStatus::never_married},
     {"MENIKAH", MaritalStatus::married},
     {"BELUMNIKAH", MaritalStatus::never_married},
     {"NEVERMARRIED", MaritalStatus::never_married},
     {"MARRIED", MaritalStatus::married},
     {"DIVORCED", MaritalStatus::divorced},
     {"WIDOWED", MaritalStatus::widowed}}};

constexpr std::array<Word<Relationship>, 32> kRelationships{
    {{"KEPALAKELUARGA", Relationship::head},
     {"SUAMI", Relationship::husband},
     {"ISTRI", Relationship::wife},
     {"ISTERI", Relationship::wife},
     {"ANAK", Relationship::child},
     {"MENANTU", Relationship::child_in_law},
     {"CUCU", Relationship::grandchild},
     {"ORANGTUA", Relationship::parent},
     {"MERTUA", Relationship::parent_in_law},
     {"FAMILILAIN", Relationship::other_relative},
     {"FAMILI", Relationship::other_relative},
     {"PEMBANTU", Relationship::servant},
     {"LAINNYA", Relationship::other},
     {"LAIN", Relationship::other},
     {"KK", Relationship::head},
     {"KEPKELUARGA", Relationship::head},
     {"HEAD", Relationship::head},
     {"HUSBAND", Relationship::husband},
     {"WIFE", Relationship::wife},
     {"CHILD", Relationship::child},
     {"PARENT", Relationship::parent},
     {"1", Relationship::head},
     {"2", Relationship::husband},
     {"3", Relationship::wife},
     {"4", Relationship::child},
     {"5", Relationship::child_in_law},
     {"6", Relationship::grandchild},
     {"7", Relationship::parent},
     {"8", Relationship::parent_in_law},
     {"9", Relationship::other_relative},
     {"10", Relationship::servant},
     {"11", Relationship::other}}};

constexpr std::array<Word<LifeStatus>, 22> kLifeStatuses{{{"HIDUP", LifeStatus::alive},
                                                          {"MATI", LifeStatus::died},
                                                          {"MENINGGAL", LifeStatus::died},
                                                          {"MENINGGALDUNIA", LifeStatus::died},
                                                          {"PINDAH", LifeStatus::moved},
                                                          {"PINDAHDALAMNEGERI", LifeStatus::moved},
                                                          {"PINDAHLUARNEGERI", LifeStatus::moved},
                                                          {"HILANG", LifeStatus::missing},
                                                          {"PERGI", LifeStatus::away},
                                                          {"TIDAKVALID", LifeStatus::not_valid},
                                                          {"AKTIF", LifeStatus::alive},
                                                          {"ALIVE", LifeStatus::alive},
                                                          {"DIED", LifeStatus::died},
                                                          {"MOVED", LifeStatus::moved},
                                                          {"MISSING", LifeStatus::missing},
                                                          {"AWAY", LifeStatus::away},
                                                          {"1", LifeStatus::alive},
                                                          {"2", LifeStatus::died},
                                                          {"3", LifeStatus::moved},
                                                          {"4", LifeStatus::missing},
                                                          {"6", LifeStatus::away},
                                                          {"9", LifeStatus::not_valid}}};

constexpr std::array<Word<Citizenship>, 13> kCitizenships{
    {{"WNI", Citizenship::citizen},
     {"WNA", Citizenship::foreigner},
     {"DUAKEWARGANEGARAAN", Citizenship::citizen},
     {"1", Citizenship::citizen},
     {"2", Citizenship::foreigner},
     {"3", Citizenship::citizen},
     {"INDONESIA", Citizenship::citizen},
     {"KITAP", Citizenship::permit_holder},
     {"WNAKITAP", Citizenship::permit_holder},
     {"ITAP", Citizenship::permit_holder},
     {"KITAS", Citizenship::foreigner},
     {"WNAKITAS", Citizenship::foreigner},
     {"ASING", Citizenship::foreigner}}};

}  // namespace

bool says_nothing(std::string_view text) {
  const auto trimmed = trim(text);
  if (trimmed.find_first_not_of("-_.") == std::string_view::npos) return true;
  if (trimmed.size() > 4) return false;
  const std::string word = fold(trimmed);
  return word == "NULL" || word == "N/A" || word == "NIL";
}

std::optional<Sex> parse_sex(std::string_view text) { return look_up<Sex>(text, kSexes); }
std::optional<MaritalStatus> parse_marital_status(std::string_view text) {
  return look_up<MaritalStatus>(text, kMaritalStatuses);
}
std::optional<Relationship> parse_relationship(std::string_view text) {
  return look_up<Relationship>(text, kRelationships);
}
std::optional<LifeStatus> parse_life_status(std::string_view text) {
  return look_up<LifeStatus>(text, kLifeStatuses);
}
std::optional<Citizenship> parse_citizenship(std::string_view text) {
  return look_up<Citizenship>(text, kCitizenships);
}

std::string_view to_text(Sex sex) {
  constexpr std::array<std::string_view, 3> words{"", "LAKI-LAKI", "PEREMPUAN"};
  return words.at(static_cast<std::size_t>(sex));
}
std::string_view to_text(MaritalStatus status) {
  constexpr std::array<std::string_view, 5> words{"", "BELUM KAWIN", "KAWIN", "CERAI HIDUP",
                                                  "CERAI MATI"};
  return words.at(static_cast<std::size_t>(status));
}
std::string_view to_text(Relationship relationship) {
  constexpr std::array<std::string_view, 12> words{
      "",     "KEPALA KELUARGA", "SUAMI",  "ISTRI",       "ANAK",     "MENANTU",
      "CUCU", "ORANG TUA",       "MERTUA", "FAMILI LAIN", "PEMBANTU", "LAINNYA"};
  return words.at(static_cast<std::size_t>(relationship));
}
std::string_view to_text(LifeStatus status) {
  constexpr std::array<std::string_view, 7> words{"",       "HIDUP", "MATI",       "PINDAH",
                                                  "HILANG", "PERGI", "TIDAK VALID"};
  return words.at(static_cast<std::size_t>(status));
}
std::string_view to_text(Citizenship citizenship) {
  constexpr std::array<std::string_view, 4> words{"", "WNI", "WNA", "WNA KITAP"};
  return words.at(static_cast<std::size_t>(citizenship));
}

}  // namespace rekam
