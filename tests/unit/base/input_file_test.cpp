#include "rekam/base/input_file.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <sys/stat.h>
#include <thread>
#include <utility>

namespace rekam {
namespace {

using tests::put;

std::string read_in_pieces(InputFile& file, std::size_t piece) {
  std::string text;
  std::string buffer(piece, '\0');
  while (const auto count = file.read(buffer)) text.append(buffer, 0, count);
  return text;
}

TEST_CASE("an input file gives its bytes, its size and their SHA-256") {
  const tests::TemporaryFolder folder;
  const std::string bytes(100'001, 'x');
  put(folder.file("list"), bytes);
  InputFile file{folder.file("list")};
  CHECK(file.size() == bytes.size());
  CHECK(read_in_pieces(file, 777) == bytes);
  CHECK(file.bytes_read() == bytes.size());
  CHECK(file.digest() == sha256(bytes));
  CHECK(file.digest() == sha256(bytes));
}

TEST_CASE("an empty file has the digest of nothing") {
  const tests::TemporaryFolder folder;
  put(folder.file("list"), "");
  InputFile file{folder.file("list")};
  CHECK(read_in_pieces(file, 10).empty());
  CHECK(file.digest() == sha256(""));
}

TEST_CASE("a pipe has no size but all its bytes") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  std::thread writer{[&] { put(path, "from a pipe"); }};
  InputFile file{path};
  CHECK_FALSE(file.size());
  CHECK(read_in_pieces(file, 4) == "from a pipe");
  writer.join();
}

TEST_CASE("a file can be read again from its start, and its digest is that of all its bytes") {
  const tests::TemporaryFolder folder;
  put(folder.file("list"), "abcdef");
  InputFile file{folder.file("list")};
  std::array<char, 4> four{};
  CHECK(file.read(four) == 4);
  file.restart();
  CHECK(file.bytes_read() == 0);
  CHECK(read_in_pieces(file, 3) == "abcdef");
  CHECK(file.digest() == sha256("abcdef"));
  file.restart();
  CHECK(read_in_pieces(file, 10) == "abcdef");
  CHECK(file.digest() == sha256("abcdef"));
}

TEST_CASE("a look at any place leaves the reading where it is") {
  const tests::TemporaryFolder folder;
  put(folder.file("list"), "abcdef");
  InputFile file{folder.file("list")};
  std::array<char, 4> four{};
  CHECK(file.read_at(3, four) == 3);
  CHECK(four[0] == 'd');
  CHECK(file.read_at(100, four) == 0);
  CHECK(read_in_pieces(file, 10) == "abcdef");
}

TEST_CASE("a pipe becomes a file that can be read again") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const std::string bytes(1'000'000, 'x');
  std::thread writer{[&] { put(path, bytes); }};
  InputFile file{path};
  file.make_restartable();
  writer.join();
  CHECK(file.size() == bytes.size());
  CHECK(file.bytes_read() == 0);
  CHECK(file.digest() == sha256(bytes));
  for (int time = 0; time < 2; ++time) {
    CHECK(read_in_pieces(file, 4096) == bytes);
    file.restart();
  }
  struct stat status {};
  REQUIRE(fstat(file.descriptor(), &status) == 0);
  CHECK(status.st_nlink == 0);
  CHECK((status.st_mode & 0777U) == 0600);
}

TEST_CASE("a file that cannot be read is an input error with its cure") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("absent.csv");
  CHECK_THROWS_WITH_AS(InputFile{path},
                       ("no file " + path + "; check the name and the folder").c_str(), Error);
  CHECK_THROWS_WITH_AS(InputFile{folder.path()},
                       (folder.path() + " is a folder; name a file in it").c_str(), Error);
  try {
    InputFile{path};
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
  }
}

TEST_CASE("a moved input file reads on where it stood") {
  const tests::TemporaryFolder folder;
  put(folder.file("list"), "abcdef");
  InputFile first{folder.file("list")};
  std::array<char, 3> half{};
  CHECK(first.read(half) == 3);
  InputFile second{std::move(first)};
  CHECK(read_in_pieces(second, 10) == "def");
  CHECK(second.digest() == sha256("abcdef"));
}

TEST_CASE("read_whole reads up to its limit and refuses more") {
  const tests::TemporaryFolder folder;
  put(folder.file("rekam.conf"), "0123456789");
  CHECK(read_whole(folder.file("rekam.conf"), 10) == "0123456789");
  CHECK_THROWS_AS(read_whole(folder.file("rekam.conf"), 9), Error);
}

}  // namespace
}  // namespace rekam
