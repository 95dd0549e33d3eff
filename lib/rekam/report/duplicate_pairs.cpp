#include "rekam/report/duplicate_pairs.hpp"

#include <fmt/format.h>

#include <array>

namespace rekam {

namespace {

constexpr std::array<std::string_view, kLinkageFields> kFieldColumns{
    "nik",         "name",  "birth_date", "sex",  "birth_place", "mother_name",
    "father_name", "no_kk", "address",    "desa", "extra"};

void write_row(CsvWriter& csv, const std::vector<std::string>& cells) {
  csv.row(std::vector<std::string_view>(cells.begin(), cells.end()));
}

}  // namespace

std::string weight_text(MatchWeight weight) {
  const std::int64_t thousandths = (std::abs(std::int64_t{weight}) * 1000 + kBit / 2) / kBit;
  return fmt::format("{}{}.{:03}", weight < 0 && thousandths != 0 ? "-" : "", thousandths / 1000,
                     thousandths % 1000);
}

std::string probability_text(Probability probability) {
  return fmt::format("{}.{:06}", probability / kCertain, probability % kCertain);
}

std::vector<std::string> pair_columns() {
  std::vector<std::string> columns{"record_a", "record_b", "match_weight", "probability",
                                   "cluster",  "class",    "explanation"};
  for (const auto field : kFieldColumns)
    for (const auto* side : {"_a", "_b"}) columns.push_back(std::string{field}.append(side));
  return columns;
}

std::vector<std::string> pair_cells(const LinkageList& list, const Duplicates& found,
                                    const DuplicatePair& pair, const RecordName& name) {
  const auto cluster = found.clusters[pair.a];
  std::vector<std::string> cells{std::string{name(pair.a)}, std::string{name(pair.b)},
                                 weight_text(pair.weight), probability_text(pair.probability)};
  cells.emplace_back(cluster == found.clusters[pair.b] ? name(cluster) : std::string_view{});
  cells.emplace_back(to_text(pair.kpu));
  cells.push_back(explanation_text(pair.evidence, ExplanationLanguage::english));
  for (std::size_t i = 0; i < kLinkageFields; ++i)
    for (const auto row : {pair.a, pair.b})
      cells.emplace_back(list.text(row, static_cast<LinkageField>(i)));
  return cells;
}

void write_pairs(const LinkageList& list, const Duplicates& found, const RecordName& name,
                 const Sink& sink) {
  CsvWriter csv{sink};
  write_row(csv, pair_columns());
  for (const auto& pair : found.pairs) write_row(csv, pair_cells(list, found, pair, name));
}

void write_clusters(const Duplicates& found, const RecordName& name, const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"record", "cluster"});
  for (std::uint32_t row = 0; row < found.clusters.size(); ++row)
    csv.row({name(row), name(found.clusters[row])});
}

}  // namespace rekam
