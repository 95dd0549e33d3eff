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

/// `12.345`: bits, rounded to 1/1000.
std::string weight_text(MatchWeight weight);
/// `0.998123`.
std::string probability_text(Probability probability);

/// The headings up to the explanation, then `nik_a,nik_b` and so on.
std::vector<std::string> pair_columns();

/// The cells of one pair under pair_columns(). The cluster is named after its first row, and empty
/// when the two are not in one.
std::vector<std::string> pair_cells(const LinkageList& list, const Duplicates& found,
                                    const DuplicatePair& pair, const RecordName& name);

void write_pairs(const LinkageList& list, const Duplicates& found, const RecordName& name,
                 const Sink& sink);
void write_clusters(const Duplicates& found, const RecordName& name, const Sink& sink);

}  // namespace rekam
