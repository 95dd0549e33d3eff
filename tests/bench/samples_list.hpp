// kk_list_oku.csv and truth.csv: clean people in, a soiled list out, and the truth beside it.
#pragma once

#include "samples_csv.hpp"
#include "samples_dirt.hpp"
#include "samples_households.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace samples {

class ListFile {
 public:
  struct Options {
    sys_days list_date;
    Dirt dirt = Dirt::mild;
    std::uint64_t seed = 1;
    std::int64_t broken_quote_at = 0;  // the person whose row has a quote too many; 0 = nobody
    std::int64_t open_quote_at = 0;    // the person whose row has a quote that never closes
  };

  ListFile(const std::filesystem::path& folder, const Options& options, NumberIssuer& numbers);

  void write(const Kecamatan& kecamatan, const Desa& desa, const Household& household);
  void close();

  std::int64_t rows() const { return list_.rows(); }
  std::int64_t damaged() const { return truth_.rows(); }

 private:
  /// A row that follows some lines after the person it repeats.
  struct Later {
    std::int64_t line;  // written after this line
    Damage damage;
    std::string nik_true;
    std::string note;
    Row row;
  };

  void write_person(const Person& person);
  void write_row(const Person& person);
  void write_bad_quote(std::string_view kind, std::string_view address, const Person& person);
  void write_split_address(const Row& row);
  void repeat_later(Damage damage, const Person& person);
  Row second_registration(const Person& person);
  void write_due(std::int64_t line);
  void tell_truth(std::string_view kind, std::string_view nik_true, std::string_view note);

  CsvFile list_;
  CsvFile truth_;
  Options options_;
  DamagePlan plan_;
  NumberIssuer& numbers_;
  std::vector<Later> later_;
  Row row_;
  std::int64_t people_ = 0;
};

}  // namespace samples
