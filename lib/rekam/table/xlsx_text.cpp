#include "rekam/table/xlsx_text.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kEscapeBytes = 7;  // _xHHHH_

bool is_hex(char c) { return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

bool looks_escaped(std::string_view text) {
  return text.size() >= kEscapeBytes && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

/// Bytes of the well-formed character that starts with `first`.
std::size_t character_bytes(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

/// What stands for the character at the start of well-formed `text`.
std::string_view in_xlsx(std::string_view text) {
  if (text[0] == '\0') return "_x0000_";
  if (looks_escaped(text)) return "_x005F_";
  const auto character = text.substr(0, character_bytes(text[0]));
  if (character == "\xEF\xBF\xBE") return "_xFFFE_";
  if (character == "\xEF\xBF\xBF") return "_xFFFF_";
  return character;
}

std::size_t units(std::string_view piece) {
  if (piece.size() == kEscapeBytes) return kEscapeBytes;
  return piece.size() == 4 ? 2 : 1;
}

/// Takes characters of well-formed UTF-8 until a cell is full.
class Cell {
 public:
  explicit Cell(std::string& xlsx) : xlsx_(xlsx) { xlsx_.clear(); }

  void add(std::string_view text) {
    while (!text.empty() && cut_ == XlsxCut::none) {
      put(in_xlsx(text));
      text.remove_prefix(character_bytes(text[0]));
    }
  }

  void put(std::string_view piece) {
    if (cut_ == XlsxCut::cut) return;
    units_ += units(piece);
    if (units_ > kXlsxCellUnits) return cut();
    xlsx_ += piece;
    if (units_ < kXlsxCellUnits) last_fitting_ = xlsx_.size();
  }

  XlsxCut is_cut() const { return cut_; }

 private:
  void cut() {
    xlsx_.resize(last_fitting_);
    xlsx_ += kEllipsis;
    cut_ = XlsxCut::cut;
  }

  std::string& xlsx_;
  std::size_t units_ = 0;
  std::size_t last_fitting_ = 0;  ///< bytes that leave room for the ellipsis
  XlsxCut cut_ = XlsxCut::none;
};

bool is_plain(std::string_view text) {
  return text.size() < kXlsxCellUnits && std::all_of(text.begin(), text.end(), [](char c) {
           return c >= ' ' && c <= '~' && c != '_';
         });
}

bool is_forbidden(char c) {
  return std::string_view{"[]:*?/\\"}.find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) < ' ';
}

std::string allowed_name(std::string_view wished) {
  std::string name;
  for (const char c : printable(wished, 200)) name += is_forbidden(c) ? '_' : c;
  while (!name.empty() && (name.front() == '\'' || name.front() == ' ')) name.erase(0, 1);
  return name.empty() ? "Lembar" : name;
}

/// The start of `name` that takes no more than so many units, not ending in an apostrophe.
std::string start_of(const std::string& name, std::size_t most) {
  std::string start;
  std::size_t used = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t bytes = character_bytes(name[at]);
    used += bytes == 4 ? 2 : 1;
    if (used > most) break;
    start.append(name, at, bytes);
    at += bytes;
  }
  while (!start.empty() && (start.back() == '\'' || start.back() == ' ')) start.pop_back();
  return start;
}

}  // namespace

XlsxCut write_xlsx_text(std::string_view text, std::string& xlsx) {
  if (is_plain(text)) {
    xlsx = text;
    return XlsxCut::none;
  }
  Cell cell{xlsx};
  while (const auto broken = find_broken_utf8(text)) {
    cell.add(text.substr(0, *broken));
    cell.put(kReplacement);
    text.remove_prefix(*broken + 1);
  }
  cell.add(text);
  return cell.is_cut();
}

std::string XlsxSheetNames::take(std::string_view wished) {
  constexpr std::size_t kMostUnits = 31;
  const std::string name = allowed_name(wished);
  for (int number = 1;; ++number) {
    const std::string suffix = number == 1 ? std::string{} : " " + std::to_string(number);
    std::string candidate = start_of(name, kMostUnits - suffix.size()) + suffix;
    if (fold(candidate) == "HISTORY") continue;  // Excel keeps that name
    if (taken_.insert(fold(candidate)).second) return candidate;
  }
}

}  // namespace rekam
