#include "rekam/office/import_reports.hpp"

#include "rekam/base/error.hpp"
#include "rekam/intake/person_list.hpp"
#include "rekam/office/find_resident.hpp"
#include "rekam/office/needless_calls.hpp"
#include "rekam/office/papers_desk.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/resident_store.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace rekam {

namespace {

class StatusDesk {
 public:
  StatusDesk(RegistryChange& change, Date today)
      : change_(change), today_(today), residents_(change.registry()) {}

  std::optional<RowFate> take(const TableRow& row, std::vector<Finding>& findings,
                              std::int64_t list) {
    const auto status = read_status_row(row, findings);
    if (!status) return {};
    if (status->date > today_) {
      findings.push_back({FindingCode::status_date, Field::none, to_iso(status->date),
                          "the day has not come yet"});
      return {};
    }
    const ResidentId id = find_person(residents_, status->of);
    if (id == 0) {
      findings.push_back({FindingCode::status_nobody, Field::none, {}, {}});
      return {};
    }
    KnownResident known = residents_.load(id);
    const LifeRuns lives = known.lives;
    merge_life_status(known, status->life_status, status->date, EvidenceRank::status);
    const Learned word =
        add_evidence(known.statuses, status->date, EvidenceRank::status, status->status);
    if (word == Learned::nothing && known.lives == lives) {
      residents_.name_again(id, list);
      return RowFate::unchanged;
    }
    residents_.change(id, known, residents_.provenance(id), change_.next_event());
    if (known.resident.nik) residents_.mark_not_sole(*known.resident.nik, id, change_.next_event());
    return RowFate::updated;
  }

 private:
  RegistryChange& change_;
  Date today_;
  ResidentStore residents_;
};

}  // namespace

PapersSummary import_papers(const OfficeRun& run, const ListsImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  PapersDesk desk{registry, run};
  PapersSummary summary;
  summary.import = import_lists(run, import,
                                {"papers", papers_columns(),
                                 [&](const TableRow& row, std::vector<Finding>& findings,
                                     std::int64_t list) -> std::optional<RowFate> {
                                   const auto papers = read_papers_row(row, findings);
                                   if (!papers) return {};
                                   return desk.take(*papers, list, row.line_in_list, findings);
                                 }},
                                change);
  summary.given = desk.given();
  return summary;
}

ImportSummary import_statuses(const OfficeRun& run, const ListsImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  StatusDesk desk{change, run.now.day};
  ListHandling handling{"statuses", status_columns(),
                        [&](const TableRow& row, std::vector<Finding>& findings,
                            std::int64_t list) { return desk.take(row, findings, list); }};
  handling.end_list = [&](std::int64_t list) {
    return tell_needless(run, cancel_needless_calls(change, list, run.now.day));
  };
  return import_lists(run, import, handling, change);
}

}  // namespace rekam
