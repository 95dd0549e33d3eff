// Writes the KK list in its own order, household by household, and the truth about its damage.
#include "samples_list.hpp"

#include <algorithm>
#include <limits>

namespace samples {
namespace {

constexpr std::string_view header =
    "NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AGAMA,STAT_KWN,STAT_HBKEL,NAMA_LGKP_IBU,"
    "NAMA_LGKP_AYAH,ALAMAT,RT,RW,NAMA_KEL,NAMA_KEC,STATUS_REKAM,TGL_SERAH_KK";

/// Where second NIKs and their cards come from: a region that no other number here has, so that
/// the people of a list are the same with and without dirt.
constexpr std::uint32_t second_region = 167108;

}  // namespace

ListFile::ListFile(const std::filesystem::path& folder, const Options& options,
                   NumberIssuer& numbers)
    : list_(folder / "kk_list_oku.csv", header),
      truth_(folder / "truth.csv", "line,kind,nik_true,note"),
      options_(options),
      plan_(options.dirt, options.seed),
      numbers_(numbers) {}

void ListFile::write(const Kecamatan& kecamatan, const Desa& desa, const Household& household) {
  row_[Column::no_kk] = household.no_kk;
  row_[Column::religion] = household.religion;
  row_[Column::address] = household.address;
  row_[Column::rt] = household.rt;
  row_[Column::rw] = household.rw;
  row_[Column::desa] = desa.name;
  row_[Column::kecamatan] = kecamatan.name;
  row_[Column::papers_in] = household.papers_in ? day_first(*household.papers_in) : "";
  for (const auto& person : household.members) write_person(person);
}

void ListFile::close() {
  write_due(std::numeric_limits<std::int64_t>::max());
  list_.close();
  truth_.close();
}

void ListFile::write_person(const Person& person) {
  row_[Column::nik] = person.nik;
  row_[Column::name] = person.name.full;
  row_[Column::sex] = person.sex == Sex::male ? "LAKI-LAKI" : "PEREMPUAN";
  row_[Column::birth_place] = person.birth_place;
  row_[Column::birth_date] = day_first(person.born);
  row_[Column::marital] = person.marital;
  row_[Column::relation] = person.relation;
  row_[Column::mother] = person.mother;
  row_[Column::father] = person.father;
  row_[Column::status] = person.status;
  ++people_;
  write_row(person);
  write_due(list_.line());
}

void ListFile::write_row(const Person& person) {
  if (people_ == options_.broken_quote_at) {
    return write_bad_quote("broken_quote", R"("DUSUN "LAMA" II")", person);
  }
  if (people_ == options_.open_quote_at) {
    return write_bad_quote("open_quote", R"("DUSUN LAMA)", person);
  }
  const auto damage = plan_.due();
  if (!damage || adds_a_row(*damage)) {
    list_.write(row_.cells);
    if (damage) repeat_later(*damage, person);
    return;
  }
  Row soiled = row_;
  const auto note = damage_cells(*damage, soiled, plan_.random());
  if (*damage == Damage::too_many_cells) {
    write_split_address(soiled);
  } else {
    list_.write(soiled.cells);
  }
  if (!note) return;
  tell_truth(damage_name(*damage), person.nik, *note);
  plan_.done();
}

void ListFile::write_bad_quote(std::string_view kind, std::string_view address,
                               const Person& person) {
  constexpr std::string_view placeholder = "\x01";
  Row row = row_;
  row[Column::address] = placeholder;
  auto line = csv_line(row.cells);
  line.replace(line.find(placeholder), placeholder.size(), address);
  list_.write_raw(line);
  tell_truth(kind, person.nik, row_[Column::address]);
}

/// A comma in the address that nobody quoted.
void ListFile::write_split_address(const Row& row) {
  std::vector<std::string> cells(row.cells.begin(), row.cells.end());
  cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(Column::rt), " NO. 7");
  list_.write(std::span<const std::string>{cells});
}

void ListFile::repeat_later(Damage damage, const Person& person) {
  const auto delay = plan_.random().between(1, 60);
  Later later{list_.line() + delay, damage, person.nik, "line " + std::to_string(list_.line()), {}};
  switch (damage) {
    case Damage::retyped:
      later.row = retype(row_, plan_.random());
      break;
    case Damage::second_nik:
      later.row = second_registration(person);
      break;
    case Damage::empty_row:
      later.nik_true.clear();
      later.note.clear();
      later.row[Column::desa] = row_[Column::desa];
      later.row[Column::kecamatan] = row_[Column::kecamatan];
      break;
    default:
      later.row = row_;
  }
  later_.push_back(std::move(later));
  plan_.done();
}

/// The same person registered in another kabupaten too: a second NIK on a second card.
Row ListFile::second_registration(const Person& person) {
  Row row = retype(row_, plan_.random());
  const auto issued = options_.list_date - days{plan_.random().between(30, 2000)};
  row[Column::nik] = numbers_.nik(second_region, person.born, person.sex);
  row[Column::no_kk] = numbers_.no_kk(second_region, std::max(issued, person.born));
  return row;
}

void ListFile::write_due(std::int64_t line) {
  for (std::size_t i = 0; i < later_.size();) {
    if (later_[i].line > line) {
      ++i;
      continue;
    }
    const auto later = std::move(later_[i]);
    later_.erase(later_.begin() + static_cast<std::ptrdiff_t>(i));
    list_.write(later.row.cells);
    tell_truth(damage_name(later.damage), later.nik_true, later.note);
  }
}

void ListFile::tell_truth(std::string_view kind, std::string_view nik_true, std::string_view note) {
  truth_.write({std::to_string(list_.line()), kind, nik_true, note});
}

}  // namespace samples
