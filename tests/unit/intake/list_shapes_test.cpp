#include "rekam/intake/region_list.hpp"
#include "rekam/intake/resident_list.hpp"
#include "support/list_samples.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

struct Sample {
  std::string layout;
  Rows rows;
};

std::vector<Sample> samples() {
  return {{"siak", siak_rows()},         {"siak-db", siak_db_rows()},
          {"opensid", opensid_rows()},   {"bip-ktp", bip_ktp_rows()},
          {"bip-2016", bip_2016_rows()}, {"bip-2012", bip_2012_rows()},
          {"bip-page", bip_page_rows()}};
}

const CodeBook& code_book() {
  static const CodeBook book{built_in_regions()};
  return book;
}

ResidentListOptions usual() {
  ResidentListOptions options;
  options.facts.code_book = &code_book();
  options.facts.list_date = day("2016-09-20");
  return options;
}

struct Read {
  std::size_t line = 0;
  Resident resident;
  std::string codes;
  bool rejected = false;
  std::vector<std::string> cells;
};

struct WholeList {
  std::string layout;
  std::vector<Read> rows;
  std::vector<std::string> header;
  std::optional<Date> date;
  std::vector<std::string> findings;
};

WholeList read_list(const std::string& bytes, const ResidentListOptions& options = usual()) {
  const TemporaryFolder folder;
  put(folder.file("list"), bytes);
  ResidentList list{folder.file("list"), options};
  WholeList whole{list.layout_name(), {}, {}, list.list_date(), {}};
  while (const auto* row = list.next()) {
    const auto& cells = list.place().cells;
    whole.rows.push_back({list.place().line,
                          row->resident,
                          codes_of(row->findings),
                          row->rejected,
                          {cells.begin(), cells.end()}});
  }
  whole.header = list.header();
  for (const auto& found : list.findings())
    whole.findings.emplace_back(rule_of(found.finding.code).text);
  return whole;
}

/// What every layout has.
void check_resident(const Resident& resident, const SampleHousehold& household,
                    const SampleMember& member) {
  CHECK(resident.nik.value().text() == member.nik);
  CHECK(resident.no_kk.value().text() == household.no_kk);
  CHECK(resident.name == member.name);
  CHECK(to_text(resident.sex) == member.sex);
  CHECK(resident.birth_place == member.birth_place);
  CHECK(to_iso(resident.birth_date.value()) == member.birth_date.substr(6) +
                                                   member.birth_date.substr(2, 4) +
                                                   member.birth_date.substr(0, 2));
  CHECK(to_text(resident.relationship) == member.relationship);
  CHECK(resident.mother_name == member.mother);
  CHECK(resident.father_name == member.father);
  CHECK(resident.address == "DUSUN " + household.dusun);
  CHECK(resident.rt == household.rt);
  CHECK(resident.rw == household.rw);
  CHECK(resident.kecamatan == RegionCode::parse("16.01.14"));
  CHECK(resident.desa == RegionCode::parse("16.01.14.2016"));
}

void check_people(const WholeList& list) {
  std::size_t row = 0;
  for (const auto& household : sample_households()) {
    for (const auto& member : household.members) {
      CAPTURE(member.name);
      REQUIRE(row < list.rows.size());
      CHECK_FALSE(list.rows[row].rejected);
      check_resident(list.rows[row].resident, household, member);
      if (list.layout != "bip-2016")
        CHECK(to_text(list.rows[row].resident.marital_status) == member.marital);
      if (list.layout != "bip-2016" && list.layout != "bip-page")
        CHECK(list.rows[row].resident.status == parse_enrolment_status(member.status));
      ++row;
    }
  }
  CHECK(list.rows.size() == row);
}

TEST_CASE("the same people come through every layout") {
  for (const auto& sample : samples()) {
    CAPTURE(sample.layout);
    const auto list = read_list(csv_text(sample.rows));
    CHECK(list.layout == sample.layout);
    check_people(list);
  }
}

/// The row of a sample that starts on a line: cells may hold line breaks.
const std::vector<std::string>& row_at(const Rows& rows, std::size_t line) {
  std::size_t at = 1;
  for (const auto& row : rows) {
    if (at == line) return row;
    const auto text = csv_text({row});
    at += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }
  FAIL("no row starts on line ", line);
  return rows.front();
}

TEST_CASE("the rows of a list of blocks are its members, each on its own line") {
  for (const auto& sample : samples()) {
    CAPTURE(sample.layout);
    const auto list = read_list(csv_text(sample.rows));
    for (const auto& read : list.rows) {
      const auto& cells = row_at(sample.rows, read.line);
      CHECK(std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) {
        return cell.find(read.resident.name) != std::string::npos;
      }));
    }
  }
}

TEST_CASE("the columns that a list of blocks is shown with can be imported again") {
  for (const auto& sample : samples()) {
    CAPTURE(sample.layout);
    const auto list = read_list(csv_text(sample.rows));
    Rows flat{list.header};
    for (const auto& read : list.rows) flat.push_back(read.cells);
    auto options = usual();
    options.desa = "Terusan";
    options.kecamatan = "Baturaja Timur";
    const auto again = read_list(csv_text(flat), options);
    CHECK(again.layout == sample.layout);
    check_people(again);
  }
}

TEST_CASE("a layout is kept when it is named") {
  for (const auto& sample : samples()) {
    CAPTURE(sample.layout);
    auto options = usual();
    options.layout = sample.layout;
    check_people(read_list(csv_text(sample.rows), options));
  }
}

TEST_CASE("the date of a list stands in its heading") {
  CHECK((read_list(csv_text(bip_ktp_rows())).date == day("2016-08-31")));
  CHECK((read_list(csv_text(bip_2016_rows())).date == day("2016-08-31")));
  CHECK_FALSE(read_list(csv_text(siak_rows())).date);
}

TEST_CASE("a row that is neither household nor member nor title is rejected, never lost") {
  for (const auto& sample : samples()) {
    if (sample.layout.rfind("bip", 0) != 0) continue;
    CAPTURE(sample.layout);
    const auto before = read_list(csv_text(sample.rows));
    const auto is_member = [](const auto& row) {
      return std::any_of(row.begin(), row.end(), [](const auto& cell) {
        return cell.rfind("NUR-AINI", 0) == 0 || cell.rfind("BUDI SANTOSO", 0) == 0;
      });
    };
    const auto first = std::find_if(sample.rows.begin(), sample.rows.end(), is_member);
    const auto last = std::find_if(sample.rows.rbegin(), sample.rows.rend(), is_member);
    const auto end = static_cast<std::size_t>(last.base() - sample.rows.begin());
    for (auto at = static_cast<std::size_t>(first - sample.rows.begin()) + 1; at < end; ++at) {
      auto rows = sample.rows;
      std::vector<std::string> stray(rows.front().size());
      stray.back() = "stray";
      stray[1] = "words";
      rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), stray);
      const auto after = read_list(csv_text(rows));
      const auto rejected = std::count_if(after.rows.begin(), after.rows.end(),
                                          [](const Read& read) { return read.rejected; });
      CAPTURE(at);
      // Under a signature such words belong to the signature.
      const bool is_foot = sample.layout == "bip-page" && rejected == 0;
      CHECK((is_foot || rejected == 1));
      CHECK(after.rows.size() == before.rows.size() + static_cast<std::size_t>(rejected));
    }
  }
}

TEST_CASE("a total below the members of a household is rejected, and the household goes on") {
  auto rows = bip_2016_rows();
  rows.insert(rows.begin() + 8, std::vector<std::string>(12, ""));
  rows[8][1] = "JUMLAH";
  const auto list = read_list(csv_text(rows));
  REQUIRE(list.rows.size() == 5);
  CHECK(list.rows[1].rejected);
  CHECK(list.rows[2].resident.no_kk.value().text() == "1601140101100001");
}

TEST_CASE("a household without a readable card keeps its members together without one") {
  auto rows = bip_ktp_rows();
  for (auto& row : rows)
    if (row[0] == "1601140202110002") row[0] = "-";
  const auto list = read_list(csv_text(rows));
  REQUIRE(list.rows.size() == 4);
  CHECK_FALSE(list.rows[3].resident.no_kk);
  CHECK(list.rows[3].resident.rt == "003");
}

TEST_CASE("a list of blocks that was cut in mid-row is refused") {
  const auto text = csv_text(bip_ktp_rows());
  const auto cut = text.substr(
      0, text.rfind("CERAI") == std::string::npos ? text.rfind("LAHAT") + 5 : text.rfind("CERAI"));
  const auto [kind, message] = error_of([&] { read_list(cut); });
  CHECK(kind == ErrorKind::input);
  CHECK(message.find("looks cut off") != std::string::npos);
  auto options = usual();
  options.cut = CutList::taken;
  CHECK(read_list(cut, options).rows.size() == 4);
}

}  // namespace
}  // namespace rekam
