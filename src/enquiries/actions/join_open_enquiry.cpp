#include "enquiries/actions/join_open_enquiry.hpp"

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
  tx.record({.what = "need.joined", .person = need->person, .subject = action.need.value, .detail = enquiry->reference});
  tx.tell(NeedDecided{need->person, action.need, NotNeeded::nn3});
  return base::Done{};
}

}  // namespace enquiries
