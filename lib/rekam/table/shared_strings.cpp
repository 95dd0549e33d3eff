#include "rekam/table/shared_strings.hpp"

#include <array>
#include <cstring>

namespace rekam {

namespace {

/// Only the first of so many texts has its place remembered: one byte a text, not eight.
constexpr std::uint64_t kGroup = 8;

constexpr std::size_t kSlack = std::size_t{1} << 20U;

/// A length takes one byte, or this byte and four more.
constexpr unsigned char kLong = 255;

struct Length {
  std::size_t header = 1;
  std::uint32_t text = 0;
};

Length read_length(const char* at) {
  const auto first = static_cast<unsigned char>(*at);
  if (first != kLong) return {1, first};
  Length length{1 + sizeof(std::uint32_t)};
  std::memcpy(&length.text, at + 1, sizeof(length.text));
  return length;
}

std::string_view write_length(std::size_t size, std::array<char, 5>& into) {
  if (size < kLong) {
    into[0] = static_cast<char>(size);
    return {into.data(), 1};
  }
  into[0] = static_cast<char>(kLong);
  const auto length = static_cast<std::uint32_t>(size);
  std::memcpy(into.data() + 1, &length, sizeof(length));
  return {into.data(), into.size()};
}

}  // namespace

SharedStrings::SharedStrings(std::size_t memory_bytes) : memory_bytes_(memory_bytes) {}

void SharedStrings::add(std::string_view text) {
  // Doubling would take half as much again; what is reserved and not used costs nothing.
  if (count_ == 0) memory_.reserve(memory_bytes_ + kSlack);
  // A group stands all in memory or all in the file.
  if (count_ % kGroup == 0) {
    to_file_ = memory_.size() >= memory_bytes_;
    groups_.push_back(memory_.size() + file_.size());
  }
  std::array<char, 5> buffer{};
  const auto length = write_length(text.size(), buffer);
  if (to_file_) {
    file_.append(length);
    file_.append(text);
  } else {
    memory_ += length;
    memory_ += text;
  }
  ++count_;
}

std::optional<std::string_view> SharedStrings::at(std::uint64_t number) {
  if (number >= count_) return std::nullopt;
  const auto place = groups_[static_cast<std::size_t>(number / kGroup)];
  const auto skip = number % kGroup;
  if (place < memory_.size()) return from_memory(static_cast<std::size_t>(place), skip);
  return from_file(place - memory_.size(), skip);
}

std::string_view SharedStrings::from_memory(std::size_t place, std::uint64_t skip) const {
  const char* at = memory_.data() + place;
  auto length = read_length(at);
  for (; skip > 0; --skip) {
    at += length.header + length.text;
    length = read_length(at);
  }
  return {at + length.header, length.text};
}

std::string_view SharedStrings::from_file(std::uint64_t place, std::uint64_t skip) {
  const auto length_at = [&](std::uint64_t offset) {
    std::array<char, 5> bytes{};
    file_.read(offset, bytes.data(), 1);
    if (static_cast<unsigned char>(bytes[0]) == kLong) file_.read(offset + 1, bytes.data() + 1, 4);
    return read_length(bytes.data());
  };
  auto length = length_at(place);
  for (; skip > 0; --skip) {
    place += length.header + length.text;
    length = length_at(place);
  }
  found_.resize(length.text);
  file_.read(place + length.header, found_.data(), found_.size());
  return found_;
}

}  // namespace rekam
