// A database file that is made beside the one whose place it takes once it is whole.

#pragma once

#include "rekam/base/output_file.hpp"

#include <string>

namespace rekam {

/// A name beside `target`, gone with this object unless published.
class FileBeside {
 public:
  explicit FileBeside(const std::string& target);
  ~FileBeside();
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;

  const std::string& path() const { return path_; }

  /// Durable under the target's name when it returns. A symbolic link there is replaced. Once it
  /// has the name, trouble is an Error{unfinished}.
  void publish(FileAccess access);

  /// Likewise, with the rights it has, where nothing stands yet; Error{busy} if something does now.
  void publish_new();

 private:
  void remove() const noexcept;

  std::string target_, path_, journal_;
};

}  // namespace rekam
