// UTF-8 text as offices type it: trimming, folding for comparison, closeness for did-you-mean.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Of ASCII, whatever the locale.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Byte offset of the first byte that is no part of well-formed UTF-8; empty when all is.
std::optional<std::size_t> find_broken_utf8(std::string_view text);

/// Without white space, NBSP and zero-width marks at both ends.
std::string_view trim(std::string_view text);

/// One upper-case form of what a person would call the same text: NFC, upper case, letters without
/// their accents kept, inner runs of white space one space, ends trimmed. For comparison only.
std::string fold(std::string_view text);

/// fold() into a buffer that is reused from row to row.
void fold_into(std::string_view text, std::string& folded);

/// For headings and keys: fold(), then only letters and digits (`Tgl. Lahir` = `TGL_LAHIR`).
std::string fold_heading(std::string_view text);

/// Whether `text` has `words` and no letter or digit touches them: `ADI` is not in `SUPRIADI`.
bool has_words(std::string_view text, std::string_view words);

/// Pieces between `separator`, trimmed; an empty text has none.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Fewest insertions, deletions, changes and swaps of neighbours; never counts past `most` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// The one of `candidates` that somebody who typed `text` most likely meant; empty if none is near.
std::optional<std::string_view> nearest(std::string_view text,
                                        std::span<const std::string_view> candidates);

/// Printable on a terminal or in a log line: control and bidi characters become `?`, long text is
/// cut after `most` characters with `…`.
std::string printable(std::string_view text, std::size_t most = 60);

/// Lines for a terminal: what would steer it, or turn the direction of writing, becomes `?`.
std::string for_terminal(std::string_view lines);

/// The whole text, each control or bidi character a space: for files that people look at.
std::string without_controls(std::string_view text);

/// Letters without their accents (`É` is `E`), all else as it is.
std::string without_accents(std::string_view text);

}  // namespace rekam
