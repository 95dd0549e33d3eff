// The mixture of Fellegi and Sunter: pairs that are one person, in four classes fitted by EM on
// patterns of agreement, against the rivals that are measured on the list (rival_pairs.hpp). No
// training and no clerk is needed, and the same list always gives the same model.

#pragma once

#include "rekam/linkage/agreement.hpp"
#include "rekam/linkage/field_chances.hpp"
#include "rekam/linkage/match_weight.hpp"
#include "rekam/linkage/rival_pairs.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rekam {

/// Why one person has two rows. A list without such columns leaves some of them alike.
enum class MatchClass : std::uint8_t {
  typed_again,       ///< the same number at the same place
  moved,             ///< the same number elsewhere
  registered_again,  ///< another number at the same place
  registered_elsewhere,
  count
};

inline constexpr std::size_t kMatchClasses = static_cast<std::size_t>(MatchClass::count);

/// log2 of how many pairs of the list are expected to have a pattern and to be …
struct PatternWeights {
  MatchWeight match = 0;      ///< one person
  MatchWeight strangers = 0;  ///< two, by chance
  MatchWeight relatives = 0;  ///< two of one family
  MatchClass likeliest_match = MatchClass::typed_again;
  RivalClass likeliest_rival = RivalClass::strangers;
};

class MatchModel {
 public:
  /// `candidates` are the patterns of the pairs that blocking found, in ascending order.
  MatchModel(const RivalPairs& rivals, std::span<const PatternCount> candidates, double rows);

  PatternWeights weights(AgreementPattern pattern) const;

  const FieldChances& chances(MatchClass of) const { return matches_[index(of)]; }
  const FieldChances& chances(RivalClass of) const { return rivals_[index(of)]; }
  /// How many pairs of the class the list is expected to have.
  double expected(MatchClass of) const { return match_pairs_[index(of)]; }
  double expected(RivalClass of) const { return rival_pairs_[index(of)]; }
  /// How many bits less likely strangers share a value of that frequency than the rows that hold it
  /// tell, because many of them are one person's.
  MatchWeight of_one_person(LinkageField field, SizeClass size) const {
    return of_one_person_[index_of(field)][size];
  }

 private:
  struct Observed;
  struct Doubtful;
  struct Sums;

  template <typename Class>
  static constexpr std::size_t index(Class of) {
    return static_cast<std::size_t>(of);
  }
  void start_matches();
  void start_rivals(const RivalPairs& rivals);
  void fit(const RivalPairs& rivals, std::span<const PatternCount> candidates);
  void set_strangers(const RivalPairs& rivals, const Doubtful& doubtful);
  void rate_sizes(const RivalPairs& rivals, const Doubtful& doubtful);
  double share_of_strangers(const Observed& seen) const;
  double likelihoods(const Observed& seen, std::array<double, kMatchClasses>& match) const;
  double rival_likelihood(RivalClass of, AgreementPattern pattern,
                          const PatternPlaces& places) const;
  void add_candidates(std::span<const Observed> seen, Sums& sums) const;
  void add_rivals(std::span<const Observed> seen, Sums& sums) const;
  void share_errors(Sums& sums) const;
  void take(Sums& sums);
  void retype_relatives();

  double rows_;
  bool has_households_;
  std::array<FieldChances, kMatchClasses> priors_, matches_;
  std::array<FieldChances, kRivalClasses> rival_priors_, rivals_;
  std::array<double, kMatchClasses> match_pairs_{};
  std::array<double, kRivalClasses> rival_pairs_{};
  std::array<std::array<MatchWeight, kSizeClasses>, kLinkageFields> of_one_person_{};
};

}  // namespace rekam
