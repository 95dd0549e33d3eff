// Workbooks for tests: put together from parts as other programs write them, or by libxlsxwriter;
// and read into rows that stay.
// SPDX-License-Identifier: MIT

#pragma once

#include "rekam/table/workbook_reader.hpp"

#include <xlsxwriter.h>
#include <zip.h>

#include <cstdlib>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam::tests {

struct ReadCell {
  std::string text;
  CellKind kind = CellKind::text;
  friend bool operator==(const ReadCell&, const ReadCell&) = default;
  friend std::ostream& operator<<(std::ostream& out, const ReadCell& cell) {
    return out << '\'' << cell.text << "' of kind " << static_cast<int>(cell.kind);
  }
};

struct ReadRow {
  std::size_t line = 0;
  std::vector<ReadCell> cells;
  RowTrouble trouble = RowTrouble::none;
  std::string sheet;
  friend bool operator==(const ReadRow&, const ReadRow&) = default;
  friend std::ostream& operator<<(std::ostream& out, const ReadRow& row) {
    out << row.sheet << ' ' << row.line << ':';
    for (const auto& cell : row.cells) out << ' ' << cell;
    return out << " trouble " << static_cast<int>(row.trouble);
  }
};

inline std::vector<ReadRow> rows_of(WorkbookReader& reader) {
  std::vector<ReadRow> rows;
  while (const auto* row = reader.next()) {
    ReadRow kept{row->line, {}, row->trouble, std::string{row->sheet}};
    for (std::size_t i = 0; i < row->cells.size(); ++i)
      kept.cells.push_back({std::string{row->cells[i]}, row->kind(i)});
    rows.push_back(std::move(kept));
  }
  return rows;
}

inline std::vector<ReadRow> read_workbook(const std::string& path,
                                          const std::optional<std::string>& sheet = {},
                                          WorkbookLimits limits = {}) {
  WorkbookReader reader{path, sheet, limits};
  return rows_of(reader);
}

/// Name and content of each part of a zip file.
using Parts = std::vector<std::pair<std::string, std::string>>;

inline void set_part(Parts& parts, std::string_view name, std::string content) {
  for (auto& part : parts) {
    if (part.first != name) continue;
    part.second = std::move(content);
    return;
  }
  parts.emplace_back(name, std::move(content));
}

/// All parts, protected if there is a password.
inline void make_zip(const std::string& path, const Parts& parts, const char* password = nullptr) {
  int code = 0;
  auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (archive == nullptr) std::abort();
  for (const auto& [name, content] : parts) {
    auto* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) std::abort();
    if (password != nullptr)
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
  }
  if (zip_close(archive) != 0) std::abort();
}

constexpr auto kXlsxSpaces =
    R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
constexpr auto kXlsxRelation =
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";

inline std::string relations(std::string_view entries) {
  std::string xml =
      R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  return xml.append(entries).append("</Relationships>");
}

inline std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  std::string xml = "<Relationship Id=\"";
  xml.append(id).append("\" ").append(kXlsxRelation).append(type);
  return xml.append("\" Target=\"").append(target).append("\"/>");
}

inline std::string workbook_xml(std::string_view sheets, std::string_view properties = "") {
  std::string xml = "<?xml version=\"1.0\"?><workbook ";
  xml.append(kXlsxSpaces).append("><workbookPr ").append(properties).append("/><sheets>");
  return xml.append(sheets).append("</sheets></workbook>");
}

inline std::string sheet_xml(std::string_view rows) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet ";
  xml.append(kXlsxSpaces).append("><sheetData>").append(rows);
  return xml.append("</sheetData></worksheet>");
}

/// As openpyxl writes it: absolute targets, texts inside the cells.
inline Parts xlsx_parts(std::string_view rows) {
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", relations(relation("rId1", "officeDocument", "/xl/workbook.xml"))},
      {"xl/workbook.xml", workbook_xml(R"(<sheet name="Penduduk" sheetId="1" r:id="rId1"/>)")},
      {"xl/_rels/workbook.xml.rels",
       relations(relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml") +
                 relation("rId2", "styles", "/xl/styles.xml") +
                 relation("rId3", "sharedStrings", "/xl/sharedStrings.xml"))},
      {"xl/worksheets/sheet1.xml", sheet_xml(rows)},
      // Style 1 is a date, 2 a time, 3 a date of the office's own, 4 a red number.
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/>"
       "<numFmt numFmtId=\"165\" formatCode=\"[Red]0\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/>"
       "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"},
  };
}

/// As LibreOffice writes it, with styles `ta1` for sheets and `ta2` for hidden ones.
inline Parts ods_parts(std::string_view tables) {
  std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
    <office:automatic-styles>
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
    </office:automatic-styles><office:body><office:spreadsheet>)";
  xml.append(tables).append("</office:spreadsheet></office:body></office:document-content>");
  return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
          {"content.xml", xml},
          {"META-INF/manifest.xml", "<manifest:manifest/>"}};
}

inline std::string ods_table(std::string_view rows, std::string_view name = "Penduduk",
                             std::string_view style = "ta1") {
  std::string xml = "<table:table table:name=\"";
  xml.append(name).append("\" table:style-name=\"").append(style).append("\">");
  xml.append("<table:table-column table:number-columns-repeated=\"1024\"/>").append(rows);
  return xml.append("</table:table>");
}

enum class XlsxMode { normal, constant_memory };

/// A workbook by libxlsxwriter, written when it goes.
class WrittenXlsx {
 public:
  explicit WrittenXlsx(const std::string& path, XlsxMode mode = XlsxMode::normal) {
    lxw_workbook_options options{};
    options.constant_memory = mode == XlsxMode::constant_memory ? LXW_TRUE : LXW_FALSE;
    book = workbook_new_opt(path.c_str(), &options);
  }
  ~WrittenXlsx() {
    if (workbook_close(book) != LXW_NO_ERROR) std::abort();
  }
  WrittenXlsx(const WrittenXlsx&) = delete;
  WrittenXlsx& operator=(const WrittenXlsx&) = delete;

  lxw_worksheet* add_sheet(const char* name) const { return workbook_add_worksheet(book, name); }
  lxw_format* add_format(const char* code) const {
    auto* format = workbook_add_format(book);
    format_set_num_format(format, code);
    return format;
  }

  lxw_workbook* book = nullptr;
};

}  // namespace rekam::tests
