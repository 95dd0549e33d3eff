// An office in a folder of its own, at eight o'clock on 20 September 2016: lists are files, the
// registry is one too.

#pragma once

#include "rekam/office/backlog.hpp"
#include "rekam/office/import_reports.hpp"
#include "rekam/office/import_residents.hpp"
#include "rekam/registry/verify.hpp"
#include "support/csv_rows.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tests {

/// The columns of the lists below.
inline const std::string kListHeader =
    "NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,STAT_KWN,NAMA_LGKP_IBU,NAMA_LGKP_AYAH,ALAMAT,RT,"
    "NAMA_KEL,NAMA_KEC,STATUS_REKAM,TGL_SERAH_KK\n";

inline const std::string kSiti =
    "1601140101100001,1601145203850001,SITI AMINAH,PEREMPUAN,12-03-1985,KAWIN,ROSMALA,HASAN,"
    "JL. A,001,Pasar Baru,Baturaja Timur,BELUM REKAM,\n";
inline const std::string kBudi =
    "1601140101100001,1601141203840002,BUDI SANTOSO,LAKI-LAKI,12-03-1984,KAWIN,SUMIATI,JOKO,"
    "JL. A,001,Pasar Baru,Baturaja Timur,BELUM REKAM,\n";

inline std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
  std::string result{text};
  result.replace(result.find(what), what.size(), with);
  return result;
}

class ImportOffice {
 public:
  ImportOffice() {
    run.db = folder_.file("rekam.db");
    run.now = some_time();
    Registry::create(run.db, an_office());
  }

  std::string file(std::string_view name) const { return folder_.file(name); }

  ResidentImport list(const std::string& name, std::string_view rows, std::string_view date) {
    put(file(name), kListHeader + std::string{rows});
    ResidentImport import;
    import.files = {file(name)};
    import.list_date = day(date);
    import.rejects = file("rejects.csv");
    return import;
  }

  /// Imports the rows as one list of that date.
  ImportSummary import(std::string_view rows, std::string_view date = "2016-09-01") {
    return import_residents(run, list("list-" + std::to_string(++lists_) + ".csv", rows, date));
  }

  template <typename Kind>
  auto report(Kind kind, std::string_view bytes) {
    const auto path = file("report-" + std::to_string(++lists_) + ".csv");
    put(path, bytes);
    ListsImport reports;
    reports.files = {path};
    reports.rejects = file("rejects.csv");
    return kind(run, reports);
  }
  ImportSummary papers(std::string_view bytes) { return report(import_papers, bytes).import; }
  ImportSummary statuses(std::string_view bytes) { return report(import_statuses, bytes); }

  Registry registry() const { return Registry::open(run.db, OpenMode::read_only); }
  std::string value(std::string_view sql) const {
    auto opened = registry();
    return text(opened.database(), sql);
  }
  std::int64_t count(std::string_view sql) const {
    auto opened = registry();
    return number(opened.database(), sql);
  }
  std::vector<std::string> damage() const {
    auto opened = Registry::open(run.db, OpenMode::read_write);
    return verify(opened);
  }

  /// The backlog by name, without its header.
  std::vector<Cells> names(NamesOf names_of = NamesOf::everybody,
                           std::string_view as_of = "2016-09-20") const {
    std::string csv;
    NamesQuestion question;
    question.as_of = day(as_of);
    question.names_of = names_of;
    write_names(run, question, [&](std::string_view bytes) { csv += bytes; });
    auto rows = good_cells(read_csv(csv));
    rows.erase(rows.begin());
    return rows;
  }

  OfficeRun run;

 private:
  TemporaryFolder folder_;
  int lists_ = 0;
};

/// `read = added + updated + unchanged + rejected`, which must add up.
inline std::string counted(const RowCounts& counts) {
  const bool adds_up =
      counts.read == counts.added + counts.updated + counts.unchanged + counts.rejected;
  return fmt::format("{} {} {} + {} + {} + {}", counts.read, adds_up ? "=" : "is not", counts.added,
                     counts.updated, counts.unchanged, counts.rejected);
}

}  // namespace rekam::tests
