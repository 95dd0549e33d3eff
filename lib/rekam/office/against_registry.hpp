// A list held against the registry: NIKs that it has for somebody else, and the person whose NIK a
// damaged one was. Whoever stands in the registry just as in the list is never loaded.

#pragma once

#include "rekam/record/resident.hpp"
#include "rekam/registry/resident_store.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace rekam {

class AgainstRegistry {
 public:
  explicit AgainstRegistry(Registry& registry) : store_(registry) {}

  /// Whether the registry has this NIK only for other people. `digest`: of the row, as an import
  /// takes it. Fastest in order of NIK.
  bool is_anothers(Nik nik, std::uint64_t digest, const std::function<Resident()>& person);

  /// Adds to the findings of a NIK that lost its last digit the NIK of the person it must be.
  void name_damaged_niks(const Resident& resident, std::vector<Finding>& findings);

 private:
  std::optional<Nik> find_among(const std::vector<std::uint64_t>& candidates,
                                const Resident& person);

  ResidentStore store_;
  std::vector<IdentityEntry> entries_;
  std::vector<Resident> known_;
};

}  // namespace rekam
