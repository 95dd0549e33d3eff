// rekam-roster explain: why a person has that date, or none.

#include "rekam/office/explain_call.hpp"
#include "roster/subcommands.hpp"
#include "support/typed_number.hpp"

namespace rekam::tool {

namespace {

Outcome explain(const CommonOptions& common) {
  const auto run = office_run(common);
  auto out = output_file(run, "-");
  for (const auto& reason :
       explain_call(run, {typed_number(), as_of(common), cuti_bersama(common)}))
    out.write(reason + "\n");
  out.publish();
  return Outcome::done;
}

}  // namespace

Subcommand add_explain(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("explain", "Why a person has that date, or none");
  line.example("rekam-roster explain --db oku.db < number.txt",
               "Reads a NIK or resident number from standard input");
  add_common(line, common, {Common::db, Common::as_of, Common::now});
  return {line, [&common] { return explain(common); }};
}

}  // namespace rekam::tool
