#include "rekam/table/ods_contents.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/table/workbook.hpp"
#include "rekam/table/xml_stream.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kManifest = "META-INF/manifest.xml";

class Manifest : public XmlHandler {
 public:
  Inside start(std::string_view element, XmlAttributes /*attributes*/) override {
    is_encrypted = is_encrypted || element == "encryption-data";
    return Inside::read;
  }
  Flow end(std::string_view /*element*/) override { return Flow::go_on; }

  bool is_encrypted = false;
};

std::string_view value_of(XmlAttributes attributes, std::string_view wanted) {
  std::string_view found;
  attributes.each([&](std::string_view name, std::string_view value) {
    if (local_name(name) == wanted) found = value;
  });
  return found;
}

class Contents : public XmlHandler {
 public:
  Inside start(std::string_view element, XmlAttributes attributes) override {
    if (element == "table") {
      add_sheet(value_of(attributes, "name"), value_of(attributes, "style-name"));
      return Inside::skip;
    }
    if (element == "style") style_ = value_of(attributes, "name");
    if (element == "table-properties" && value_of(attributes, "display") == "false" &&
        hidden_styles_.size() < kMostSheets)
      hidden_styles_.insert(style_);
    is_spreadsheet = is_spreadsheet || element == "spreadsheet";
    const bool leads_on = element == "document-content" || element == "automatic-styles" ||
                          element == "style" || element == "body" || element == "spreadsheet";
    return leads_on ? Inside::read : Inside::skip;
  }
  Flow end(std::string_view /*element*/) override { return Flow::go_on; }

  std::vector<Sheet> sheets;
  bool is_spreadsheet = false;

 private:
  void add_sheet(std::string_view name, std::string_view style) {
    const bool hidden = hidden_styles_.contains(style);
    if (sheets.size() < kMostSheets)
      sheets.push_back({std::string{name}, hidden ? Visibility::hidden : Visibility::visible});
  }

  std::string style_;
  std::set<std::string, std::less<>> hidden_styles_;
};

}  // namespace

std::vector<Sheet> read_ods_contents(const ZipArchive& archive) {
  if (archive.has(kManifest)) {
    Manifest manifest;
    read_xml(archive.open_small(kManifest), manifest);
    if (manifest.is_encrypted) {
      fail(ErrorKind::input,
           "{} is protected by a password; open it, save it without one and run it again",
           shown_name(archive.path()));
    }
  }
  Contents contents;
  read_xml(archive.open("content.xml"), contents);
  if (contents.is_spreadsheet && !contents.sheets.empty()) return std::move(contents.sheets);
  fail(ErrorKind::input,
       "{} is no workbook: there is no sheet in its content.xml; ask for the list as .xlsx, .ods "
       "or CSV",
       shown_name(archive.path()));
}

}  // namespace rekam
