// A file without a name, for what must be read twice and is too big for memory. It is gone with the
// process, however that ends, and nobody else can open it.

#pragma once

#include <string>
#include <string_view>

namespace rekam {

/// An open file that only its owner may read (0600), in $TMPDIR, /var/tmp or /tmp.
class UnnamedFile {
 public:
  UnnamedFile(int descriptor, std::string folder);
  ~UnnamedFile();
  UnnamedFile(UnnamedFile&& other) noexcept;
  UnnamedFile(const UnnamedFile&) = delete;
  UnnamedFile& operator=(const UnnamedFile&) = delete;

  /// Appends. Error{io} with the cure when the disk is full; `what` is being put there.
  void write(std::string_view bytes, const std::string& what);

  int descriptor() const { return descriptor_; }
  /// Where it lies.
  const std::string& folder() const { return folder_; }
  /// The caller closes it.
  int release();

 private:
  int descriptor_;
  std::string folder_;
};

/// Error{io} with the cure when none of the folders can take one.
UnnamedFile open_unnamed_file();

}  // namespace rekam
