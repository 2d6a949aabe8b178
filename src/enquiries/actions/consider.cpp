#include "enquiries/actions/consider.hpp"

#include "enquiries/actions/letter.hpp"
#include "enquiries/actions/raise_need.hpp"
#include "enquiries/actions/targets.hpp"
#include "people/store/record.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "needs and owners follow the record, whoever acts";
constexpr System needs_of_child{"enquiries.needs_of_child", why,
                                "select n.id, (select count(*) from need_child o where o.need_id = n.id) from need n join need_child c on c.need_id = n.id "
                                "where c.child_id = :child and n.state = 'needed' and n.kind = 'childrens' order by n.id"};
constexpr Write drop_child{"enquiries.drop_need_child", "delete from need_child where need_id = :need and child_id = :child"};
constexpr Write retarget{"enquiries.retarget_need", "update need set agency_id = :agency where id = :need"};
constexpr Write follow_owner{"enquiries.follow_owner",
                             "update enquiry set owner_id = :owner, acting_id = :owner, lock_version = lock_version + 1 "
                             "where person_id = :person and state not in ('cancelled', 'closed')"};

struct NeedOfChild {
  NeedId id;
  std::int64_t children;
};

std::optional<Agency> agency_at(ledger::View& view, EnquiryKind kind, std::string const& code) {
  return code.empty() ? std::nullopt : agency_of_code(view, kind, code);
}

std::vector<Asked> of_kind(std::vector<Asked> const& asked, EnquiryKind kind) {
  std::vector<Asked> some;
  std::ranges::copy_if(asked, std::back_inserter(some), [&](Asked const& each) { return each.kind == kind; });
  return some;
}

int raise_all(ledger::Tx& tx, Happened const& happened, KnownPerson const& known, EnquiryKind kind, std::vector<Target> const& targets, std::vector<Asked> const& asked) {
  for (auto const& target : targets)
    raise_need(tx, {.person = known, .kind = kind, .agency = agency_at(tx, kind, target.code), .children = target.children, .asked = asked,
                    .event = happened.event, .moment = happened.moment, .proposed = target.proposed});
  return static_cast<int>(targets.size());
}

}  // namespace

int consider(ledger::Tx& tx, Happened const& happened) {
  auto const known = known_person(tx, happened.person);
  if (!known) return 0;
  auto const today = tx.today();
  auto const asked = evaluate(tx.rules<RuleBook>().on(today), happened.event, known->circumstances(today));
  raise_letters(tx, *known, asked, happened.moment);
  int raised = 0;
  if (auto const police = of_kind(asked, EnquiryKind::police_da); !police.empty())
    raised += raise_all(tx, happened, *known, EnquiryKind::police_da, police_targets(*known, today), police);
  if (auto const childrens = of_kind(asked, EnquiryKind::childrens); !childrens.empty())
    raised += raise_all(tx, happened, *known, EnquiryKind::childrens, childrens_targets(*known, today, happened.child), childrens);
  return raised;
}

base::Outcome<int> run(ledger::Tx& tx, ConsiderNow const& now) {
  if (!people::find_person(tx, now.person)) return base::refuse(base::Refused::not_found);
  auto const& triggers = tx.rules<RuleBook>().on(tx.today()).triggers;
  if (std::ranges::none_of(triggers, [&](Trigger const& trigger) { return trigger.event == now.event; }))
    return base::refuse("event", "Select what has happened");
  int const raised = consider(tx, {.person = now.person, .event = now.event, .moment = now.moment});
  tx.record({.what = "need.considered", .person = now.person, .detail = now.event});
  return raised;
}

void consider_sentence(ledger::Tx& tx, people::SentenceStarted const& fact) {
  using enum people::SentenceKind;
  // A report and custody have events of their own; supervision starts with the order or the release.
  if (fact.kind == pre_sentence || fact.kind == custody) return;
  consider(tx, {.person = fact.person, .event = "order.started"});
}
void consider_ending(ledger::Tx& tx, people::SentenceEnding const& fact) { consider(tx, {.person = fact.person, .event = "order.ending"}); }
void consider_first_look(ledger::Tx& tx, people::FirstLookDone const& fact) {
  if (fact.needs_due) consider(tx, {.person = fact.person, .event = "order.started"});
}
void consider_identifier(ledger::Tx& tx, people::DaIdentifierSet const& fact) { consider(tx, {.person = fact.person, .event = "sentence.da_identifier"}); }

void consider_address(ledger::Tx& tx, people::AddressAdded const& fact) {
  if (fact.kind == people::AddressKind::main || fact.kind == people::AddressKind::temporary) {
    consider(tx, {.person = fact.person, .event = "address.changed"});
    return;
  }
  if (fact.kind != people::AddressKind::previous) return;
  // An earlier address found out about: another force may hold what was never asked for.
  auto const known = known_person(tx, fact.person);
  if (!known) return;
  auto const asked = of_kind(evaluate(tx.rules<RuleBook>().on(tx.today()), "order.started", known->circumstances(tx.today())), EnquiryKind::police_da);
  bool const supervised = std::ranges::any_of(known->parts.sentences, [&](auto const& s) { return people::is_order(s.kind) && people::in_force(s, tx.today()); });
  if (asked.empty() || !supervised) return;
  auto targets = police_targets(*known, tx.today());
  auto const found = std::ranges::find(known->parts.addresses, fact.address, &people::Address::id);
  std::erase_if(targets, [&](Target const& target) { return !target.proposed || found == known->parts.addresses.end() || target.code != found->force; });
  raise_all(tx, {.person = fact.person, .event = "order.started"}, *known, EnquiryKind::police_da, targets, asked);
}

void consider_address_change(ledger::Tx& tx, people::AddressChanged const& fact) { consider_address(tx, {fact.person, fact.address, fact.kind}); }
void consider_partner(ledger::Tx& tx, people::PartnerAdded const& fact) { consider(tx, {.person = fact.person, .event = "household.partner.added"}); }
void consider_child(ledger::Tx& tx, people::ChildLinked const& fact) { consider(tx, {.person = fact.person, .event = "child.linked", .child = fact.child}); }

void consider_child_move(ledger::Tx& tx, people::ChildMoved const& fact) {
  auto const known = known_person(tx, fact.person);
  if (!known) return;
  auto const targets = childrens_targets(*known, tx.today(), fact.child);
  auto const agency = agency_at(tx, EnquiryKind::childrens, targets.front().code);
  bool followed = false;
  for (auto const& need : tx.rows<NeedOfChild>(needs_of_child, {{"child", fact.child}})) {
    if (need.children == 1) tx.change(retarget, {{"need", need.id}, {"agency", agency ? sql::Value{agency->id} : sql::Value{}}});
    else tx.change(drop_child, {{"need", need.id}, {"child", fact.child}});
    followed = followed || need.children == 1;
  }
  if (!followed) consider(tx, {.person = fact.person, .event = "child.linked", .child = fact.child});
}

void consider_rosh(ledger::Tx& tx, people::RoshChanged const& fact) {
  if (fact.raised) consider(tx, {.person = fact.person, .event = "risk.raised"});
}
void consider_name(ledger::Tx& tx, people::NameChanged const& fact) { consider(tx, {.person = fact.person, .event = "identity.name_changed"}); }
void consider_transfer(ledger::Tx& tx, people::PersonTransferred const& fact) {
  if (fact.other_pdu) consider(tx, {.person = fact.person, .event = "case.transferred_in"});
}
void consider_happening(ledger::Tx& tx, people::EventHappened const& fact) {
  consider(tx, {.person = fact.person, .event = std::string(base::word(fact.event)), .moment = fact.moment});
}

void follow_practitioner(ledger::Tx& tx, PersonId person) {
  auto const known = known_person(tx, person);
  auto const owner = known ? owner_for(tx, *known, tx.today()) : std::nullopt;
  if (!owner) return;
  if (tx.change(follow_owner, {{"person", person}, {"owner", *owner}}) > 0) tx.record({.what = "enquiry.owner_followed", .person = person});
}
void follow_allocation(ledger::Tx& tx, people::PersonAllocated const& fact) { follow_practitioner(tx, fact.person); }
void follow_transfer(ledger::Tx& tx, people::PersonTransferred const& fact) { follow_practitioner(tx, fact.person); }

}  // namespace enquiries
