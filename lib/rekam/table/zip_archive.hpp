// The parts of a workbook, which is a zip file, unpacked piece by piece. What a part unpacks to is
// counted, never believed: a few kilobytes can pretend to be a list and unpack to terabytes.

#pragma once

#include "rekam/table/workbook_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace rekam {

class InputFile;

/// One part, read once from its start. Must not outlive its archive.
class ZipPart {
 public:
  struct Caps {
    std::uint64_t bytes = 0;         ///< unpacked
    std::uint64_t packed_bytes = 0;  ///< unpacked, by the size it has in the file
  };

  ZipPart(zip_file* part, std::string name, Caps caps);

  /// Fills the front of `into`; 0 only at the end. Error{input} when the part is damaged or
  /// unpacks to more than its caps.
  std::size_t read(std::span<char> into);

  /// `FILE (PART)`, for messages.
  const std::string& name() const { return name_; }

 private:
  struct Close {
    void operator()(zip_file* part) const;
  };
  std::unique_ptr<zip_file, Close> part_;
  std::string name_;
  Caps caps_;
  std::uint64_t bytes_ = 0;
};

class ZipArchive {
 public:
  /// Error{input} when it is damaged or no zip file. The file must outlive the archive.
  ZipArchive(const InputFile& file, const WorkbookLimits& limits);

  /// Names are compared without case, and `\` is `/`: not all programs write them alike.
  bool has(std::string_view name) const;

  /// Error{input} when there is no such part or a password protects it.
  ZipPart open(std::string_view name) const;
  /// The same for parts that say how the others hang together and are never big.
  ZipPart open_small(std::string_view name) const;

  const std::string& path() const { return path_; }

 private:
  ZipPart open(std::string_view name, std::uint64_t most_bytes) const;

  struct Discard {
    void operator()(zip* archive) const;
  };
  std::string path_;
  WorkbookLimits limits_;
  std::uint64_t file_bytes_ = 0;
  std::unique_ptr<zip, Discard> archive_;
  std::map<std::string, std::uint64_t, std::less<>> parts_;
};

}  // namespace rekam
