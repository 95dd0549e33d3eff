#include "rekam/office/erase_person.hpp"

#include "rekam/office/amend_roster.hpp"
#include "rekam/office/find_resident.hpp"
#include "rekam/office/reason.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rekam {

namespace {

Erasure erase_and_record(Registry& registry, const OfficeRun& run, const EraseQuestion& question) {
  RegistryChange change{registry, run.now};
  ResidentStore store{registry};
  const ResidentId id = find_resident(store, question.number);
  const auto reason = checked_reason(question.reason, names_of(registry.database(), id));
  Erasure erasure = erase_person(change, id);
  amend_rosters(change, {erasure.published.begin(), erasure.published.end()});
  const nlohmann::ordered_json detail{{"reason", reason},
                                      {"records", erasure.records},
                                      {"calls", erasure.calls},
                                      {"receipts", erasure.receipts},
                                      {"rejected", erasure.rejected},
                                      {"digest", to_hex(erasure.digest)}};
  change.record({"erase", {}, detail.dump()});
  rekam::store(run, change);
  return erasure;
}

}  // namespace

Erasure erase_person(const OfficeRun& run, const EraseQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_write);
  Erasure erasure = erase_and_record(registry, run, question);
  if (run.rehearsal == Rehearsal::no) write_file_anew(registry, run.db, "the person is erased");
  return erasure;
}

}  // namespace rekam
