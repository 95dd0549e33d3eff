// evaluate-duplicates: makes a list in which some people stand twice, looks for them, and tells how
// many it found, how many wrongly, whether its probabilities are true, how long and with how much
// memory.

#include "duplicates_files.hpp"
#include "duplicates_foreign.hpp"
#include "duplicates_people.hpp"
#include "duplicates_score.hpp"
#include "rekam/linkage/deduplicate.hpp"
#include "rekam/linkage/linkage_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <thread>

namespace {

using duplicates::Row;

constexpr std::string_view usage =
    "Usage: evaluate-duplicates [--rows N] [--profile mild|base|harsh|addresses|names-and-dates|"
    "historical]\n                           [--seed S] [--threads N] [--show N]\n"
    "                           [--brief yes]\n"
    "                           [--write FOLDER: only people.csv, people.ini and truth.csv]\n";

struct Options {
  std::size_t rows = 100'000;
  std::string profile = "base";
  std::uint64_t seed = 1;
  unsigned threads = std::thread::hardware_concurrency();
  std::size_t show = 0;  // wrong and missed pairs
  std::string write;
  bool brief = false;  // one line
};

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i += 2) {
    const std::string_view flag = argv[i];
    if (i + 1 == argc) throw std::invalid_argument("a value is missing");
    const std::string value = argv[i + 1];
    if (flag == "--rows")
      options.rows = std::stoul(value);
    else if (flag == "--profile")
      options.profile = value;
    else if (flag == "--seed")
      options.seed = std::stoul(value);
    else if (flag == "--threads")
      options.threads = static_cast<unsigned>(std::stoul(value));
    else if (flag == "--show")
      options.show = std::stoul(value);
    else if (flag == "--brief")
      options.brief = value == "yes";
    else if (flag == "--write")
      options.write = value;
    else
      throw std::invalid_argument("unknown option " + std::string{flag});
  }
  return options;
}

std::vector<Row> make_rows(const Options& options) {
  using enum duplicates::ForeignList;
  using enum duplicates::Profile;
  const auto& name = options.profile;
  if (name == "mild") return duplicates::make_people(options.rows, mild, options.seed);
  if (name == "base") return duplicates::make_people(options.rows, base, options.seed);
  if (name == "harsh") return duplicates::make_people(options.rows, harsh, options.seed);
  if (name == "addresses")
    return duplicates::make_foreigners(options.rows, addresses, options.seed);
  if (name == "historical")
    return duplicates::make_foreigners(options.rows, historical, options.seed);
  if (name == "names-and-dates")
    return duplicates::make_foreigners(options.rows, names_and_dates, options.seed);
  throw std::invalid_argument("unknown profile " + name);
}

rekam::LinkageRecord record_of(const Row& row) {
  const auto sex = row.sex == "M"   ? rekam::Sex::male
                   : row.sex == "F" ? rekam::Sex::female
                                    : rekam::Sex::unknown;
  return {row.nik,    row.name,  row.birth_date, sex,      row.birth_place, row.mother,
          row.father, row.no_kk, row.address,    row.desa, row.extra};
}

double peak_megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024.0;
}

void show(const std::vector<Row>& rows, const rekam::DuplicatePair& pair, std::string_view what) {
  const auto line = [](const Row& row) {
    return fmt::format("  {}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}\n", row.nik, row.no_kk, row.name,
                       row.sex, row.birth_place, row.birth_date, row.mother, row.father,
                       row.address, row.desa, row.extra);
  };
  fmt::print("{} {:.1f} bits {:.3f}\n{}{}  {}\n", what, pair.weight / 1024.0,
             pair.probability / 1e6, line(rows[pair.a]), line(rows[pair.b]),
             rekam::explanation_text(pair.evidence, rekam::ExplanationLanguage::english));
}

void show_errors(const std::vector<Row>& rows, const rekam::Duplicates& found, std::size_t most) {
  std::size_t wrong = 0, missed = 0;
  for (const auto& pair : found.pairs) {
    const bool one = rows[pair.a].person == rows[pair.b].person;
    if (!one && pair.weight > 0 && wrong++ < most) show(rows, pair, "WRONG");
    if (one && pair.weight <= 0 && missed++ < most) show(rows, pair, "MISSED");
  }
  // Pairs that no blocking key brings together.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_person;
  for (std::uint32_t row = 0; row < rows.size(); ++row)
    by_person.emplace_back(rows[row].person, row);
  std::sort(by_person.begin(), by_person.end());
  std::size_t unseen = 0;
  for (std::size_t i = 1; i < by_person.size(); ++i) {
    if (by_person[i].first != by_person[i - 1].first) continue;
    const auto a = by_person[i - 1].second, b = by_person[i].second;
    if (found.clusters[a] == found.clusters[b]) continue;
    const auto listed = std::any_of(found.pairs.begin(), found.pairs.end(),
                                    [&](const auto& pair) { return pair.a == a && pair.b == b; });
    if (listed || unseen++ >= most) continue;
    rekam::DuplicatePair pair;
    pair.a = a;
    pair.b = b;
    show(rows, pair, "UNSEEN");
  }
}

void evaluate(const Options& options) {
  const auto rows = make_rows(options);
  if (!options.write.empty()) return duplicates::write_list(rows, options.write);
  const double memory_before = peak_megabytes();
  const auto start = std::chrono::steady_clock::now();
  const auto cpu = std::clock();
  rekam::LinkageList list;
  for (const auto& row : rows) list.add(record_of(row));
  const std::chrono::duration<double> filled = std::chrono::steady_clock::now() - start;
  list.rest();
  const auto found = rekam::deduplicate(list, {.threads = options.threads});
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  const double cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  const auto clusters = duplicates::score_clusters(rows, found);
  if (options.brief)
    return fmt::print("{:<16} seed {}  precision {:.4f} recall {:.4f} F1 {:.4f}\n", options.profile,
                      options.seed, clusters.precision, clusters.recall, clusters.f1());
  fmt::print(
      "{} rows, profile {}, seed {}: {:.2f} s ({:.2f} s to fill, {:.2f} CPU s), {:.0f} MB, "
      "{:.0f} MB more than the rows\n",
      rows.size(), options.profile, options.seed, seconds.count(), filled.count(), cpu_seconds,
      peak_megabytes(), peak_megabytes() - memory_before);
  const auto pairs = duplicates::score_pairs(rows, found);
  fmt::print("{} pairs compared, {} told\n", found.compared, found.pairs.size());
  fmt::print("pairs     precision {:.4f} recall {:.4f} F1 {:.4f}\n", pairs.precision, pairs.recall,
             pairs.f1());
  fmt::print("clusters  precision {:.4f} recall {:.4f} F1 {:.4f}\n", clusters.precision,
             clusters.recall, clusters.f1());
  for (const auto& decile : duplicates::calibration(rows, found))
    if (decile.pairs != 0)
      fmt::print("  told {:5.1f} %  true {:5.1f} %  of {} pairs\n", 100 * decile.told,
                 100 * decile.observed, decile.pairs);
  if (options.show != 0) show_errors(rows, found, options.show);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    evaluate(parse(argc, argv));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n{}", error.what(), usage);
    return 2;
  }
}
