#include "rekam/linkage/linkage_list.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/bare_number.hpp"

namespace rekam {

LinkageList::Cell LinkageList::cell(LinkageField field, std::string_view text) const {
  text = trim(text);
  if (says_nothing(text)) return {};
  const auto& dictionary = texts(text_kind(field));
  // Members of a household follow each other and share most texts.
  if (!rows_.empty()) {
    const std::uint32_t before = rows_.back()[index_of(field)];
    if (before != 0 && dictionary.text(before) == text) return {{}, 0, before};
  }
  const Cell cell{text, TextDictionary::key_of(text)};
  dictionary.fetch(cell.key);
  return cell;
}

void LinkageList::add(const LinkageRecord& record) {
  std::array<Cell, kLinkageFields> cells;
  const auto set = [&](LinkageField field, std::string_view text) {
    cells[index_of(field)] = cell(field, text);
  };
  set(LinkageField::nik, bare_number(record.nik, cleaned_nik_));
  set(LinkageField::name, record.name);
  set(LinkageField::birth_date, record.birth_date);
  set(LinkageField::birth_place, record.birth_place);
  set(LinkageField::mother_name, record.mother_name);
  set(LinkageField::father_name, record.father_name);
  set(LinkageField::no_kk, bare_number(record.no_kk, cleaned_card_));
  set(LinkageField::address, record.address);
  set(LinkageField::desa, record.desa);
  set(LinkageField::extra, record.extra);
  Row row{};
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto& [text, key, known] = cells[i];
    auto& dictionary =
        dictionaries_[static_cast<std::size_t>(text_kind(static_cast<LinkageField>(i)))];
    row[i] = known != 0 ? known : dictionary.number(text, key);
  }
  row[index_of(LinkageField::sex)] = static_cast<std::uint32_t>(record.sex);
  rows_.push_back(row);
}

void LinkageList::rest() {
  for (auto& dictionary : dictionaries_) dictionary.rest();
  rows_.shrink_to_fit();
}

std::string_view LinkageList::text(std::size_t row, LinkageField field) const {
  const std::uint32_t value = rows_[row][index_of(field)];
  if (field == LinkageField::sex) return to_text(static_cast<Sex>(value));
  return texts(text_kind(field)).text(value);
}

}  // namespace rekam
