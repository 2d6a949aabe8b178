#include "risk/actions/open_review.hpp"

#include "risk/actions/reopen.hpp"
#include "risk/store/assessment.hpp"
#include "risk/store/keep_assessment.hpp"

namespace risk {
namespace {

constexpr char const* why_system = "a reaction to the record, whoever acts";
constexpr ledger::System in_force{"risk.in_force_unopened", why_system,
  "select max(a.id) from assessment a where a.person_id = :person and a.state in ('signed_provisional', 'signed_complete')"
  " and not exists (select 1 from assessment o where o.person_id = a.person_id and o.state in ('draft', 'reopened'))"};
constexpr ledger::System needed{"risk.review_needed_by", why_system,
  "select n.need_by, p.practitioner_id from need n join person p on p.id = n.person_id where n.id = :need"};

struct Needed {
  base::Date by = {};
  std::optional<StaffId> practitioner = {};
};

}  // namespace

void open_review(ledger::Tx& tx, enquiries::NeedArose const& fact) {
  if (!fact.opens_review) return;
  auto const signed_one = tx.row<std::optional<AssessmentId>>(in_force, {{"person", fact.person}}).value_or(std::nullopt);
  auto const need = tx.row<Needed>(needed, {{"need", fact.need}});
  if (!signed_one || !need) return;
  auto const id = insert_assessment(tx, {.person = fact.person, .kind = AssessmentKind::review, .owner = need->practitioner, .due_on = reopened_due(tx, need->by)},
                                    judgements_of(tx, *signed_one));
  tx.record({.what = "assessment.review_opened", .person = fact.person, .subject = id.value});
}

}  // namespace risk
