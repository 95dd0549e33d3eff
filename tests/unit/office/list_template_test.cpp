#include "rekam/office/list_template.hpp"

#include "rekam/intake/calendar_list.hpp"
#include "rekam/intake/person_list.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/intake/resident_list.hpp"
#include "rekam/intake/service_point_list.hpp"
#include "rekam/table/csv_writer.hpp"
#include "support/import_office.hpp"
#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>

#include <array>

namespace rekam {
namespace {

using namespace tests;

constexpr std::array kKinds{ListKind::residents,      ListKind::papers,   ListKind::statuses,
                            ListKind::service_points, ListKind::calendar, ListKind::regions};

std::string template_of(ListKind kind) {
  std::string bytes;
  write_list_template(kind, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

/// A template filled in with its own examples, as CSV.
std::string filled(ListKind kind) {
  std::vector<std::string_view> headings, examples;
  for (const auto& column : template_columns(kind)) {
    headings.push_back(column.heading);
    examples.push_back(column.example);
  }
  return csv_line(headings) + csv_line(examples);
}

std::span<const ListColumn> columns_of(ListKind kind) {
  switch (kind) {
    case ListKind::papers:
      return papers_columns();
    case ListKind::statuses:
      return status_columns();
    case ListKind::service_points:
      return service_point_columns();
    case ListKind::calendar:
      return calendar_columns();
    default:
      return region_columns();
  }
}

std::vector<Finding> findings_of(ListKind kind, const TableRow& row) {
  std::vector<Finding> findings;
  switch (kind) {
    case ListKind::papers:
      read_papers_row(row, findings);
      break;
    case ListKind::statuses:
      read_status_row(row, findings);
      break;
    case ListKind::service_points:
      read_service_point_row(row, findings);
      break;
    case ListKind::calendar:
      read_calendar_row(row, Date{}, findings);
      break;
    default:
      read_region_row(row, findings);
  }
  return findings;
}

TEST_CASE("the importer of a kind knows every column of its template") {
  const TemporaryFolder folder;
  for (const auto kind : kKinds) {
    if (kind == ListKind::residents) continue;
    put(folder.file("list.csv"), filled(kind));
    const auto columns = columns_of(kind);
    TableList list{folder.file("list.csv"), columns};
    REQUIRE(list.header().size() == columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      CAPTURE(columns[i].name);
      CHECK(list.has(i));
    }
  }
}

TEST_CASE("examples and words of drop-downs are understood") {
  const TemporaryFolder folder;
  for (const auto kind : kKinds) {
    for (const auto& column : template_columns(kind)) {
      if (column.words.empty()) continue;
      CHECK(std::find(column.words.begin(), column.words.end(), column.example) !=
            column.words.end());
    }
    if (kind == ListKind::residents) continue;
    for (const auto& column : template_columns(kind)) {
      for (const auto word : column.words) {
        CAPTURE(word);
        auto text = filled(kind);
        const auto row = text.find('\n') + 1;
        if (word != column.example)
          text.replace(text.find(column.example, row), column.example.size(), word);
        put(folder.file("list.csv"), text);
        TableList list{folder.file("list.csv"), columns_of(kind)};
        const auto* read = list.next();
        REQUIRE(read != nullptr);
        const auto findings = findings_of(kind, *read);
        // Examples of numbers belong to nobody; everything else must be read without a doubt.
        for (const auto& finding : findings) {
          CAPTURE(finding.detail);
          CHECK(rule_of(finding.code).text == "resident_no");
        }
      }
    }
  }
}

TEST_CASE("a filled template of residents is read with every field and without an error") {
  const TemporaryFolder folder;
  put(folder.file("list.csv"), filled(ListKind::residents));
  const CodeBook book{built_in_regions()};
  ResidentListOptions options;
  options.facts.code_book = &book;
  options.facts.list_date = day("2016-09-20");
  ResidentList list{folder.file("list.csv"), options};
  CHECK(list.layout_name() == "siak");
  for (const auto field : {Field::nik,
                           Field::no_kk,
                           Field::name,
                           Field::sex,
                           Field::birth_place,
                           Field::birth_date,
                           Field::marital_status,
                           Field::relationship,
                           Field::mother_name,
                           Field::father_name,
                           Field::address,
                           Field::rt,
                           Field::rw,
                           Field::desa,
                           Field::kecamatan,
                           Field::status,
                           Field::life_status,
                           Field::citizenship,
                           Field::papers_received,
                           Field::receipt_no}) {
    CAPTURE(to_text(field));
    CHECK(list.has(field));
  }
  const ResidentRow* row = list.next();
  REQUIRE(row != nullptr);
  CHECK_FALSE(row->rejected);
  for (const auto& finding : row->findings) {
    CAPTURE(rule_of(finding.code).text);
    CHECK(rule_of(finding.code).severity == Severity::note);
  }
}

TEST_CASE("a template holds headings, a page of explanations, and no rows") {
  for (const auto kind : kKinds) {
    const auto rows = rows_of_bytes(template_of(kind));
    const auto columns = template_columns(kind);
    REQUIRE(rows.size() == 1 + 1 + columns.size());
    CHECK(rows[0].cells.size() == columns.size());
    CHECK(rows[0].cells.front() == columns.front().heading);
    CHECK(rows[1].sheet == "Petunjuk");
    CHECK(rows[2].cells.front() == columns.front().heading);
  }
}

TEST_CASE("an empty template can be imported: it brings nobody") {
  ImportOffice office;
  put(office.file("template.xlsx"), template_of(ListKind::residents));
  ResidentImport import;
  import.files = {office.file("template.xlsx")};
  const auto summary = import_residents(office.run, import);
  CHECK(summary.lists.at(0).counts.read == 0);
  put(office.file("papers.xlsx"), template_of(ListKind::papers));
  ListsImport papers;
  papers.files = {office.file("papers.xlsx")};
  CHECK(import_papers(office.run, papers).import.lists.at(0).counts.read == 0);
}

TEST_CASE("a template is the same bytes whenever it is written") {
  for (const auto kind : kKinds) CHECK(template_of(kind) == template_of(kind));
}

}  // namespace
}  // namespace rekam
