#include "rekam/office/verify_file.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <chrono>
#include <optional>
#include <thread>

namespace rekam {

namespace {

/// A second connection to the same file at the same moment, so that two processors can work. Not
/// for a registry in memory, nor while another program waits for the file: then one must do.
class SecondReader {
 public:
  explicit SecondReader(const std::string& path) {
    if (!Registry::exists(path)) return;
    try {
      database_.emplace(Database::open(
          path, OpenMode::read_only,
          {.sharing = SharedAccess::group, .patience = std::chrono::milliseconds{0}}));
      database_->execute("PRAGMA cache_size = -16384");
      same_moment_.emplace(*database_);
    } catch (const Error&) {
      database_.reset();
    }
  }
  Database* database() { return database_ ? &*database_ : nullptr; }

 private:
  std::optional<Database> database_;
  std::optional<ReadTransaction> same_moment_;
};

}  // namespace

std::vector<std::string> verify_file(Registry& registry, const VerifyProgress& progress) {
  const ReadTransaction one_moment{registry.database()};
  SecondReader second{registry.path()};
  Verification verification{progress};
  std::thread helper;
  if (auto* database = second.database())
    helper = std::thread{[&verification, database] { verification.work(*database); }};
  verification.work(registry.database());
  if (helper.joinable()) helper.join();
  return verification.problems();
}

}  // namespace rekam
