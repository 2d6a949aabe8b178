// Safety arrangements as they are kept.
#pragma once
#include "ledger/tx.hpp"
#include "risk/domain/arrangement.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

struct ArrangementRow {
  ArrangementId id = {};
  PersonId person = {};
  std::optional<ChildId> child = {};
  std::optional<LinkId> adult = {};
  ArrangementCode code = ArrangementCode::other;
  std::string what = {};
  std::string who = {};
  std::string agreed_with = {};
  base::Date from = {};
  base::Date review = {};
  ArrangementStatus status = ArrangementStatus::proposed;
  std::string ended_reason = {};
  bool interim = false;
  bool none_needed = false;
  int rests_on_items = 0;
  std::int64_t version = 1;
  std::string recorded_by = {};
  base::Instant recorded_at = {};

  Arrangement arrangement() const;
};

// All of a person, those in force (proposed or in place) first, then newest first.
std::vector<ArrangementRow> arrangements_of(ledger::View&, PersonId);
std::optional<ArrangementRow> find_arrangement(ledger::View&, ArrangementId);
std::vector<ItemId> items_of_arrangement(ledger::View&, ArrangementId);

// For counts in SQL: true for an arrangement `a` that is in place on :today (domain/arrangement.hpp).
inline constexpr std::string_view in_place_sql =
    "(a.status = 'in_place' and ((a.none_needed = 1 and exists (select 1 from arrangement_item ai where ai.arrangement_id = a.id))"
    " or (a.none_needed = 0 and trim(a.agreed_with) <> '' and a.starts <= :today and a.review_on >= :today)))";

}  // namespace risk
