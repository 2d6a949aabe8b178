// Needs: what the record shows should be asked, and how each ended.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/domain/state.hpp"
#include "ledger/tx.hpp"

namespace enquiries {

struct NeedRow {
  NeedId id = {};
  PersonId person = {};
  EnquiryKind kind = EnquiryKind::police_da;
  std::optional<AgencyId> agency = {};         // none: to be chosen, the address is not known well enough
  std::string agency_name = {};
  NeedState state = NeedState::needed;
  Strength strength = Strength::expected;
  std::string gate = {};
  std::string clock = {};
  std::string trigger_ids = {};                // "TR-06 TR-07"
  Priority priority = Priority::routine;
  std::string priority_reason = {};
  bool first_of_order = false;
  bool not_needed_by_spo = false;
  bool proposed = false;                       // an earlier address in another force's area
  base::Instant created_at = {};
  base::Date ask_by = {};
  base::Date need_by = {};
  std::optional<base::Instant> moment = {};
  std::optional<EnquiryId> enquiry = {};       // the draft or the enquiry that meets it
  std::optional<NotNeeded> decision = {};      // decided; not yet countersigned while the state is `needed`
  std::string decision_text = {};
  std::optional<ReturnId> cited_return = {};
  std::string decided_by = {};                 // full name
  std::optional<base::Instant> decided_at = {};
  std::optional<base::Instant> countersigned_at = {};

  bool waits_for_spo() const { return state == NeedState::needed && decision.has_value(); }
};
struct NeedReason {
  std::string trigger_id = {};
  std::string event = {};
  std::string fact = {};                       // fact name; people::fact_in_words says it
  std::string rule_version = {};
  base::Instant at = {};
};

// By need-by date, newest reasons last. A look: "person.viewed".
std::vector<NeedRow> needs_of_person(ledger::View&, PersonId);
std::optional<NeedRow> find_need(ledger::View&, NeedId);
std::vector<NeedReason> reasons_of(ledger::View&, NeedId);
std::vector<ChildId> children_of_need(ledger::View&, NeedId);
std::vector<NeedRow> needs_met_by(ledger::View&, EnquiryId);

// A need in a list of several people.
struct NeedLine {
  NeedId id = {};
  PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  EnquiryKind kind = EnquiryKind::police_da;
  std::string agency_name = {};                // empty: to be chosen
  Strength strength = Strength::expected;
  Priority priority = Priority::routine;
  std::string priority_reason = {};
  std::string gate = {};
  base::Date ask_by = {};
  base::Date need_by = {};
  std::string trigger_ids = {};                // "TR-06 TR-07"
  std::optional<EnquiryId> draft = {};
  std::optional<NotNeeded> decision = {};      // waits for a senior
  std::string decided_by = {};
};
// Undecided needs (state `needed`, no decision waiting) of the practitioner's people, by priority and need-by date.
std::vector<NeedLine> needs_to_decide(ledger::View&, StaffId practitioner);
// Decisions "not needed" that wait for a senior, of the place of who asks.
std::vector<NeedLine> needs_to_countersign(ledger::View&);
// Everything in state `needed` in the place of who asks; at most `limit`.
std::vector<NeedLine> needs_of_place(ledger::View&, int limit = 500);

}  // namespace enquiries
