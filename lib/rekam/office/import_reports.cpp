#include "rekam/office/import_reports.hpp"

#include "rekam/base/error.hpp"
#include "rekam/intake/person_list.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/office/report_files.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/papers_store.hpp"
#include "rekam/registry/resident_store.hpp"
#include "rekam/roster/service_point.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace rekam {

namespace {

class PapersDesk {
 public:
  PapersDesk(Registry& registry, const OfficeRun& run)
      : residents_(registry),
        papers_(registry.database()),
        points_(service_points(registry, code_book(registry), run.now.day)),
        run_(run) {}

  std::optional<RowFate> take(const TableRow& row, std::vector<Finding>& findings,
                              std::int64_t list) {
    const auto papers = read_papers_row(row, findings);
    if (!papers) return {};
    if (papers->received.day > run_.now.day) {
      findings.push_back({FindingCode::row_papers_date, Field::papers_received,
                          to_text(papers->received), "the day has not come yet"});
      return {};
    }
    Receipt receipt{
        papers->of.no_kk, papers->of.nik, {}, papers->received, papers->receipt_no, {}, list,
        row.line};
    if (papers->of.resident_no) receipt.resident_no = papers->of.resident_no->text();
    const auto place = place_of(papers->of);
    if (!place) findings.push_back({FindingCode::row_papers_waiting, Field::none, {}, {}});
    if (receipt.receipt_no.empty()) {
      if (papers_.has(receipt)) return RowFate::unchanged;
      give_number(receipt, place);
    }
    return papers_.add(receipt) == Learned::something ? RowFate::added : RowFate::unchanged;
  }

 private:
  /// Where the household lives; empty when no list knows it.
  std::optional<RegionCode> place_of(const PersonKey& key) {
    ResidentId id = find_person(residents_, key);
    if (key.no_kk) {
      std::vector<ResidentId> members;
      residents_.find_in_household(*key.no_kk, ResidentStore::Members::all, members);
      if (!members.empty()) id = members.front();
    }
    if (id == 0) return {};
    const Resident resident = residents_.load(id).resident;
    const auto place = resident.desa ? resident.desa : resident.kecamatan;
    return place ? place : RegionCode::of_value(run_.kabupaten.value());
  }

  void give_number(Receipt& receipt, const std::optional<RegionCode>& place) {
    const auto serving =
        place ? points_.serving(*place, receipt.received.day) : std::vector<std::string>{};
    // A household that nobody serves or knows is numbered by the office itself.
    receipt.service_point = serving.empty() ? run_.kabupaten.text() : serving.front();
    receipt.receipt_no =
        std::to_string(papers_.next_number(receipt.service_point, receipt.received.day));
  }

  ResidentStore residents_;
  PapersStore papers_;
  ServicePoints points_;
  const OfficeRun& run_;
};

class StatusDesk {
 public:
  StatusDesk(RegistryChange& change) : change_(change), residents_(change.registry()) {}

  std::optional<RowFate> take(const TableRow& row, std::vector<Finding>& findings,
                              std::int64_t list) {
    const auto status = read_status_row(row, findings);
    if (!status) return {};
    const ResidentId id = find_person(residents_, status->of);
    if (id == 0) {
      findings.push_back({FindingCode::status_nobody, Field::none, {}, {}});
      return {};
    }
    KnownResident known = residents_.load(id);
    const KnownResident before = known;
    const Learned life =
        merge_life_status(known, status->life_status, status->date, EvidenceRank::status);
    const Learned word =
        add_evidence(known.statuses, status->date, EvidenceRank::status, status->status);
    if (life == Learned::nothing && word == Learned::nothing &&
        known.life_date == before.life_date && known.life_rank == before.life_rank) {
      residents_.name_again(id, list);
      return RowFate::unchanged;
    }
    residents_.change(id, known, residents_.provenance(id), change_.next_event());
    if (known.resident.nik) residents_.mark_not_sole(*known.resident.nik, id, change_.next_event());
    return RowFate::updated;
  }

 private:
  RegistryChange& change_;
  ResidentStore residents_;
};

}  // namespace

ImportSummary import_papers(const OfficeRun& run, const ReportImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  PapersDesk desk{registry, run};
  return import_report_files(run, import,
                             {"papers", papers_columns(),
                              [&](const TableRow& row, std::vector<Finding>& findings,
                                  std::int64_t list) { return desk.take(row, findings, list); }},
                             change);
}

ImportSummary import_statuses(const OfficeRun& run, const ReportImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  StatusDesk desk{change};
  return import_report_files(run, import,
                             {"statuses", status_columns(),
                              [&](const TableRow& row, std::vector<Finding>& findings,
                                  std::int64_t list) { return desk.take(row, findings, list); }},
                             change);
}

}  // namespace rekam
