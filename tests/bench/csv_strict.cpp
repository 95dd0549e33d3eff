// csv_strict FILE: libcsv alone in strict mode, reading a list and looking at nothing; what
// scripts/bench holds validation against.

#include <csv.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <memory>

namespace {

struct Counts {
  std::size_t cells = 0;
  std::size_t rows = 0;
};

void count_cell(void*, std::size_t, void* counts) { ++static_cast<Counts*>(counts)->cells; }
void count_row(int, void* counts) { ++static_cast<Counts*>(counts)->rows; }

/// A broken quote ends only its line, as a reader of lists must do too.
std::size_t parse(csv_parser& parser, const char* bytes, std::size_t size, Counts& counts) {
  std::size_t broken = 0;
  while (size > 0) {
    const std::size_t done = csv_parse(&parser, bytes, size, count_cell, count_row, &counts);
    if (done == size) break;
    ++broken;
    csv_free(&parser);
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    const auto* const end = static_cast<const char*>(std::memchr(bytes + done, '\n', size - done));
    if (end == nullptr) break;
    size -= static_cast<std::size_t>(end - bytes);
    bytes = end;
  }
  return broken;
}

int count(std::FILE* file) {
  static std::array<char, std::size_t{64} << 10U> buffer;
  csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) return 3;
  Counts counts;
  std::size_t broken = 0;
  while (const std::size_t bytes = std::fread(buffer.data(), 1, buffer.size(), file))
    broken += parse(parser, buffer.data(), bytes, counts);
  csv_fini(&parser, count_cell, count_row, &counts);
  csv_free(&parser);
  std::printf("%zu rows, %zu cells, %zu broken\n", counts.rows, counts.cells, broken);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: csv_strict FILE\n", stderr);
    return 2;
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{std::fopen(argv[1], "rb"),
                                                             &std::fclose};
  if (!file) {
    std::perror(argv[1]);
    return 3;
  }
  return count(file.get());
}
