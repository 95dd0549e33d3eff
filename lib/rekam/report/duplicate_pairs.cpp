#include "rekam/report/duplicate_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace rekam {

namespace {

constexpr std::array<std::string_view, kLinkageFields> kFieldColumns{
    "nik",         "name",  "birth_date", "sex",  "birth_place", "mother_name",
    "father_name", "no_kk", "address",    "desa", "extra"};

void write_row(CsvWriter& csv, const std::vector<std::string>& cells) {
  csv.row(std::vector<std::string_view>(cells.begin(), cells.end()));
}

bool is_less(std::string_view one, std::string_view other) {
  return one.size() != other.size() ? one.size() < other.size() : one < other;
}

}  // namespace

void order_by_name(Duplicates& found, const RecordName& name) {
  std::vector<std::uint32_t> least(found.clusters.size());
  std::iota(least.begin(), least.end(), std::uint32_t{0});
  for (std::uint32_t row = 0; row < found.clusters.size(); ++row) {
    auto& best = least[found.clusters[row]];
    if (is_less(name(row), name(best))) best = row;
  }
  for (auto& cluster : found.clusters) cluster = least[cluster];
  for (auto& pair : found.pairs)
    if (is_less(name(pair.b), name(pair.a))) std::swap(pair.a, pair.b);
  std::sort(found.pairs.begin(), found.pairs.end(), [&](const auto& one, const auto& other) {
    if (one.a != other.a) return is_less(name(one.a), name(other.a));
    return is_less(name(one.b), name(other.b));
  });
}

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

void write_clusters(const Duplicates& found, const std::vector<std::uint32_t>& rows,
                    const RecordName& name, const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"record", "cluster"});
  for (const auto row : rows) csv.row({name(row), name(found.clusters[row])});
}

std::vector<std::uint32_t> rows_as_read(const Duplicates& found) {
  std::vector<std::uint32_t> rows(found.clusters.size());
  std::iota(rows.begin(), rows.end(), std::uint32_t{0});
  return rows;
}

std::vector<std::uint32_t> rows_by_name(const Duplicates& found, const RecordName& name) {
  auto rows = rows_as_read(found);
  std::sort(rows.begin(), rows.end(), [&](auto a, auto b) { return is_less(name(a), name(b)); });
  return rows;
}

}  // namespace rekam
