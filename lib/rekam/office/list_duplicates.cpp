#include "rekam/office/list_duplicates.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/export_log.hpp"
#include "rekam/office/registry_duplicates.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/decision_store.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/registry/salted_trace.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/report/duplicate_pairs.hpp"
#include "rekam/report/duplicate_review.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace rekam {

namespace {

/// Whether somebody has to be recorded, and is.
enum class Need : std::uint8_t { not_due, in_backlog, recorded };

/// What everybody needs who must be recorded.
std::unordered_map<ResidentId, Need> needs_of_people(Database& database, Date as_of) {
  std::unordered_map<ResidentId, Need> needs;
  for_each_standing(database, as_of, [&](ResidentId id, const Standing& standing) {
    if (!is_resident(standing, as_of) || !must_record(standing.duty, as_of)) return;
    needs[id] = is_backlog(fold(standing.status)) ? Need::in_backlog : Need::recorded;
  });
  return needs;
}

ReviewEffect effect_of(Need a, Need b) {
  if (a != Need::in_backlog && b != Need::in_backlog) return ReviewEffect::fewer_residents;
  return a == Need::recorded || b == Need::recorded
             ? ReviewEffect::none_in_backlog
             : (a == b ? ReviewEffect::fewer_in_backlog : ReviewEffect::fewer_residents);
}

/// One run over the registry, on its way to the outputs.
class Listing {
 public:
  Listing(Registry& registry, const DuplicatesQuestion& question)
      : registry_(registry),
        question_(question),
        after_(chain_head(registry.database()).seq),
        people_(registry) {
    for (std::uint32_t row = 0; row < people_.list().size(); ++row)
      names_.push_back(people_.number(row).text());
  }

  void write(const DuplicatesOutputs& outputs) {
    take_told_pairs();
    const RecordName name = [this](std::uint32_t row) { return std::string_view{names_[row]}; };
    order_by_name(told_, name);
    write_pairs(people_.list(), told_, name, outputs.pairs);
    write_clusters(told_, rows_by_name(told_, name), name, outputs.clusters);
    const auto items = review_items();
    write_review(people_.list(), told_, items, name, question_.review_kind, outputs.review);
    summary_.residents = static_cast<std::int64_t>(names_.size());
    summary_.pairs = static_cast<std::int64_t>(told_.pairs.size());
    summary_.to_decide = static_cast<std::int64_t>(items.size());
  }

  DuplicatesSummary note(RegistryChange& change, const Sha256Digest& sha256) {
    ListedPairs listed{registry_.database()};
    for (const auto& pair : told_.pairs) {
      const auto [a, b] = std::minmax({people_.number(pair.a), people_.number(pair.b)});
      if (listed.add(a, b, change.next_event()) == Listed::now) ++summary_.not_listed_before;
    }
    change.record(
        {"export", "duplicates",
         fmt::format(R"({{"pairs":{},"new":{},"after":{},"sha256":"{}"}})", summary_.pairs,
                     summary_.not_listed_before, after_, to_hex(sha256))});
    return summary_;
  }

 private:
  void take_told_pairs() {
    told_.clusters = people_.found().clusters;
    for (const auto& pair : people_.found().pairs)
      if (people_.state(pair.a, pair.b) != PairState::decided) told_.pairs.push_back(pair);
  }

  std::vector<ReviewItem> review_items() {
    const auto waiting = needs_of_people(registry_.database(), question_.as_of);
    const auto where = [&](std::uint32_t row) {
      const auto found = waiting.find(people_.id(row));
      return found == waiting.end() ? Need::not_due : found->second;
    };
    std::vector<ReviewItem> items;
    for (std::size_t i = 0; i < told_.pairs.size(); ++i) {
      const auto& pair = told_.pairs[i];
      const auto state = people_.state(pair.a, pair.b);
      if (state == PairState::unsure) continue;
      ReviewItem item{i, effect_of(where(pair.a), where(pair.b)), {}};
      if (state == PairState::stale)
        item.before = to_text(people_.decision(pair.a, pair.b)->verdict);
      items.push_back(std::move(item));
    }
    order_review(items, told_);
    return items;
  }

  Registry& registry_;
  const DuplicatesQuestion& question_;
  std::int64_t after_;  // the last event that this run knows
  RegistryDuplicates people_;
  std::vector<std::string> names_;
  Duplicates told_;
  DuplicatesSummary summary_;
};

ResidentNo resident_number(const std::string& text) {
  const auto number = ResidentNo::parse(text);
  if (!number)
    fail(ErrorKind::usage, "'{}' is no resident number; it stands in the pairs as record_a",
         printable(text));
  return *number;
}

std::string explanation(const RegistryDuplicates& people, const DuplicatePair& pair) {
  constexpr auto language = ExplanationLanguage::english;
  std::string text;
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    const Level level = pair.evidence.pattern.level(field);
    if (level == kAbsent) continue;
    text += fmt::format("{:<12} {:>8}  {}: {} | {}\n", field_text(field, language),
                        weight_text(pair.evidence.weights[i]), level_text(field, level, language),
                        people.list().text(pair.a, field), people.list().text(pair.b, field));
  }
  text += fmt::format("all together {:>8}  one person with probability {}\n",
                      weight_text(pair.weight), probability_text(pair.probability));
  text += fmt::format("if they are two: {}, {} bits less likely than one person\n",
                      to_text(pair.evidence.likeliest_rival, language),
                      weight_text(pair.evidence.against_rival));
  if (pair.kpu != KpuClass::none) text += fmt::format("KPU class: {}\n", to_text(pair.kpu));
  return text;
}

}  // namespace

DuplicatesSummary list_duplicates(const OfficeRun& run, const DuplicatesQuestion& question,
                                  const DuplicatesOutputs& outputs,
                                  const std::function<void()>& before_commit) {
  auto registry = open_registry(run, OpenMode::read_write);
  ExportDigest pairs{outputs.pairs};
  std::optional<Listing> listing;
  {
    // Others may write while people are compared.
    const ReadTransaction one_moment{registry.database()};
    listing.emplace(registry, question);
    listing->write({pairs.sink(), outputs.clusters, outputs.review});
  }
  RegistryChange change{registry, run.now};
  const auto summary = listing->note(change, pairs.finish());
  before_commit();
  store(run, change);
  return summary;
}

namespace {

std::string explain(const OfficeRun& run, const std::string& a, const std::string& b,
                    Export& made) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  const auto number_a = resident_number(a), number_b = resident_number(b);
  if (number_a == number_b) fail(ErrorKind::usage, "{} is one record; name two", number_a.text());
  const RegistryDuplicates people{registry, {{number_a, number_b}}};
  const auto low = std::min(people.row_of(number_a), people.row_of(number_b));
  const auto high = std::max(people.row_of(number_a), people.row_of(number_b));
  const auto& pairs = people.found().pairs;
  const auto pair = std::find_if(pairs.begin(), pairs.end(),
                                 [&](const auto& each) { return each.a == low && each.b == high; });
  auto text = fmt::format("{} and {}\n", people.number(low).text(), people.number(high).text()) +
              explanation(people, *pair);
  if (const auto* decision = people.decision(low, high))
    text += fmt::format("decided: {} on {}{}\n", to_text(decision->verdict), to_iso(decision->on),
                        people.state(low, high) == PairState::stale
                            ? "; stale: the records say something else now"
                            : "");
  made.what = fmt::format("explanation {} {}", salted_trace(registry.database(), people.id(low)),
                          salted_trace(registry.database(), people.id(high)));
  made.people = 2;
  made.after = chain_head(registry.database()).seq;
  return text;
}

}  // namespace

std::string explain_duplicates(const OfficeRun& run, const std::string& a, const std::string& b) {
  Export made;
  auto text = explain(run, a, b, made);
  log_export(run, made, sha256(text));
  return text;
}

}  // namespace rekam
