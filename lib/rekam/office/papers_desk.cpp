#include "rekam/office/papers_desk.hpp"

#include "rekam/office/find_resident.hpp"
#include "rekam/office/reference.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace rekam {

PapersDesk::PapersDesk(Registry& registry, const OfficeRun& run)
    : residents_(registry),
      papers_(registry.database()),
      points_(service_points(registry, code_book(registry), run.now.day)),
      run_(run) {}

std::optional<RowFate> PapersDesk::take(const PapersRow& papers, std::int64_t list,
                                        std::size_t line, std::vector<Finding>& findings) {
  if (papers.received.day > run_.now.day) {
    findings.push_back({FindingCode::row_papers_date, Field::papers_received,
                        to_text(papers.received), "the day has not come yet"});
    return {};
  }
  Receipt receipt{
      papers.of.no_kk, papers.of.nik, {}, papers.received, papers.receipt_no, {}, list, line};
  if (papers.of.resident_no) receipt.resident_no = papers.of.resident_no->text();
  const auto place = place_of(papers.of);
  if (!place) findings.push_back({FindingCode::row_papers_waiting, Field::none, {}, {}});
  if (receipt.receipt_no.empty()) {
    if (papers_.has(receipt)) return RowFate::unchanged;
    give_number(receipt, place);
  }
  note_typed(receipt);
  last_ = std::move(receipt);
  return papers_.add(last_) == Learned::something ? RowFate::added : RowFate::unchanged;
}

std::vector<GivenReceipts> PapersDesk::given() const {
  std::vector<GivenReceipts> all;
  for (const auto& [where, numbers] : given_)
    all.push_back({where.service_point, where.date, numbers.first, numbers.second});
  return all;
}

/// Where the household lives; empty when no list knows it.
std::optional<RegionCode> PapersDesk::place_of(const PersonKey& key) {
  ResidentId id = find_person(residents_, key);
  if (key.no_kk) {
    std::vector<ResidentId> members;
    residents_.find_in_household(*key.no_kk, ResidentStore::Members::all, members);
    if (!members.empty()) id = members.front();
  }
  if (id == 0) return {};
  const Resident resident = residents_.load(id).resident;
  const auto place = resident.desa ? resident.desa : resident.kecamatan;
  return place ? place : run_.kabupaten;
}

/// A number that the list brought along is not given to somebody else.
void PapersDesk::note_typed(const Receipt& receipt) {
  constexpr std::size_t kLongest = 8;  // as PapersStore counts on
  if (receipt.receipt_no.size() > kLongest) return;
  int number = 0;
  const char* last = receipt.receipt_no.data() + receipt.receipt_no.size();
  const auto read = std::from_chars(receipt.receipt_no.data(), last, number);
  if (!receipt.service_point.empty() || read.ec != std::errc{} || read.ptr != last) return;
  int& highest = typed_[receipt.received.day];
  highest = std::max(highest, number);
}

void PapersDesk::give_number(Receipt& receipt, const std::optional<RegionCode>& place) {
  const auto serving =
      place ? points_.serving(*place, receipt.received.day) : std::vector<std::string>{};
  // A household that nobody serves or knows is numbered by the office itself.
  receipt.service_point = serving.empty() ? run_.kabupaten.text() : serving.front();
  const DayOfPoint where{receipt.service_point, receipt.received.day};
  auto given = given_.find(where);
  if (given == given_.end()) {
    const int first = papers_.next_number(where.service_point, where.date);
    given = given_.emplace(where, std::pair{first, first}).first;
  } else {
    given->second.second = std::max(given->second.second, typed_[receipt.received.day]) + 1;
  }
  receipt.receipt_no = std::to_string(given->second.second);
}

}  // namespace rekam
