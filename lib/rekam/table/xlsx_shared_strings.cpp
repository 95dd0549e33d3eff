#include "rekam/table/xlsx_shared_strings.hpp"

#include "rekam/base/error.hpp"
#include "rekam/table/xlsx_unescape.hpp"
#include "rekam/table/xml_stream.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace rekam {

namespace {

/// A million residents have a few million texts.
constexpr std::uint64_t kMost = 50'000'000;

class Texts : public XmlHandler {
 public:
  Texts(std::string name, std::size_t most_bytes, SharedStrings& into)
      : name_(std::move(name)), most_bytes_(most_bytes), into_(into) {}

  Inside start(std::string_view element, XmlAttributes /*attributes*/) override {
    in_letters_ = element == "t";
    if (in_letters_ || element == "r" || element == "sst") return Inside::read;
    if (element != "si") return Inside::skip;
    text_.clear();
    return Inside::read;
  }

  Flow end(std::string_view element) override {
    in_letters_ = false;
    if (element != "si") return Flow::go_on;
    if (into_.size() == kMost)
      fail(ErrorKind::input, "{} holds more texts than any list; ask who sent it", name_);
    unescape_xlsx(text_);
    into_.add(text_);
    return Flow::go_on;
  }

  void text(std::string_view part) override {
    if (in_letters_ && text_.size() <= most_bytes_)
      text_ += part.substr(0, most_bytes_ + 1 - text_.size());
  }

 private:
  std::string name_;
  std::size_t most_bytes_;
  SharedStrings& into_;
  std::string text_;
  bool in_letters_ = false;
};

}  // namespace

void read_shared_strings(ZipPart part, std::size_t most_bytes, SharedStrings& into) {
  Texts texts{part.name(), most_bytes, into};
  read_xml(std::move(part), texts);
}

}  // namespace rekam
