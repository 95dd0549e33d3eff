#include "rekam/office/backlog.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/office/kecamatan_choice.hpp"
#include "rekam/office/named_place.hpp"
#include "rekam/office/names_row.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/registry/list_store.hpp"
#include "rekam/registry/papers_store.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/report/names_list.hpp"
#include "rekam/roster/queue_order.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <algorithm>
#include <tuple>

namespace rekam {

namespace {

/// What a person in the backlog is sorted by; the rest is read when the row is written.
struct Named {
  ResidentId id = 0;
  std::int64_t kecamatan = 0, desa = 0;
  std::uint64_t card = 0;
  const Papers* papers = nullptr;
};

std::optional<RegionCode> chosen(Registry& registry, const CodeBook& book,
                                 const std::optional<std::string>& kecamatan, Date on) {
  if (!kecamatan) return {};
  return kecamatan_meant(book, registry.office().kabupaten, *kecamatan, on);
}

std::vector<Named> backlog_of(Registry& registry, const CodeBook& book, const PapersIn& papers,
                              const NamesQuestion& question) {
  const auto only = chosen(registry, book, question.kecamatan, question.as_of);
  std::vector<Named> people;
  for_each_standing(registry.database(), question.as_of,
                    [&](ResidentId id, const Standing& standing) {
                      if (!is_in_backlog(standing, question.as_of)) return;
                      const RegionCode place = place_in_force(book, standing, question.as_of);
                      if (only && !only->contains(place)) return;
                      const Papers* own = papers.find(standing.no_kk, id);
                      if (question.names_of == NamesOf::waiting && own == nullptr) return;
                      const bool is_desa = place.level() == RegionLevel::desa;
                      people.push_back({id, place.within(RegionLevel::kecamatan).value(),
                                        is_desa ? place.value() : 0,
                                        standing.no_kk ? standing.no_kk->value() : 0, own});
                    });
  return people;
}

auto household_of(const Named& named) { return std::tie(named.kecamatan, named.desa, named.card); }

void sort_people(std::vector<Named>& people, NamesOf names_of) {
  std::sort(people.begin(), people.end(), [&](const Named& a, const Named& b) {
    if (names_of == NamesOf::waiting) {
      if (a.papers->received != b.papers->received) return a.papers->received < b.papers->received;
      const auto order = compare_receipt_numbers(a.papers->receipt_no, b.papers->receipt_no);
      if (order != 0) return order < 0;
    }
    return household_of(a) < household_of(b);
  });
}

/// Members of one household, as far as the order of import could show, by name.
void write_household(std::span<const Named> members, ParticularsReader& particulars,
                     const std::function<void(const Named&, const Particulars&)>& write) {
  std::vector<std::pair<Particulars, const Named*>> people;
  for (const auto& named : members) people.emplace_back(particulars.read(named.id), &named);
  std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.relationship, a.first.name, a.first.resident_no) <
           std::tie(b.first.relationship, b.first.name, b.first.resident_no);
  });
  for (const auto& [person, named] : people) write(*named, person);
}

NamesRow row_of(const Named& named, const Particulars& person, const CodeBook& book,
                const NamesQuestion& question) {
  NamesRow row = names_row(person, book, question.as_of);
  row.nik = masked(row.nik, question.masking);
  row.no_kk = masked(row.no_kk, question.masking);
  for (auto* text : {&row.name, &row.rt, &row.rw, &row.address, &row.status})
    *text = masked_text(*text, question.masking);
  if (question.masking == Masking::numbers) row.birth_date.reset();
  if (named.papers != nullptr) {
    row.papers_received = named.papers->received;
    row.receipt_no = masked_text(named.papers->receipt_no, question.masking);
  }
  return row;
}

Export export_of(Registry& registry, const CodeBook& book, const NamesQuestion& question,
                 std::size_t people) {
  Export made{"names",
              {{"as_of", to_iso(question.as_of)}},
              static_cast<std::int64_t>(people),
              chain_head(registry.database()).seq};
  if (const auto only = chosen(registry, book, question.kecamatan, question.as_of))
    made.filter.emplace_back("kecamatan", only->text());
  if (question.names_of == NamesOf::waiting) made.filter.emplace_back("of", "waiting");
  return made;
}

}  // namespace

std::string masked(const std::string& number, Masking masking) {
  constexpr std::size_t kShown = 4;
  if (masking == Masking::none || number.size() <= kShown) return number;
  return std::string(number.size() - kShown, '*') + number.substr(number.size() - kShown);
}

std::string masked_text(const std::string& text, Masking masking) {
  return masking == Masking::none ? text : without_long_numbers(text, "?");
}

void write_backlog(const OfficeRun& run, const BacklogQuestion& question, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  const CodeBook book = code_book(registry);
  const PapersIn papers{registry.database(), question.as_of};
  BacklogTable table{{&book, registry.office().kabupaten,
                      chosen(registry, book, question.kecamatan, question.as_of), question.as_of,
                      question.by, newest_list_by_place(registry.database())}};
  for_each_standing(registry.database(), question.as_of,
                    [&](ResidentId id, const Standing& standing) {
                      const bool asks = is_in_backlog(standing, question.as_of);
                      table.add(standing, asks && papers.find(standing.no_kk, id) != nullptr
                                              ? PapersState::in
                                              : PapersState::missing);
                    });
  table.write(sink);
}

Export write_names(const OfficeRun& run, const NamesQuestion& question, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  const CodeBook book = code_book(registry);
  const PapersIn papers{registry.database(), question.as_of};
  auto people = backlog_of(registry, book, papers, question);
  sort_people(people, question.names_of);
  ParticularsReader particulars{registry.database()};
  NamesList list{sink, question.as_of};
  for (std::size_t first = 0, last = 0; first < people.size(); first = last) {
    // Without card everybody came with papers of his own, whose order stands.
    const bool in_order = question.names_of == NamesOf::waiting && people[first].card == 0;
    while (last < people.size() && household_of(people[last]) == household_of(people[first]) &&
           (!in_order || people[last].papers == people[first].papers))
      ++last;
    write_household({people.data() + first, last - first}, particulars,
                    [&](const Named& named, const Particulars& person) {
                      list.add(row_of(named, person, book, question));
                    });
  }
  return export_of(registry, book, question, people.size());
}

}  // namespace rekam
