#include "rekam/table/xlsx_styles.hpp"

#include "rekam/table/xml_stream.hpp"

#include <charconv>
#include <map>
#include <utility>

namespace rekam {

namespace {

unsigned number_of(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

class Styles : public XmlHandler {
 public:
  Inside start(std::string_view element, XmlAttributes attributes) override {
    if (element == "styleSheet" || element == "numFmts" || element == "cellXfs")
      return Inside::read;
    const auto id = number_of(attributes["numFmtId"]);
    if (element == "numFmt") {
      named_[id] = classify_format(attributes["formatCode"]);
    } else if (element == "xf") {
      ids_.push_back(id);
    }
    return Inside::skip;
  }
  Flow end(std::string_view /*element*/) override { return Flow::go_on; }

  std::vector<NumberFormat> formats() const {
    std::vector<NumberFormat> formats;
    for (const auto id : ids_) {
      const auto named = named_.find(id);
      formats.push_back(named == named_.end() ? built_in_format(id) : named->second);
    }
    return formats;
  }

 private:
  std::map<unsigned, NumberFormat> named_;
  std::vector<unsigned> ids_;  ///< one a style of cells
};

}  // namespace

XlsxStyles::XlsxStyles(const ZipArchive& archive, std::string_view part) {
  Styles styles;
  read_xml(archive.open_small(part), styles);
  formats_ = styles.formats();
}

}  // namespace rekam
