#include "enquiries/actions/raise_need.hpp"

#include "base/calendar.hpp"
#include "base/text.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/domain/timetable.hpp"
#include "enquiries/store/enquiry.hpp"

#include <algorithm>
#include <map>

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "needs follow from the record, whoever acts";
constexpr System standing_need{"enquiries.standing_need", why,
                               "select id, strength, gate, clock_id, not_needed_by_spo, trigger_ids, moment, need_by, proposed, enquiry_id from need "
                               "where person_id = :person and kind = :kind and state = 'needed' and ((:agency is null and agency_id is null) or agency_id = :agency) "
                               "order by id limit 1"};
constexpr System asked_since{"enquiries.police_asked_since", why,
                             "select count(*) from enquiry where person_id = :person and kind = 'police_da' and asked_at >= :since and state not in ('draft', 'cancelled')"};
constexpr System earlier{"enquiries.earlier_answers", why,
                         "select e.id, coalesce(e.reference, ''), e.state, e.returned_at, e.asked_at, "
                         "(select max(r.id) from enquiry_return r where r.enquiry_id = e.id and r.kind <> 'interim' and r.released_at is not null) "
                         "from enquiry e where e.person_id = :person and e.kind = :kind and e.agency_id = :agency and e.returned_at is not null and (e.grade is null or e.grade <> 'wrong_person') order by e.id"};
constexpr System earlier_children{"enquiries.earlier_children", why,
                                  "select x.enquiry_id, x.child_id from enquiry e join enquiry_child x on x.enquiry_id = e.id "
                                  "where e.person_id = :person and e.kind = :kind and e.agency_id = :agency and e.returned_at is not null order by x.enquiry_id, x.child_id"};
constexpr System need_children{"enquiries.standing_children", why, "select child_id from need_child where need_id = :need order by child_id"};

constexpr Write insert_need{"enquiries.insert_need",
                            "insert into need (person_id, kind, agency_id, state, strength, gate, clock_id, trigger_ids, priority, priority_reason, first_of_order, not_needed_by_spo, "
                            "proposed, created_at, ask_by, need_by, moment) values (:person, :kind, :agency, 'needed', :strength, :gate, :clock, :triggers, :priority, :reason, "
                            ":first, :by_spo, :proposed, :now, :ask_by, :need_by, :moment) returning id"};
constexpr Write merge_into{"enquiries.merge_need",
                           "update need set strength = :strength, gate = :gate, clock_id = :clock, trigger_ids = :triggers, priority = :priority, priority_reason = :reason, "
                           "not_needed_by_spo = :by_spo, proposed = :proposed, need_by = :need_by, moment = :moment, decision = null, decision_text = '', decided_by = null, decided_by_name = '', "
                           "decided_at = null where id = :id"};
constexpr System draft_row{"enquiries.draft_to_merge", why, "select gate, clock_id, trigger_ids from enquiry where id = :id and state = 'draft'"};
constexpr Write merge_draft{"enquiries.merge_draft",
                            "update enquiry set gate = :gate, clock_id = :clock, trigger_ids = :triggers, lock_version = lock_version + 1 where id = :id"};
constexpr Write draft_child{"enquiries.merge_draft_child", "insert into enquiry_child (enquiry_id, child_id) values (:id, :child) on conflict do nothing"};
constexpr Write insert_reason{"enquiries.insert_reason",
                              "insert into need_reason (need_id, trigger_id, event, fact, rule_version, at) values (:need, :trigger, :event, :fact, :version, :now)"};
constexpr Write insert_child{"enquiries.insert_need_child", "insert into need_child (need_id, child_id) values (:need, :child)"};
constexpr Write hold{"enquiries.hold_need",
                     "update need set state = 'information_held', decision = 'NN-1', decision_text = :text, cited_return_id = :cited, decided_by_name = 'Rule', decided_at = :now where id = :id"};

struct Standing {
  NeedId id;
  Strength strength;
  std::string gate;
  std::string clock;
  bool by_spo;
  std::string triggers;
  std::optional<base::Instant> moment;
  base::Date need_by;
  bool proposed;
  std::optional<EnquiryId> draft;
};
struct DraftRow {
  std::string gate;
  std::string clock;
  std::string triggers;
};
struct EarlierRow {
  EnquiryId id;
  std::string reference;
  EnquiryState state;
  std::optional<base::Instant> returned_at;
  std::optional<base::Instant> asked_at;
  std::optional<ReturnId> final_return;
};
struct EarlierChild {
  EnquiryId enquiry;
  ChildId child;
};

// The date an answer would be due under a clock if it were asked now.
base::Date due_now(ledger::View& view, NeedFor const& need, std::string_view clock) {
  auto const today = view.today();
  auto const& rules = view.rules<RuleBook>().on(today);
  auto const* rule = rules.clock(clock);
  auto const days = need.agency ? answer_days(view, *need.agency, clock, today) : rule ? rule->answer_wd : std::nullopt;
  auto const agreed = need.agency ? agreement_with(view, *need.agency, today) : Agreement{};
  auto const counting = counting_for(view, agreed, today);
  bool const runs_to_moment = rule && rule->moment != Moment::none;
  Timing const timing{.day_zero = day_zero(base::to_london(view.now()), counting), .answer_wd = days.value_or(0), .by_moment_alone = !days,
                      .moment = runs_to_moment ? need.moment : std::nullopt};
  return timetable(timing, rules, today, base::working_calendar(base::Nation::england_and_wales), counting).due.value_or(today);
}

// Joins words without repeating one.
std::string with_triggers(std::string all, std::vector<Asked> const& asked) {
  for (auto const& each : asked)
    if (auto const words = base::words_of(all); std::ranges::find(words, each.trigger->id) == words.end()) all += (all.empty() ? "" : " ") + each.trigger->id;
  return all;
}

std::optional<base::Instant> earlier_of(std::optional<base::Instant> a, std::optional<base::Instant> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

bool is_first_of_order(ledger::View& view, NeedFor const& need) {
  if (need.kind != EnquiryKind::police_da || need.proposed) return false;
  for (auto const& sentence : need.person.parts.sentences) {  // newest first
    if (!people::is_order(sentence.kind) || !people::in_force(sentence, view.today())) continue;
    auto const since = base::from_london(base::LocalTime{sentence.started});
    return view.row<std::int64_t>(asked_since, {{"person", need.person.id}, {"since", since}}).value_or(0) == 0;
  }
  return false;
}

std::optional<base::Date> newest_address_since(KnownPerson const& person, base::Date today) {
  std::optional<base::Date> newest;
  for (auto const& address : person.parts.addresses)
    if (address.kind != people::AddressKind::previous && address.from <= today && (!newest || *newest < address.from)) newest = address.from;
  return newest;
}

// Whom an earlier answer was about matters where the need is about children.
std::map<EnquiryId, std::vector<ChildId>> children_asked_about(ledger::View& view, NeedFor const& need, sql::Params const& asked) {
  std::map<EnquiryId, std::vector<ChildId>> all;
  if (need.children.empty()) return all;
  for (auto const& row : view.rows<EarlierChild>(earlier_children, asked)) all[row.enquiry].push_back(row.child);
  return all;
}

std::vector<Earlier> earlier_answers(ledger::View& view, NeedFor const& need) {
  std::vector<Earlier> all;
  sql::Params const asked{{"person", need.person.id}, {"kind", need.kind}, {"agency", need.agency->id}};
  auto children = children_asked_about(view, need, asked);
  auto const on = [](std::optional<base::Instant> at) { return at ? std::optional(base::london_date(*at)) : std::nullopt; };
  for (auto& row : view.rows<EarlierRow>(earlier, asked))
    all.push_back({.enquiry = row.id, .reference = std::move(row.reference), .kind = need.kind, .agency = need.agency->id, .state = row.state,
                   .children = std::move(children[row.id]), .final_return = row.final_return,
                   .answered_on = on(row.returned_at), .asked_on = on(row.asked_at)});
  return all;
}

// An answer that is recent enough, about the same people and addresses, satisfies the need by itself.
void hold_if_answered(ledger::Tx& tx, NeedFor const& need, NeedId id, int reuse_days) {
  if (!need.agency || reuse_days <= 0) return;
  auto const held = reusable({.kind = need.kind, .agency = need.agency->id, .children = need.children, .address_since = newest_address_since(need.person, tx.today())},
                             earlier_answers(tx, need), tx.today(), reuse_days);
  if (!held) return;
  auto const text = "Answered on " + base::date_in_full(*held->answered_on) + " (" + held->reference + ")";
  tx.change(hold, {{"id", id}, {"text", text}, {"cited", held->final_return}, {"now", tx.now()}});
  tx.record({.what = "need.held", .person = need.person.id, .subject = id.value, .detail = held->reference});
  tx.tell(NeedDecided{need.person.id, id, NotNeeded::nn1});
}

void add_children(ledger::Tx& tx, NeedId id, std::vector<ChildId> const& children) {
  if (children.empty()) return;
  auto const there = tx.rows<ChildId>(need_children, {{"need", id}});
  for (auto child : children)
    if (std::ranges::find(there, child) == there.end()) tx.change(insert_child, {{"need", id}, {"child", child}});
}

void add_reasons(ledger::Tx& tx, NeedId id, NeedFor const& need) {
  auto const& version = tx.rules<RuleBook>().on(tx.today()).version;
  for (auto const& asked : need.asked)
    tx.change(insert_reason, {{"need", id}, {"trigger", asked.trigger->id}, {"event", need.event}, {"fact", asked.fact}, {"version", version}, {"now", tx.now()}});
}

sql::Params columns(ledger::View& view, NeedFor const& need, Merged const& merged, std::string triggers, base::Date need_by, std::optional<base::Instant> moment) {
  auto const priority = priority_today(need.person, view.today(), moment);
  return {{"strength", merged.strength}, {"gate", merged.gate}, {"clock", merged.clock}, {"triggers", std::move(triggers)}, {"priority", priority.level},
          {"reason", priority.reason}, {"by_spo", merged.not_needed_by_spo}, {"need_by", need_by}, {"moment", moment}};
}

NeedId insert(ledger::Tx& tx, NeedFor const& need, Merged const& merged) {
  auto params = columns(tx, need, merged, with_triggers({}, need.asked), due_now(tx, need, merged.clock), need.moment);
  auto const ask_by = base::working_calendar(base::Nation::england_and_wales).add_working_days(tx.today(), 1);
  auto const agency = need.agency ? sql::Value{need.agency->id} : sql::Value{};
  for (auto& more : sql::Params{{"person", need.person.id}, {"kind", need.kind}, {"agency", agency}, {"first", is_first_of_order(tx, need)},
                                {"proposed", need.proposed}, {"now", tx.now()}, {"ask_by", ask_by}})
    params.push_back(std::move(more));
  return NeedId{tx.insert(insert_need, params)};
}

void merge_with(ledger::Tx& tx, NeedFor const& need, Standing const& standing, Merged const& merged) {
  auto params = columns(tx, need, merged, with_triggers(standing.triggers, need.asked), std::min(standing.need_by, due_now(tx, need, merged.clock)),
                        earlier_of(standing.moment, need.moment));
  params.push_back({"id", standing.id});
  params.push_back({"proposed", standing.proposed && need.proposed});
  tx.change(merge_into, params);
}

// A draft that stands for the need takes the new reasons in, so that they are what is sent.
void merge_into_draft(ledger::Tx& tx, NeedFor const& need, EnquiryId id, Merged const& merged) {
  auto const draft = tx.row<DraftRow>(draft_row, {{"id", id}});
  if (!draft) return;
  auto const& rules = tx.rules<RuleBook>().on(tx.today());
  Merged const before{.kind = need.kind, .gate = draft->gate, .clock = draft->clock};
  auto const all = merge(rules, before, merged, [&](std::string_view clock) { return due_now(tx, need, clock); });
  tx.change(merge_draft, {{"id", id}, {"gate", all.gate}, {"clock", all.clock}, {"triggers", with_triggers(draft->triggers, need.asked)}});
  for (auto child : need.children) tx.change(draft_child, {{"id", id}, {"child", child}});
}

}  // namespace

NeedId raise_need(ledger::Tx& tx, NeedFor const& need) {
  auto const& rules = tx.rules<RuleBook>().on(tx.today());
  auto const due = [&](std::string_view clock) { return due_now(tx, need, clock); };
  auto coming = merge(rules, need.asked, due);
  if (need.proposed) coming.strength = Strength::expected, coming.not_needed_by_spo = false;

  auto const agency = need.agency ? sql::Value{need.agency->id} : sql::Value{};
  auto const standing = tx.row<Standing>(standing_need, {{"person", need.person.id}, {"kind", need.kind}, {"agency", agency}});
  NeedId id;
  if (standing) {
    id = standing->id;
    Merged const before{need.kind, standing->strength, standing->gate, standing->clock, standing->by_spo, 0};
    merge_with(tx, need, *standing, merge(rules, before, coming, due));
    if (standing->draft) merge_into_draft(tx, need, *standing->draft, coming);
  } else {
    id = insert(tx, need, coming);
  }
  add_children(tx, id, need.children);
  add_reasons(tx, id, need);
  tx.record({.what = standing ? "need.merged" : "need.arose", .person = need.person.id, .subject = id.value, .detail = with_triggers({}, need.asked)});
  bool const review = std::ranges::any_of(need.asked, [](Asked const& asked) { return asked.trigger->opens_review; });
  tx.tell(NeedArose{need.person.id, id, need.kind, review});
  if (!standing) hold_if_answered(tx, need, id, coming.reuse_days);
  return id;
}

}  // namespace enquiries
