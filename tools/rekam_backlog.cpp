// rekam-backlog: who is still unrecorded, in numbers or by name.

#include "rekam/office/backlog.hpp"
#include "support/office_run.hpp"
#include "support/subcommand.hpp"

namespace {

using namespace rekam;
using namespace rekam::tool;

struct BacklogOptions {
  std::vector<std::string> by{"kecamatan"};
  std::optional<std::string> kecamatan;
  Given waiting = Given::no;
  std::string output = "-";
};

Outcome write_numbers(const CommonOptions& common, const BacklogOptions& options) {
  const auto run = office_run(common);
  BacklogQuestion question{as_of(common), {}, options.kecamatan};
  for (const auto& word : options.by) question.by.push_back(parse_group_by(word).value());
  auto out = output_file(run, options.output);
  write_backlog(run, question, [&out](std::string_view bytes) { out.write(bytes); });
  out.publish();
  return Outcome::done;
}

Outcome write_people(const CommonOptions& common, const BacklogOptions& options) {
  const auto run = office_run(common);
  auto out = output_file(run, options.output);
  ExportDigest digest{[&out](std::string_view bytes) { out.write(bytes); }};
  const auto made =
      write_names(run,
                  {as_of(common), options.kecamatan,
                   options.waiting == Given::yes ? NamesOf::waiting : NamesOf::everybody},
                  digest.sink());
  out.finish();
  log_export(run, made, digest.finish());
  out.publish();
  return Outcome::done;
}

void add_shared(CommandLine& line, CommonOptions& common, BacklogOptions& options) {
  line.option("--kecamatan CODE", options.kecamatan, "Only this kecamatan, by code or name");
  line.option("-o,--output FILE", options.output, "Write to FILE; - is standard output");
  add_common(line, common, {Common::db, Common::as_of, Common::now});
}

Outcome rekam_backlog(int argc, char** argv) {
  auto common = load_common(argc, argv);
  BacklogOptions options;
  CommandLine line{"rekam-backlog", "Who is still unrecorded, as CSV that adds up."};
  line.example("rekam-backlog --as-of 2016-09-05", "By kecamatan");
  line.example("rekam-backlog --by desa,sex -o backlog.csv", "By desa and sex, into a file");
  line.example("rekam-backlog names --kecamatan 16.01.14", "The people behind the numbers");
  line.choice("--by", options.by, {"kabupaten", "kecamatan", "desa", "rt", "age", "sex"},
              "What to group by, several joined by commas");
  add_shared(line, common, options);
  auto& names = line.subcommand("names", "The backlog by name");
  names.example("rekam-backlog names --waiting", "Whose papers are in, first come first");
  names.flag("--waiting", options.waiting, "Only those whose papers are in, in their order");
  add_shared(names, common, options);
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  return names.chosen() ? write_people(common, options) : write_numbers(common, options);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-backlog", [&] { return rekam_backlog(argc, argv); });
}
