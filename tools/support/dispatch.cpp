#include "support/dispatch.hpp"

#include "rekam/base/error.hpp"
#include "support/help_page.hpp"
#include "support/language.hpp"
#include "support/option_values.hpp"
#include "support/own_folder.hpp"
#include "support/talk.hpp"
#include "support/verbs.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>
#include <vector>

namespace rekam::tool {

namespace {

namespace fs = std::filesystem;

/// The tools lie beside rekam; the job of cron is a script, and no command of its own.
fs::path program_of(const std::string& tool, const char* called) {
  const auto folder = own_folder(called);
  if (tool == "rekam-nightly") return folder.parent_path() / "libexec/rekam/nightly";
  return folder / tool;
}

[[noreturn]] void become(const std::string& tool, int argc, char** argv, int from) {
  const auto program = program_of(tool, argv[0]).string();
  auto name = tool;
  std::vector<char*> words{name.data()};
  words.insert(words.end(), argv + from, argv + argc);
  words.push_back(nullptr);
  execv(program.c_str(), words.data());
  fail(ErrorKind::io, "cannot run {}: {}; install the whole of rekam in one folder", program,
       strerrordesc_np(errno));
}

std::string tool_or_refuse(std::string_view word) {
  auto tool = tool_of_verb(word);
  if (tool.empty())
    refuse("unknown verb '{}'{}", for_people(word), did_you_mean(word, verb_words()));
  return tool;
}

bool asks_for_help(std::string_view word) {
  return word == "--help" || word == "-h" || word == "help" || word == "bantuan";
}

}  // namespace

std::string dispatch_help() {
  HelpPage page;
  page.name = "rekam";
  page.what = tr("Who has not been recorded for the KTP-el yet, and whom do we call tomorrow?");
  page.examples = {
      {"rekam import residents kk.csv", tr("Bring in a KK list")},
      {"rekam belum-rekam -o backlog.csv", tr("Indonesian verbs do the same: rekam-backlog")},
      {"rekam help roster", tr("The help of one tool")}};
  page.usage = "VERB [WORD...]";
  HelpGroup tools{tr("Tools"), {}};
  for (const auto& verb : verbs())
    tools.entries.emplace_back(fmt::format("{}, {}", verb.english, verb.indonesian), tr(verb.what));
  page.groups = {
      tools,
      {"Options", {{"-h, --help", tr("This page")}, {"--version", tr("The version of rekam")}}}};
  page.notes = {
      "Each verb is a program of its own: rekam-import, rekam-roster … "
      "Everything about rekam: man 7 rekam."};
  return to_text(page);
}

Outcome dispatch(int argc, char** argv) {
  speak(early_wish({}), argv[0]);
  if (argc < 2) refuse("say what to do: {}", fmt::join(verb_words(), ", "));
  const std::string_view word = argv[1];
  if (asks_for_help(word)) {
    if (argc == 2) return print_page(dispatch_help()), Outcome::done;
    char help[] = "--help";
    char* words[] = {argv[0], argv[1], argv[2], help};
    become(tool_or_refuse(argv[2]), 4, words, 3);
  }
  if (word == "--version")
    return print_page(fmt::format("rekam {}\n", REKAM_VERSION)), Outcome::done;
  if (word == "--completion")
    return print_page(dispatch_completion(argc > 2 ? argv[2] : "")), Outcome::done;
  if (word.starts_with('-'))
    refuse("unknown option {}; options come after the verb{}", for_people(word),
           did_you_mean(word, {"--help", "--version"}));
  become(tool_or_refuse(word), argc, argv, 2);
}

}  // namespace rekam::tool
