#include "rekam/report/names_list.hpp"

namespace rekam {

NamesList::NamesList(const Sink& sink, Date as_of) : csv_(sink), as_of_(as_of) {
  csv_.row({"nik", "no_kk", "name", "sex", "birth_date", "age", "kecamatan_code", "kecamatan",
            "desa_code", "desa", "rt", "rw", "address", "status", "papers_received", "receipt_no",
            "resident_no", "list", "line"});
}

void NamesList::add(const NamesRow& row) {
  const std::string birth = row.birth_date ? to_iso(*row.birth_date) : std::string{};
  const std::string age =
      row.birth_date ? std::to_string(age_on(*row.birth_date, as_of_)) : std::string{};
  const std::string received = row.papers_received ? to_text(*row.papers_received) : std::string{};
  csv_.row({row.nik, row.no_kk, row.name, row.sex, birth, age, row.kecamatan_code, row.kecamatan,
            row.desa_code, row.desa, row.rt, row.rw, row.address, row.status, received,
            row.receipt_no, row.resident_no, row.list, row.line});
}

std::vector<XlsxColumn> field_check_columns() {
  return {{"outcome",
           16,
           {"ada", "pindah", "meninggal", "pergi", "tidak dikenal"},
           "Bagaimana keadaan orang ini di lapangan?"},
          {"note", 30}};
}

}  // namespace rekam
