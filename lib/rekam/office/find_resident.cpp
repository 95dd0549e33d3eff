#include "rekam/office/find_resident.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/read_number.hpp"

#include <vector>

namespace rekam {

ResidentId find_resident(ResidentStore& store, std::string_view typed) {
  const auto text = trim(typed);
  if (const auto number = ResidentNo::parse(text)) {
    if (const ResidentId id = store.find(*number)) return id;
    fail(ErrorKind::input, "nobody in the registry has this resident number");
  }
  std::vector<Finding> findings;
  const auto nik = read_nik(text, findings);
  if (!nik) fail(ErrorKind::input, "that is neither a NIK of sixteen digits nor a resident number");
  std::vector<IdentityEntry> entries;
  store.find(key_of(*nik), entries);
  if (entries.empty()) fail(ErrorKind::input, "nobody in the registry has this NIK");
  if (entries.size() > 1)
    fail(ErrorKind::input,
         "more than one person in the registry has this NIK; give the resident number");
  return entries.front().id;
}

ResidentId find_person(ResidentStore& store, const PersonKey& key) {
  if (key.resident_no) return store.find(*key.resident_no);
  if (!key.nik) return 0;
  std::vector<IdentityEntry> entries;
  store.find(key_of(*key.nik), entries);
  return entries.size() == 1 ? entries.front().id : 0;
}

}  // namespace rekam
