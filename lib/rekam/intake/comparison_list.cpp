#include "rekam/intake/comparison_list.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/layout.hpp"
#include "rekam/intake/list_look.hpp"
#include "rekam/intake/list_rows.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/date_reading.hpp"
#include "rekam/table/list_file.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace rekam {

namespace {

ListFileOptions file_options(const ComparisonListOptions& options) {
  ListFileOptions file{{}, options.encoding, {}};
  if (!options.layout) return file;
  const Layout layout = find_layout(*options.layout);
  file.delimiter = layout.delimiter;
  if (!file.encoding) file.encoding = layout.encoding;
  file.sheet = layout.sheet;
  return file;
}

}  // namespace

class ComparisonList::Reading {
 public:
  Reading(const std::string& path, const ComparisonListOptions& options)
      : file_(path, file_options(options)), rows_(file_, options.layout, ListUse::comparison) {
    const auto look = look_at(rows_, LookAt::first_rows);
    const auto& layout = rows_.found().layout;
    date_forms_ = layout.dates;
    order_ = look.dates.order(layout.date_forms);
    rows_.restart();
  }

  const ComparisonRow* next() {
    const ListRow* row = rows_.next();
    if (row == nullptr) return nullptr;
    joined_count_ = 0;
    row_.record = {};
    if (row->rejected)
      ++unreadable_;
    else
      fill(*row);
    row_.id = id_of(*row);
    return &row_;
  }

  std::int64_t unreadable() const { return unreadable_; }
  const ListFile& file() const { return file_; }

 private:
  void fill(const ListRow& row) {
    for (const auto& [field, indexes] : rows_.found().columns.fields) {
      if (auto* const text = place_of(field)) {
        if (text->empty()) *text = text_at(row, indexes);
      } else if (field == Field::sex) {
        row_.record.sex = parse_sex(text_at(row, indexes)).value_or(Sex::unknown);
      } else if (field == Field::birth_date) {
        fill_date(row, indexes);
      }
    }
    row_.record.extra = text_at(row, rows_.found().columns.extra);
  }

  std::string_view* place_of(Field field) {
    auto& record = row_.record;
    switch (field) {
      case Field::nik:
        return &record.nik;
      case Field::no_kk:
        return &record.no_kk;
      case Field::name:
        return &record.name;
      case Field::birth_place:
        return &record.birth_place;
      case Field::mother_name:
        return &record.mother_name;
      case Field::father_name:
        return &record.father_name;
      case Field::address:
        return &record.address;
      case Field::desa:
        return &record.desa;
      default:
        return nullptr;
    }
  }

  /// ISO when it is a day, else as written: half a date is evidence too.
  void fill_date(const ListRow& row, const std::vector<std::size_t>& indexes) {
    const auto text = trim(text_at(row, indexes));
    const auto kind = indexes.size() == 1 && indexes[0] < row.kinds.size() ? row.kinds[indexes[0]]
                                                                           : CellKind::text;
    const auto reading = read_date(text, date_forms_, {kind, order_});
    iso_ = reading.date ? to_iso(*reading.date) : std::string{};
    row_.record.birth_date = reading.date ? std::string_view{iso_} : text;
  }

  std::string_view text_at(const ListRow& row, const std::vector<std::size_t>& indexes) {
    if (indexes.empty()) return {};
    if (indexes.size() == 1) return cell(row, indexes[0]);
    std::string& joined = joined_.at(joined_count_++);
    joined.clear();
    for (const auto index : indexes) {
      const auto piece = trim(cell(row, index));
      if (says_nothing(piece)) continue;
      if (!joined.empty()) joined += ' ';
      joined += piece;
    }
    return joined;
  }

  static std::string_view cell(const ListRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : std::string_view{};
  }

  std::string_view id_of(const ListRow& row) {
    if (!row.rejected)
      if (const auto id = trim(text_at(row, rows_.found().columns.record_id)); !id.empty())
        return id;
    id_.assign(row.sheet);
    if (!id_.empty()) id_ += ':';
    // A row without an identifier must not be taken for one whose identifier is that number.
    if (!rows_.found().columns.record_id.empty()) id_ += "line ";
    id_ += std::to_string(row.line);
    return id_;
  }

  ListFile file_;
  ListRows rows_;
  std::vector<DateForm> date_forms_;
  DayMonthOrder order_ = DayMonthOrder::day_first;
  ComparisonRow row_;
  std::string iso_, id_;
  // Of each field one at most; never moved, because the record points into them.
  std::array<std::string, kFieldCount + 2> joined_;
  std::size_t joined_count_ = 0;
  std::int64_t unreadable_ = 0;
};

ComparisonList::ComparisonList(const std::string& path, const ComparisonListOptions& options)
    : reading_(std::make_unique<Reading>(path, options)) {}
ComparisonList::~ComparisonList() = default;

const ComparisonRow* ComparisonList::next() { return reading_->next(); }
std::int64_t ComparisonList::unreadable() const { return reading_->unreadable(); }
std::uint64_t ComparisonList::bytes_read() const { return reading_->file().bytes_read(); }
std::uint64_t ComparisonList::bytes_in_all() const { return reading_->file().bytes_in_all(); }

}  // namespace rekam
