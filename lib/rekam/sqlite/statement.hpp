// A prepared SQL statement: bind, step, read, reset, again. Parameters count from 1 and columns
// from 0, as in SQLite.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string_view>

struct sqlite3_stmt;

namespace rekam {

/// A string or array that nobody holds, as a function returns it; views and spans are none.
template <typename Bytes>
concept Fleeting = std::ranges::range<Bytes> && !std::ranges::borrowed_range<Bytes>;

class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  /// Bindings stay until they are bound anew, also over reset().
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::optional<std::int64_t> value);
  Statement& bind_null(int parameter);

  /// The bytes are not copied: they must live and stay until the last step() that uses them.
  Statement& bind_borrowed(int parameter, std::string_view text);
  Statement& bind_borrowed(int parameter, std::span<const std::uint8_t> blob);

  /// A temporary that would be gone before step(): use bind_copy().
  template <Fleeting Owner>
  Statement& bind_borrowed(int parameter, Owner&& owner) = delete;

  Statement& bind_copy(int parameter, std::string_view text);
  Statement& bind_copy(int parameter, std::span<const std::uint8_t> blob);

  /// True when there is a row to read.
  bool step();

  /// Ready for the next bindings; ends the statement's hold on the database.
  void reset();

  /// All steps, then reset(): for statements whose rows nobody reads.
  void run();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;  ///< 0 for NULL
  std::optional<std::int64_t> optional_integer(int column) const;

  /// Valid until the next step() or reset(); empty for NULL.
  std::string_view text(int column) const;
  std::optional<std::string_view> optional_text(int column) const;
  std::span<const std::uint8_t> blob(int column) const;

  sqlite3_stmt* handle() const { return statement_.get(); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  void check(int code);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace rekam
