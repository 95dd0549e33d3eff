#include "rekam/record/known_resident.hpp"

#include <algorithm>
#include <tuple>
#include <type_traits>
#include <utility>

namespace rekam {

namespace {

template <typename T>
bool is_empty(const std::optional<T>& value) {
  return !value;
}
bool is_empty(const std::string& value) { return value.empty(); }
template <typename Enum>
requires std::is_enum_v<Enum>
bool is_empty(Enum value) { return value == Enum::unknown; }

Date date_of(const KnownResident& known, Field field) {
  for (const auto& older : known.older)
    if (older.field == field) return older.date;
  return known.evidence_date;
}

void set_date(std::vector<OlderField>& older, Field field, Date date, Date evidence_date) {
  std::erase_if(older, [&](const auto& entry) { return entry.field == field; });
  if (date < evidence_date) older.push_back({field, date});
}

/// Whether what a list of that date says of an empty field is contradicted by newer evidence.
bool is_barred(const std::vector<OlderField>& older, Field field, Date list_date) {
  return std::any_of(older.begin(), older.end(), [&](const OlderField& entry) {
    return entry.field == field && list_date < entry.date;
  });
}

/// Who moved to a kecamatan has left the desa of an older list, though no list names the new one.
Learned leave_former_desa(KnownResident& known) {
  auto& desa = known.resident.desa;
  const auto& kecamatan = known.resident.kecamatan;
  if (!desa || !kecamatan || kecamatan->contains(*desa)) return Learned::nothing;
  const Date moved = date_of(known, Field::kecamatan);
  if (date_of(known, Field::desa) >= moved) return Learned::nothing;
  desa.reset();
  std::erase_if(known.older, [](const auto& entry) { return entry.field == Field::desa; });
  known.older.push_back({Field::desa, moved});
  return Learned::something;
}

using DoubtfulCells = std::vector<DoubtfulCell>;

/// One cell a field, in order of field; of two texts always the same one stays.
void put_in_order(DoubtfulCells& cells) {
  std::sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) {
    return std::tie(a.field, a.text) < std::tie(b.field, b.text);
  });
  const auto same_field = [](const auto& a, const auto& b) { return a.field == b.field; };
  cells.erase(std::unique(cells.begin(), cells.end(), same_field), cells.end());
}

/// The doubtful cells of the newest row, of all rows if several are of that date, without those
/// whose field is known by now.
Learned merge_doubtful(KnownResident& known, const Resident& row, Date list_date,
                       Date former_date) {
  auto doubtful = list_date > former_date ? DoubtfulCells{} : known.resident.doubtful;
  if (list_date >= former_date)
    doubtful.insert(doubtful.end(), row.doubtful.begin(), row.doubtful.end());
  put_in_order(doubtful);
  const auto drop_known = [&](Field field, const auto& value) {
    if (is_empty(value)) return;
    std::erase_if(doubtful, [&](const auto& cell) { return cell.field == field; });
  };
  drop_known(Field::nik, known.resident.nik);
  for_each_dated_field(known.resident, known.resident,
                       [&](Field field, auto& value, auto&) { drop_known(field, value); });
  if (doubtful == known.resident.doubtful) return Learned::nothing;
  known.resident.doubtful = std::move(doubtful);
  return Learned::something;
}

/// Whether the same status holds on every day; only how long it was vouched for may differ.
bool same_on_every_day(const StatusRuns& a, const StatusRuns& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!same_word(a[i], b[i])) return false;
    if (i > 0 && a[i].from != b[i].from) return false;
  }
  return true;
}

Learned merge_status(StatusRuns& runs, EnrolmentStatus status, Date list_date) {
  const StatusRuns before = runs;
  add_evidence(runs, list_date, EvidenceRank::list, status);
  return same_on_every_day(runs, before) ? Learned::nothing : Learned::something;
}

/// The days on which the person went or came back; nobody begins as gone.
std::vector<Date> comings_and_goings(const LifeRuns& lives) {
  std::vector<Date> days;
  bool present = true;
  for (const auto& run : lives) {
    if (is_alive_and_present(run.status) != present) days.push_back(run.from);
    present = is_alive_and_present(run.status);
  }
  return days;
}

Learned also(Learned a, Learned b) { return a == Learned::something ? a : b; }

}  // namespace

KnownResident first_known(Resident resident, Date list_date) {
  KnownResident known;
  known.resident = std::move(resident);
  put_in_order(known.resident.doubtful);
  known.evidence_date = list_date;
  add_evidence(known.lives, list_date, EvidenceRank::list, known.resident.life_status);
  add_evidence(known.statuses, list_date, EvidenceRank::list, known.resident.status);
  return known;
}

std::optional<Date> nik_birth_date(const KnownResident& known) {
  const Resident& resident = known.resident;
  if (resident.birth_date || !resident.nik) return {};
  return birth_date_from_nik(*resident.nik, known.evidence_date, resident.relationship,
                             resident.marital_status);
}

Learned merge_row(KnownResident& known, const Resident& row, Date list_date) {
  const Date former_date = known.evidence_date;
  const Date evidence_date = std::max(former_date, list_date);
  Learned learned = Learned::nothing;
  if (!known.resident.nik && row.nik) {
    known.resident.nik = row.nik;
    learned = Learned::something;
  }
  std::vector<OlderField> older = known.older;
  for_each_dated_field(known.resident, row, [&](Field field, auto& value, const auto& incoming) {
    const Date date = date_of(known, field);
    const bool had_value = !is_empty(value);
    // Two rows of one date disagree: whichever came first, the same stays.
    const bool outdoes = list_date > date || (list_date == date && incoming < value);
    const bool replaces =
        !is_empty(incoming) && (had_value ? outdoes : !is_barred(known.older, field, list_date));
    if (replaces && value != incoming) {
      value = incoming;
      learned = Learned::something;
    }
    const bool vouched = replaces || (!is_empty(incoming) && value == incoming);
    const Date newest =
        vouched ? (had_value && value == incoming ? std::max(date, list_date) : list_date) : date;
    if (!is_empty(value)) set_date(older, field, newest, evidence_date);
  });
  known.older = std::move(older);
  known.evidence_date = evidence_date;
  learned = also(learned, leave_former_desa(known));
  std::sort(known.older.begin(), known.older.end(),
            [](const auto& a, const auto& b) { return a.field < b.field; });
  learned = also(learned, merge_doubtful(known, row, list_date, former_date));
  learned = also(learned, merge_life_status(known, row.life_status, list_date, EvidenceRank::list));
  return also(learned, merge_status(known.statuses, row.status, list_date));
}

Learned merge_life_status(KnownResident& known, LifeStatus status, Date date, EvidenceRank rank) {
  if (status == LifeStatus::unknown) return Learned::nothing;
  const auto before = std::pair{known.resident.life_status, comings_and_goings(known.lives)};
  add_evidence(known.lives, date, rank, status);
  known.resident.life_status = known.lives.back().status;
  const auto now = std::pair{known.resident.life_status, comings_and_goings(known.lives)};
  return now == before ? Learned::nothing : Learned::something;
}

}  // namespace rekam
