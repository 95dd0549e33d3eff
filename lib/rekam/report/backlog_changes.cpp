#include "rekam/report/backlog_changes.hpp"

#include "rekam/base/error.hpp"
#include "rekam/table/csv_writer.hpp"

#include <string>
#include <vector>

namespace rekam {

namespace {

std::vector<BacklogTerm> all_terms() {
  std::vector<BacklogTerm> terms;
  for (int i = 0; i < kBacklogTermCount; ++i) terms.push_back(static_cast<BacklogTerm>(i));
  return terms;
}

void write_row(CsvWriter& csv, const std::vector<std::string>& cells) {
  csv.row(std::vector<std::string_view>{cells.begin(), cells.end()});
}

}  // namespace

BacklogChanges::BacklogChanges(const CodeBook& code_book, Date from, Date to)
    : code_book_(code_book), from_(from), to_(to) {}

void BacklogChanges::add_opening(RegionCode kecamatan, std::int64_t people) {
  rows_[kecamatan.value()].opening += people;
}

void BacklogChanges::add_closing(RegionCode kecamatan) { ++rows_[kecamatan.value()].closing; }

void BacklogChanges::add(RegionCode kecamatan, BacklogTerm term, int change) {
  rows_[kecamatan.value()].terms[static_cast<std::size_t>(term)] +=
      std::int64_t{change} * sign_of(term);
}

void BacklogChanges::check() const {
  std::int64_t recoded = 0;
  for (const auto& [code, row] : rows_) {
    std::int64_t sum = row.opening;
    for (const auto term : all_terms())
      sum += sign_of(term) * row.terms[static_cast<std::size_t>(term)];
    recoded += row.terms[static_cast<std::size_t>(BacklogTerm::recoded)];
    if (sum != row.closing)
      fail(ErrorKind::database,
           "the changes of {} since {} do not add up, {} instead of {}; nothing was written: run "
           "rekam-registry verify",
           RegionCode::of_value(code).text(), to_iso(from_), sum, row.closing);
  }
  if (recoded != 0)
    fail(ErrorKind::database,
         "recoded people do not sum to 0 since {}; nothing was written: run rekam-registry verify",
         to_iso(from_));
}

void BacklogChanges::write(const Sink& sink) const {
  check();
  CsvWriter csv{sink};
  std::vector<std::string> header{"kecamatan_code", "kecamatan", "from", "to", "opening"};
  for (const auto term : all_terms()) header.emplace_back(to_text(term));
  header.emplace_back("closing");
  write_row(csv, header);
  for (const auto& [code, row] : rows_) {
    const auto kecamatan = RegionCode::of_value(code);
    std::vector<std::string> cells{
        code == 0 ? std::string{} : kecamatan.text(),
        code == 0 ? std::string{} : std::string{code_book_.name(kecamatan, to_)}, to_iso(from_),
        to_iso(to_), std::to_string(row.opening)};
    for (const auto count : row.terms) cells.push_back(std::to_string(count));
    cells.push_back(std::to_string(row.closing));
    write_row(csv, cells);
  }
}

}  // namespace rekam
