#include "support/office_run.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/same_file.hpp"
#include "rekam/office/registry_care.hpp"
#include "support/option_values.hpp"
#include "support/talk.hpp"
#include "support/tool.hpp"

namespace rekam::tool {

namespace {

RegionCode kabupaten_of(const Settings& settings) {
  const auto code = RegionCode::parse(settings.office.kabupaten);
  if (!code) {
    fail(ErrorKind::settings, "{}: office.kabupaten must be a code such as 16.01, not \"{}\"",
         settings.origin("office.kabupaten").text, settings.office.kabupaten);
  }
  return *code;
}

}  // namespace

OfficeRun office_run(const CommonOptions& common) {
  OfficeRun run;
  run.db = common.db;
  run.now = now(common);
  run.kabupaten = kabupaten_of(common.settings);
  run.key_file = common.settings.office.key_file;
  // Which group that is, the folder decides (chmod g+s): nothing is given away here.
  if (!common.settings.group.empty()) run.sharing = SharedAccess::group;
  if (common.dry_run == Given::yes) run.rehearsal = Rehearsal::yes;
  run.tell = [](const std::string& line) { tell(line); };
  run.warn = [](const std::string& line) { warn(line); };
  run.stored = note_stored;
  return run;
}

CutiBersama cuti_bersama(const CommonOptions& common) {
  return common.settings.roster.cuti_bersama == CutiBersamaDays::open ? CutiBersama::open
                                                                      : CutiBersama::closed;
}

ServiceMinutes service_minutes(const CommonOptions& common) {
  return {common.settings.service.minutes, common.settings.service.minutes_outage};
}

OutputFile output_file(const OfficeRun& run, const std::string& path) {
  if (is_registry_file(run, path)) refuse("{} is the registry; name another file for -o", path);
  if (!run.key_file.empty() && is_same_file(path, run.key_file))
    refuse("{} is the office key; name another file for -o", path);
  return OutputFile{path, run.output_access()};
}

}  // namespace rekam::tool
