#include "enquiries/actions/send_enquiry.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/domain/reference.hpp"
#include "enquiries/store/agency.hpp"
#include "enquiries/store/known.hpp"
#include "organisation/store/staff.hpp"

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write next_number{"enquiries.next_number",
                            "insert into reference_counter (year, last) values (:year, 1) on conflict (year) do update set last = reference_counter.last + 1 returning last"};
constexpr Write ask{"enquiries.ask",
                    "update enquiry set reference = :reference, asked_at = :now, asked_by = :account, on_behalf_of = :behalf, owner_id = :owner, acting_id = :acting, day_zero = :day0, "
                    "answer_wd = :days, moment = :moment, priority = :priority, priority_reason = :reason, route = :route where id = :id"};
constexpr Write meet_needs{"enquiries.meet_needs", "update need set state = 'asked', agency_id = :agency where enquiry_id = :id and state = 'needed'"};

// What the law and the partner need before anything leaves the house.
base::Outcome<> check_complete(ledger::Tx& tx, EnquiryRow const& draft) {
  std::vector<std::optional<base::FieldError>> checks{
      asked_for(draft.purpose, "purpose", "Enter the purpose of the enquiry"),
      asked_for(draft.gateway, "gateway", "Enter the legal gateway"),
      asked_for(draft.necessity, "necessity", "Enter why the enquiry is necessary"),
      asked_for(draft.proportionality, "proportionality", "Enter why the enquiry is proportionate"),
      asked_for(draft.onward_limits, "onward_limits", "Enter the limits on onward use"),
      asked_for(draft.decision_waiting, "decision_waiting", "Enter the decision that waits for the answer"),
      asked_for(draft.names_to_search, "names_to_search", "Enter the names to search")};
  auto const wrong_if = [&](bool wrong, char const* field, char const* message) {
    if (wrong) checks.push_back(base::FieldError{field, message});
  };
  wrong_if(!draft.period_from, "period_from", "Enter the beginning of the period to search");
  wrong_if(questions_of(tx, draft.id).empty(), "questions", "Select at least one question");
  wrong_if(draft.kind == EnquiryKind::childrens && !draft.search_by_address && children_of(tx, draft.id).empty(), "children",
           "Select at least one child, or say that the children are not known and that the address is to be searched");
  auto const subject = subject_of(tx, draft.id);
  wrong_if(!subject || !subject->person.birth_date, "person", "The person’s date of birth is not recorded: add it to the record first");
  wrong_if(!subject || subject->addresses.empty(), "person", "No address of the person is recorded: add one to the record first");
  return all_of(checks);
}

std::optional<base::Instant> first_moment(std::vector<NeedRow> const& needs) {
  std::optional<base::Instant> first;
  for (auto const& need : needs)
    if (need.moment && (!first || *need.moment < *first)) first = need.moment;
  return first;
}

std::optional<StaffId> owner_of(ledger::Tx& tx, SendEnquiry const& action, KnownPerson const& known) {
  if (action.on_behalf_of) return organisation::find_staff(tx, *action.on_behalf_of) ? action.on_behalf_of : std::nullopt;
  if (auto const owner = owner_for(tx, known, tx.today())) return owner;
  return tx.scope().staff.value ? std::optional(tx.scope().staff) : std::nullopt;
}

std::string new_reference(ledger::Tx& tx) {
  auto const year = static_cast<int>(std::chrono::year_month_day{tx.today()}.year());
  return reference(year, static_cast<int>(tx.insert(next_number, {{"year", year}})));
}

}  // namespace

base::Outcome<SentNow> run(ledger::Tx& tx, SendEnquiry const& action) {
  auto draft = load_to_move(tx, action.enquiry, EnquiryState::sent);
  if (!draft) return tl::unexpected(draft.error());
  if (draft->state != EnquiryState::draft) return base::refuse(base::Refused::conflict, "This was sent already");
  if (draft->lock_version != action.lock_version) return base::refuse(base::Refused::stale, "Somebody else changed this draft since you opened it");
  if (auto const complete = check_complete(tx, *draft); !complete) return tl::unexpected(complete.error());
  auto const known = known_person(tx, draft->person);
  auto const agency = organisation::find_agency(tx, draft->agency);
  auto const owner = known && agency ? owner_of(tx, action, *known) : std::nullopt;
  if (!owner) return base::refuse("on_behalf_of", "Nobody is allocated to this person and the team has no senior: say whose enquiry this is");

  auto const today = tx.today();
  auto const& rules = tx.rules<RuleBook>().on(today);
  auto const* clock = rules.clock(draft->clock);
  auto const moment = first_moment(needs_met_by(tx, draft->id));
  auto const priority = priority_today(*known, today, moment);
  auto const* partner = rules.partner(agency->code, today);
  bool const queued = intake_reached(tx, draft->agency);
  draft->reference = new_reference(tx);
  tx.change(ask, {{"id", draft->id}, {"reference", draft->reference}, {"now", tx.now()}, {"account", tx.scope().account}, {"behalf", action.on_behalf_of}, {"owner", *owner},
                  {"acting", organisation::stands_in_for(tx, *owner, today, known->team)},
                  {"day0", day_zero(base::to_london(tx.now()), counting_for(tx, agreement_with(tx, *agency, today), today))},
                  {"days", answer_days(tx, *agency, draft->clock, today)}, {"moment", clock && clock->moment != Moment::none ? moment : std::nullopt},
                  {"priority", priority.level}, {"reason", priority.reason}, {"route", partner ? partner->route : "page"}});
  move_to(tx, *draft, queued ? EnquiryState::queued : EnquiryState::sent);
  tx.change(meet_needs, {{"id", draft->id}, {"agency", draft->agency}});
  if (queued) retime(tx, draft->id);
  else hand_over(tx, *draft, draft->agency);
  record(tx, *draft, queued ? "enquiry.queued" : "enquiry.sent", queued ? ledger::Processing::alteration : ledger::Processing::disclosure, draft->trigger_ids,
         draft->decision_waiting, queued ? std::string{} : agency->name);
  tx.tell(EnquirySent{draft->person, draft->id, queued, false});
  return SentNow{draft->reference, queued};
}

}  // namespace enquiries
