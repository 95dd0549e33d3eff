// rekam-import KIND --template FILE.xlsx: an empty workbook to be filled in and imported.

#include "import/template.hpp"

#include "rekam/base/error.hpp"
#include "rekam/table/xlsx_writer.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

void add_template(CommandLine& line, std::optional<std::string>& path) {
  line.option("--template FILE", path,
              "Write an empty workbook (.xlsx) with the columns of this kind, and stop");
  line.at_most_one_of({"FILE", "--template"});
}

void require_file(const std::vector<std::string>& files) {
  if (files.empty()) fail(ErrorKind::usage, "FILE is missing; try --help");
}

Outcome write_template(const CommonOptions& common, ListKind kind, const std::string& path) {
  if (kind_of_name(path) == FileName::other)
    fail(ErrorKind::usage, "a template is a workbook; name a file that ends in .xlsx, not {}",
         path);
  auto output = output_file(office_run(common), path);
  write_list_template(kind, [&output](std::string_view bytes) { output.write(bytes); });
  output.publish();
  say(translated("{} is ready to be filled in", path));
  return Outcome::done;
}

}  // namespace rekam::tool
