// How fast .xlsx files are read: our reader beside libzip and expat with handlers that do nothing,
// each run a process of its own, in turn. A list of 18 columns with its texts shared, as Excel
// writes it, and one with its texts in the cells.
//
//     workbook_bench FOLDER [ROWS] [RUNS]
//
// SPDX-License-Identifier: MIT

#include "rekam/table/workbook_reader.hpp"

#include <expat.h>
#include <fmt/core.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::size_t kTextColumns = 16;
constexpr int kChunk = 64 << 10;

std::string text_of(std::size_t row, std::size_t column) {
  if (column < 2) return fmt::format("160114{:010}", row * (3 - column));
  if (column == 2) return fmt::format("SITI NUR {:X} BINTI {:X}", row * 2654435761U, row);
  if (column < 6) return fmt::format("NAMA {} {}", column, row * 7919 % 50000);
  return fmt::format("KATA {} {}", column, row % (column * 7));
}

void write_list(const std::string& path, std::size_t rows, std::uint8_t constant_memory) {
  lxw_workbook_options options{};
  options.constant_memory = constant_memory;
  auto* book = workbook_new_opt(path.c_str(), &options);
  auto* sheet = workbook_add_worksheet(book, "Penduduk");
  auto* date = workbook_add_format(book);
  format_set_num_format(date, "dd/mm/yyyy");
  for (std::size_t row = 0; row < rows; ++row) {
    const auto at = static_cast<lxw_row_t>(row);
    lxw_col_t column = 0;
    for (; column < kTextColumns; ++column)
      worksheet_write_string(sheet, at, column, text_of(row, column).c_str(), nullptr);
    worksheet_write_number(sheet, at, column, static_cast<double>(20000 + row % 20000), date);
    worksheet_write_number(sheet, at, column + 1, static_cast<double>(row % 30), nullptr);
  }
  if (workbook_close(book) != LXW_NO_ERROR) std::abort();
}

void parse_bare(zip_t* archive, const char* name) {
  auto* part = zip_fopen(archive, name, 0);
  if (part == nullptr) return;
  auto* parser = XML_ParserCreate(nullptr);
  XML_SetElementHandler(
      parser, [](void*, const char*, const char**) {}, [](void*, const char*) {});
  XML_SetCharacterDataHandler(parser, [](void*, const char*, int) {});
  for (zip_int64_t count = 1; count > 0;) {
    count = zip_fread(part, XML_GetBuffer(parser, kChunk), kChunk);
    if (count < 0 || XML_ParseBuffer(parser, static_cast<int>(count), count == 0 ? 1 : 0) == 0)
      std::abort();
  }
  XML_ParserFree(parser);
  zip_fclose(part);
}

void read_bare(const std::string& path) {
  auto* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
  if (archive == nullptr) std::abort();
  parse_bare(archive, "xl/sharedStrings.xml");
  parse_bare(archive, "xl/worksheets/sheet1.xml");
  zip_discard(archive);
}

void read_ours(const std::string& path, std::size_t rows) {
  rekam::WorkbookReader reader{path};
  std::size_t count = 0;
  while (const auto* row = reader.next())
    if (row->cells.size() == kTextColumns + 2) ++count;
  if (count != rows) std::abort();
}

struct Run {
  double seconds = 0;
  double cpu_seconds = 0;
  double megabytes = 0;
};

double in_seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Run run(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  const auto child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) std::abort();
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  return {seconds.count(), in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

/// The median of the processor's time, which a busy machine does not change much.
double report(const char* name, std::vector<Run> runs, std::size_t rows) {
  std::sort(runs.begin(), runs.end(),
            [](const Run& a, const Run& b) { return a.cpu_seconds < b.cpu_seconds; });
  const auto& median = runs[runs.size() / 2];
  fmt::print(
      "  {:<6} {:7.3f} s CPU (least {:.3f}, most {:.3f}) {:7.3f} s {:9.0f} rows/s {:6.1f} MB\n",
      name, median.cpu_seconds, runs.front().cpu_seconds, runs.back().cpu_seconds, median.seconds,
      static_cast<double>(rows) / median.seconds, median.megabytes);
  return median.cpu_seconds;
}

void compare(const std::string& path, std::size_t rows, int runs) {
  std::vector<Run> bare;
  std::vector<Run> ours;
  for (int i = 0; i < runs; ++i) {
    bare.push_back(run([&] { read_bare(path); }));
    ours.push_back(run([&] { read_ours(path, rows); }));
  }
  fmt::print("{}: {} rows of {} columns\n", path, rows, kTextColumns + 2);
  const auto bare_time = report("bare", bare, rows);
  fmt::print("  ratio {:.2f}\n", report("rekam", ours, rows) / bare_time);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: workbook_bench FOLDER [ROWS] [RUNS]\n");
    return 2;
  }
  const auto rows = argc > 2 ? std::stoul(argv[2]) : std::size_t{200000};
  const auto runs = argc > 3 ? std::stoi(argv[3]) : 5;
  for (const std::uint8_t constant_memory : {0, 1}) {
    const auto path =
        fmt::format("{}/{}-{}.xlsx", argv[1], constant_memory == 0 ? "shared" : "inline", rows);
    // A process of its own, whose memory is gone when the reading starts.
    if (!std::filesystem::exists(path)) run([&] { write_list(path, rows, constant_memory); });
    compare(path, rows, runs);
  }
}
