#include "rekam/office/file_beside.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace rekam {

namespace {

using namespace tests;

void write(const std::string& path, std::string_view text) { std::ofstream{path} << text; }

bool is_there(const std::string& path) { return std::filesystem::exists(path); }

TEST_CASE("a file made beside appears under its name and nowhere else") {
  const TemporaryFolder folder;
  std::string made;
  {
    FileBeside beside{folder.file("r.db")};
    made = beside.path();
    write(made, "whole");
    CHECK_FALSE(is_there(folder.file("r.db")));
    beside.publish_new();
  }
  CHECK(is_there(folder.file("r.db")));
  CHECK_FALSE(is_there(made));
}

TEST_CASE("what another program made meanwhile is never replaced by a new file") {
  const TemporaryFolder folder;
  FileBeside beside{folder.file("r.db")};
  write(beside.path(), "mine");
  write(folder.file("r.db"), "of another");
  CHECK_THROWS_AS(beside.publish_new(), Error);
  CHECK(std::filesystem::file_size(folder.file("r.db")) == 10);
}

TEST_CASE("a journal that a killed run left beside is not taken for that of the new file") {
  const TemporaryFolder folder;
  const std::string path = FileBeside{folder.file("r.db")}.path();
  write(path + "-journal", "old");
  const FileBeside beside{folder.file("r.db")};
  CHECK(beside.path() == path);
  CHECK_FALSE(is_there(path + "-journal"));
}

}  // namespace

}  // namespace rekam
