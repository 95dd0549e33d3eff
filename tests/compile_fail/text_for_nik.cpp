// expect: could not convert || no viable conversion || no matching
// A text is read into a NIK explicitly: it may be none.
#include "rekam/record/nik.hpp"

rekam::Nik nik_of(const std::string& text) { return text; }
