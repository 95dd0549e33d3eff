#include "rekam/office/kecamatan_choice.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"

namespace rekam {

RegionCode kecamatan_meant(const CodeBook& book, RegionCode kabupaten,
                           const std::string& code_or_name, Date on) {
  const auto code = RegionCode::parse(code_or_name);
  if (code && code->level() == RegionLevel::kecamatan) {
    const RegionCode in_force = book.in_force(*code, on);
    if (book.has(in_force, on)) return in_force;
  }
  if (const auto match = book.find_kecamatan(code_or_name, on)) return match->code;
  const auto meant = nearest(code_or_name, book.names(RegionLevel::kecamatan, kabupaten, on));
  fail(ErrorKind::usage, "there is no kecamatan '{}'{}", printable(code_or_name),
       meant ? translated("; did you mean {}?", *meant) : "");
}

std::string kecamatan_of_list(const CodeBook& book, RegionCode kabupaten,
                              const std::string& code_or_name, Date on) {
  if (code_or_name.empty()) return {};
  const RegionCode meant = kecamatan_meant(book, kabupaten, code_or_name, on);
  return RegionCode::parse(code_or_name) ? std::string{book.name(meant, on)} : code_or_name;
}

}  // namespace rekam
