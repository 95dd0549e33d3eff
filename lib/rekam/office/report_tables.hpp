// The tables of a report that no other tool prints: each as CSV, from one look at the registry.

#pragma once

#include "rekam/forecast/forecast.hpp"
#include "rekam/office/backlog.hpp"
#include "rekam/office/export_log.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/closing_store.hpp"
#include "rekam/table/sink.hpp"

#include <span>

namespace rekam {

/// `day,must_record,backlog`: a row for each closing.
void write_trend(std::span<const Closing> closings, const Sink& sink);

/// `code,name,date,left_p10,left_p50,left_p90`: how many are left at the end of a day,
/// from the eve of the forecast on.
void write_forecast_fan(std::span<const Forecast> forecasts, const Sink& sink);

/// Residents by place and finding.
void write_findings_by_place(Database& database, const CodeBook& book, Date as_of,
                             const Sink& sink);

/// `kecamatan_code,kecamatan,pairs,since`: pairs of records that were shown and not decided, by
/// place of the record with the lower number; since: the day on which the first was shown.
void write_duplicates_waiting(Database& database, const CodeBook& book, Date as_of,
                              const Sink& sink);

/// `date,service_point,name,place,opens,closes,stations,capacity,called`: the published days to
/// come, the day itself among them.
void write_next_rosters(RosterDesk& desk, Date from, const Sink& sink);

/// The calls of those days, as they are printed but for what is masked. Gives what log_export()
/// must be told.
Export write_calls_ahead(Database& database, Date from, Masking masking, const Sink& sink);

/// `list,kind,file,list_date,read,added,updated,unchanged,rejected,sha256`: what the registry was
/// fed with; undone lists are not among them.
void write_lists(Database& database, const Sink& sink);

}  // namespace rekam
