// What is known before the list is read: a person with two rows mostly agrees with himself, and two
// people do not. A start for the fit, and all there is for a level that the list never shows.

#pragma once

#include "rekam/linkage/match_model.hpp"

namespace rekam {

FieldChances prior_chances(MatchClass of);

/// How seldom two people agree who have nothing to do with each other.
FieldChances prior_strangers();

/// A class of matches in which the names or the dates are mostly different is none: their share is
/// taken down to what typing errors can explain.
void keep_agreeing(FieldChances& chances);

}  // namespace rekam
