#include "rekam/intake/labels.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <optional>

namespace rekam {

namespace {

constexpr std::string_view kNbsp = "\xC2\xA0";

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_word(char c) { return (upper(c) >= 'A' && upper(c) <= 'Z') || is_digit(c); }

/// Bytes at `at` that labels do not care for.
std::size_t filler_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text.substr(at, kNbsp.size()) == kNbsp) return kNbsp.size();
  constexpr std::string_view fillers = " ._\t\r\n";
  return fillers.find(text[at]) == std::string_view::npos ? 0 : 1;
}

std::size_t skip_filler(std::string_view text, std::size_t at) {
  while (const auto bytes = filler_at(text, at)) at += bytes;
  return at;
}

/// Where the words of a label that starts at `at` end; empty when it does not stand there.
std::optional<std::size_t> match_words(std::string_view text, std::size_t at,
                                       std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) at = skip_filler(text, at);
    if (at >= text.size() || upper(text[at]) != words[i]) return {};
    ++at;
  }
  if (at < text.size() && is_word(text[at])) return {};
  return at;
}

enum class Colon { present, missing };

struct Match {
  const Label* label = nullptr;
  std::size_t end = 0;  ///< behind the colon
  Colon colon = Colon::present;
};

/// The longest label that stands at `at`; `open` is the one before it, whose value starts at its
/// end.
Match match_at(std::string_view text, std::size_t at, std::span<const Label> labels,
               const Match& open) {
  const auto before = trim(text.substr(open.end, at - open.end));
  // `DESA TERUSAN KECAMATAN BATURAJA TIMUR`: where one label does without, the next may.
  const bool follows_its_like =
      open.label != nullptr && open.colon == Colon::missing && !before.empty();
  const bool may_lack_colon =
      follows_its_like || (open.label == nullptr && before.empty()) || before.ends_with(',');
  Match best;
  for (const auto& label : labels) {
    if (best.label != nullptr && label.words.size() <= best.label->words.size()) continue;
    const auto end = match_words(text, at, label.words);
    if (!end) continue;
    const auto colon = skip_filler(text, *end);
    const bool has_colon = colon < text.size() && text[colon] == ':';
    if (has_colon) best = {&label, colon + 1, Colon::present};
    if (!has_colon && may_lack_colon) best = {&label, *end, Colon::missing};
  }
  return best;
}

std::string_view value_of(std::string_view text) {
  text = trim(text);
  while (!text.empty() && text.back() == ',') text = trim(text.substr(0, text.size() - 1));
  return text;
}

}  // namespace

std::string label_words(std::string_view text) {
  std::string words;
  for (const char c : text)
    if (is_word(c) || c == '/') words += upper(c);
  return words;
}

std::vector<LabelledText> labelled_texts(std::string_view cell, std::span<const Label> labels) {
  std::vector<LabelledText> pieces;
  Match open;
  const auto close = [&](std::size_t end) {
    const auto part = open.label == nullptr ? LabelPart::text : open.label->part;
    const auto value = value_of(cell.substr(open.end, end - open.end));
    if (part != LabelPart::text || !value.empty()) pieces.push_back({part, value});
  };
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (!is_word(cell[at]) || (at > 0 && is_word(cell[at - 1]))) continue;
    const auto match = match_at(cell, at, labels, open);
    if (match.label == nullptr) continue;
    close(at);
    open = match;
    at = match.end - 1;
  }
  close(cell.size());
  return pieces;
}

LabelPart bare_label(std::string_view cell, std::span<const Label> labels) {
  const auto words = label_words(cell);
  const auto found = std::find_if(labels.begin(), labels.end(),
                                  [&](const Label& label) { return label.words == words; });
  return found == labels.end() || words.empty() ? LabelPart::text : found->part;
}

}  // namespace rekam
