// Labels in front of values, as printed lists have them instead of columns: `RT/RW : 003/001`,
// `DUSUN II, RT:001, RW:001`, or the label in one cell and its value in the next.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// What a label stands in front of.
enum class LabelPart : std::uint8_t {
  text,  ///< no label: what stands before the first one
  no_kk,
  head,
  address,
  dusun,
  rt,
  rw,
  rt_rw,
  desa,
  kecamatan,
  date,
  other  ///< known, and of no use
};

struct Label {
  LabelPart part = LabelPart::other;
  std::string words;  ///< letters, digits and `/` only, in upper case: see label_words()
};

/// How labels are compared: blanks, dots and case do not matter.
std::string label_words(std::string_view text);

struct LabelledText {
  LabelPart part = LabelPart::text;
  std::string_view value;  ///< trimmed, without the comma that ends it; may be empty
};

/// The pieces of one cell, in order. A label counts before a colon; without one only at the start
/// of the cell, behind a comma, or behind a label that has none either.
std::vector<LabelledText> labelled_texts(std::string_view cell, std::span<const Label> labels);

/// Whether the cell is a label and nothing else (`NO. KK :`); text when it is not.
LabelPart bare_label(std::string_view cell, std::span<const Label> labels);

}  // namespace rekam
