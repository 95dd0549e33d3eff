// A file that appears whole or not at all: written beside its place, synced, then renamed over it.
// Two steps, so that every output is safely on disk before the registry commits.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rekam {

/// Who besides the owner may use a file; others never may.
enum class FileAccess {
  owner,       ///< 0600
  group,       ///< 0640, the group reads: outputs of an office with several accounts
  group_write  ///< 0660, the group writes too: its registry
};

/// A new empty file with exactly that mode, whatever the umask. Error{io} if anything stands there.
void create_new_file(const std::string& path, FileAccess access);

/// Makes durable what a file holds, and that it stands where it stands.
void sync_file(const std::string& path);
void sync_folder_of(const std::string& path);

/// For what has just taken its name: sync_folder_of(), whose failure undoes nothing, so that it is
/// an Error{unfinished}.
void make_place_durable(const std::string& path);

/// Collects bytes for `path`; `-` is standard output. Every trouble is an Error{io} with its cure.
///
///     OutputFile file{"roster.csv"};
///     file.write("seat,name\n");
///     file.finish();               // whole and durable, not yet visible
///     transaction.commit();
///     file.publish();              // takes the place of the former roster.csv
///
/// A symbolic link at `path` is replaced, never followed. Devices and pipes, /dev/stdout included,
/// are written directly; what a terminal is shown cannot steer it. Destroyed before publish(), it
/// leaves what stood there before.
class OutputFile {
 public:
  explicit OutputFile(std::string path, FileAccess access = FileAccess::owner);
  ~OutputFile();
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&& other) noexcept;

  /// Not after finish().
  void write(std::string_view bytes);

  /// All bytes are out: synced to disk, or handed to the pipe or device. May be repeated.
  void finish();

  /// finish(), then the file takes its name. May be repeated. If it cannot take it, the whole file
  /// stays under another name, which the Error{io} tells.
  void publish();

  const std::string& path() const { return path_; }

 private:
  enum class Goes : std::uint8_t { to_file, to_terminal };

  void open_beside(FileAccess access);
  void show_lines();
  void flush();
  void write_out(std::string_view bytes);
  void abandon() noexcept;

  std::string path_;
  std::string temporary_;  ///< empty when written directly, and once published
  std::string buffer_;
  int file_ = -1;
  Goes goes_ = Goes::to_file;
};

}  // namespace rekam
