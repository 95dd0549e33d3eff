// What a clerk decided about two records that may be one person. A decision is about what the
// records said then: it keeps a fingerprint of each, and is stale once one of them says otherwise.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"
#include "rekam/record/resident_no.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

/// The numbers are stored.
enum class DuplicateVerdict : std::uint8_t { unsure = 0, same = 1, not_same = 2 };

/// `same`, `sama`, `not_same`, `beda`, `unsure`, `ragu` and their like.
std::optional<DuplicateVerdict> parse_verdict(std::string_view text);
std::string_view to_text(DuplicateVerdict verdict);

using RecordFingerprint = std::array<std::uint8_t, 16>;

/// What a record says of a person, as far as a decision rests on it.
struct FingerprintFacts {
  std::string_view nik, no_kk, name, birth_date, mother_name;
};

class RecordFingerprints {
 public:
  /// Keyed, so that nobody can try out NIKs.
  explicit RecordFingerprints(const OfficeKey& key) : hmac_(key) {}
  /// Case, blanks and titles do not matter.
  RecordFingerprint of(const FingerprintFacts& facts);

 private:
  HmacSha256 hmac_;
};

struct DuplicateDecision {
  ResidentNo a, b;  ///< a < b
  DuplicateVerdict verdict = DuplicateVerdict::unsure;
  Date on{};
  std::string who, why;
  RecordFingerprint fingerprint_a{}, fingerprint_b{};  ///< of the records then
};

}  // namespace rekam
