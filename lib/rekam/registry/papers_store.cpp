#include "rekam/registry/papers_store.hpp"

#include "rekam/registry/list_store.hpp"
#include "rekam/roster/queue_order.hpp"
#include "rekam/sqlite/database.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::int64_t kNoTime = -1;

void bind_owner(Statement& statement, const Receipt& receipt) {
  statement.bind(1, receipt.no_kk ? static_cast<std::int64_t>(receipt.no_kk->value()) : 0);
  statement.bind(2, receipt.nik ? static_cast<std::int64_t>(receipt.nik->value()) : 0);
  statement.bind_borrowed(3, receipt.resident_no);
  statement.bind(4, std::int64_t{day_number(receipt.received.day)});
  statement.bind(5, receipt.received.time ? std::int64_t{receipt.received.time->minutes} : kNoTime);
}

bool comes_before(const Papers& a, const Papers& b) {
  if (a.received != b.received) return a.received < b.received;
  return compare_receipt_numbers(a.receipt_no, b.receipt_no) < 0;
}

/// Two receipts of one household: the first one gives its place.
void join(Papers& papers, const Papers& other) {
  const Date newest = std::max(papers.newest, other.newest);
  if (comes_before(other, papers)) papers = other;
  papers.newest = newest;
}

}  // namespace

PapersStore::PapersStore(Database& database)
    : database_(database),
      insert_(database.prepare(
          "INSERT INTO receipt (no_kk, nik, resident_no, received_day, received_minute,"
          " receipt_no, service_point, list, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          " ON CONFLICT DO NOTHING")),
      find_(database.prepare("SELECT list FROM receipt WHERE no_kk = ? AND nik = ?"
                             " AND resident_no = ? AND received_day = ? AND received_minute = ?")),
      lean_(database.prepare(kLeanOn)),
      last_(database.prepare(
          "SELECT coalesce(max(CAST(receipt_no AS INTEGER)), 0) FROM receipt"
          " WHERE received_day = ?2 AND service_point IN (?1, '') AND receipt_no <> ''"
          " AND length(receipt_no) < 9 AND receipt_no NOT GLOB '*[^0-9]*'")) {}

Learned PapersStore::add(const Receipt& receipt) {
  bind_owner(insert_, receipt);
  insert_.bind_borrowed(6, receipt.receipt_no);
  insert_.bind_borrowed(7, receipt.service_point);
  insert_.bind(8, receipt.list);
  insert_.bind(9, static_cast<std::int64_t>(receipt.line));
  insert_.run();
  if (database_.changes() > 0) return Learned::something;
  has(receipt);
  return Learned::nothing;
}

bool PapersStore::has(const Receipt& receipt) {
  bind_owner(find_, receipt);
  bool found = false;
  while (find_.step()) {
    found = true;
    lean(receipt.list, find_.integer(0));
  }
  find_.reset();
  return found;
}

void PapersStore::lean(std::int64_t list, std::int64_t on_list) {
  if (list == on_list || !leanings_.emplace(list, on_list).second) return;
  lean_.bind(1, list);
  lean_.bind(2, on_list);
  lean_.run();
}

int PapersStore::next_number(const std::string& service_point, Date day) {
  last_.bind_borrowed(1, service_point);
  last_.bind(2, std::int64_t{day_number(day)});
  last_.step();
  const auto last = static_cast<int>(last_.integer(0));
  last_.reset();
  return last + 1;
}

PapersIn::PapersIn(Database& database, Date as_of) {
  // Whom a receipt for a NIK or a resident number means: exactly one person, else it waits.
  auto select = database.prepare(
      "SELECT p.no_kk, p.received_day, p.received_minute, p.receipt_no, s.id, s.no_kk,"
      " p.nik <> 0 OR p.resident_no <> ''"
      " FROM receipt p LEFT JOIN standing s ON s.id = CASE"
      "  WHEN p.nik <> 0 THEN (SELECT CASE count(*) WHEN 1 THEN min(id) END FROM identity"
      "   WHERE key = p.nik)"
      "  WHEN p.resident_no <> '' THEN (SELECT resident FROM resident_number"
      "   WHERE resident_no = p.resident_no) END"
      " WHERE p.received_day <= ?");
  select.bind(1, std::int64_t{day_number(as_of)});
  while (select.step()) {
    Papers papers{{date_of_day_number(static_cast<int>(select.integer(1))), {}},
                  std::string{select.text(3)},
                  {}};
    papers.newest = papers.received.day;
    if (select.integer(2) != kNoTime)
      papers.received.time = ClockTime{static_cast<int>(select.integer(2))};
    const bool names_a_person = select.integer(6) != 0;
    const auto card = names_a_person ? select.optional_integer(5)
                                     : std::optional<std::int64_t>{select.integer(0)};
    if (names_a_person && select.is_null(4)) {
      ++waiting_;
    } else {
      add(card, select.integer(4), papers);
    }
  }
  keep_earliest();
  take_over_superseded(database);
}

void PapersIn::keep_earliest() {
  std::sort(by_card_.begin(), by_card_.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : comes_before(a.second, b.second);
  });
  std::size_t cards = 0;
  for (auto& [card, papers] : by_card_) {
    if (cards > 0 && by_card_[cards - 1].first == card)
      join(by_card_[cards - 1].second, papers);
    else
      by_card_[cards++] = {card, std::move(papers)};
  }
  by_card_.resize(cards);
}

void PapersIn::add(std::optional<std::int64_t> card, ResidentId resident, const Papers& papers) {
  if (card) {
    by_card_.emplace_back(*card, papers);
    return;
  }
  const auto [place, is_new] = by_resident_.try_emplace(resident, papers);
  if (!is_new) join(place->second, papers);
}

/// Papers that came in under a second record of a person are his.
void PapersIn::take_over_superseded(Database& database) {
  auto select = database.prepare(
      "SELECT gone.id, gone.no_kk, stays.id, stays.no_kk"
      " FROM standing gone JOIN standing stays ON stays.id = gone.superseded_by"
      " WHERE gone.superseded_by IS NOT NULL");
  struct Taken {
    std::optional<std::int64_t> card;
    ResidentId resident;
    Papers papers;
  };
  std::vector<Taken> taken;
  while (select.step()) {
    std::optional<HouseholdCardNumber> card;
    if (const auto number = select.optional_integer(1))
      card = HouseholdCardNumber::of_value(static_cast<std::uint64_t>(*number));
    if (const Papers* papers = find(card, select.integer(0)))
      taken.push_back({select.optional_integer(3), select.integer(2), *papers});
  }
  if (taken.empty()) return;
  for (const auto& [card, resident, papers] : taken) add(card, resident, papers);
  keep_earliest();
}

const Papers* PapersIn::find(const std::optional<HouseholdCardNumber>& card,
                             ResidentId resident) const {
  if (card) {
    const auto key = static_cast<std::int64_t>(card->value());
    const auto at =
        std::lower_bound(by_card_.begin(), by_card_.end(), key,
                         [](const auto& entry, auto wanted) { return entry.first < wanted; });
    return at != by_card_.end() && at->first == key ? &at->second : nullptr;
  }
  const auto at = by_resident_.find(resident);
  return at == by_resident_.end() ? nullptr : &at->second;
}

}  // namespace rekam
