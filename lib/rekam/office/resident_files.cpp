#include "rekam/office/resident_files.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/office/list_import.hpp"

#include <algorithm>
#include <tuple>

namespace rekam {

namespace {

ResidentFile read_to_end(const ResidentDesk& desk, const std::string& path) {
  ResidentList list{path, desk.list_options()};
  ForeignRows foreign;
  while (const ResidentRow* row = list.next()) foreign.count(*row);
  foreign.check(path, desk.kabupaten);
  return {path, list.facts().list_date, list.header()};
}

bool comes_before(const ResidentFile& a, const ResidentFile& b) {
  return std::tuple{a.list_date, base_name(a.path), a.path} <
         std::tuple{b.list_date, base_name(b.path), b.path};
}

}  // namespace

ResidentListOptions ResidentDesk::list_options() const {
  ResidentListOptions options{import.layout, kecamatan, import.desa, import.cut, {}};
  options.encoding = import.encoding;
  options.facts.code_book = &code_book;
  options.facts.kabupaten = kabupaten;
  options.facts.list_date = list_date;
  options.facts.other_kabupaten = import.other_kabupaten;
  options.heading_date = import.list_date ? HeadingDate::ignored : HeadingDate::taken;
  return options;
}

void ForeignRows::count(const ResidentRow& row) {
  ++rows_;
  const auto is_foreign = [](const Finding& finding) {
    return finding.code == FindingCode::region_other_kabupaten;
  };
  if (row.rejected && std::any_of(row.findings.begin(), row.findings.end(), is_foreign)) ++foreign_;
}

void ForeignRows::check(const std::string& path, RegionCode kabupaten) const {
  if (foreign_ * 2 <= rows_) return;
  fail(ErrorKind::input,
       "{} is a list of another kabupaten: {} of its {} rows do not belong to {}; import it "
       "there, or here with --other-kabupaten",
       shown_name(path), foreign_, rows_, kabupaten.text());
}

ResidentFiles look_through(const ResidentDesk& desk, Database& database) {
  ResidentFiles files;
  for (const auto& path : desk.import.files) {
    try {
      const auto known = find_known_list(database, kResidentLists, path);
      files.good.push_back(known ? ResidentFile{path, known->list_date, columns_of(*known)}
                                 : read_to_end(desk, path));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      files.refused.push_back({path, error.what()});
    }
  }
  std::sort(files.good.begin(), files.good.end(), comes_before);
  std::sort(files.refused.begin(), files.refused.end(), [](const auto& a, const auto& b) {
    return std::pair{base_name(a.file), a.file} < std::pair{base_name(b.file), b.file};
  });
  return files;
}

}  // namespace rekam
