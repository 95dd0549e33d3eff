#include "rekam/office/decide_duplicates.hpp"

#include "rekam/base/input_file.hpp"
#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/decision_list.hpp"
#include "rekam/office/registry_duplicates.hpp"
#include "rekam/office/same_people.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/decision_store.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace rekam {

namespace {

bool says_the_same(const DuplicateDecision& a, const DuplicateDecision& b) {
  return a.verdict == b.verdict && a.who == b.who && a.why == b.why &&
         a.fingerprint_a == b.fingerprint_a && a.fingerprint_b == b.fingerprint_b;
}

/// The records that the decisions name, with what they say now.
class NamedRecords {
 public:
  NamedRecords(Registry& registry, const std::set<ResidentNo>& wanted)
      : fingerprints_(registry.office().key) {
    LinkageList list;
    for_each_linkage_row(registry.database(), [&](const LinkageRow& row) {
      if (!wanted.contains(row.number)) return;
      list.add(row.record);
      prints_.emplace(row.number, fingerprint_of(fingerprints_, list,
                                                 static_cast<std::uint32_t>(list.size() - 1)));
    });
  }

  /// Null when nobody has the number.
  const RecordFingerprint* find(const ResidentNo& number) const {
    const auto found = prints_.find(number);
    return found == prints_.end() ? nullptr : &found->second;
  }

 private:
  RecordFingerprints fingerprints_;
  std::map<ResidentNo, RecordFingerprint> prints_;
};

class Decisions {
 public:
  Decisions(const OfficeRun& run, RegistryChange& change, const std::string& file)
      : run_(run), change_(change), file_(file) {
    for (auto& decision : duplicate_decisions(change.registry().database()))
      known_.emplace(std::pair{decision.a, decision.b}, std::move(decision));
  }

  void take(const std::vector<DecisionRow>& rows) {
    std::set<ResidentNo> wanted;
    for (const auto& row : rows)
      if (row.refused.empty()) wanted.insert({row.a, row.b});
    const NamedRecords records{change_.registry(), wanted};
    for (const auto& row : rows) take(row, records);
  }

  DecisionSummary summary;
  /// Whose decisions changed.
  std::set<ResidentNo> touched;

 private:
  void take(const DecisionRow& row, const NamedRecords& records) {
    ++summary.read;
    if (!row.refused.empty()) return refuse(row, row.refused);
    const auto* print_a = records.find(row.a);
    const auto* print_b = records.find(row.b);
    if (print_a == nullptr || print_b == nullptr)
      return refuse(row, "nobody in the registry has that resident number");
    const DuplicateDecision decision{row.a,   row.b,   row.verdict, row.on.value_or(run_.now.day),
                                     row.who, row.why, *print_a,    *print_b};
    const auto known = known_.find({row.a, row.b});
    if (known != known_.end() && says_the_same(known->second, decision)) return;
    store_decision(change_.registry().database(), decision, change_.next_event());
    known_.insert_or_assign({row.a, row.b}, decision);
    touched.insert({row.a, row.b});
    ++summary.taken;
  }

  void refuse(const DecisionRow& row, std::string_view why) {
    ++summary.refused;
    run_.warn(translated("{} line {}: {}", file_, row.line, why));
  }

  const OfficeRun& run_;
  RegistryChange& change_;
  std::string file_;
  std::map<std::pair<ResidentNo, ResidentNo>, DuplicateDecision> known_;
};

}  // namespace

DecisionSummary decide_duplicates(const OfficeRun& run, const std::string& file) {
  const auto rows = read_decisions(file);
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  Decisions decisions{run, change, shown_name(file)};
  decisions.take(rows);
  auto summary = decisions.summary;
  if (summary.taken == 0) return summary;
  const auto settled = settle_same_people(change, decisions.touched);
  summary.superseded = settled.superseded;
  summary.restored = settled.restored;
  summary.cancelled = settled.cancelled;
  change.record(
      {"decide", "duplicates",
       fmt::format(R"({{"decisions":{},"superseded":{},"restored":{},"cancelled":{}}})",
                   summary.taken, summary.superseded, summary.restored, summary.cancelled)});
  store(run, change);
  return summary;
}

}  // namespace rekam
