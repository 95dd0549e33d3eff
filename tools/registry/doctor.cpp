// rekam-registry doctor: is the office healthy, or did nobody notice something?

#include "registry/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/examine_office.hpp"
#include "support/office_run.hpp"
#include "support/option_values.hpp"
#include "support/talk.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace rekam::tool {

namespace {

constexpr int kBytesOfMegabyte = 1'000'000;

struct Options {
  std::optional<std::chrono::minutes> max_age;
  int min_free = 500;
};

/// `26h`, `2d`, `90m`.
std::chrono::minutes read_age(std::string_view text) {
  const std::string_view unit = text.empty() ? text : text.substr(text.size() - 1);
  const int length = unit == "d" ? 24 * 60 : unit == "h" ? 60 : unit == "m" ? 1 : 0;
  if (length == 0) refuse("--max-age: '{}' is no time such as 26h, 2d or 90m", for_people(text));
  return std::chrono::minutes{length} *
         read_number("--max-age", text.substr(0, text.size() - 1), {1, 100'000});
}

Outcome doctor(const CommonOptions& common, const Options& options) {
  HealthLimits limits;
  limits.max_age = options.max_age;
  limits.min_free_bytes = static_cast<std::uint64_t>(options.min_free) * kBytesOfMegabyte;
  const auto run = office_run(common);
  const auto checks = examine_office(run, limits);
  for (const auto& [health, line] : checks)
    health == Health::good ? say(line) : tell(fmt::format("{}: {}", run.db, line));
  const auto doubtful = std::count_if(checks.begin(), checks.end(), [](const HealthCheck& check) {
    return check.health == Health::doubtful;
  });
  say(doubtful == 0 ? translated("{} is healthy", run.db)
                    : translated("{} of {} checks need a person", doubtful, checks.size()),
      fmt::format("rekam-registry verify --db {}", run.db));
  return doubtful == 0 ? Outcome::done : Outcome::news;
}

}  // namespace

Subcommand add_doctor(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("doctor", "Is the office healthy: last run, disk, calendar");
  const auto options = std::make_shared<Options>();
  line.example("rekam-registry doctor --max-age 26h --db oku.db",
               "Exit 1 when the nightly job has not ended well for 26 hours, or something is due");
  line.option(
      "--max-age TIME", [options](std::string_view text) { options->max_age = read_age(text); }, "",
      "Longest time since the nightly job ended well: 26h, 2d, 90m");
  line.option("--min-free MB", options->min_free,
              "Room on the disk beside three times the registry", {0, 100'000'000});
  add_common(line, common, {Common::db, Common::now, Common::exit_zero});
  return {line, [&common, options] { return doctor(common, *options); }};
}

}  // namespace rekam::tool
