// The backlog of the office on a day, in numbers or by name.

#pragma once

#include "rekam/office/export_log.hpp"
#include "rekam/office/office.hpp"
#include "rekam/report/backlog.hpp"

#include <optional>
#include <vector>

namespace rekam {

struct BacklogQuestion {
  Date as_of{};
  std::vector<GroupBy> by{GroupBy::kecamatan};
  std::optional<std::string> kecamatan;  ///< only this one, by code or name
};
void write_backlog(const OfficeRun& run, const BacklogQuestion& question, const Sink& sink);

/// Everybody in the backlog, or only those whose papers are in.
enum class NamesOf { everybody, waiting };
/// What leaves the office shows of a NIK and a KK number their last four digits only, and no birth
/// date.
enum class Masking : std::uint8_t { none, numbers };
std::string masked(const std::string& number, Masking masking);
/// A text in which a number may have got into the wrong column.
std::string masked_text(const std::string& text, Masking masking);

struct NamesQuestion {
  Date as_of{};
  std::optional<std::string> kecamatan;
  NamesOf names_of = NamesOf::everybody;
  Masking masking = Masking::none;
};
/// Returns what log_export() must be told. By place, household and name; those waiting in the order
/// in which their papers came in.
Export write_names(const OfficeRun& run, const NamesQuestion& question, const Sink& sink);

}  // namespace rekam
