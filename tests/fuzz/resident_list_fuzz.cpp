// Any bytes as the file of a KK list: rows with their findings, or an error of input. Rejected
// rows have a reason, others name somebody; a second reading brings as many rows as the first.

#include "fuzz/law.hpp"
#include "rekam/base/error.hpp"
#include "rekam/intake/list_description.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/intake/resident_list.hpp"
#include "support/temporary_folder.hpp"

#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

void check(const std::string& path, const ResidentListOptions& options) {
  try {
    ResidentList list{path, options};
    std::size_t line = 0, rows = 0;
    std::string sheet;
    while (const auto* row = list.next()) {
      ++rows;
      require(list.place().line > line || list.place().sheet != sheet);
      require(list.place().cells.size() == list.header().size());
      if (row->rejected) require(!row->findings.empty());
      const auto& resident = row->resident;
      if (!row->rejected)
        require(!resident.name.empty() || resident.nik || resident.no_kk ||
                !doubtful_text(resident, Field::nik).empty() ||
                !doubtful_text(resident, Field::no_kk).empty());
      if (resident.desa && resident.kecamatan)
        require(row->rejected || resident.kecamatan->contains(*resident.desa));
      line = list.place().line;
      sheet = list.place().sheet;
    }
    list.restart();
    while (list.next() != nullptr) --rows;
    require(rows == 0);
    require(!description_of("list", list).empty());
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tests::TemporaryFolder folder;
  static const CodeBook book{built_in_regions()};
  const auto path = folder.file("list.csv");
  tests::put(path, {reinterpret_cast<const char*>(data), size});
  ResidentListOptions options;
  options.facts.code_book = &book;
  options.facts.list_date = parse_iso_date("2016-09-20").value();
  check(path, options);
  options.cut = CutList::taken;
  for (const auto* layout : {"siak-db", "bip-ktp", "bip-2012"}) {
    options.layout = layout;
    check(path, options);
  }
  options.kecamatan = "Baturaja Timur";
  check(path, options);
  return 0;
}
