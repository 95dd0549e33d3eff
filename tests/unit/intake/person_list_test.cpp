#include "rekam/intake/person_list.hpp"

#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

template <typename Row>
struct Reading {
  std::optional<Row> row;
  std::string codes;
};

template <typename Read>
auto read_with(Read read, std::span<const ListColumn> columns, const std::string& text) {
  const TemporaryFolder folder;
  put(folder.file("list.csv"), text);
  TableList list{folder.file("list.csv"), columns};
  std::vector<Finding> findings;
  auto row = read(*list.next(), findings);
  return Reading<typename decltype(row)::value_type>{row, codes_of(findings)};
}

auto papers(const std::string& row) {
  return read_with(read_papers_row, papers_columns(),
                   "nik,no_kk,resident_no,received,receipt_no\n" + row + "\n");
}
auto status(const std::string& row) {
  return read_with(read_status_row, status_columns(), "nik,resident_no,status,date\n" + row + "\n");
}

const std::string kNumber = ResidentNo::of_value(12345).text();

TEST_CASE("papers name a person or a household, the day or moment, and perhaps a number") {
  const auto row = papers(",1601140101100001,,2016-09-19 08:15,17").row;
  REQUIRE(row);
  CHECK(row->of.no_kk.value().text() == "1601140101100001");
  CHECK_FALSE(row->of.nik);
  CHECK(to_text(row->received) == "2016-09-19 08:15");
  CHECK(row->receipt_no == "17");
  CHECK(papers("1601145203850001,,,19-09-2016,").row.value().receipt_no.empty());
}

TEST_CASE("of several ways to name a person the most exact one counts") {
  const auto all = papers("1601145203850001,1601140101100001," + kNumber + ",2016-09-19,").row;
  REQUIRE(all);
  CHECK(all->of.nik);
  CHECK_FALSE(all->of.no_kk);
  CHECK_FALSE(all->of.resident_no);
  const auto number = papers(",1601140101100001," + kNumber + ",2016-09-19,").row;
  CHECK(number.value().of.resident_no.value().text() == kNumber);
}

TEST_CASE("a NIK that cannot be read is not replaced by the card beside it") {
  const auto reading = papers("160114,1601140101100001,,2016-09-19,");
  CHECK_FALSE(reading.row);
  CHECK(reading.codes == "NIK-002");
}

TEST_CASE("papers that name nobody or no day are not read") {
  CHECK(papers(",,,2016-09-19,").codes == "ROW-004");
  CHECK(papers(",1601140101100001,,soon,").codes == "ROW-012");
  CHECK(papers(",1601140101100001,,,").codes == "ROW-012");
  CHECK(papers(",,WRONG,2016-09-19,").codes == "ROW-012");
  CHECK(papers(",,,,").codes == "ROW-004 ROW-012");
}

TEST_CASE("a status is a word of recording or of life, with its date") {
  const auto recording = status("1601145203850001,,SENT FOR CARD PRINTING,2016-09-19").row;
  REQUIRE(recording);
  CHECK(recording->status == EnrolmentStatus::sent_for_card_printing);
  CHECK(recording->life_status == LifeStatus::unknown);
  for (const auto& [word, life] :
       {std::pair{"MATI", LifeStatus::died}, std::pair{"PINDAH", LifeStatus::moved},
        std::pair{"HILANG", LifeStatus::missing}, std::pair{"PERGI", LifeStatus::away},
        std::pair{"TIDAK VALID", LifeStatus::not_valid}, std::pair{"HIDUP", LifeStatus::alive}}) {
    const auto reading = status(fmt::format(",{},{},2016-09-19", kNumber, word));
    CHECK(reading.codes.empty());
    CHECK(reading.row.value().life_status == life);
    CHECK(reading.row.value().status == EnrolmentStatus::none);
  }
}

TEST_CASE("an unknown word is stored as one, a missing date is not made up") {
  const auto word = status("1601145203850001,,BESOK,2016-09-19");
  CHECK(word.codes == "STATUS-001");
  CHECK(word.row.value().status == EnrolmentStatus::other_word);
  for (const auto* date : {"", "soon", "31-02-2016"}) {
    const auto reading = status(std::string{"1601145203850001,,CARD_ISSUED,"} + date);
    CHECK_FALSE(reading.row);
    CHECK(reading.codes == "STATUS-006");
  }
}

TEST_CASE("headings are understood in Indonesian") {
  const auto reading = read_with(read_status_row, status_columns(),
                                 "No. KTP;Stat Rkm;Tanggal\n1601145203850001;PRR;19/09/2016\n");
  CHECK(reading.row.value().status == EnrolmentStatus::print_ready_record);
  CHECK(read_with(read_papers_row, papers_columns(),
                  "Nomor KK,Diterima,Tanda Terima\n1601140101100001,19/09/2016,A-1\n")
            .row.value()
            .receipt_no == "A-1");
}

}  // namespace
}  // namespace rekam
