#include "rekam/sqlite/statement.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/database.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

namespace rekam {
namespace {

using namespace std::string_literals;

TEST_CASE("values come back as they were bound") {
  auto database = Database::in_memory();
  auto echo = database.prepare("SELECT ?1, ?2, ?3, ?4");
  const std::array<std::uint8_t, 3> blob{0, 1, 255};
  const auto text = "Ō\0x"s;
  echo.bind(1, INT64_MIN).bind_borrowed(2, text).bind_borrowed(3, blob).bind_null(4);
  REQUIRE(echo.step());
  CHECK(echo.integer(0) == INT64_MIN);
  CHECK(echo.text(1) == text);
  CHECK(std::equal(blob.begin(), blob.end(), echo.blob(2).begin(), echo.blob(2).end()));
  CHECK(echo.is_null(3));
  CHECK_FALSE(echo.step());
}

TEST_CASE("empty texts and blobs are not NULL, absent ones are") {
  auto database = Database::in_memory();
  auto types =
      database.prepare("SELECT typeof(?1), typeof(?2), typeof(?3), typeof(?4), typeof(?5)");
  types.bind_borrowed(1, std::string_view{}).bind_borrowed(2, std::span<const std::uint8_t>{});
  types.bind_copy(3, std::string_view{}).bind_null(4);
  types.bind(5, std::optional<std::int64_t>{});
  REQUIRE(types.step());
  CHECK(types.text(0) == "text");
  CHECK(types.text(1) == "blob");
  CHECK(types.text(2) == "text");
  CHECK(types.text(3) == "null");
  CHECK(types.text(4) == "null");
}

TEST_CASE("NULL is an empty optional, an empty text and zero") {
  auto database = Database::in_memory();
  auto null = database.prepare("SELECT NULL, 5, 'x'");
  REQUIRE(null.step());
  CHECK_FALSE(null.optional_integer(0));
  CHECK_FALSE(null.optional_text(0));
  CHECK(null.text(0).empty());
  CHECK(null.blob(0).empty());
  CHECK(null.integer(0) == 0);
  CHECK(null.optional_integer(1) == 5);
  CHECK(null.optional_text(2) == "x");
}

TEST_CASE("a copied text may change after it was bound") {
  auto database = Database::in_memory();
  auto echo = database.prepare("SELECT ?1, ?2");
  std::string text = "before";
  std::array<std::uint8_t, 1> blob{1};
  echo.bind_copy(1, text).bind_copy(2, blob);
  text = "after!";
  blob[0] = 2;
  REQUIRE(echo.step());
  CHECK(echo.text(0) == "before");
  CHECK(echo.blob(1)[0] == 1);
}

template <typename Text>
concept Borrowable = requires(Statement statement, Text&& text) {
  statement.bind_borrowed(1, std::forward<Text>(text));
};

TEST_CASE("what is gone at the end of the line cannot be borrowed") {
  CHECK(Borrowable<std::string&>);
  CHECK(Borrowable<std::string_view>);
  CHECK(Borrowable<const char*>);
  CHECK(Borrowable<const std::array<std::uint8_t, 32>&>);
  CHECK(Borrowable<std::span<const std::uint8_t>>);
  CHECK_FALSE(Borrowable<std::string>);
  CHECK_FALSE(Borrowable<std::array<std::uint8_t, 32>>);
}

TEST_CASE("a statement is used again after run, and after an error") {
  auto database = Database::in_memory();
  database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT");
  auto insert = database.prepare("INSERT INTO t VALUES (?1)");
  insert.bind(1, 1).run();
  CHECK_THROWS_AS(insert.run(), Error);
  insert.bind(1, 2).run();
  CHECK(database.changes() == 1);
  auto count = database.prepare("SELECT count(*) FROM t");
  for (int i = 0; i < 2; ++i) {
    REQUIRE(count.step());
    CHECK(count.integer(0) == 2);
    count.reset();
  }
}

TEST_CASE("a parameter that the statement does not have is an error") {
  auto database = Database::in_memory();
  auto statement = database.prepare("SELECT ?1");
  CHECK_THROWS_AS(statement.bind(2, 1), Error);
}

}  // namespace
}  // namespace rekam
