#include "duplicates_files.hpp"

#include "rekam/base/output_file.hpp"
#include "rekam/table/csv_writer.hpp"

#include <string_view>

namespace duplicates {

namespace {

constexpr std::string_view layout =
    "[layout]\nname = people\ndates = YYYY-MM-DD\n[columns]\nrecord_id = id\nnik = nik\n"
    "no_kk = no_kk\nname = name\nsex = sex\nbirth_place = birth_place\n"
    "birth_date = birth_date\nmother_name = mother\nfather_name = father\naddress = address\n"
    "desa = desa\nextra = extra\n";

class File {
 public:
  explicit File(const std::string& path)
      : file_(path), csv_([this](std::string_view bytes) { file_.write(bytes); }) {}
  void row(std::initializer_list<std::string_view> cells) { csv_.row(cells); }
  void write(std::string_view bytes) { file_.write(bytes); }
  void publish() { file_.publish(); }

 private:
  rekam::OutputFile file_;
  rekam::CsvWriter csv_;
};

}  // namespace

void write_list(const std::vector<Row>& rows, const std::string& folder) {
  File people{folder + "/people.csv"}, ini{folder + "/people.ini"}, truth{folder + "/truth.csv"};
  people.row({"id", "nik", "no_kk", "name", "sex", "birth_place", "birth_date", "mother", "father",
              "address", "desa", "extra"});
  truth.row({"record", "person"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const auto id = std::to_string(i + 1);
    people.row({id, row.nik, row.no_kk, row.name, row.sex, row.birth_place, row.birth_date,
                row.mother, row.father, row.address, row.desa, row.extra});
    truth.row({id, std::to_string(row.person)});
  }
  ini.write(layout);
  for (auto* file : {&people, &ini, &truth}) file->publish();
}

}  // namespace duplicates
