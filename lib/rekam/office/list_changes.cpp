#include "rekam/office/list_changes.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/withdrawal_store.hpp"
#include "rekam/report/changes_csv.hpp"
#include "rekam/sqlite/transaction.hpp"

namespace rekam {

namespace {

Appointment appointment(const CallRow& call) {
  return {call.service_point, call.date, call.session, call.seat};
}

ChangeLine change_of(const RosterDesk& desk, const MovedCall& moved, const Particulars& person) {
  ChangeLine line;
  line.resident_no = person.resident_no;
  const RegionCode place = desk.place_of(person.kecamatan, person.desa);
  if (place.level() == RegionLevel::desa) {
    line.desa_code = place.text();
    line.desa = desk.code_book().name(place, moved.before.date);
  }
  line.rt = person.rt;
  line.rw = person.rw;
  line.before = appointment(moved.before);
  if (moved.now) line.now = appointment(*moved.now);
  line.status = to_text(moved.now_state);
  line.reason = moved.withdrawn_because.value_or(
      std::string{to_text(moved.outcome.value_or(CaseOutcome::deferred))});
  return line;
}

}  // namespace

ListedChanges list_changes(const OfficeRun& run, Date from, Date to, const Sink& sink) {
  if (to < from) fail(ErrorKind::usage, "--to {} comes before --from {}", to_iso(to), to_iso(from));
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  RosterDesk desk{registry, CutiBersama::closed, to};
  ParticularsReader particulars{registry.database()};
  ListedChanges listed;
  sink(changes_header());
  for (const auto& moved : moved_calls(registry.database(), from, to)) {
    const Particulars person = particulars.read(moved.before.resident);
    if (!is_backlog(fold(person.status))) continue;  // has been served elsewhere since
    sink(change_line(change_of(desk, moved, person)));
    ++listed.moved;
    if (!moved.now) ++listed.without_date;
  }
  return listed;
}

}  // namespace rekam
