// Any text as a NIK and as a household card number: no crash, one of number and finding, and what
// was read is read again.

#include "rekam/record/read_number.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace rekam;

void require(bool law) {
  if (!law) std::abort();
}

template <typename Read>
void check(std::string_view text, Read read) {
  std::vector<Finding> findings;
  const auto number = read(text, findings);
  if (!number) {
    require(!findings.empty());
    return;
  }
  require(findings.empty() ||
          (findings.size() == 1 && findings.front().code == FindingCode::row_cleaned));
  std::vector<Finding> again;
  require(read(number->text(), again) == number);
  require(again.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  check(text, [](auto&&... arguments) { return read_nik(arguments...); });
  check(text, [](auto&&... arguments) { return read_household_card_number(arguments...); });
  if (const auto nik = Nik::parse(text)) {
    for (const int century : {19, 20})
      if (const auto birth = nik->birth_date(century)) require(nik->agrees_with(*birth));
  }
  return 0;
}
