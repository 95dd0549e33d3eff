#include "rekam/table/xlsx_workbook.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/table/xlsx_relations.hpp"
#include "rekam/table/xlsx_shared_strings.hpp"
#include "rekam/table/xlsx_sheet.hpp"

#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kUsualPart = "xl/workbook.xml";

struct NamedSheet {
  Sheet sheet;
  std::string relation;
};

/// The part that lists the sheets.
class Contents : public XmlHandler {
 public:
  Inside start(std::string_view element, XmlAttributes attributes) override {
    if (root_.empty()) root_ = element;
    if (element == "workbook" || element == "sheets") return Inside::read;
    if (element == "sheet") add(attributes);
    if (element == "workbookPr") {
      const auto wished = attributes["date1904"];
      if (wished == "1" || wished == "true") dates = DateSystem::from_1904;
    }
    return Inside::skip;
  }
  Flow end(std::string_view /*element*/) override { return Flow::go_on; }

  bool is_workbook() const { return root_ == "workbook"; }

  std::vector<NamedSheet> sheets;
  DateSystem dates = DateSystem::from_1900;

 private:
  void add(XmlAttributes attributes) {
    NamedSheet named;
    attributes.each([&](std::string_view name, std::string_view value) {
      if (name == "name") named.sheet.name = value;
      if (name == "state" && value != "visible") named.sheet.visibility = Visibility::hidden;
      // Only the relation's `id` has a prefix.
      if (name != "id" && local_name(name) == "id") named.relation = value;
    });
    if (sheets.size() < kMostSheets) sheets.push_back(std::move(named));
  }

  std::string root_;
};

[[noreturn]] void refuse(const ZipArchive& archive, std::string_view what) {
  fail(ErrorKind::input, "{} is no workbook: {}; ask for the list as .xlsx, .ods or CSV",
       shown_name(archive.path()), what);
}

std::string main_part(const ZipArchive& archive) {
  const auto relations = read_relations(archive, "");
  const auto* found = find_type(relations, "officeDocument");
  if (found == nullptr && archive.has(kUsualPart)) return std::string{kUsualPart};
  if (found == nullptr) refuse(archive, fmt::format("it is a zip file without {}", kUsualPart));
  if (found->target.ends_with(".bin")) {
    fail(ErrorKind::input,
         "{} is a binary workbook (.xlsb); open it and save it as .xlsx, then run it again",
         shown_name(archive.path()));
  }
  return found->target;
}

Contents read_contents(const ZipArchive& archive, const std::string& part) {
  Contents contents;
  read_xml(archive.open_small(part), contents);
  if (!contents.is_workbook()) refuse(archive, fmt::format("its main part is {}", printable(part)));
  return contents;
}

}  // namespace

XlsxWorkbook::XlsxWorkbook(const ZipArchive& archive, const WorkbookLimits& limits)
    : archive_(archive),
      limits_(limits),
      shared_{SharedStrings{limits.shared_memory}, XlsxStyles{}, DateSystem::from_1900} {
  const auto part = main_part(archive);
  auto contents = read_contents(archive, part);
  shared_.dates = contents.dates;
  const auto relations = read_relations(archive, part);
  for (auto& named : contents.sheets) {
    const auto* target = find_id(relations, named.relation);
    // Chart sheets and the like hold no rows.
    if (target == nullptr || target->type != "worksheet") continue;
    sheets_.push_back(std::move(named.sheet));
    parts_.push_back(target->target);
  }
  if (sheets_.empty()) refuse(archive, "it has no sheet with cells");
  if (const auto* styles = find_type(relations, "styles"))
    shared_.styles = XlsxStyles{archive, styles->target};
  if (const auto* strings = find_type(relations, "sharedStrings"))
    if (archive.has(strings->target)) read_shared(strings->target);
}

void XlsxWorkbook::read_shared(const std::string& part) {
  read_shared_strings(archive_.open(part), limits_.cell_bytes, shared_.strings);
}

std::unique_ptr<SheetRows> XlsxWorkbook::read(std::size_t sheet) {
  return std::make_unique<XlsxSheetRows>(archive_.open(parts_[sheet]), limits_, shared_);
}

}  // namespace rekam
