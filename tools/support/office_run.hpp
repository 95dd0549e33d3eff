// From what the command line and the settings say to the OfficeRun that every use case takes.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/reach_today.hpp"
#include "rekam/roster/working_calendar.hpp"
#include "support/common_options.hpp"

namespace rekam::tool {

/// After parse(). `progress` stays empty work: a tool sets it when it has a Progress of its own.
///
///     auto run = office_run(common);
///     Progress progress{"reading"};
///     run.progress = std::ref(progress);
OfficeRun office_run(const CommonOptions& common);

/// The office's decision, in the words of the calendar.
CutiBersama cuti_bersama(const CommonOptions& common);

/// How long one person takes, as the office has found.
ServiceMinutes service_minutes(const CommonOptions& common);

/// What `-o` names, for those who may read the office's outputs. Error{usage} when it is the
/// registry.
OutputFile output_file(const OfficeRun& run, const std::string& path);

}  // namespace rekam::tool
