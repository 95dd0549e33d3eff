#include "rekam/sqlite/row_insert.hpp"

#include "rekam/sqlite/database.hpp"

namespace rekam {

RowInsert::RowInsert(Database& database, std::string_view table, std::string_view sql,
                     ChangeHook* hook)
    : database_(database),
      insert_(database.prepare(sql)),
      digest_(table),
      hook_(hook),
      sum_(hook == nullptr ? nullptr : &hook->sum_of(table)) {}

void RowInsert::put(std::int64_t value) {
  insert_.bind(++parameter_, value);
  digest_.add_integer(value);
}

void RowInsert::put(std::optional<std::int64_t> value) { value ? put(*value) : put_null(); }

void RowInsert::put_null() {
  insert_.bind_null(++parameter_);
  digest_.add_null();
}

void RowInsert::put(std::string_view text) {
  insert_.bind_borrowed(++parameter_, text);
  digest_.add_text(text);
}

Inserted RowInsert::run() {
  Inserted inserted = Inserted::no;
  if (hook_ != nullptr) {
    inserted = hook_->insert(insert_, digest_, *sum_);
  } else {
    insert_.run();
    inserted = database_.changes() > 0 ? Inserted::yes : Inserted::no;
  }
  digest_.start();
  parameter_ = 0;
  return inserted;
}

}  // namespace rekam
