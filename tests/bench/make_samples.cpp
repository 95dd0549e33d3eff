// make-samples: writes a synthetic KK list of Kabupaten OKU, of any size, with known truth, and the
// papers, statuses and service points that go with it. The same command line gives the same bytes.

#include "samples_list.hpp"
#include "samples_office.hpp"

#include <charconv>
#include <exception>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage =
    "Usage: make-samples --residents N --out FOLDER [--seed S] [--dirt none|mild|harsh]\n"
    "                    [--list-date YYYY-MM-DD] [--unrecorded PERCENT] [--code-book FILE]\n"
    "\n"
    "Writes kk_list_oku.csv (layout siak-db), truth.csv, papers.csv, statuses.csv and\n"
    "service-points-broken.csv into FOLDER. N is 2000 to 10000000. Everything is synthetic.\n";

struct Options {
  int residents = 0;
  fs::path out;
  int seed = 1;
  samples::Dirt dirt = samples::Dirt::mild;
  samples::sys_days list_date = samples::parse_date("2016-08-31");
  int unrecorded_percent = 7;
  fs::path code_book = REKAM_SOURCE_DIR "/lib/data/regions.csv";
};

int number(std::string_view text, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high) {
    throw std::invalid_argument(std::string{text} + " is not a number from " + std::to_string(low) +
                                " to " + std::to_string(high));
  }
  return value;
}

samples::Dirt dirt(std::string_view text) {
  if (text == "none") return samples::Dirt::none;
  if (text == "mild") return samples::Dirt::mild;
  if (text == "harsh") return samples::Dirt::harsh;
  throw std::invalid_argument("--dirt is none, mild or harsh");
}

/// A NIK has two digits for the year, and household cards are issued from 2008 on.
samples::sys_days list_date(std::string_view text) {
  const auto date = samples::parse_date(text);
  if (text < "2010" || text >= "2100") throw std::invalid_argument("--list-date is 2010 to 2099");
  return date;
}

void set(Options& options, std::string_view flag, std::string_view value) {
  if (flag == "--residents") {
    options.residents = number(value, 2'000, 10'000'000);
  } else if (flag == "--out") {
    options.out = value;
  } else if (flag == "--seed") {
    options.seed = number(value, 0, 2'000'000'000);
  } else if (flag == "--dirt") {
    options.dirt = dirt(value);
  } else if (flag == "--list-date") {
    options.list_date = list_date(value);
  } else if (flag == "--unrecorded") {
    options.unrecorded_percent = number(value, 0, 100);
  } else if (flag == "--code-book") {
    options.code_book = value;
  } else {
    throw std::invalid_argument("unknown option " + std::string{flag});
  }
}

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i += 2) {
    if (i + 1 == argc) throw std::invalid_argument(std::string{argv[i]} + " needs a value");
    set(options, argv[i], argv[i + 1]);
  }
  if (options.residents == 0) throw std::invalid_argument("--residents is missing");
  if (options.out.empty()) throw std::invalid_argument("--out is missing");
  return options;
}

/// A broken quote is rare: one, and only in a large list; lists in a harsh state have both kinds.
samples::ListFile::Options list_options(const Options& options, std::uint64_t seed) {
  constexpr int large = 100'000;
  samples::ListFile::Options list{
      .list_date = options.list_date, .dirt = options.dirt, .seed = seed};
  const bool harsh = options.dirt == samples::Dirt::harsh;
  const bool mild = options.dirt == samples::Dirt::mild;
  if (harsh || (mild && options.residents >= large)) list.broken_quote_at = options.residents / 2;
  if (harsh && options.residents >= large) list.open_quote_at = options.residents / 3;
  return list;
}

void make_samples(const Options& options) {
  auto places = samples::read_code_book(options.code_book, "2015");
  samples::share_out(places, options.residents);
  fs::create_directories(options.out);

  samples::Random seeds(static_cast<std::uint64_t>(options.seed));
  samples::HouseholdMaker households(places, {options.list_date, options.unrecorded_percent},
                                     seeds.next());
  samples::ListFile list(options.out, list_options(options, seeds.next()), households.numbers());
  samples::LaterNews news(options.out, options.list_date, seeds.next());
  for (const auto& kecamatan : places) {
    for (const auto& desa : kecamatan.desa) {
      int position = 0;
      for (int rest = desa.residents; rest > 0; ++position) {
        const auto household = households.make(kecamatan, desa, position, rest);
        rest -= static_cast<int>(household.members.size());
        list.write(kecamatan, desa, household);
        news.hear_of(kecamatan, household);
      }
    }
  }
  list.close();
  news.close(households.numbers());
  samples::write_service_points(options.out, places, options.list_date + samples::days{1});
  std::cout << options.residents << " residents, " << list.rows() << " rows, " << list.damaged()
            << " of them damaged; " << news.papers() << " papers, " << news.statuses()
            << " statuses\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 2 && std::string_view{argv[1]} == "--help") {
      std::cout << usage;
      return 0;
    }
    make_samples(parse(argc, argv));
    return 0;
  } catch (const std::invalid_argument& wrong) {
    std::cerr << "make-samples: " << wrong.what() << " (try --help)\n";
    return 2;
  } catch (const std::exception& failure) {
    std::cerr << "make-samples: " << failure.what() << '\n';
    return 3;
  }
}
