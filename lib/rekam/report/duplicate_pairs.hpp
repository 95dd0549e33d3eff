// People who seem to stand twice, as CSV: a row for each pair with its weight, the reasons and the
// fields of both side by side, and a row for each record with the cluster it belongs to.

#pragma once

#include "rekam/linkage/deduplicate.hpp"
#include "rekam/table/csv_writer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// What a row of the list is called: its record_id, its line, its resident number.
using RecordName = std::function<std::string_view(std::uint32_t row)>;

/// Whatever order the rows came in, the record with the lesser name stands first in a pair, the
/// pairs go by their names, and a cluster is the row of its least name. Of two names the shorter is
/// less, so that 9 comes before 10.
void order_by_name(Duplicates& found, const RecordName& name);

/// `12.345`: bits, rounded to 1/1000.
std::string weight_text(MatchWeight weight);
/// `0.998123`.
std::string probability_text(Probability probability);

/// The headings up to the explanation, then `nik_a,nik_b` and so on.
std::vector<std::string> pair_columns();

/// The cells of one pair under pair_columns(). The cluster is named after its row, and empty
/// when the two are not in one.
std::vector<std::string> pair_cells(const LinkageList& list, const Duplicates& found,
                                    const DuplicatePair& pair, const RecordName& name);

void write_pairs(const LinkageList& list, const Duplicates& found, const RecordName& name,
                 const Sink& sink);
/// In that order of rows.
void write_clusters(const Duplicates& found, const std::vector<std::uint32_t>& rows,
                    const RecordName& name, const Sink& sink);
std::vector<std::uint32_t> rows_as_read(const Duplicates& found);
std::vector<std::uint32_t> rows_by_name(const Duplicates& found, const RecordName& name);

}  // namespace rekam
