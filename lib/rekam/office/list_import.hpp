// One list on its way into the registry: its number, its counts, its rejected rows, its event.
// Every kind of import goes through this, so the row law holds for all of them.

#pragma once

#include "rekam/office/import_summary.hpp"
#include "rekam/office/office.hpp"
#include "rekam/office/rejects_file.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/list_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// The summary of a list that the registry holds already, without reading more than its digest;
/// its rejected rows go into `rejects` again.
std::optional<ListSummary> known_list(RegistryChange& change, std::string_view kind,
                                      const std::string& path, RejectsFile& rejects);

/// The list with the bytes of this file that was imported and not undone; none for a pipe.
std::optional<ListRecord> find_known_list(Database& database, std::string_view kind,
                                          const std::string& path);
std::vector<std::string> columns_of(const ListRecord& list);

/// What is read once must be the only file of its command. Error{usage} when it is not.
void refuse_pipe_among(const std::vector<std::string>& files);

/// A further file of a run, none without a path. Error{usage} when that would take the registry's
/// place.
std::optional<OutputFile> side_file(const OfficeRun& run, const std::optional<std::string>& path,
                                    std::string_view option);

/// The rejects file of a run. Error{usage} when that would take the registry's place.
RejectsFile rejects_file(const OfficeRun& run, const std::optional<std::string>& path,
                         std::vector<std::string> columns);

class ListImport {
 public:
  struct What {
    std::string_view kind;
    std::string path;
    std::string layout;
    std::vector<std::string> header;
    Date list_date{};
  };
  ListImport(RegistryChange& change, RejectsFile& rejects, const What& what);

  std::int64_t number() const { return record_.number; }
  const std::string& file() const { return record_.file; }

  /// A row that is stored. `new_errors`: it has findings of severity error that are news.
  void stored(RowFate fate, std::span<const Finding> findings, News new_errors);
  /// A row that is not. `raw` when it was no row, else empty; `sheet` of a workbook.
  void rejected(std::size_t line, const std::vector<std::string_view>& cells, std::string_view raw,
                std::span<const Finding> findings, std::string_view sheet = {});
  /// A finding about the whole list.
  void found(FindingCode code);

  /// Completes the list and records its event. A pipe shows only at its end that the registry holds
  /// the list already: then the summary says so, and the change must not be committed.
  ListSummary finish(const Sha256Digest& sha256, std::uint64_t bytes);

 private:
  RegistryChange& change_;
  RejectsFile& rejects_;
  RejectStore reject_store_;
  std::string path_;
  std::vector<std::string> header_;
  ListRecord record_;
  News news_ = News::none;
};

/// The name of a file without its folders.
std::string base_name(std::string_view path);

}  // namespace rekam
