// The backlog over months: figures are frozen by a closing, printed again as they were, and every
// difference to a later day has a reason.

#pragma once

#include "rekam/office/export_log.hpp"
#include "rekam/office/office.hpp"
#include "rekam/registry/closing_store.hpp"
#include "rekam/table/sink.hpp"

#include <vector>

namespace rekam {

/// Whether the day was closed already, so that nothing was done; and whether its figures, as known
/// now, are others than those that were frozen.
enum class ClosedBefore : std::uint8_t { no, yes, with_other_figures };

/// Freezes the figures of a day, by kecamatan, and everybody's class. Error{usage} for a day to
/// come.
ClosedBefore close_month(const OfficeRun& run, Date as_of);

/// The CSV of a closing, byte for byte. Error{input} when the day was not closed; names the others.
void write_as_published(const OfficeRun& run, Date day, const Sink& sink);

/// From a closing to a later day, as known now: by kecamatan, every term. Error{input} likewise.
void write_backlog_changes(const OfficeRun& run, Date since, Date to, const Sink& sink);

/// The people behind each cell: kecamatan, term and change (1 or -1) before the columns of names.
/// Returns what log_export() must be told.
Export write_changed_names(const OfficeRun& run, Date since, Date to, const Sink& sink);

/// All closings by day, without their CSV: the trend.
std::vector<Closing> backlog_trend(const OfficeRun& run);

}  // namespace rekam
