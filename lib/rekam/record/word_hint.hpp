// What to tell a clerk about a word that nobody knows: which word is probably meant, or that it
// belongs into another column.

#pragma once

#include "rekam/record/finding.hpp"

#include <string>
#include <string_view>

namespace rekam {

/// Such as `is 'KAWIN' meant?` or `this is a word for sex`; empty when nothing is near. Holds
/// words of the closed sets only, never the text itself. `field` is one of sex, marital status,
/// relationship, life status, citizenship and status; any other has no hints.
std::string word_hint(Field field, std::string_view text);

}  // namespace rekam
