#include "rekam/intake/person_list.hpp"

#include "rekam/record/date_reading.hpp"
#include "rekam/record/read_number.hpp"

namespace rekam {

namespace {

enum PapersColumn : std::size_t { papers_nik, papers_no_kk, papers_resident, received, receipt };
enum StatusColumn : std::size_t { status_nik, status_resident, status_word, status_day };

std::optional<ResidentNo> read_resident_no(std::string_view text, std::vector<Finding>& findings) {
  const auto number = ResidentNo::parse(text);
  if (!number)
    findings.push_back({FindingCode::row_value, Field::none, std::string{text}, "resident_no"});
  return number;
}

struct PersonColumns {
  std::size_t nik, resident_no;
  std::optional<std::size_t> no_kk;
};

/// A row that names a person in several ways is read by the most exact one.
std::optional<PersonKey> read_person(const TableRow& row, const PersonColumns& columns,
                                     std::vector<Finding>& findings) {
  PersonKey key;
  if (const auto number = ResidentNo::parse(row[columns.nik])) {
    key.resident_no = number;  // offices write it wherever a NIK belongs
  } else if (!says_nothing(row[columns.nik])) {
    key.nik = read_nik(row[columns.nik], row.kind(columns.nik), findings);
  } else if (!says_nothing(row[columns.resident_no])) {
    key.resident_no = read_resident_no(row[columns.resident_no], findings);
  } else if (columns.no_kk && !says_nothing(row[*columns.no_kk])) {
    key.no_kk = read_household_card_number(row[*columns.no_kk], row.kind(*columns.no_kk), findings);
  } else {
    findings.push_back({FindingCode::row_names_nobody, Field::none, {}, {}});
  }
  if (!key.nik && !key.resident_no && !key.no_kk) return {};
  return key;
}

}  // namespace

std::span<const ListColumn> papers_columns() {
  static const std::vector<ListColumn> columns{
      {"nik", {"no_nik", "no. ktp"}, Presence::optional},
      {"no_kk", {"nomor kk", "no. kk", "kk"}, Presence::optional},
      {"resident_no", {"nomor penduduk", "no_penduduk"}, Presence::optional},
      {"received",
       {"papers_received", "diterima", "tanggal", "tgl_serah_kk", "waktu"},
       Presence::required},
      {"receipt_no",
       {"tanda terima", "nomor tanda terima", "no_tanda_terima"},
       Presence::optional}};
  return columns;
}

std::span<const ListColumn> status_columns() {
  static const std::vector<ListColumn> columns{
      {"nik", {"no_nik", "no. ktp"}, Presence::optional},
      {"resident_no", {"nomor penduduk", "no_penduduk"}, Presence::optional},
      {"status", {"status_rekam", "stat rkm", "status rekam"}, Presence::required},
      {"date", {"tanggal", "tgl", "per tanggal"}, Presence::required}};
  return columns;
}

std::optional<PapersRow> read_papers_row(const TableRow& row, std::vector<Finding>& findings) {
  const auto key = read_person(row, {papers_nik, papers_resident, papers_no_kk}, findings);
  const auto moment = read_moment(row[received]);
  if (!moment)
    findings.push_back(
        {FindingCode::row_value, Field::papers_received, std::string{row[received]}, "received"});
  if (!key || !moment) return {};
  return PapersRow{*key, *moment, std::string{row[receipt]}};
}

std::optional<StatusRow> read_status_row(const TableRow& row, std::vector<Finding>& findings) {
  const auto key = read_person(row, {status_nik, status_resident, {}}, findings);
  const auto date = read_date(row[status_day], usual_date_forms()).date;
  if (!date)
    findings.push_back({FindingCode::status_date, Field::none, std::string{row[status_day]}, {}});
  if (!key || !date) return {};
  StatusRow status{*key, *date, parse_enrolment_status(row[status_word]), LifeStatus::unknown};
  if (status.status != EnrolmentStatus::other_word) return status;
  const auto life = parse_life_status(row[status_word]);
  if (life) {
    status.status = EnrolmentStatus::none;
    status.life_status = *life;
    return status;
  }
  findings.push_back({FindingCode::status_word, Field::status, std::string{row[status_word]}, {}});
  return status;
}

}  // namespace rekam
