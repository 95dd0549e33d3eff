// The text of --help: examples first, plain, at most 80 columns wide, the same on every terminal.

#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rekam::tool {

struct HelpGroup {
  std::string title;
  std::vector<std::pair<std::string, std::string>> entries;  ///< `--db FILE`, what it is.
};

struct HelpPage {
  std::string name;
  std::string what;
  std::string usage;  ///< What follows the name, may be empty.
  std::vector<std::pair<std::string, std::string>> examples;  ///< Command, what it shows.
  std::vector<HelpGroup> groups;
  std::vector<std::string> notes;
};

std::string to_text(const HelpPage& page);

}  // namespace rekam::tool
