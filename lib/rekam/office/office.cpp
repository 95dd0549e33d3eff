#include "rekam/office/office.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/file_beside.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace rekam {

namespace {

constexpr std::size_t kKeyFileBytes = 200;

OfficeKey parse_key(std::string_view text, const std::string& path) {
  OfficeKey key{};
  const auto digit = [&](std::size_t at) -> unsigned {
    const char c = at < text.size() ? text[at] : ' ';
    if (is_digit(c)) return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    fail(ErrorKind::settings, "{} holds no office key: it must be 64 characters 0-9 a-f", path);
  };
  for (std::size_t i = 0; i < key.size(); ++i)
    key.at(i) = static_cast<std::uint8_t>(digit(2 * i) << 4U | digit(2 * i + 1));
  return key;
}

/// The key of the office, the same for each of its registries; a new one if it has none.
OfficeKey office_key(const OfficeRun& run) {
  const std::filesystem::path path{run.key_file};
  if (run.key_file.empty()) {
    run.tell(
        tr("there is no home folder (HOME) to keep the office key in: it is in the registry only, "
           "and no other registry of the office knows its resident numbers"));
    return random_key();
  }
  // What lies in a home that this user may not enter is not there.
  if (std::error_code trouble; std::filesystem::exists(path, trouble))
    return parse_key(read_whole(run.key_file, kKeyFileBytes), run.key_file);
  const OfficeKey key = random_key();
  if (run.rehearsal == Rehearsal::yes) return key;
  try {
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
    OutputFile file{run.key_file, run.output_access()};
    file.write(to_hex(key) + "\n");
    file.publish();
  } catch (const std::exception&) {
    // Somebody without a home of his own keeps the key in the registry alone.
    run.tell(
        translated("cannot write the office key {}: it is in the registry only", run.key_file));
    return key;
  }
  run.tell(translated("made the office key {}; keep a copy in a safe place", run.key_file));
  return key;
}

}  // namespace

Registry open_registry(const OfficeRun& run, OpenMode mode) {
  return Registry::open(run.db, mode, {.sharing = run.sharing});
}

Registry open_registry_briefly(const OfficeRun& run) {
  constexpr std::chrono::seconds kPatience{2};
  return Registry::open(run.db, OpenMode::read_write,
                        {.sharing = run.sharing, .patience = kPatience});
}

Registry create_registry_beside(const OfficeRun& run, const FileBeside& beside) {
  if (Registry::exists(run.db))
    fail(ErrorKind::usage, "{} exists already; name another file with --db", run.db);
  const auto folder = std::filesystem::path{run.db}.parent_path();
  if (!folder.empty() && ::access(folder.c_str(), F_OK) != 0) {
    fail(ErrorKind::io, "cannot write {}: {}; make its folder first, or name another", run.db,
         strerrordesc_np(errno));
  }
  return Registry::create(beside.path(), {office_key(run), run.kabupaten},
                          {.sharing = run.sharing});
}

void create_registry(const OfficeRun& run) {
  FileBeside beside{run.db};
  create_registry_beside(run, beside);
  beside.publish_new();
  run.stored(Permanence::lasting);
}

void tell_created(const OfficeRun& run) {
  run.tell(translated("made the registry {} for kabupaten {}", run.db, run.kabupaten.text()));
}

void store(const OfficeRun& run, RegistryChange& change) {
  if (run.rehearsal == Rehearsal::yes) return;
  const Permanence permanence = change.commit();
  run.stored(permanence);
}

void write_file_anew(Registry& registry, const std::string& path, std::string_view done) {
  try {
    write_anew(registry.database());
  } catch (const Error& error) {
    fail(ErrorKind::unfinished,
         "{}, but {} could not be written anew, so remains may lie in it ({}); then run "
         "rekam-registry purge, which does it too",
         done, path, error.what());
  }
}

}  // namespace rekam
