#include "rekam/base/output_file.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace rekam {
namespace {

using tests::contents_of;
using tests::mode_of;
using tests::put;

TEST_CASE("an output file appears under its name only when it is published") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("roster.csv");
  OutputFile file{path};
  file.write("seat,name\n");
  CHECK_FALSE(std::filesystem::exists(path));
  file.finish();
  CHECK_FALSE(std::filesystem::exists(path));
  file.publish();
  CHECK(contents_of(path) == "seat,name\n");
  CHECK(tests::count_files(folder.path()) == 1);
}

TEST_CASE("an output file that is given up leaves the former one and nothing beside it") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("roster.csv");
  put(path, "yesterday\n");
  {
    OutputFile file{path};
    file.write("half a ro");
    file.finish();
  }
  CHECK(contents_of(path) == "yesterday\n");
  CHECK(tests::count_files(folder.path()) == 1);
}

TEST_CASE("an output file that cannot take its place stays whole beside it, and says where") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("roster.csv");
  OutputFile file{path};
  file.write("seat,name\n");
  file.finish();
  std::filesystem::create_directory(path);  // somebody was quicker
  std::string said;
  try {
    file.publish();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::io);
    said = error.what();
  }
  const std::string_view told = "it lies whole beside it as ";
  REQUIRE(said.find(told) != std::string::npos);
  CHECK(contents_of(said.substr(said.find(told) + told.size())) == "seat,name\n");
}

TEST_CASE("output files have exact modes whatever the umask and the former file say") {
  const tests::TemporaryFolder folder;
  const auto before = umask(0777);
  put(folder.file("owner"), "open to all");
  chmod(folder.file("owner").c_str(), 0666);
  OutputFile{folder.file("owner")}.publish();
  OutputFile{folder.file("group"), FileAccess::group}.publish();
  umask(0);
  OutputFile{folder.file("shared"), FileAccess::group_write}.publish();
  umask(before);
  CHECK(mode_of(folder.file("owner")) == 0600);
  CHECK(mode_of(folder.file("group")) == 0640);
  CHECK(mode_of(folder.file("shared")) == 0660);
}

TEST_CASE("a symbolic link is replaced and what it points to stays as it is") {
  const tests::TemporaryFolder folder;
  put(folder.file("precious"), "precious");
  std::filesystem::create_symlink("precious", folder.file("roster.csv"));
  OutputFile file{folder.file("roster.csv")};
  file.write("new");
  file.publish();
  CHECK(contents_of(folder.file("precious")) == "precious");
  CHECK(
      std::filesystem::is_regular_file(std::filesystem::symlink_status(folder.file("roster.csv"))));
}

TEST_CASE("large and small pieces arrive whole and in order") {
  const tests::TemporaryFolder folder;
  std::string expected;
  OutputFile file{folder.file("big")};
  for (std::size_t i = 0; i < 3000; ++i) {
    const std::string piece(i % 300 == 0 ? 100'000 + i : i % 97, static_cast<char>('a' + i % 26));
    expected += piece;
    file.write(piece);
  }
  file.publish();
  CHECK(contents_of(folder.file("big")) == expected);
}

TEST_CASE("a full device fails at finish at the latest and says what to do") {
  OutputFile file{"/dev/full"};
  file.write("one row\n");
  CHECK_THROWS_WITH_AS(
      file.finish(),
      "cannot write /dev/full: No space left on device; free some space and run it again", Error);
}

TEST_CASE("devices are written, not replaced") {
  OutputFile file{"/dev/null"};
  file.write("nobody reads this");
  file.publish();
  CHECK(std::filesystem::is_character_file("/dev/null"));
}

TEST_CASE("a named pipe is written to its reader") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  std::string received;
  std::thread reader{[&] { received = contents_of(path); }};
  {
    OutputFile file{path};
    file.write("through the pipe");
    file.publish();
  }
  reader.join();
  CHECK(received == "through the pipe");
  CHECK(std::filesystem::is_fifo(path));
}

TEST_CASE("a standard output that another program closed is an error when SIGPIPE is ignored") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGPIPE, SIG_IGN);
    dup2(ends[1], STDOUT_FILENO);
    int code = 0;
    try {
      OutputFile file{"-"};
      file.write("row\n");
      file.finish();
    } catch (const Error&) {
      code = 3;
    }
    _exit(code);
  }
  close(ends[1]);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 3);
}

TEST_CASE("folders and missing folders are refused at once with a cure") {
  const tests::TemporaryFolder folder;
  CHECK_THROWS_WITH_AS(
      OutputFile{folder.path()},
      ("cannot write " + folder.path() + ": Is a directory; name a file in that folder").c_str(),
      Error);
  const auto path = folder.file("none/roster.csv");
  CHECK_THROWS_WITH_AS(OutputFile{path},
                       ("cannot write " + path +
                        ": No such file or directory; make its folder first, or name another")
                           .c_str(),
                       Error);
}

TEST_CASE("a temporary file left by a killed run is no obstacle") {
  const tests::TemporaryFolder folder;
  OutputFile left{folder.file("out")};
  OutputFile file{folder.file("out")};
  file.write("second");
  file.publish();
  CHECK(contents_of(folder.file("out")) == "second");
}

TEST_CASE("a file name of the longest length is writable") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file(std::string(255, 'n'));
  OutputFile{path}.publish();
  CHECK(std::filesystem::exists(path));
}

TEST_CASE("a moved output file is published by its new owner only") {
  const tests::TemporaryFolder folder;
  OutputFile first{folder.file("a")};
  first.write("a");
  {
    OutputFile second{std::move(first)};
    second.publish();
  }
  OutputFile third{folder.file("b")};
  third.write("lost");
  third = OutputFile{folder.file("c")};
  third.publish();
  CHECK(contents_of(folder.file("a")) == "a");
  CHECK_FALSE(std::filesystem::exists(folder.file("b")));
  CHECK(tests::count_files(folder.path()) == 2);
}

TEST_CASE("create_new_file refuses what is there, links included") {
  const tests::TemporaryFolder folder;
  create_new_file(folder.file("new"), FileAccess::owner);
  CHECK(mode_of(folder.file("new")) == 0600);
  CHECK_THROWS_AS(create_new_file(folder.file("new"), FileAccess::owner), Error);
  std::filesystem::create_symlink("nowhere", folder.file("link"));
  CHECK_THROWS_AS(create_new_file(folder.file("link"), FileAccess::owner), Error);
  CHECK_FALSE(std::filesystem::exists(folder.file("nowhere")));
}

}  // namespace
}  // namespace rekam
