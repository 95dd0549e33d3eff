// Residents in the registry: found by identity, loaded whole, added, changed with their former
// version kept, or only confirmed by a newer list.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/record/known_resident.hpp"
#include "rekam/record/resident_no.hpp"
#include "rekam/record/standing.hpp"
#include "rekam/sqlite/bulk_insert.hpp"
#include "rekam/sqlite/statement.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class Registry;
class RegistryChange;
struct NewIdentity;

/// This registry's own number of a resident; shown nowhere.
using ResidentId = std::int64_t;
/// What rows are recognised by: the NIK, or a negative digest of a provisional identity.
using IdentityKey = std::int64_t;

IdentityKey key_of(Nik nik);
IdentityKey provisional_key(const Resident& resident);

enum class Sole : std::uint8_t { no, yes };

/// A key's entry: whom it means, and the last row that came under it.
struct IdentityEntry {
  ResidentId id = 0;
  std::uint64_t row_digest = 0;
  std::int64_t list = 0;
  Sole sole = Sole::no;
};

/// Where the newest content of a resident came from, and its finding codes.
struct Provenance {
  std::int64_t list = 0;
  std::size_t line = 0;
  std::string codes;
};

class ResidentStore {
 public:
  explicit ResidentStore(Registry& registry);
  /// For all the rows of one list: what it adds is complete only after finish(), and is written in
  /// the order that is fastest. This store alone sees it before.
  ResidentStore(RegistryChange& change, std::int64_t list, Date list_date);
  ~ResidentStore();

  /// Everybody who goes by this key: none, one, or several people with one NIK.
  void find(IdentityKey key, std::vector<IdentityEntry>& entries);
  /// find() of this key comes soon.
  void prefetch(IdentityKey key) const;
  /// Members of a household: all, or only those without a usable NIK.
  enum class Members { all, provisional };
  void find_in_household(HouseholdCardNumber card, Members members, std::vector<ResidentId>& ids);
  ResidentId find(const ResidentNo& number);  ///< 0 when nobody has it

  KnownResident load(ResidentId id);
  Provenance provenance(ResidentId id);

  /// A new resident under a key. The number is derived from the key's identity; `number` is the
  /// first that this gives, if it was derived already.
  ResidentId add(const KnownResident& known, IdentityKey key, std::uint64_t row_digest,
                 const Provenance& provenance, std::optional<ResidentNo> number = {});
  /// Writes what is known now; the former version stays as part of `event`.
  void change(ResidentId id, const KnownResident& known, const Provenance& provenance,
              std::int64_t event);
  /// Whether the person is in the backlog as known now, and has not been reported gone.
  bool waits(ResidentId id);
  /// What the field says of the person; the former version stays as part of `event`.
  void set_reported_gone(ResidentId id, std::optional<Date> on, std::int64_t event);
  /// A further key for the same person, or the newest row under a key; `sole` as given.
  void set_identity(IdentityKey key, const IdentityEntry& entry, std::int64_t event);
  /// Another source than the last row under this NIK has told of the person.
  void mark_not_sole(Nik nik, ResidentId id, std::int64_t event);

  /// The list has the sole row of this person once more; only with a list.
  void confirm(ResidentId id);
  bool is_confirmed(ResidentId id) const;
  /// The list names this person, and nothing had to be stored for that.
  void name_again(ResidentId id, std::int64_t list);
  /// Whom others can read now: everybody added so far.
  void flush();
  /// At the end of the list.
  void finish();

 private:
  class OfList;

  ResidentStore(Registry& registry, ChangeHook* hook);
  bool insert_number(const ResidentNo& number, ResidentId id);
  /// The first of the numbers of an identity, from `attempt` on, that nobody has.
  ResidentNo take_number(const std::string& identity, unsigned attempt, ResidentId id);
  void insert_identity(IdentityKey key, const IdentityEntry& entry);
  void insert_details(ResidentId id, const KnownResident& known);
  template <typename Run>
  void insert_earlier(ResidentId id, const std::vector<Run>& runs, std::int64_t about);
  /// Newer lists with the very same row have only confirmed it.
  void catch_up(KnownResident& known, ResidentId id);
  void keep_former(ResidentId id, std::int64_t event);
  void note_card(const Resident& resident);
  void write_new_identities();
  void write_numbers(std::span<const NewIdentity> added);
  bool is_taken(const ResidentNo& number);

  Registry& registry_;
  ResidentNumbers numbers_;
  Salts salts_;
  ResidentId last_id_ = 0;
  BulkInsert new_residents_, new_standings_, new_identities_, new_numbers_;
  Statement find_identity_, find_household_, find_provisional_, find_number_, load_, load_cells_,
      load_older_, load_runs_, load_confirmed_, insert_number_, insert_identity_, update_identity_,
      keep_seen_, keep_sole_, insert_cell_, insert_older_, insert_run_, provenance_, keep_former_,
      update_resident_, update_standing_, update_number_, delete_cells_, delete_older_,
      delete_runs_, mark_not_sole_, name_again_;
  std::unique_ptr<OfList> of_list_;
};

}  // namespace rekam
