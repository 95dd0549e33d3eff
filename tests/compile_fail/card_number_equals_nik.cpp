// expect: no match for || invalid operands || use of overloaded operator
// A NIK and a card number are never the same thing.
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/nik.hpp"

bool same(rekam::Nik nik, rekam::HouseholdCardNumber card) { return nik == card; }
