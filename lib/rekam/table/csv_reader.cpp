#include "rekam/table/csv_reader.hpp"

#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/table/line_window.hpp"
#include "rekam/table/quoted_row.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kDelimiters = ",;\t";

std::string_view without_line_break(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Only bytes 1 to 127, as nearly every row: then neither NUL nor encoding need a closer look.
bool is_plain(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::uint64_t suspicious = 0;
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), sizeof(eight));
    suspicious |= eight | (eight - kOnes);
    text.remove_prefix(sizeof(eight));
  }
  for (const char c : text) suspicious |= static_cast<signed char>(c) > 0 ? 0U : kHighBits;
  return (suspicious & kHighBits) == 0;
}

RowTrouble trouble_of_bytes(std::string_view row) {
  if (is_plain(row)) return RowTrouble::none;
  if (row.find('\0') != std::string_view::npos) return RowTrouble::nul_byte;
  return find_broken_utf8(row) ? RowTrouble::broken_utf8 : RowTrouble::none;
}

bool names_delimiter(std::string_view head) {
  return head.starts_with("sep=") && head.size() > 4 &&
         kDelimiters.find(head[4]) != std::string_view::npos &&
         (head.size() == 5 || head[5] == '\r' || head[5] == '\n');
}

/// Skips what comes before the first row; the number of lines skipped.
std::size_t skip_preamble(LineWindow& window) {
  if (window.head().starts_with("\xEF\xBB\xBF")) window.skip(3);
  if (!names_delimiter(window.head())) return 0;
  window.next_line();
  return 1;
}

}  // namespace

class CsvReader::Rows {
 public:
  Rows(ByteSource source, const CsvFormat& format)
      : limits_(format.limits),
        window_(std::move(source), limits_.row_bytes),
        delimiter_(format.delimiter ? *format.delimiter : sniff_delimiter(window_.head())),
        lines_(skip_preamble(window_)),
        cells_(limits_),
        quoted_(delimiter_, limits_, cells_) {}

  const Row* next() {
    for (;;) {
      window_.start_row();
      const auto line = window_.next_line();
      if (line.text.empty()) return nullptr;
      const auto text = without_line_break(line.text);
      ++lines_;
      if (!text.empty()) return read_row(line, text);
    }
  }

  char delimiter() const { return delimiter_; }
  const LineWindow& window() const { return window_; }

 private:
  const Row* read_row(const LineWindow::Line& line, std::string_view text) {
    row_.line = lines_;
    if (line.ending == LineWindow::Ending::unbounded || text.size() > limits_.row_bytes)
      return pass_over(line);
    if (text.find('"') != std::string_view::npos) return read_quoted(line);
    read_plain(text);
    return finish(text);
  }

  /// Without a quote, a line is a row and its cells are what stands between the delimiters.
  void read_plain(std::string_view text) {
    cells_.clear();
    std::size_t start = 0;
    for (auto end = text.find(delimiter_); end != std::string_view::npos;
         end = text.find(delimiter_, start)) {
      cells_.add(text.substr(start, end - start));
      start = end + 1;
    }
    cells_.add(text.substr(start));
  }

  const Row* read_quoted(LineWindow::Line line) {
    const std::size_t first_line = line.text.size();
    quoted_.start();
    auto state = quoted_.feed(line.text);
    bool one_line = true;
    while (state == QuotedRow::State::open) {
      one_line = false;
      line = window_.next_line();
      const bool over = line.ending == LineWindow::Ending::unbounded ||
                        window_.row().size() > limits_.row_bytes || line.text.empty();
      state = over ? QuotedRow::State::broken : quoted_.feed(line.text);
      ++lines_;
    }
    // A cell that is too long and spans lines began most likely with a stray quote.
    if (state == QuotedRow::State::broken ||
        (!one_line && cells_.trouble() == RowTrouble::too_long))
      return give_up(first_line);
    return finish(without_line_break(window_.row()));
  }

  /// Reports the first line only; the next ones are read again as rows of their own.
  const Row* give_up(std::size_t first_line) {
    quoted_.give_up();
    cells_.clear();
    window_.rewind(first_line);
    lines_ = row_.line;
    return report(RowTrouble::broken_quote, without_line_break(window_.row()));
  }

  const Row* pass_over(const LineWindow::Line& line) {
    cells_.clear();
    long_line_ = line.text.substr(0, limits_.row_bytes);
    if (line.ending == LineWindow::Ending::unbounded) window_.skip_line();
    return report(RowTrouble::too_long, long_line_);
  }

  const Row* finish(std::string_view raw) {
    const auto trouble = cells_.trouble();
    if (trouble == RowTrouble::too_long) cells_.clear();
    return report(trouble == RowTrouble::none ? trouble_of_bytes(raw) : trouble, raw);
  }

  const Row* report(RowTrouble trouble, std::string_view raw) {
    row_.trouble = trouble;
    row_.raw = raw;
    row_.cells = cells_.all();
    return &row_;
  }

  CsvLimits limits_;
  LineWindow window_;
  char delimiter_;
  std::size_t lines_;
  Cells cells_;
  QuotedRow quoted_;
  Row row_;
  std::string long_line_;
};

CsvReader::CsvReader(ByteSource source, CsvFormat format)
    : rows_(std::make_unique<Rows>(std::move(source), format)) {}
CsvReader::CsvReader(InputFile& file, CsvFormat format) : CsvReader(bytes_of(file), format) {}
CsvReader::~CsvReader() = default;
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;

const Row* CsvReader::next() { return rows_->next(); }
char CsvReader::delimiter() const { return rows_->delimiter(); }
bool CsvReader::ends_without_line_break() const {
  return rows_->window().ended_without_line_break();
}

char sniff_delimiter(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  if (names_delimiter(head)) return head[4];
  std::array<std::size_t, kDelimiters.size()> counts{};
  bool quoted = false;
  for (const char c : head) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    const auto which = kDelimiters.find(c);
    if (which != std::string_view::npos) ++counts[which];
    const bool line_ends = c == '\n' || c == '\r';
    if (line_ends && counts != decltype(counts){}) break;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return kDelimiters[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace rekam
