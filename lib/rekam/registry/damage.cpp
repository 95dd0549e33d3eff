#include "rekam/registry/damage.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/message.hpp"

namespace rekam {

void refuse_damaged(std::string_view what) {
  fail(ErrorKind::database,
       "the registry is damaged, {} cannot be read; rekam-registry verify says more, "
       "rekam-registry restore brings back a backup",
       what);
}

ResidentNo stored_resident_no(std::string_view text) {
  const auto number = ResidentNo::parse(text);
  if (!number) refuse_damaged(tr("a resident number"));
  return *number;
}

}  // namespace rekam
