#include "rekam/office/describe_list.hpp"

#include "rekam/base/input_file.hpp"
#include "rekam/intake/list_description.hpp"
#include "rekam/office/reference.hpp"

namespace rekam {

std::string describe_list(const OfficeRun& run, const ListCheck& check) {
  const CodeBook book = built_in_code_book();
  ResidentListOptions options;
  options.layout = check.layout;
  options.kecamatan = check.kecamatan;
  options.desa = check.desa;
  options.encoding = check.encoding;
  options.cut = CutList::taken;
  options.facts.code_book = &book;
  options.facts.kabupaten = run.kabupaten;
  options.facts.list_date = check.list_date.value_or(run.now.day);
  options.heading_date = check.list_date ? HeadingDate::ignored : HeadingDate::taken;
  ResidentList list{check.file, options};
  return description_of(shown_name(check.file), list);
}

}  // namespace rekam
