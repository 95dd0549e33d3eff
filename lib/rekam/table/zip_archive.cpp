#include "rekam/table/zip_archive.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"

#include <zip.h>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace rekam {

namespace {

constexpr std::uint64_t kSmallPart = std::uint64_t{64} << 20U;

/// Up to here a part may be packed as tightly as it likes.
constexpr std::uint64_t kAlwaysFine = std::uint64_t{1} << 20U;

std::string plain_name(std::string_view name) {
  std::string plain{name.substr(std::min(name.find_first_not_of("/\\"), name.size()))};
  for (char& c : plain) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return plain;
}

[[noreturn]] void refuse_damaged(const std::string& what, const std::string& why) {
  fail(ErrorKind::input, "{} is damaged or cut off: {}; get it again", what, why);
}

[[noreturn]] void refuse_protected(const std::string& what) {
  fail(ErrorKind::input,
       "{} is protected by a password; open it, take the password away, save it as .xlsx and run "
       "it again",
       what);
}

/// By its descriptor: what comes through a pipe is a file without a name.
zip* open_archive(const InputFile& file) {
  int code = 0;
  const int own = fcntl(file.descriptor(), F_DUPFD_CLOEXEC, 0);
  zip* archive = own < 0 ? nullptr : zip_fdopen(own, 0, &code);
  if (archive != nullptr) return archive;
  const auto name = shown_name(file.path());
  if (own < 0) fail(ErrorKind::io, "cannot open {}: too many files are open", name);
  close(own);
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  const std::string why = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (code == ZIP_ER_OPEN) fail(ErrorKind::input, "cannot open {}: {}", name, why);
  if (code == ZIP_ER_READ) fail(ErrorKind::io, "cannot read {}: {}", name, why);
  refuse_damaged(name, why);
}

}  // namespace

ZipPart::ZipPart(zip_file* part, std::string name, Caps caps)
    : part_(part), name_(std::move(name)), caps_(caps) {}

void ZipPart::Close::operator()(zip_file* part) const { zip_fclose(part); }

std::size_t ZipPart::read(std::span<char> into) {
  const auto count = zip_fread(part_.get(), into.data(), into.size());
  if (count < 0) {
    const auto* error = zip_file_get_error(part_.get());
    if (zip_error_code_zip(error) == ZIP_ER_READ)
      fail(ErrorKind::io, "cannot read {}: {}", name_, zip_file_strerror(part_.get()));
    refuse_damaged(name_, zip_file_strerror(part_.get()));
  }
  bytes_ += static_cast<std::uint64_t>(count);
  const auto most = std::min(caps_.bytes, std::max(caps_.packed_bytes, kAlwaysFine));
  if (bytes_ > most) {
    fail(ErrorKind::input,
         "{} unpacks to more than {} bytes, which no list does; do not open it, and ask who sent "
         "it",
         name_, most);
  }
  return static_cast<std::size_t>(count);
}

ZipArchive::ZipArchive(const InputFile& file, const WorkbookLimits& limits)
    : path_(file.path()),
      limits_(limits),
      file_bytes_(file.size().value_or(0)),
      archive_(open_archive(file)) {
  const auto count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<std::uint64_t>(i);
    const char* name = zip_get_name(archive_.get(), index, 0);
    if (name != nullptr) parts_.try_emplace(plain_name(name), index);
  }
}

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

bool ZipArchive::has(std::string_view name) const { return parts_.contains(plain_name(name)); }

ZipPart ZipArchive::open(std::string_view name) const { return open(name, limits_.part_bytes); }

ZipPart ZipArchive::open_small(std::string_view name) const {
  return open(name, std::min(limits_.part_bytes, kSmallPart));
}

ZipPart ZipArchive::open(std::string_view name, std::uint64_t most_bytes) const {
  const auto file = shown_name(path_);
  const auto shown = fmt::format("{} ({})", file, printable(name));
  const auto found = parts_.find(plain_name(name));
  if (found == parts_.end()) refuse_damaged(file, fmt::format("no part {}", printable(name)));

  zip_stat_t about;
  if (zip_stat_index(archive_.get(), found->second, 0, &about) != 0)
    refuse_damaged(shown, zip_strerror(archive_.get()));
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
    refuse_protected(file);
  auto* part = zip_fopen_index(archive_.get(), found->second, 0);
  if (part == nullptr) refuse_damaged(shown, zip_strerror(archive_.get()));
  // The size that the directory claims may be a lie, but the file cannot hold more than itself.
  const auto packed = std::min<std::uint64_t>(about.comp_size, file_bytes_);
  return {part, shown, {.bytes = most_bytes, .packed_bytes = packed * limits_.packing}};
}

}  // namespace rekam
