// Units stay for life; what they are called and whose they are is dated.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "ledger/scope.hpp"
#include "organisation/domain/codes.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace organisation {

using ledger::UnitId;

// `central` units hold cases but are not local delivery units: National Security Division and the like. The last two lie
// outside the service: a youth offending service, and a provider of before June 2021. They are inspected, and nothing else.
enum class UnitKind { national, region, pdu, team, central, youth_service, provider };
constexpr bool lies_outside(UnitKind kind) { return kind == UnitKind::youth_service || kind == UnitKind::provider; }

enum class ChangeKind { create, rename, recode, split, merge, move_region, boundary, close };

// A unit as it stands on the day asked about.
struct Unit {
  UnitId id = {};
  UnitKind kind = UnitKind::pdu;
  UnitCode code = {};                    // may be empty: a code that was never published, a team without one
  std::string name = {};
  std::optional<UnitId> parent = {};     // exactly one, but for the country
  std::int64_t team_from = 0;            // its interval of team numbers; a team has one number
  std::int64_t team_to = -1;
  base::Date valid_from = {};            // of this version
  std::optional<base::Date> valid_to = {};

  ledger::Place place() const { return {team_from, team_to}; }
};

// One row of a unit's history. `valid_from` is included, `valid_to` is not.
struct UnitVersion {
  std::int64_t id = 0;
  UnitId unit = {};
  UnitCode code = {};
  std::string name = {};
  std::optional<UnitId> parent = {};
  ChangeKind change = ChangeKind::create;
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::string notes = {};
  base::Instant recorded_at = {};        // when the row was entered: "as we knew it then"
  std::string recorded_by = {};
};

inline bool valid_on(base::Date from, std::optional<base::Date> to, base::Date day) {
  return from <= day && (!to || day < *to);
}

// The version valid on the day; nothing if the unit did not exist then.
std::optional<UnitVersion> version_on(std::span<UnitVersion const> versions, base::Date day);

// What is wrong with a unit's history: rows that overlap or end before they begin. Empty if nothing.
std::vector<std::string> faults_of(std::vector<UnitVersion> versions);

}  // namespace organisation

template <>
struct base::Words<organisation::UnitKind> {
  static constexpr std::array table{
      base::Word{organisation::UnitKind::national, "national"}, base::Word{organisation::UnitKind::region, "region"},
      base::Word{organisation::UnitKind::pdu, "pdu"},           base::Word{organisation::UnitKind::team, "team"},
      base::Word{organisation::UnitKind::central, "central"},
      base::Word{organisation::UnitKind::youth_service, "youth_service"},
      base::Word{organisation::UnitKind::provider, "provider"},
  };
};
template <>
struct base::Words<organisation::ChangeKind> {
  static constexpr std::array table{
      base::Word{organisation::ChangeKind::create, "create"},     base::Word{organisation::ChangeKind::rename, "rename"},
      base::Word{organisation::ChangeKind::recode, "recode"},     base::Word{organisation::ChangeKind::split, "split"},
      base::Word{organisation::ChangeKind::merge, "merge"},       base::Word{organisation::ChangeKind::move_region, "move_region"},
      base::Word{organisation::ChangeKind::boundary, "boundary"}, base::Word{organisation::ChangeKind::close, "close"},
  };
};
