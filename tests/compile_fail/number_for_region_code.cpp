// expect: could not convert || no viable conversion || no matching
// A number becomes a region code only by name: of_value() takes what the registry stored.
#include "rekam/record/region_code.hpp"

rekam::RegionCode baturaja_timur() { return 160114; }
