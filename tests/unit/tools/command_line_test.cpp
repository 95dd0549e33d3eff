#include "support/command_line.hpp"

#include "rekam/base/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using rekam::ErrorKind;
using namespace rekam::tool;

namespace {

enum class Format { csv, json };

/// A command line with one option of every type.
struct Everything {
  int capacity = 30;
  std::optional<int> days;
  std::string output = "-";
  std::optional<std::string> layout;
  std::optional<rekam::Date> from;
  std::optional<rekam::Moment> now;
  std::vector<std::string> kecamatan;
  std::vector<std::string> by{"kecamatan"};
  std::optional<std::pair<std::string, std::string>> explain;
  Format format = Format::csv;
  std::string complete = "desa";
  Given all = Given::no;
  Given show = Given::no;
  std::vector<std::string> files;
  CommandLine line{"rekam-try", "Tries every kind of option."};

  Everything() {
    line.option("--capacity", capacity, "People per station and day", {1, 500});
    line.option("--days", days, "Working days");
    line.option("-o,--output FILE", output, "Where to write");
    line.option("--layout NAME", layout, "Layout of the list");
    line.option("--from", from, "First day");
    line.option("--now", now, "Time that counts as now");
    line.option("--kecamatan CODE", kecamatan, "Only this kecamatan");
    line.choice("--by", by, {"kecamatan", "desa", "sex"}, "Group by");
    line.option("--explain A B", explain, "Why these two");
    line.choice("--format", format, {{"csv", Format::csv}, {"json", Format::json}}, "Form");
    line.choice("--complete", complete, {"desa", "kecamatan"}, "What the list is complete for");
    line.flag("-a,--all", all, "Every service point");
    line.query("--show", show, "Show the settings");
    line.argument("FILE", files, "Lists to read");
    line.example("rekam-try --all", "everything");
  }

  ParseResult parse(std::vector<const char*> words) {
    words.insert(words.begin(), "rekam-try");
    return line.parse(static_cast<int>(words.size()), words.data());
  }
};

/// The message of a refused command line, without the cure that all of them end with.
std::string refusal(CommandLine& line, std::vector<const char*> words) {
  words.insert(words.begin(), "rekam-try");
  try {
    line.parse(static_cast<int>(words.size()), words.data());
  } catch (const rekam::Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    const std::string message = error.what();
    const auto cure = std::min(message.find("; try --help"), message.find(" Try --help"));
    REQUIRE(cure != std::string::npos);
    return message.substr(0, cure);
  }
  return "accepted";
}

std::string refusal(const std::vector<const char*>& words) {
  Everything everything;
  return refusal(everything.line, words);
}

/// A tool with subcommands, as rekam-roster.
struct Roster {
  int days = 5;
  std::string db = "rekam.db";
  std::string point;
  std::optional<rekam::Date> date;
  Given all = Given::no;
  Given show = Given::no;
  std::vector<std::string> files;
  CommandLine line{"rekam-roster", "Call-in rosters."};
  CommandLine& plan = line.subcommand("plan", "Store a draft");
  CommandLine& show_day = line.subcommand("show", "Print a day");

  Roster() {
    line.require_subcommand();
    line.query("--show-config", show, "The settings");
    plan.option("--days", days, "Working days of each point");
    plan.flag("--all", all, "Every service point");
    plan.option("--service-point CODE", point, "One service point");
    plan.option("--db FILE", db, "The registry");
    plan.exactly_one_of({"--all", "--service-point"});
    show_day.option("--date", date, "The day");
    show_day.require("--date");
    show_day.argument("FILE", files, "Files");
  }

  ParseResult parse(std::vector<const char*> words) {
    words.insert(words.begin(), "rekam-roster");
    return line.parse(static_cast<int>(words.size()), words.data());
  }
};

/// The first of `texts` that does not come after the one before it; empty if all do.
std::string first_missing_in_order(const std::string& page, const std::vector<std::string>& texts) {
  std::size_t at = 0;
  for (const auto& text : texts) {
    at = page.find(text, at);
    if (at == std::string::npos) return text;
    at += text.size() - 1;
  }
  return {};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("an option that is not typed leaves its variable alone") {
  Everything e;
  CHECK(e.parse({}) == ParseResult::run);
  CHECK(e.capacity == 30);
  CHECK(e.output == "-");
  CHECK(e.by == std::vector<std::string>{"kecamatan"});
  CHECK(e.format == Format::csv);
  CHECK_FALSE(e.days);
  CHECK_FALSE(e.line.given("--capacity"));
}

TEST_CASE("every kind of option reaches its variable, after a blank and after =") {
  Everything e;
  e.parse({"--capacity",       "40",        "--days=7", "-o",         "x.csv",
           "--layout",         "siak-db",   "--from",   "2016-09-26", "--now",
           "2016-09-26 10:30", "--explain", "A1",       "B2",         "--format=json",
           "--complete",       "kecamatan", "-a",       "one.csv",    "two.csv"});
  CHECK(e.capacity == 40);
  CHECK(e.days == 7);
  CHECK(e.output == "x.csv");
  CHECK(e.layout == "siak-db");
  CHECK(e.from == rekam::parse_iso_date("2016-09-26"));
  CHECK(e.now == rekam::parse_moment("2016-09-26 10:30"));
  CHECK(e.explain == std::pair<std::string, std::string>{"A1", "B2"});
  CHECK(e.format == Format::json);
  CHECK(e.complete == "kecamatan");
  CHECK(e.all == Given::yes);
  CHECK(e.files == std::vector<std::string>{"one.csv", "two.csv"});
  CHECK(e.line.given("-o"));
  CHECK(e.line.given("--output"));
  CHECK(e.line.given("FILE"));
}

TEST_CASE("lists come comma-separated or repeated, and replace the default") {
  Everything e;
  e.parse({"--by", "desa,sex", "--kecamatan", "16.01.14", "--kecamatan", "16.01.13"});
  CHECK(e.by == std::vector<std::string>{"desa", "sex"});
  CHECK(e.kecamatan == std::vector<std::string>{"16.01.14", "16.01.13"});
}

TEST_CASE("after -- nothing is an option, and - is a file") {
  Everything e;
  e.parse({"-", "--", "--all", "[x]"});
  CHECK(e.files == std::vector<std::string>{"-", "--all", "[x]"});
  CHECK(e.all == Given::no);
}

TEST_CASE("a mistyped option is unknown, with what was meant") {
  CHECK(refusal({"--capcity", "40"}) == "unknown option --capcity; did you mean --capacity?");
  CHECK(refusal({"--kecam=3"}) == "unknown option --kecam; did you mean --kecamatan?");
  CHECK(refusal({"--zzz"}) == "unknown option --zzz");
  CHECK(refusal({"first.csv", "--xxx", "--yyy"}) == "unknown option --xxx");
}

TEST_CASE("a value that is none is refused with the form it should have") {
  CHECK(refusal({"--capacity", "many"}) ==
        "--capacity: 'many' is not a whole number from 1 to 500");
  CHECK(refusal({"--capacity=0"}) == "--capacity: '0' is not a whole number from 1 to 500");
  CHECK(refusal({"--capacity", "30x"}) == "--capacity: '30x' is not a whole number from 1 to 500");
  CHECK(refusal({"--days", "-5"}) == "--days: '-5' is not a whole number from 0");
  CHECK(refusal({"--days", "99999999999"}) == "--days: '99999999999' is not a whole number from 0");
  CHECK(refusal({"--from", "2017-02-29"}) == "--from: 2017-02-29 is not a date YYYY-MM-DD");
  CHECK(refusal({"--now", "soon"}) == "--now: soon is not a date and time 'YYYY-MM-DD HH:MM'");
  CHECK(refusal({"--format", "jsn"}) == "--format: 'jsn' is none of csv, json; did you mean json?");
  CHECK(refusal({"--by", "sex,dsa"}) ==
        "--by: 'dsa' is none of kecamatan, desa, sex; did you mean desa?");
}

TEST_CASE("an option never swallows the next option or argument as its value") {
  CHECK(refusal({"--output", "--all"}) == "--output needs a value");
  CHECK(refusal({"--output=", "list.csv"}) == "--output needs a value");
  CHECK(refusal({"-o"}) == "--output needs a value");
  CHECK(refusal({"--explain", "A"}) == "--explain needs a value");
  CHECK(refusal({"--explain", "A", "--all"}) == "--explain needs a value");
  CHECK(refusal({"-o=x.csv"}) == "write the value of -o after a blank");
  CHECK(refusal({"--all=yes"}) == "--all takes no value");
}

TEST_CASE("an option of one value is not given twice") {
  CHECK(refusal({"--from", "2016-09-26", "--from", "2016-09-27"}) == "--from is given twice");
  CHECK(refusal({"-o", "a", "--output=b"}) == "--output is given twice");
}

TEST_CASE("the long dash of a word processor is recognised") {
  CHECK(refusal({"–all"}) == "'–all' starts with the long dash of a word processor; type --");
  CHECK(refusal({"--layout", "–x", "—db"}) ==
        "'—db' starts with the long dash of a word processor; type --");
}

TEST_CASE("a sixteen-digit number is never repeated in a message") {
  CHECK(refusal({"--from", "1601145203850007"}) == "--from: [16 digits] is not a date YYYY-MM-DD");
  CHECK(refusal({"--1601145203850007"}) == "unknown option --[16 digits]");
  CHECK(refusal({"--format", "x1601145203850007"}) ==
        "--format: 'x[16 digits]' is none of csv, json");
  Roster roster;
  CHECK(refusal(roster.line, {"1601145203850007"}) == "unknown command '[16 digits]'");
}

TEST_CASE("control characters of an argument do not reach the message") {
  CHECK(refusal({"--from", "\x1b[2J"}) == "--from: ?[2J is not a date YYYY-MM-DD");
}

TEST_CASE("a subcommand has its own options, and only one is chosen") {
  Roster r;
  CHECK(r.parse({"plan", "--all", "--days", "3", "--db", "r.db"}) == ParseResult::run);
  CHECK(r.plan.chosen());
  CHECK_FALSE(r.show_day.chosen());
  CHECK(r.plan.given("--days"));
  CHECK(r.days == 3);
  CHECK(r.db == "r.db");
}

TEST_CASE("what is typed before a subcommand goes to it, or is refused") {
  Given own = Given::no;
  std::string since, format = "text", inner_format = "text";
  CommandLine line{"rekam-backlog", "The backlog."};
  line.option("--since DAY", since, "Changes");
  line.option("--format FORM", format, "Form");
  CommandLine& names = line.subcommand("names", "By name");
  names.flag("--missing", own, "Only those");
  names.option("--format FORM", inner_format, "Form");
  CHECK(refusal(line, {"--format", "json", "names"}) == "accepted");
  CHECK(inner_format == "json");
  CHECK(format == "text");
  CHECK(refusal(line, {"--format", "json", "names", "--format", "csv"}) ==
        "--format is given twice");
  CHECK(refusal(line, {"--since", "2016-09-01", "names"}) == "--since does not go with names");
}

TEST_CASE("the name of another subcommand can be a file") {
  Roster r;
  r.parse({"show", "--date", "2016-09-26", "plan", "--", "--odd"});
  CHECK(r.show_day.chosen());
  CHECK_FALSE(r.plan.chosen());
  CHECK(r.files == std::vector<std::string>{"plan", "--odd"});
}

TEST_CASE("a wrong subcommand and what is missing are named") {
  const std::vector<std::pair<std::vector<const char*>, std::string>> cases{
      {{}, "say what to do: plan, show"},
      {{"pln", "--all"}, "unknown command 'pln'; did you mean plan?"},
      {{"--db", "r.db", "plan"}, "--db comes after the command, as in 'rekam-roster plan --db'"},
      {{"plan"}, "give one of --all, --service-point"},
      {{"plan", "--all", "--service-point", "X"}, "--all and --service-point exclude each other"},
      {{"show"}, "--date is missing"},
      {{"plan", "--all", "x"}, "'x' is one argument too many"},
      {{"plan", "--date"}, "unknown option --date"},
  };
  for (const auto& [words, message] : cases) {
    Roster roster;
    CHECK(refusal(roster.line, words) == message);
  }
}

TEST_CASE("a question about the tool itself requires nothing else") {
  Roster r;
  CHECK(r.parse({"--show-config"}) == ParseResult::run);
  CHECK(r.show == Given::yes);
}

TEST_CASE("a required argument is asked for") {
  std::string file;
  CommandLine line{"rekam-validate", "Checks a list."};
  line.argument("FILE", file, "The list");
  CHECK(refusal(line, {}) == "FILE is missing");
  CHECK(refusal(line, {"a", "b"}) == "'b' is one argument too many");
}

TEST_CASE("help shows examples first, then usage, defaults and choices") {
  Everything e;
  e.line.group("Options of every tool");
  e.line.option("--db FILE", e.output, "The registry");
  const auto help = e.line.help();
  CHECK(help.starts_with("rekam-try: Tries every kind of option.\n\nExamples:\n"));
  CHECK(first_missing_in_order(
            help, {"\n  rekam-try --all\n      everything\n",
                   "\nUsage: rekam-try [OPTION...] [FILE...]\n", "\nArguments:\n  [FILE...]",
                   "\nOptions:\n", "People per station and day [30]\n",
                   "\n  -o, --output FILE       Where to write [-]\n",
                   "Group by: kecamatan, desa, sex [kecamatan]\n",
                   "\n  --format csv|json       Form [csv]\n", "\nOptions of every tool:\n",
                   "\n  --db FILE               The registry [-]\n",
                   "\n  -h, --help              This page\n", "\n  --version "}) == "");
}

TEST_CASE("help is at most 80 wide") {
  Everything e;
  e.line.option("--other", e.output,
                "A help text that is so long that it has to be broken into two lines somewhere");
  e.line.note(
      "A paragraph at the end of the page that is also longer than one line of a terminal.");
  std::size_t widest = 0;
  for (const auto& line : lines_of(e.line.help())) widest = std::max(widest, line.size());
  CHECK(widest <= 80);
  CHECK(widest > 60);
}

TEST_CASE("usage says what a subcommand needs") {
  Roster r;
  CHECK(r.line.help().find("Usage: rekam-roster [OPTION...] COMMAND\n") != std::string::npos);
  CHECK(
      r.plan.help().find("Usage: rekam-roster plan (--all | --service-point CODE) [OPTION...]\n") !=
      std::string::npos);
  CHECK(r.show_day.help().find("Usage: rekam-roster show --date DATE [OPTION...] [FILE...]\n") !=
        std::string::npos);
}
