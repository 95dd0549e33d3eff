// rekam-roster now: who of today's calls is still reached, and what to tell the others.

#include "rekam/office/show_now.hpp"
#include "roster/subcommands.hpp"

namespace rekam::tool {

namespace {

Outcome show_this_minute(const CommonOptions& common, const std::string& service_point) {
  const auto run = office_run(common);
  auto out = output_file(run, "-");
  out.write(show_now(run, service_point, service_minutes(common), cuti_bersama(common)));
  out.publish();
  return Outcome::done;
}

}  // namespace

Subcommand add_now(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("now", "Who is still reached today, and what to tell them");
  const auto service_point = std::make_shared<std::string>();
  line.example("rekam-roster now --service-point 16.01.14", "The server is down: who may go home?");
  line.option("--service-point CODE", *service_point, "Service point");
  line.require("--service-point");
  add_common(line, common, {Common::db, Common::now});
  return {line, [&common, service_point] { return show_this_minute(common, *service_point); }};
}

}  // namespace rekam::tool
