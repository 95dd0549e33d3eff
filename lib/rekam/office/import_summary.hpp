// What an import did, list by list, in numbers that add up.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/registry/list_store.hpp"

#include <string>
#include <vector>

namespace rekam {

/// Whether something happened that needs a person: rejected rows or errors that the registry did
/// not hold already.
enum class News { none, some };

/// Whether the registry held the list already, so that nothing was done.
enum class Known { no, yes };

struct ListSummary {
  std::string file;  ///< as given
  std::int64_t list = 0;
  Sha256Digest sha256{};
  RowCounts counts;
  FindingCounts findings;
  Known known = Known::no;
  std::string known_as;  ///< the file's name when it was imported before
  News news = News::none;
};

/// A file that was refused while others were stored.
struct RefusedFile {
  std::string file;
  std::string why;
};

struct ImportSummary {
  std::string kind;
  std::vector<ListSummary> lists;
  std::vector<RefusedFile> refused;
  std::int64_t missing = 0;  ///< people whom complete lists should have

  RowCounts counts() const;
  FindingCounts findings() const;
  News news() const;
  /// Whether any list is one that the registry did not hold already.
  bool stores_something() const;
};

/// The object of contracts.md section 2, with a line break.
std::string to_json(const ImportSummary& summary);

/// One sentence: `3,610 rows read: 3,571 added, 0 updated, 20 unchanged, 19 rejected`.
std::string to_sentence(const ImportSummary& summary);

/// How often each finding code came out, `12 × NIK-008 error: …`: errors before warnings before
/// notes, the most frequent first.
std::vector<std::string> finding_lines(const FindingCounts& findings);

}  // namespace rekam
