#include "rekam/office/list_import.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/intake/resident_list.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/table/csv_reader.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

std::string one_line(const std::vector<std::string_view>& cells) {
  std::string line = csv_line(cells);
  line.pop_back();
  return line;
}

std::vector<std::string> cells_of(const std::string& line) {
  CsvReader reader{bytes_of(line, "registry"), CsvFormat{',', {}}};
  const Row* row = reader.next();
  if (row == nullptr) return {};
  return {row->cells.begin(), row->cells.end()};
}

ListSummary summary_of(const ListRecord& known, const std::string& path) {
  ListSummary summary{path,           known.number, known.sha256, {},
                      known.findings, Known::yes,   known.file,   News::none};
  summary.findings.add(FindingCode::file_known_list);
  summary.counts.read = known.counts.read;
  summary.counts.rejected = known.counts.rejected;
  summary.counts.unchanged = known.counts.read - known.counts.rejected;
  return summary;
}

}  // namespace

std::string base_name(std::string_view path) {
  const auto slash = path.find_last_of('/');
  return std::string{slash == std::string_view::npos ? path : path.substr(slash + 1)};
}

std::optional<ListRecord> find_known_list(Database& database, std::string_view kind,
                                          const std::string& path) {
  if (is_stream(path)) return {};
  const auto size = InputFile{path}.size();
  if (!size || !has_list_of_size(database, kind, *size)) return {};
  return find_list(database, kind, digest_of_file(path));
}

std::vector<std::string> columns_of(const ListRecord& list) { return cells_of(list.header); }

std::optional<ListSummary> known_list(RegistryChange& change, std::string_view kind,
                                      const std::string& path, RejectsFile& rejects) {
  Database& database = change.registry().database();
  const auto known = find_known_list(database, kind, path);
  if (!known) return {};
  const auto header = columns_of(*known);
  for_each_reject(database, known->number, [&](const RejectedRow& row) {
    const auto cells = cells_of(row.cells);
    rejects.add(header, {cells.begin(), cells.end()}, {known->file, row.sheet, row.line},
                row.codes);
  });
  return summary_of(*known, path);
}

void refuse_pipe_among(const std::vector<std::string>& files) {
  const auto pipe = std::find_if(files.begin(), files.end(), is_stream);
  if (files.size() > 1 && pipe != files.end())
    fail(ErrorKind::usage, "{} can be read only once, so import it alone", shown_name(*pipe));
}

void refuse_registry(const OfficeRun& run, const std::string& path, std::string_view option) {
  if (is_registry_file(run, path))
    fail(ErrorKind::usage, "{} is the registry; name another file for {}", path, option);
}

std::optional<OutputFile> side_file(const OfficeRun& run, const std::optional<std::string>& path,
                                    std::string_view option) {
  if (!path) return {};
  refuse_registry(run, *path, option);
  return std::optional<OutputFile>{std::in_place, *path, run.output_access()};
}

RejectsFile rejects_file(const OfficeRun& run, const std::optional<std::string>& path,
                         std::vector<std::string> columns) {
  if (path) refuse_registry(run, *path, "--rejects");
  return {path, std::move(columns), run.output_access(), run.warn};
}

ListImport::ListImport(RegistryChange& change, RejectsFile& rejects, const What& what)
    : change_(change),
      rejects_(rejects),
      reject_store_(change.registry().database()),
      path_(what.path),
      header_(what.header) {
  Database& database = change.registry().database();
  record_.number = next_list_number(database);
  record_.kind = what.kind;
  record_.file = base_name(what.path);
  record_.list_date = what.list_date;
  record_.imported_at = to_text(change.now());
  record_.layout = what.layout;
  record_.header = one_line({what.header.begin(), what.header.end()});
  start_list(database, record_);
}

void ListImport::stored(RowFate fate, std::span<const Finding> findings, News new_errors) {
  ++record_.counts.read;
  switch (fate) {
    case RowFate::added:
      ++record_.counts.added;
      break;
    case RowFate::updated:
      ++record_.counts.updated;
      break;
    case RowFate::unchanged:
      ++record_.counts.unchanged;
      break;
  }
  for (const auto& finding : findings) record_.findings.add(finding.code);
  if (new_errors == News::some) news_ = News::some;
}

void ListImport::rejected(std::size_t line, const std::vector<std::string_view>& cells,
                          std::string_view raw, std::span<const Finding> findings,
                          std::string_view sheet) {
  ++record_.counts.read;
  ++record_.counts.rejected;
  for (const auto& finding : findings) record_.findings.add(finding.code);
  RejectedRow row{
      record_.number,  record_.counts.rejected, std::string{sheet}, line, codes_of(findings), 0,
      one_line(cells), std::string{raw}};
  row.digest = fingerprint(raw.empty() ? std::string_view{row.cells} : raw);
  if (!reject_store_.is_known(row.digest)) news_ = News::some;
  reject_store_.store(row);
  rejects_.add(header_, cells, {record_.file, sheet, line}, row.codes);
}

void ListImport::found(FindingCode code) {
  record_.findings.add(code);
  if (rule_of(code).severity == Severity::error) news_ = News::some;
}

ListSummary ListImport::finish(const Sha256Digest& sha256, std::uint64_t bytes) {
  if (const auto known = find_list(change_.registry().database(), record_.kind, sha256))
    return summary_of(*known, path_);
  record_.sha256 = sha256;
  record_.bytes = bytes;
  finish_list(change_.registry().database(), record_);
  const RowCounts& counts = record_.counts;
  change_.record({"import", fmt::format("list {}", record_.number),
                  fmt::format(R"({{"kind":"{}","sha256":"{}","read":{},"added":{},"updated":{},)"
                              R"("unchanged":{},"rejected":{}}})",
                              record_.kind, to_hex(sha256), counts.read, counts.added,
                              counts.updated, counts.unchanged, counts.rejected)});
  return {path_, record_.number, sha256, counts, record_.findings, Known::no, {}, news_};
}

}  // namespace rekam
