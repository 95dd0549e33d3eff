#include "rekam/base/spilled_texts.hpp"

#include <cstring>

namespace rekam {

namespace {

using Length = std::uint32_t;

}  // namespace

std::uint64_t SpilledTexts::add(std::string_view text) {
  // A text never stands half in the file and half in memory.
  if (newest_.size() >= memory_bytes_) {
    file_.append(std::as_bytes(std::span{newest_}));
    newest_.clear();
  }
  const std::uint64_t place = file_.size() + newest_.size();
  const auto length = static_cast<Length>(text.size());
  newest_.append(reinterpret_cast<const char*>(&length), sizeof(length));
  newest_ += text;
  return place;
}

std::string SpilledTexts::at(std::uint64_t place) const {
  Length length = 0;
  read(place, reinterpret_cast<char*>(&length), sizeof(length));
  std::string text(length, '\0');
  read(place + sizeof(length), text.data(), length);
  return text;
}

void SpilledTexts::read(std::uint64_t place, char* into, std::size_t bytes) const {
  if (place >= file_.size()) {
    std::memcpy(into, newest_.data() + (place - file_.size()), bytes);
  } else {
    file_.read(place, std::as_writable_bytes(std::span{into, bytes}));
  }
}

}  // namespace rekam
