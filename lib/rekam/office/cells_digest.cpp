#include "rekam/office/cells_digest.hpp"

#include "rekam/base/digest.hpp"
#include "rekam/intake/resident_list.hpp"

namespace rekam {

CellsDigest::CellsDigest(const ResidentList& list, std::string_view kecamatan,
                         std::string_view desa) {
  std::string meaning = list.layout_name();
  for (const auto& heading : list.header()) {
    meaning += '\x1f';
    meaning += heading;
  }
  meaning += '\x1e';
  meaning += kecamatan;
  meaning += '\x1e';
  meaning += desa;
  meaning_ = std::to_string(fingerprint(meaning));
}

std::uint64_t CellsDigest::of(std::span<const std::string_view> cells) {
  buffer_ = meaning_;
  for (const auto cell : cells) {
    buffer_ += cell;
    buffer_ += '\x1f';
  }
  return fingerprint(buffer_);
}

}  // namespace rekam
