#include "rekam/registry/linkage_scan.hpp"

#include "rekam/record/finding.hpp"
#include "rekam/registry/damage.hpp"
#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"

#include <array>

namespace rekam {

namespace {

/// Cells kept as written, read alongside the people, both in order of id.
class DoubtfulTexts {
 public:
  explicit DoubtfulTexts(Database& database)
      : select_(database.prepare("SELECT resident, field, text FROM doubtful_cell"
                                 " WHERE field IN (1, 2, 6) ORDER BY resident, field")) {
    static_assert(static_cast<int>(Field::nik) == 1 && static_cast<int>(Field::no_kk) == 2 &&
                  static_cast<int>(Field::birth_date) == 6);
    has_row_ = select_.step();
  }

  void take(ResidentId id) {
    for (auto& text : texts_) text.clear();
    for (; has_row_ && select_.integer(0) <= id; has_row_ = select_.step())
      if (select_.integer(0) == id)
        texts_.at(static_cast<std::size_t>(select_.integer(1))) = select_.text(2);
  }
  std::string_view of(Field field) const { return texts_.at(static_cast<std::size_t>(field)); }

 private:
  Statement select_;
  bool has_row_ = false;
  std::array<std::string, 7> texts_;
};

class RowReader {
 public:
  explicit RowReader(Database& database)
      : select_(database.prepare(
            "SELECT r.id, r.resident_no, r.nik, r.name, r.birth_place, r.mother_name,"
            " r.father_name, r.address, r.evidence_date, s.no_kk, s.birth_date, s.sex, s.kecamatan,"
            " s.desa, s.rt, s.rw, s.status, s.provisional, s.superseded_by"
            " FROM resident r JOIN standing s ON s.id = r.id ORDER BY r.id")),
        doubtful_(database) {}

  bool next(LinkageRow& row) {
    if (!select_.step()) return false;
    row.id = select_.integer(0);
    row.number = stored_resident_no(select_.text(1));
    doubtful_.take(row.id);
    read_record(row.record);
    row.survivor = {select_.integer(17) != 0, enum_at<EnrolmentStatus>(select_, 16),
                    date_at(select_, 8), select_.text(1)};
    row.superseded_by = select_.integer(18);
    return true;
  }

 private:
  void read_record(LinkageRecord& record) {
    nik_ = number_text(2, Field::nik);
    card_ = number_text(9, Field::no_kk);
    const auto born = optional_date_at(select_, 10);
    birth_date_ = born ? to_iso(*born) : std::string{doubtful_.of(Field::birth_date)};
    const auto place =
        select_.is_null(13) ? optional_region_at(select_, 12) : optional_region_at(select_, 13);
    place_ = place ? place->text() : std::string{};
    address_ = select_.text(7);
    for (const auto& [column, label] : {std::pair{14, " RT "}, std::pair{15, " RW "}})
      if (!address_.empty() && !select_.text(column).empty())
        (address_ += label) += select_.text(column);
    record = {nik_,
              select_.text(3),
              birth_date_,
              enum_at<Sex>(select_, 11),
              select_.text(4),
              select_.text(5),
              select_.text(6),
              card_,
              address_,
              place_,
              {}};
  }

  std::string number_text(int column, Field field) const {
    const auto number = select_.optional_integer(column);
    if (!number) return std::string{doubtful_.of(field)};
    const auto digits = std::to_string(*number);
    constexpr std::size_t length = 16;
    return digits.size() < length ? std::string(length - digits.size(), '0') + digits : digits;
  }

  Statement select_;
  DoubtfulTexts doubtful_;
  std::string nik_, card_, birth_date_, place_, address_;
};

}  // namespace

void for_each_linkage_row(Database& database, const std::function<void(const LinkageRow&)>& visit) {
  RowReader reader{database};
  LinkageRow row;
  while (reader.next(row)) visit(row);
}

}  // namespace rekam
