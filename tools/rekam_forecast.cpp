// rekam-forecast: when the backlog ends, whether the deadline can be met, and what it would take.

#include "forecast/subcommands.hpp"

#include <algorithm>
#include <array>

namespace {

using namespace rekam::tool;

Outcome rekam_forecast(int argc, char** argv) {
  auto common = load_common(argc, argv);
  CommandLine line{"rekam-forecast", "When will it be done, and what would it take?"};
  line.example("rekam-forecast --service-point 16.01.14 --deadline 2016-09-30", "A page to read");
  line.example("rekam-forecast --all --format csv -o forecast.csv", "Every point, one row each");
  const auto answer = add_answer(line, common);
  const std::array subcommands{add_deploy(line, common), add_score(line, common)};
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  return std::any_of(subcommands.begin(), subcommands.end(),
                     [](const Subcommand& subcommand) { return subcommand.line.chosen(); })
             ? run_chosen(subcommands)
             : answer();
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-forecast", [&] { return rekam_forecast(argc, argv); });
}
