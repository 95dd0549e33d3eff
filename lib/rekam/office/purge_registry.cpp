#include "rekam/office/purge_registry.hpp"

#include "rekam/base/error.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>

namespace rekam {

namespace {

Purge purge_and_record(Registry& registry, const OfficeRun& run, Date before) {
  RegistryChange change{registry, run.now};
  const Purge purge = rekam::purge(change, before);
  change.record({"purge",
                 {},
                 fmt::format(R"({{"before":"{}","lists":{},"rejected":{},"days":{},"calls":{},)"
                             R"("notes":{},"drafts":{}}})",
                             to_iso(before), purge.lists, purge.rejected, purge.days, purge.calls,
                             purge.notes, purge.drafts)});
  store(run, change);
  return purge;
}

}  // namespace

Purge purge_registry(const OfficeRun& run, Date before) {
  if (before > run.now.day)
    fail(ErrorKind::usage, "--before {}: that day has not come yet", to_iso(before));
  auto registry = open_registry(run, OpenMode::read_write);
  const Purge purge = purge_and_record(registry, run, before);
  if (run.rehearsal == Rehearsal::no) write_file_anew(registry, run.db, "the rows are purged");
  return purge;
}

}  // namespace rekam
