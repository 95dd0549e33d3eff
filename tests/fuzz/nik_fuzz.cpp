// Any text as a NIK and as a household card number, in a cell of text or of numbers: no crash, one
// of number and finding, and what was read is read again. What a number can have been before a
// spreadsheet cut it is well-formed.

#include "fuzz/law.hpp"
#include "rekam/record/number_damage.hpp"
#include "rekam/record/read_number.hpp"

#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

template <typename Read>
void check(std::string_view text, CellKind kind, Read read) {
  std::vector<Finding> findings;
  const auto number = read(text, kind, findings);
  if (!number) {
    require(findings.size() == 1);
    return;
  }
  const auto note =
      kind == CellKind::number ? FindingCode::row_number_cell : FindingCode::row_cleaned;
  require(findings.empty() || (findings.size() == 1 && findings.front().code == note));
  require(kind == CellKind::text || number->value() % 10 != 0);
  std::vector<Finding> again;
  require(read(number->text(), CellKind::text, again) == number);
  require(again.empty());
}

void check_candidates(std::string_view text, CellKind kind) {
  const auto candidates = lost_digit_candidates(text, kind);
  require(candidates.size() <= 10);
  for (const auto candidate : candidates)
    require(Nik::parse(std::to_string(candidate)).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  for (const auto kind : {CellKind::text, CellKind::number}) {
    check(text, kind, [](std::string_view number, CellKind of, std::vector<Finding>& findings) {
      return read_nik(number, of, findings);
    });
    check(text, kind, [](std::string_view number, CellKind of, std::vector<Finding>& findings) {
      return read_household_card_number(number, of, findings);
    });
    check_candidates(text, kind);
  }
  if (const auto nik = Nik::parse(text)) {
    for (const int century : {19, 20})
      if (const auto birth = nik->birth_date(century)) require(nik->agrees_with(*birth));
  }
  return 0;
}
