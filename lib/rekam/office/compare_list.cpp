#include "rekam/office/compare_list.hpp"

#include "rekam/base/error.hpp"
#include "rekam/linkage/deduplicate.hpp"
#include "rekam/office/comparison_ahead.hpp"
#include "rekam/report/duplicate_pairs.hpp"

#include <limits>
#include <thread>
#include <vector>

namespace rekam {

namespace {

/// What the records are called, one after another in one text.
class RecordNames {
 public:
  void add(std::string_view name) {
    bytes_ += name;
    ends_.push_back(bytes_.size());
  }
  void rest() {
    bytes_.shrink_to_fit();
    ends_.shrink_to_fit();
  }
  std::string_view operator[](std::uint32_t row) const {
    const std::size_t start = row == 0 ? 0 : ends_[row - 1];
    return std::string_view{bytes_}.substr(start, ends_[row] - start);
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

}  // namespace

ListComparisonSummary compare_list(const OfficeRun& run, const ListComparison& question,
                                   const Sink& pairs, const Sink& clusters) {
  LinkageList list;
  RecordNames names;
  ListComparisonSummary summary;
  {
    ComparisonList file{question.file, question.options};
    const auto bytes_in_all = file.bytes_in_all();
    ComparisonAhead rows{file};
    const auto take = [&](const ComparisonRow& row) {
      if (list.size() == std::numeric_limits<std::uint32_t>::max())
        fail(ErrorKind::input, "the list has more than four billion rows; compare it in parts");
      list.add(row.record);
      names.add(row.id);
    };
    while (rows.next(take)) run.progress(rows.bytes_read(), bytes_in_all);
    summary.unreadable = file.unreadable();
  }
  list.rest();
  names.rest();
  auto found = deduplicate(list, {.threads = std::thread::hardware_concurrency()});
  const RecordName name = [&](std::uint32_t row) { return names[row]; };
  order_by_name(found, name);
  write_pairs(list, found, name, pairs);
  write_clusters(found, rows_as_read(found), name, clusters);
  summary.records = static_cast<std::int64_t>(list.size());
  summary.pairs = static_cast<std::int64_t>(found.pairs.size());
  for (std::uint32_t row = 0; row < found.clusters.size(); ++row)
    summary.people += found.clusters[row] == row ? 1 : 0;
  return summary;
}

}  // namespace rekam
