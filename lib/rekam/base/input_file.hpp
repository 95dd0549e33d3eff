// A file that is read from start to end, with the SHA-256 of what was read: the identity of a list
// is the digest of its bytes.

#pragma once

#include "rekam/base/digest.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace rekam {

/// `-` is standard input. A file that is missing, a folder or not readable is an Error{input}.
class InputFile {
 public:
  explicit InputFile(std::string path);
  ~InputFile();
  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&& other) noexcept;

  /// Fills the front of `into`; 0 only at the end. A failing disk is an Error{io}.
  std::size_t read(std::span<char> into);

  /// The bytes at `offset`, beside the reading; fewer than asked only at the end. Regular files.
  std::size_t read_at(std::uint64_t offset, std::span<char> into) const;

  /// Starts again from the front. Regular files, or a pipe after make_restartable().
  void restart();

  /// Puts what comes through a pipe into a file without a name; nothing to do for others.
  /// Error{io} when there is no room for it.
  void make_restartable();

  /// Of all bytes read so far: of the whole file once read() has returned 0.
  Sha256Digest digest() const;

  std::uint64_t bytes_read() const { return bytes_read_; }

  /// Empty for pipes and terminals.
  std::optional<std::uint64_t> size() const { return size_; }

  const std::string& path() const { return path_; }

  /// Stays the file's own, and with it the place where the next reading starts.
  int descriptor() const { return file_; }

 private:
  std::size_t read_once_at(std::uint64_t offset, std::span<char> into) const;

  std::string path_;
  int file_ = -1;
  std::optional<std::uint64_t> size_;
  std::uint64_t start_ = 0;  ///< where a redirected standard input stood
  std::uint64_t bytes_read_ = 0;
  std::uint64_t bytes_in_digest_ = 0;  ///< what is read a second time is not hashed again
  Sha256 digest_;
};

/// What people call a file of that path: `-` is standard input.
std::string shown_name(const std::string& path);

/// `-`, a pipe or a device: what is read of it is gone, what is written to it replaces nothing.
bool is_stream(const std::string& path);

/// For small files such as settings and layouts. Error{input} if it is longer than `most_bytes`.
std::string read_whole(const std::string& path, std::size_t most_bytes);

}  // namespace rekam
