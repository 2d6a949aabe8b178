#include "enquiries/actions/join_open_enquiry.hpp"

#include "enquiries/actions/priorities.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"
#include "base/text.hpp"
#include "enquiries/domain/held.hpp"
#include "enquiries/domain/triggers.hpp"

#include <algorithm>

namespace enquiries {
namespace {
constexpr ledger::Write join{"enquiries.join_open",
                             "update need set state = 'asked', decision = 'NN-3', decision_text = :reference, enquiry_id = :enquiry, decided_by = :account, decided_by_name = :name, "
                             "decided_at = :now where id = :id"};
constexpr ledger::Write add_reasons{"enquiries.add_reasons", "update enquiry set trigger_ids = :triggers, gate = :gate, lock_version = lock_version + 1 where id = :id"};
// The shortest clock counts: an answer needed sooner is a new version with its reason, as any change of the date is.
constexpr ledger::Write sooner{"enquiries.join_sooner",
                               "update enquiry set clock_id = :clock, need_by = :need_by, moment = :moment, version = version + 1, again_why = :why where id = :id"};

bool is_sooner(NeedRow const& need, EnquiryRow const& enquiry) {
  bool const by_day = !enquiry.due_on || need.need_by < *enquiry.due_on;
  return by_day || (need.moment && (!enquiry.moment || *need.moment < *enquiry.moment));
}

void take_sooner(ledger::Tx& tx, NeedRow const& need, EnquiryRow const& enquiry) {
  auto const& rules = tx.rules<RuleBook>().on(tx.today());
  std::string why;
  for (auto id : base::words_of(need.trigger_ids))
    if (auto const* trigger = rules.trigger(id)) why += (why.empty() ? "" : "; ") + trigger->name;
  auto const need_by = enquiry.due_on ? std::min(need.need_by, *enquiry.due_on) : need.need_by;
  auto const moment = !need.moment || !enquiry.moment ? (need.moment ? need.moment : enquiry.moment) : std::min(need.moment, enquiry.moment);
  tx.change(sooner, {{"id", enquiry.id}, {"clock", need.clock}, {"need_by", need_by}, {"moment", moment},
                     {"why", fmt::format("Needed sooner, by {}: {}", base::date_in_full(need_by), why)}});
  retime(tx, enquiry.id);
  record(tx, enquiry, "enquiry.need_by_changed", ledger::Processing::alteration, base::iso(need_by), why);
}

std::string with_words(std::string all, std::string_view more) {
  for (auto word : base::words_of(more))
    if (auto const words = base::words_of(all); std::ranges::find(words, word) == words.end()) all += ' ' + std::string(word);
  return all;
}
}  // namespace

base::Outcome<> run(ledger::Tx& tx, JoinOpenEnquiry const& action) {
  auto const need = load_undecided(tx, action.need);
  if (!need) return tl::unexpected(need.error());
  auto const enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  QuestionAbout const about{.kind = need->kind, .agency = need->agency.value_or(enquiry->agency), .children = children_of_need(tx, action.need)};
  Earlier const open{.kind = enquiry->kind, .agency = enquiry->agency, .state = enquiry->state, .children = children_of(tx, action.enquiry)};
  if (enquiry->person != need->person || !is_waiting(enquiry->state) || !same_question(about, open))
    return base::refuse("enquiry", "Select an enquiry that is open and asks the same about the same people");
  if (need->enquiry) return base::refuse(base::Refused::conflict, "A draft stands for this: drop it first");
  tx.change(join, {{"id", action.need}, {"reference", enquiry->reference}, {"enquiry", action.enquiry}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
  auto const gate = strictest_gate(tx.rules<RuleBook>().on(tx.today()), enquiry->gate, need->gate);
  tx.change(add_reasons, {{"id", action.enquiry}, {"triggers", with_words(enquiry->trigger_ids, need->trigger_ids)}, {"gate", gate}});
  if (is_sooner(*need, *enquiry)) take_sooner(tx, *need, *enquiry);
  raise_priority(tx, need->person);
  tx.record({.what = "need.joined", .person = need->person, .subject = action.need.value, .detail = enquiry->reference});
  tx.tell(NeedDecided{need->person, action.need, NotNeeded::nn3});
  return base::Done{};
}

}  // namespace enquiries
