#include "rekam/table/xlsx_check.hpp"

#include <zip.h>

#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

namespace rekam {

namespace {

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;
using Part = std::unique_ptr<zip_file_t, CloseFile>;

Archive open_archive(int descriptor) {
  const int own = dup(descriptor);
  if (own < 0) return {};
  int error = 0;
  zip_t* archive = zip_fdopen(own, ZIP_CHECKCONS, &error);
  if (archive == nullptr) close(own);
  return Archive{archive};
}

/// The name of an XML element that starts at `text`, after its `<`.
std::string_view name_at(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t\r\n/>"));
}

/// The outermost element of a part that begins with `head`.
std::string root_of(std::string_view head) {
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1))
    if (at + 1 < head.size() && head[at + 1] != '?' && head[at + 1] != '!')
      return std::string{name_at(head.substr(at + 1))};
  return {};
}

bool ends_with_root(std::string_view head, std::string_view tail) {
  const std::string root = root_of(head);
  while (!tail.empty() && (tail.back() == '\n' || tail.back() == '\r')) tail.remove_suffix(1);
  if (root.empty()) return false;
  std::string closing = "</";
  closing += root;
  closing += '>';
  return tail.ends_with(closing) || (head.size() < 400 && tail.ends_with("/>"));
}

bool is_whole(zip_file_t* part) {
  constexpr std::size_t kTail = 128;
  std::string head, tail;
  std::array<char, std::size_t{64} << 10U> buffer;
  zip_int64_t count = 0;
  while ((count = zip_fread(part, buffer.data(), buffer.size())) > 0) {
    const std::string_view bytes{buffer.data(), static_cast<std::size_t>(count)};
    if (head.empty()) head = bytes.substr(0, 512);
    tail += bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
    if (tail.size() > kTail) tail.erase(0, tail.size() - kTail);
  }
  return count == 0 && ends_with_root(head, tail);
}

}  // namespace

XlsxState check_xlsx(int descriptor) {
  const Archive archive = open_archive(descriptor);
  if (!archive) return XlsxState::broken;
  const zip_int64_t parts = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < parts; ++i) {
    const Part part{zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0)};
    if (!part || !is_whole(part.get())) return XlsxState::broken;
  }
  return parts > 0 ? XlsxState::whole : XlsxState::broken;
}

}  // namespace rekam
