#include "rekam/table/xml_stream.hpp"

#include "rekam/base/error.hpp"

#include <expat.h>

#include <cstring>
#include <exception>
#include <utility>

namespace rekam {

namespace {

constexpr int kChunk = 64 << 10;
constexpr std::size_t kDeepest = 256;

/// expat begins a tag anew with every chunk until it is whole, so an endless tag would take for
/// ever.
constexpr std::size_t kLongestTag = std::size_t{1} << 20U;

}  // namespace

std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

class XmlStream::Parser {
 public:
  Parser(ZipPart part, XmlHandler& handler)
      : part_(std::move(part)), handler_(handler), expat_(XML_ParserCreate(nullptr)) {
    if (!expat_) throw std::bad_alloc{};
    XML_SetUserData(expat_.get(), this);
    XML_SetElementHandler(expat_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(expat_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(expat_.get(), on_doctype);
  }

  bool run() {
    while (state_ != State::finished) {
      const auto status =
          state_ == State::paused ? XML_ResumeParser(expat_.get()) : parse_next_chunk();
      if (status == XML_STATUS_ERROR) give_up();
      if (status == XML_STATUS_SUSPENDED) {
        state_ = State::paused;
        return true;
      }
      state_ = at_end_ ? State::finished : State::hungry;
    }
    return false;
  }

 private:
  enum class State : std::uint8_t { hungry, paused, finished };

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  XML_Status parse_next_chunk() {
    auto* buffer = static_cast<char*>(XML_GetBuffer(expat_.get(), kChunk));
    if (buffer == nullptr) throw std::bad_alloc{};
    const auto count = part_.read({buffer, static_cast<std::size_t>(kChunk)});
    at_end_ = count == 0;
    quiet_bytes_ += count;
    if (quiet_bytes_ > kLongestTag) refuse("a tag that does not end");
    return XML_ParseBuffer(expat_.get(), static_cast<int>(count), at_end_ ? 1 : 0);
  }

  [[noreturn]] void give_up() {
    state_ = State::finished;
    if (trouble_) std::rethrow_exception(trouble_);
    refuse(XML_ErrorString(XML_GetErrorCode(expat_.get())));
  }

  [[noreturn]] void refuse(std::string_view why) const {
    fail(ErrorKind::input, "{} is damaged or cut off: {} in line {}; get it again", part_.name(),
         why, XML_GetCurrentLineNumber(expat_.get()));
  }

  void start(const char* name, const char** attributes) {
    quiet_bytes_ = 0;
    if (++depth_ > kDeepest) refuse("elements inside one another without end");
    if (skipped_ > 0) {
      ++skipped_;
    } else if (handler_.start(local_name(name), XmlAttributes{attributes}) ==
               XmlHandler::Inside::skip) {
      skipped_ = 1;
    }
  }

  void end(const char* name) {
    quiet_bytes_ = 0;
    --depth_;
    if (skipped_ > 0) {
      --skipped_;
    } else if (handler_.end(local_name(name)) == XmlHandler::Flow::pause) {
      XML_StopParser(expat_.get(), XML_TRUE);
    }
  }

  void text(std::string_view part) {
    quiet_bytes_ = 0;
    if (skipped_ == 0) handler_.text(part);
  }

  /// No exception may pass through expat, which is C.
  template <typename Work>
  static void guarded(void* user, Work work) {
    auto& parser = *static_cast<Parser*>(user);
    if (parser.trouble_) return;
    try {
      work(parser);
    } catch (...) {
      parser.trouble_ = std::current_exception();
      XML_StopParser(parser.expat_.get(), XML_FALSE);
    }
  }

  static void on_start(void* user, const char* name, const char** attributes) {
    guarded(user, [&](Parser& parser) { parser.start(name, attributes); });
  }
  static void on_end(void* user, const char* name) {
    guarded(user, [&](Parser& parser) { parser.end(name); });
  }
  static void on_text(void* user, const char* text, int size) {
    guarded(user, [&](Parser& parser) { parser.text({text, static_cast<std::size_t>(size)}); });
  }
  static void on_doctype(void* user, const char* /*name*/, const char* /*system*/,
                         const char* /*public*/, int /*internal*/) {
    guarded(user, [](Parser& parser) {
      fail(ErrorKind::input,
           "{} holds a document type (DTD), which no spreadsheet program writes; do not open it, "
           "and ask who sent it",
           parser.part_.name());
    });
  }

  ZipPart part_;
  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, Free> expat_;
  State state_ = State::hungry;
  bool at_end_ = false;
  std::size_t depth_ = 0;
  std::size_t skipped_ = 0;      ///< elements open in a subtree that is skipped
  std::size_t quiet_bytes_ = 0;  ///< since something was heard
  std::exception_ptr trouble_;
};

XmlStream::XmlStream(ZipPart part, XmlHandler& handler)
    : parser_(std::make_unique<Parser>(std::move(part), handler)) {}
XmlStream::~XmlStream() = default;
XmlStream::XmlStream(XmlStream&&) noexcept = default;
XmlStream& XmlStream::operator=(XmlStream&&) noexcept = default;

bool XmlStream::run() { return parser_->run(); }

void read_xml(ZipPart part, XmlHandler& handler) {
  XmlStream stream{std::move(part), handler};
  while (stream.run()) continue;
}

}  // namespace rekam
