// Reads XML of a zip part element by element and stops where its handler wishes, so that rows can
// be asked for one at a time. DTDs are refused: there is no entity to expand and nothing to fetch.

#pragma once

#include "rekam/table/zip_archive.hpp"

#include <cstdint>
#include <memory>
#include <string_view>

namespace rekam {

/// Name without its prefix: programs choose prefixes as they like.
std::string_view local_name(std::string_view name);

/// Of one element, alive while its start is handled.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}

  /// Calls take(name, value) with each, names as written.
  template <typename Take>
  void each(Take take) const {
    for (const auto* at = pairs_; *at != nullptr; at += 2)
      take(std::string_view{at[0]}, std::string_view{at[1]});
  }

  /// The value of the one with this name as written, or empty.
  std::string_view operator[](std::string_view name) const {
    for (const auto* at = pairs_; *at != nullptr; at += 2)
      if (name == at[0]) return at[1];
    return {};
  }

 private:
  const char* const* pairs_;  ///< name, value, name, value, null
};

class XmlHandler {
 public:
  enum class Inside : std::uint8_t { read, skip };
  enum class Flow : std::uint8_t { go_on, pause };

  virtual ~XmlHandler() = default;

  /// Names come without prefix. Of an element that is skipped nothing more is heard.
  virtual Inside start(std::string_view element, XmlAttributes attributes) = 0;
  virtual Flow end(std::string_view element) = 0;
  virtual void text(std::string_view /*part*/) {}

 protected:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = default;
  XmlHandler& operator=(const XmlHandler&) = default;
};

class XmlStream {
 public:
  /// `handler` must outlive it.
  XmlStream(ZipPart part, XmlHandler& handler);
  ~XmlStream();
  XmlStream(XmlStream&&) noexcept;
  XmlStream& operator=(XmlStream&&) noexcept;

  /// Reads on until the handler pauses; false at the end. Error{input} when it is no XML; what the
  /// handler throws comes through.
  bool run();

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

/// Reads the whole part, pauses or not.
void read_xml(ZipPart part, XmlHandler& handler);

}  // namespace rekam
