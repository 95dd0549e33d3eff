// expect: could not convert || no viable conversion || no matching
// Both have sixteen digits, and offices mix the columns up.
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/nik.hpp"

rekam::Nik nik_of(rekam::HouseholdCardNumber card) { return card; }
