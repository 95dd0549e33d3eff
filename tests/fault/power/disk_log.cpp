#include "fault/power/disk_log.hpp"

#include <algorithm>
#include <memory>

namespace rekam::power {

namespace {

constexpr std::size_t kSector = 512;
using What = DiskStep::What;

/// How much of what was not synced survives a cut.
enum class Luck { keeps_all, loses_all, by_chance };

struct File {
  std::string safe;                       ///< as of its last sync
  std::vector<const DiskStep*> unsynced;  ///< since then
};

/// A change of a name; no file: the name is removed.
struct NameChange {
  std::string name;
  std::shared_ptr<File> file;
};

void put(std::string& bytes, std::size_t at, std::string_view piece) {
  if (bytes.size() < at + piece.size()) bytes.resize(at + piece.size(), '\0');
  std::copy(piece.begin(), piece.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

class Disk {
 public:
  Disk(const Files& start, std::mt19937_64& dice) : dice_(dice), luck_(Luck(dice() % 3)) {
    for (const auto& [name, bytes] : start) {
      now_[name] = std::make_shared<File>(File{bytes, {}});
      safe_[name] = now_[name];
    }
  }

  void take(const DiskStep& step) {
    switch (step.what) {
      case What::create:
        now_[step.name] = std::make_shared<File>();
        changes_.push_back({step.name, now_[step.name]});
        break;
      case What::write:
      case What::truncate:
        now_.at(step.name)->unsynced.push_back(&step);
        break;
      case What::sync:
        sync(*now_.at(step.name));
        break;
      case What::remove:
        now_.erase(step.name);
        changes_.push_back({step.name, nullptr});
        break;
      case What::sync_folder:
        for (const auto& change : changes_) apply(change);
        changes_.clear();
        break;
      case What::acknowledge:
        break;
    }
  }

  Files cut() {
    for (const auto& change : changes_)
      if (survives()) apply(change);
    Files left;
    for (const auto& [name, file] : safe_) left[name] = what_is_left(*file);
    return left;
  }

 private:
  bool survives() {
    if (luck_ != Luck::by_chance) return luck_ == Luck::keeps_all;
    return dice_() % 2 == 0;
  }

  void apply(const NameChange& change) {
    if (change.file) {
      safe_[change.name] = change.file;
    } else {
      safe_.erase(change.name);
    }
  }

  static void whole(std::string& bytes, const DiskStep& step) {
    if (step.what == What::truncate) {
      bytes.resize(std::min<std::size_t>(bytes.size(), step.at));
    } else {
      put(bytes, step.at, step.bytes);
    }
  }

  static void sync(File& file) {
    for (const auto* step : file.unsynced) whole(file.safe, *step);
    file.unsynced.clear();
  }

  /// Sector by sector.
  void torn(std::string& bytes, const DiskStep& step) {
    const std::string_view all{step.bytes};
    for (std::size_t at = 0; at < all.size(); at += kSector)
      if (dice_() % 2 == 0) put(bytes, step.at + at, all.substr(at, kSector));
  }

  std::string what_is_left(const File& file) {
    std::string bytes = file.safe;
    for (const auto* step : file.unsynced) {
      const bool tears = luck_ == Luck::by_chance && step->what == What::write && dice_() % 3 == 0;
      if (tears)
        torn(bytes, *step);
      else if (survives())
        whole(bytes, *step);
    }
    return bytes;
  }

  std::mt19937_64& dice_;
  Luck luck_;
  std::map<std::string, std::shared_ptr<File>> now_, safe_;
  std::vector<NameChange> changes_;  ///< since the folder was synced
};

}  // namespace

Files after_cut(const DiskLog& log, std::size_t count, std::mt19937_64& dice) {
  Disk disk{log.start, dice};
  for (std::size_t i = 0; i < count; ++i) disk.take(log.steps[i]);
  return disk.cut();
}

std::uint64_t acknowledged_by(const DiskLog& log, std::size_t count) {
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (log.steps[i].what == What::acknowledge) last = log.steps[i].at;
  return last;
}

}  // namespace rekam::power
