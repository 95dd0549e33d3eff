#include "rekam/registry/closing_store.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <algorithm>

namespace rekam {

std::vector<Closing> closings(Database& database) {
  auto select = database.prepare("SELECT day, must_record, backlog FROM closing ORDER BY day");
  std::vector<Closing> all;
  while (select.step())
    all.push_back({date_at(select, 0), {}, select.integer(1), select.integer(2)});
  return all;
}

std::optional<Closing> find_closing(Database& database, Date day) {
  auto select = database.prepare("SELECT csv, must_record, backlog FROM closing WHERE day = ?");
  select.bind(1, stored(day));
  if (!select.step()) return {};
  return Closing{day, std::string{select.text(0)}, select.integer(1), select.integer(2)};
}

class ClosingWriter::Impl {
 public:
  Impl(Database& database, Date day)
      : insert(database.prepare(
            "INSERT INTO closing_person (day, resident_no, class, place) VALUES (?, ?, ?, ?)")) {
    insert.bind(1, stored(day));
  }
  Statement insert;
};

ClosingWriter::ClosingWriter(Database& database, const Closing& closing, std::int64_t event) {
  auto insert = database.prepare(
      "INSERT INTO closing (day, csv, must_record, backlog, event) VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, stored(closing.day));
  insert.bind_borrowed(2, closing.csv);
  insert.bind(3, closing.must_record);
  insert.bind(4, closing.backlog);
  insert.bind(5, event);
  insert.run();
  impl_ = std::make_unique<Impl>(database, closing.day);
}

ClosingWriter::~ClosingWriter() = default;

void ClosingWriter::add(std::string_view resident_no, const ClosedPerson& person) {
  impl_->insert.bind_borrowed(2, resident_no);
  impl_->insert.bind(3, static_cast<std::int64_t>(person.closed));
  impl_->insert.bind(4, person.place.value());
  impl_->insert.run();
}

std::vector<std::pair<ResidentId, ClosedPerson>> closed_people(Database& database, Date day) {
  auto select = database.prepare(
      "SELECT coalesce(n.resident, 0), p.class, p.place FROM closing_person p"
      " LEFT JOIN resident_number n USING (resident_no) WHERE p.day = ?");
  select.bind(1, stored(day));
  std::vector<std::pair<ResidentId, ClosedPerson>> people;
  while (select.step())
    people.emplace_back(select.integer(0), ClosedPerson{static_cast<ClosedClass>(select.integer(1)),
                                                        RegionCode::of_value(select.integer(2))});
  std::stable_sort(people.begin(), people.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return people;
}

std::optional<ClosedPerson> closed_person(Database& database, Date day,
                                          std::string_view resident_no) {
  auto select =
      database.prepare("SELECT class, place FROM closing_person WHERE day = ? AND resident_no = ?");
  select.bind(1, stored(day));
  select.bind_borrowed(2, resident_no);
  if (!select.step()) return {};
  return ClosedPerson{static_cast<ClosedClass>(select.integer(0)),
                      RegionCode::of_value(select.integer(1))};
}

std::vector<std::pair<ResidentId, std::string>> all_resident_numbers(Database& database) {
  auto select = database.prepare("SELECT resident, resident_no FROM resident_number");
  std::vector<std::pair<ResidentId, std::string>> numbers;
  while (select.step()) numbers.emplace_back(select.integer(0), select.text(1));
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace rekam
