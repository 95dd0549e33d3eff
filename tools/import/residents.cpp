// rekam-import residents: KK lists of every shape that rekam knows.

#include "import/subcommands.hpp"
#include "import/template.hpp"
#include "rekam/base/error.hpp"
#include "rekam/office/import_residents.hpp"
#include "support/encoding_option.hpp"
#include "support/keep_apart.hpp"
#include "support/talk.hpp"

namespace rekam::tool {

namespace {

struct ResidentOptions {
  ResidentImport import;
  std::optional<std::string> template_path;
  Given keep_going = Given::no, other_kabupaten = Given::no, allow_cut = Given::no;
};

Outcome import(CommonOptions& common, ResidentOptions& options) {
  if (options.template_path)
    return write_template(common, ListKind::residents, *options.template_path);
  require_file(options.import.files);
  if (options.import.missing && options.import.complete == Complete::nowhere)
    fail(ErrorKind::usage, "--missing goes with --complete desa or --complete kecamatan");
  keep_apart(options.import.files, {{"--rejects", options.import.rejects},
                                    {"--missing", options.import.missing},
                                    {"--summary-json", common.summary_json}});
  auto run = office_run(common);
  if (common.as_of && *common.as_of > run.now.day)
    fail(ErrorKind::usage, "--as-of {} has not come yet: lists tell how things stood",
         to_iso(*common.as_of));
  Progress progress{"reading"};
  run.progress = std::ref(progress);
  ResidentImport& wanted = options.import;
  wanted.list_date = common.as_of;
  if (options.keep_going == Given::yes) wanted.keep_going = KeepGoing::yes;
  if (options.other_kabupaten == Given::yes) wanted.other_kabupaten = OtherKabupaten::stored;
  if (options.allow_cut == Given::yes) wanted.cut = CutList::taken;
  if (db_must_exist(common)) wanted.missing_registry = MissingRegistry::refused;
  SummaryFile summary_file{run, common.summary_json};
  wanted.before_commit = [&](const ImportSummary& summary) { summary_file.finish(summary); };
  const auto summary = import_residents(run, wanted);
  summary_file.publish();
  return report_import(summary, common, {wanted.rejects, wanted.missing}, "rekam-backlog");
}

}  // namespace

Subcommand add_residents(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("residents", "Import KK lists");
  const auto options = std::make_shared<ResidentOptions>();
  ResidentImport& import_options = options->import;
  line.example("rekam-import residents kk.csv --db oku.db --as-of 2016-08-31",
               "A list that tells how things stood on 31 August 2016");
  line.example("rekam-import residents *.csv --rejects rejected.csv",
               "A pile of lists; rows that cannot be stored go to rejected.csv to be mended");
  line.argument("FILE", import_options.files, "KK lists (CSV, .xlsx, .ods); - is standard input");
  add_template(line, options->template_path);
  line.option("--layout NAME", import_options.layout,
              "Layout of the lists, by name or file; else it is recognised");
  add_encoding(line, import_options.encoding);
  line.option("--rejects FILE", import_options.rejects,
              "Write the rows that could not be stored to FILE (CSV, .xlsx)");
  line.choice("--complete", import_options.complete,
              {{"desa", Complete::desa}, {"kecamatan", Complete::kecamatan}},
              "The lists hold everybody of each desa (kecamatan) they name: tell who is missing");
  line.option("--missing FILE", import_options.missing,
              "Write the people whom complete lists do not have to FILE (CSV)");
  line.flag("--keep-going", options->keep_going, "Store the good files when one is refused");
  line.flag("--other-kabupaten", options->other_kabupaten, "Store rows of another kabupaten too");
  line.option("--kecamatan NAME", import_options.kecamatan,
              "Kecamatan of all rows, for lists without that column");
  line.option("--desa NAME", import_options.desa, "Desa of all rows, likewise");
  line.flag("--allow-cut", options->allow_cut, "Take a list that looks cut off as it is");
  add_common(line, common,
             {Common::db, Common::as_of, Common::now, Common::dry_run, Common::summary_json,
              Common::progress, Common::exit_zero});
  return {line, [&common, options] { return import(common, *options); }};
}

}  // namespace rekam::tool
