// Somebody stands at the desk: who it is by the number that the operator types, and what is stored
// of the visit. Each visit is a list of its own, stored at once and for good; undo takes its
// number.

#pragma once

#include "rekam/intake/outcome_list.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/office.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct DeskPerson {
  std::string resident_no;
  std::string name;
  std::optional<int> age;
  std::string status;  ///< the folded recording status
  /// The live call: point and day, and how it reads.
  std::optional<std::string> called_to;
  std::optional<Date> called_on;
  std::string call;
};

struct DeskHousehold {
  PersonKey of;                    ///< what was typed: a card when several people are meant
  std::string papers;              ///< one sentence
  std::vector<DeskPerson> people;  ///< who must record on the day, as they came into the registry
  std::string service_point;       ///< the first that serves them; empty when none does
};

/// Whom a person's number means.
enum class Meant : std::uint8_t { household, person };
/// By card number, NIK or resident number. Sixteen digits that nobody has are taken for a card that
/// no list knows yet. Error{input}, without the number, when it is none.
DeskHousehold who_is_at_desk(const OfficeRun& run, std::string_view typed, Meant meant);

struct DeskEntry {
  std::optional<RowFate> fate;  ///< empty: nothing was stored; the findings say why
  std::vector<Finding> findings;
  std::int64_t list = 0;      ///< 0 when nothing had to be stored
  std::string receipt_no;     ///< of papers
  std::string service_point;  ///< that gave it
};

/// The papers of the household come in now.
DeskEntry take_papers_at_desk(const OfficeRun& run, const PersonKey& of);
DeskEntry take_outcome_at_desk(const OfficeRun& run, const OutcomeRow& outcome);

}  // namespace rekam
