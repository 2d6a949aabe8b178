#include "demonstration/actions/ask.hpp"

#include "demonstration/domain/answers.hpp"
#include "demonstration/domain/dates.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/story_cases.hpp"
#include "demonstration/store/insert_enquiry.hpp"
#include "demonstration/store/insert_figures.hpp"
#include "enquiries/domain/reference.hpp"
#include "enquiries/domain/triggers.hpp"

namespace demonstration {
namespace {

using enquiries::EnquiryKind;
using people::Child;
using people::ContactKind;
using std::chrono::days;

constexpr int most_rounds = 12;  // of asking again about one person, where nobody counts: a million enquiries about 250,000 people

bool in_wales(Partner const& partner) { return partner.code.starts_with("W") || (partner.code >= "60" && partner.code <= "63"); }

// How answered enquiries went on. In the story what came months ago has been dealt with: her morning is about what is new.
Ending draw_answered(base::Random& random, bool lately, bool of_story) {
  static constexpr std::array dealt_with{Ending::used, Ending::set_aside, Ending::closed};
  static constexpr std::array<unsigned, 3> of_these{50, 15, 35};
  if (of_story && !lately) return dealt_with[random.weighted(of_these)];
  static constexpr std::array endings{Ending::returned, Ending::read, Ending::used, Ending::set_aside, Ending::closed};
  static constexpr std::array<unsigned, 5> before{12, 16, 38, 8, 26}, late{46, 18, 26, 5, 5};
  return endings[random.weighted(lately ? late : before)];
}

Ending draw_waiting(base::Random& random) {
  static constexpr std::array endings{Ending::waits_sent, Ending::waits_acknowledged, Ending::waits_for_us, Ending::waits_in_part};
  static constexpr std::array<unsigned, 4> shares{34, 60, 3, 3};
  return endings[random.weighted(shares)];
}

// When an enquiry ceased to wait; nothing while it waits.
std::optional<base::Instant> waited_until(MadeEnquiry const& made) {
  for (auto const& moved : made.moves)
    if (!enquiries::is_waiting(moved.to)) return moved.at;
  return std::nullopt;
}

}  // namespace

class Asking::OfCase {
 public:
  OfCase(Asking& asking, base::Random& random, Case const& of)
      : a_(asking), b_(asking.b_), random_(random), c_(of), known_(people::circumstances_of(of.person.known(), the_day())) {
    for (auto const& worker : c_.team.practitioners)
      if (c_.person.person.practitioner == worker.staff) owner_ = &worker;
    if (!owner_) owner_ = &c_.team.senior;
  }

  std::vector<MadeEnquiry> run() {
    ask_police();
    ask_other_force();
    ask_childrens();
    ask_nothing_yet();
    std::ranges::stable_sort(made_, {}, &MadeEnquiry::asked_at);
    return std::move(made_);
  }

 private:
  base::Date began() const { return c_.person.order().started; }
  Partner const& police() const { return b_.world.police.at(c_.pdu.forces.front()); }
  bool counted() const { return b_.options.people == merseyside_people; }

  void ask_police() {
    auto const& force = police();
    switch (c_.fate) {
      case Fate::ordinary: return ask_police_before(force);
      case Fate::waits: ask(force, draw_asked_before(random_, began()), draw_waiting(random_)); return;
      case Fate::waits_new: ask(force, draw_asked_lately(random_, began()), draw_waiting(random_)); return;
      case Fate::waits_order_ended: return ask_and_end(force);
      case Fate::waits_twice: return ask_twice(force);
      case Fate::waits_though_answered: return ask_again_elsewhere(force);
      case Fate::returned: return ask_answered(force, draw_returned_lately(random_, began()), true);
      case Fate::returned_new: return ask_answered(force, draw_asked_and_returned_lately(random_, began()), true);
    }
  }

  // In Merseyside about four in ten were asked about in the months before, as many as its force's pace allows; where
  // nobody counts, everybody, and again every few months.
  void ask_police_before(Partner const& force) {
    if (counted() && (c_.of_story ? !story_asked_before(c_.nth) : !random_.chance(2, 5))) return;
    if (c_.of_story && story_case(c_.nth)) return;
    auto from = std::max(began() + days{1}, the_day() - days{430});
    for (int round = counted() ? 1 : most_rounds; round > 0; --round) {
      auto const when = draw_returned_before(random_, from);
      if (!when) return;
      if (random_.chance(1, 12)) ask_unanswered(force, *when);
      else ask_answered(force, *when, false);
      from = when->returned + days{random_.between(5, 30)};
    }
  }

  void ask_unanswered(Partner const& force, AskedAndReturned when) {
    static constexpr std::array endings{Ending::declined, Ending::cannot_identify, Ending::undeliverable, Ending::withdrawn};
    static constexpr std::array<unsigned, 4> shares{35, 20, 5, 40};
    auto const ending = endings[random_.weighted(shares)];
    ask(force, when.asked, ending, ending == Ending::undeliverable ? ours().add_working_days(when.asked, 1) : when.returned);
  }

  void ask_answered(Partner const& partner, AskedAndReturned when, bool lately, std::vector<Child const*> children = {}) {
    auto const forced = c_.of_story ? story_ending(c_.nth, partner.code == story_force ? EnquiryKind::police_da : EnquiryKind::childrens) : std::nullopt;
    ask(partner, when.asked, forced ? *forced : draw_answered(random_, lately, c_.of_story), when.returned, std::move(children));
  }

  void ask_and_end(Partner const& force) {
    auto const ended = *c_.person.order().ended;
    auto const latest = std::min(ended - days{4}, base::make_date(2023, 5, 24));
    auto const& made = ask(force, ours().on_or_before(latest - days{random_.between(0, 120)}), random_.chance(2, 3) ? Ending::waits_acknowledged : Ending::waits_sent);
    propose(made, "WD-1", {});
  }
  void ask_twice(Partner const& force) {
    auto const first = draw_asked_before(random_, began());
    auto const kept = ask(force, first, Ending::waits_acknowledged).reference;
    auto const second = std::min(ours().add_working_days(first, random_.between(2, 30)), base::make_date(2023, 5, 24));
    propose(ask(force, second, Ending::waits_sent), "WD-2", kept);
  }
  void ask_again_elsewhere(Partner const& force) {
    auto const first = std::min(draw_asked_before(random_, began()), base::make_date(2023, 4, 20));
    auto const waiting = ask(force, first, Ending::waits_acknowledged);
    auto const second = ours().add_working_days(first, random_.between(1, 8));
    auto const returned = std::min(ours().add_working_days(second, random_.between(3, 14)), base::make_date(2023, 5, 26));
    propose(waiting, "WD-3", ask(force, second, Ending::used, returned).reference);
  }

  // An earlier address in another force's area.
  void ask_other_force() {
    if (c_.fate != Fate::ordinary || c_.of_story) return;
    for (auto const& address : c_.person.addresses) {
      if (!address.force || *address.force == c_.pdu.forces.front() || !random_.chance(1, 2)) continue;
      if (auto const when = draw_returned_any(random_, std::max(began() + days{3}, the_day() - days{300}))) ask_answered(b_.world.police.at(*address.force), *when, false);
      return;
    }
  }

  void ask_childrens() {
    if (c_.of_story && story_case(c_.nth) == StoryCase::nothing_asked) return;
    std::map<std::string, std::vector<Child const*>> by_area;
    for (auto const& child : c_.person.children)
      if (child.authority && people::in_force(child, the_day()) && (child.contact == ContactKind::household || child.contact == ContactKind::contact)) by_area[*child.authority].push_back(&child);
    for (auto const& [code, children] : by_area) {
      auto const& front_door = b_.world.childrens.at(code);
      bool const told = c_.of_story && story_ending(c_.nth, EnquiryKind::childrens).has_value();
      if (!told && counted() && !random_.chance(3, 5)) continue;
      bool const may_wait = c_.fate != Fate::waits_order_ended && !told;
      if (may_wait && random_.chance(1, 6)) ask_waiting_childrens(front_door, children);
      else if (auto const when = answered_within(told ? 40 : 330)) ask_answered(front_door, *when, told, children);
    }
  }
  // What the story tells is drawn until there was time for it.
  std::optional<AskedAndReturned> answered_within(int ago) {
    auto const from = std::max(began() + days{2}, the_day() - days{ago});
    for (int tries = ago < 100 ? 50 : 1; tries > 0; --tries)
      if (auto const when = draw_returned_any(random_, from)) return when;
    return std::nullopt;
  }
  void ask_waiting_childrens(Partner const& front_door, std::vector<Child const*> const& children) {
    auto const earliest = ours().on_or_after(std::max(began(), the_day() - days{90}));
    auto const latest = ours().add_working_days(the_day(), -1);
    auto const room = ours().working_days_between(earliest, latest);
    ask(front_door, room <= 0 ? latest : ours().add_working_days(earliest, random_.between(0, room)), draw_waiting(random_), {}, children);
  }

  // What the record shows should be asked and nobody has asked yet; and what somebody decided need not be.
  void ask_nothing_yet() {
    bool const story_need = c_.of_story && (story_case(c_.nth) == StoryCase::nothing_asked || story_case(c_.nth) == StoryCase::lacks_information);
    if (c_.fate != Fate::ordinary && !story_need) return;
    if (story_need) {
      need(EnquiryKind::police_da, &police(), {}, random_.between(1, 2));
      std::map<std::string, std::vector<Child const*>> by_area;
      for (auto const& child : c_.person.children)
        if (child.authority) by_area[*child.authority].push_back(&child);
      if (story_case(c_.nth) == StoryCase::nothing_asked)
        for (auto const& [code, children] : by_area) need(EnquiryKind::childrens, &b_.world.childrens.at(code), children, 1);
      return;
    }
    if (c_.of_story || !made_.empty()) return;
    if (random_.chance(1, 14)) need(EnquiryKind::police_da, &police(), {}, random_.between(1, 8));
    else if (random_.chance(1, 12)) decide_not_needed();
    else if (random_.chance(1, 30)) insert_first_look(b_.bulk, c_.person.person.id, people::priority_of(known_, false), the_day() - days{random_.between(3, 60)});
  }

  base::WorkingCalendar const& ours() const { return base::working_calendar(base::Nation::england_and_wales); }

  // The trigger that fits the day: the start of the order, a report for the court, else a change or a review.
  enquiries::Asked trigger_for(EnquiryKind kind, base::Date day, enquiries::RuleSet const& rules) {
    bool const report = c_.person.order().kind == people::SentenceKind::pre_sentence;
    bool const at_start = day <= began() + days{21};
    std::vector<std::string_view> events;
    if (report) events.push_back(random_.chance(1, 2) ? "psr.ordered.short" : "psr.ordered.standard");
    else if (at_start) events.push_back("order.started");
    else events.push_back(random_.chance(3, 5) ? "review.due" : random_.chance(1, 2) ? "household.partner.added" : "address.changed");
    events.push_back(kind == EnquiryKind::childrens ? "child.linked" : "household.partner.added");
    for (auto event : events)
      for (auto& asked : enquiries::evaluate(rules, event, known_))
        if (asked.kind == kind) return asked;
    throw std::logic_error("no trigger asks for this kind");
  }

  int answer_days(Partner const& partner, std::string const& clock, base::Date day, enquiries::RuleSet const& rules) const {
    auto const agreed = partner.agreed_days.find(clock);
    if (agreed != partner.agreed_days.end() && partner.agreed_from <= base::iso(day)) return agreed->second;
    if (auto const* rule = rules.partner(partner.code, day))
      if (auto const found = rule->clock_override.find(clock); found != rule->clock_override.end()) return found->second;
    return rules.clock(clock)->answer_wd.value();
  }

  Actor asker() const { return {owner_->account, owner_->name}; }

  MadeEnquiry& ask(Partner const& partner, base::Date day, Ending ending, std::optional<base::Date> ended = {}, std::vector<Child const*> children = {}) {
    auto const kind = children.empty() ? EnquiryKind::police_da : EnquiryKind::childrens;
    auto const& rules = b_.rules.on(day);
    auto const asked = trigger_for(kind, day, rules);
    auto& made = made_.emplace_back();
    describe(made, partner, kind, asked, rules, children);
    made.timing.answer_wd = answer_days(partner, asked.trigger->clock, day, rules);
    auto const& answerer = random_.pick(partner.staff);
    CourseOf course{.ending = ending, .asked_at = in_hours(random_, day), .returned_on = ended, .asker = asker(), .partner = {answerer.account, answerer.name}, .reader = asker()};
    course.rung_owners = {c_.team.senior, c_.pdu.deputy, c_.pdu.head, c_.pdu.head, b_.world.directors.at(c_.pdu.region)};
    course.chased_by = c_.team.senior;
    if (!owner_->away) course.chased_by = *owner_;
    if (ended) course.used_on = std::min(ours().add_working_days(*ended, random_.between(1, 9)), ours().add_working_days(the_day(), -1));
    set_course(random_, made, course, {rules, {ours(), rules.cut_off}, ours()});
    made.reference = enquiries::reference(2000 + year_of(day), ++a_.references_[2000 + year_of(day)]);
    if (made.returned_at) answer(made, course.partner);
    if (ending == Ending::waits_in_part) answer_in_part(made, course.partner);
    meet_need(made, children);
    insert_enquiry(b_.bulk, b_.keys, c_.person.person.id, made);
    if (made.answer) insert_return(b_.bulk, b_.keys, made, asker());
    count_weeks(made, partner);
    return made;
  }

  static int year_of(base::Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()) - 2000; }

  void describe(MadeEnquiry& made, Partner const& partner, EnquiryKind kind, enquiries::Asked const& asked, enquiries::RuleSet const& rules, std::vector<Child const*> const& children) {
    made.id = enquiries::EnquiryId{b_.keys.next("enquiry")};
    made.kind = kind;
    made.agency = partner.id;
    made.agency_name = partner.name;
    auto const priority = people::priority_of(known_, false);
    made.priority = priority.level;
    made.priority_reason = priority.reason;
    made.trigger = asked.trigger;
    made.fact = asked.fact;
    made.rule_version = rules.version;
    made.decision_waiting = asked.trigger->gate.empty() ? "review of the assessment" : enquiries::gate_name(asked.trigger->gate);
    made.basis = enquiries::drafted_basis({.kind = kind, .decision_waiting = made.decision_waiting, .trigger_name = asked.trigger->name, .children = children.size(), .wales = in_wales(partner)});
    made.names_to_search = people::full_name(c_.person.person);
    for (auto const& alias : c_.person.aliases) made.names_to_search += "; " + people::full_name(alias.forenames, alias.surname);
    auto const* rule = rules.partner(partner.code, the_day());
    made.route = rule ? rule->route : "page";
    made.period_from = enquiries::search_from(c_.person.person.birth_date, the_day());
    made.owner = owner_->staff;
    made.acting = owner_->away ? c_.team.senior.staff : owner_->staff;
    made.asker = asker();
    for (auto question : enquiries::questions(kind))
      if (!enquiries::is_about_address(question)) made.questions.push_back(question);
    for (auto const* child : children) made.children.push_back(child->id);
    for (auto const& link : c_.person.links)
      if (link.relation == people::Relation::partner || link.relation == people::Relation::ex_partner) made.links.push_back(link.id);
  }

  void answer(MadeEnquiry& made, Actor const& by) {
    auto const came = base::london_date(*made.returned_at);
    auto const fullness = c_.of_story && story_case(c_.nth) == StoryCase::pattern && made.kind == EnquiryKind::police_da ? Fullness::pattern_of_six : Fullness::drawn;
    made.answer = MadeReturn{.id = b_.keys.next("enquiry_return"), .content = draw_answer(random_, made, c_.person, came, fullness), .at = *made.returned_at, .by = by};
    made.answer->late = made.dates.due && came > *made.dates.due;
    made.partner_ref = made.answer->content.partner_ref;
    for (std::size_t i = 0; i < made.answer->content.items.size(); ++i) made.answer->items.push_back(b_.keys.next("item"));
    if (made.read_at && random_.chance(7, 10)) grade(made);
  }
  void grade(MadeEnquiry& made) {
    auto& content = made.answer->content;
    static constexpr std::array<unsigned, 3> shares{80, 13, 7};
    switch (random_.weighted(shares)) {
      case 1: content.searched.clear(); break;
      case 2: content.redactions = "Names and places left out, without a reason"; break;
      default: break;
    }
    made.grade = content.searched.empty() ? enquiries::Grade::thin : content.redactions.empty() ? enquiries::Grade::adequate : enquiries::Grade::redacted;
  }
  void answer_in_part(MadeEnquiry& made, Actor const& by) {
    auto content = draw_answer(random_, made, c_.person, base::london_date(made.moves.back().at));
    content.kind = enquiries::ReturnKind::interim;
    content.answers.resize(std::min<std::size_t>(content.answers.size(), 2));
    made.answer = MadeReturn{.id = b_.keys.next("enquiry_return"), .content = std::move(content), .at = made.moves.back().at, .by = by, .interim = true};
    made.partner_ref = made.answer->content.partner_ref;
    for (std::size_t i = 0; i < made.answer->content.items.size(); ++i) made.answer->items.push_back(b_.keys.next("item"));
  }

  void meet_need(MadeEnquiry const& made, std::vector<Child const*> const& children) {
    bool const cancelled = made.state == enquiries::EnquiryState::cancelled;
    MadeNeed need{.id = b_.keys.next("need"), .kind = made.kind, .agency = made.agency, .state = enquiries::NeedState::asked, .trigger = made.trigger, .fact = made.fact,
                  .rule_version = made.rule_version, .priority = made.priority, .priority_reason = made.priority_reason,
                  .created_at = made.asked_at - std::chrono::minutes{random_.between(25, 2900)}, .need_by = made.dates.due.value_or(ours().add_working_days(made.timing.day_zero, made.timing.answer_wd)),
                  .enquiry = made.id};
    if (cancelled) need.state = enquiries::NeedState::not_needed, need.decision = "NN-2", need.decision_text = made.outcome_text, need.decided_by = {c_.team.senior.account, c_.team.senior.name}, need.enquiry.reset();
    need.first_of_order = made.kind == EnquiryKind::police_da && made.trigger->event == "order.started";
    for (auto const* child : children) need.children.push_back(child->id);
    insert_need(b_.bulk, b_.keys, c_.person.person.id, need);
  }

  void need(EnquiryKind kind, Partner const* partner, std::vector<Child const*> const& children, std::int64_t days_ago) {
    auto const day = ours().add_working_days(the_day(), -days_ago);
    auto const& rules = b_.rules.on(day);
    auto const asked = trigger_for(kind, std::max(day, began()), rules);
    auto const priority = people::priority_of(known_, false);
    auto const k = answer_days(*partner, asked.trigger->clock, day, rules);
    MadeNeed made{.id = b_.keys.next("need"), .kind = kind, .agency = partner->id, .trigger = asked.trigger, .fact = asked.fact, .rule_version = rules.version, .priority = priority.level,
                  .priority_reason = priority.reason, .created_at = in_hours(random_, day), .need_by = ours().add_working_days(day, k)};
    made.first_of_order = kind == EnquiryKind::police_da && asked.trigger->event == "order.started";
    for (auto const* child : children) made.children.push_back(child->id);
    insert_need(b_.bulk, b_.keys, c_.person.person.id, made);
  }

  void decide_not_needed() {
    auto const day = ours().add_working_days(the_day(), -random_.between(10, 60));
    if (day < began()) return;
    auto const& rules = b_.rules.on(day);
    auto const asked = trigger_for(EnquiryKind::police_da, day, rules);
    auto const priority = people::priority_of(known_, false);
    MadeNeed made{.id = b_.keys.next("need"), .kind = EnquiryKind::police_da, .agency = police().id, .state = enquiries::NeedState::not_needed, .trigger = asked.trigger, .fact = asked.fact,
                  .rule_version = rules.version, .priority = priority.level, .priority_reason = priority.reason, .created_at = in_hours(random_, day), .need_by = ours().add_working_days(day, 10)};
    made.decision = "NN-2";
    made.decision_text = "Lives alone; no partner, former partner or child is known. Checked with the person, the court papers and the last assessment.";
    made.decided_by = {c_.team.senior.account, c_.team.senior.name};
    insert_need(b_.bulk, b_.keys, c_.person.person.id, made);
  }

  void propose(MadeEnquiry const& made, std::string_view code, std::string_view cited) {
    insert_proposal(b_.bulk, b_.keys.next("withdrawal_proposal"), made.id, code, cited, at(the_day() - days{1}, 6));
  }

  void count_weeks(MadeEnquiry const& made, Partner const& partner) {
    if (partner.code != story_force || made.kind != EnquiryKind::police_da) return;
    auto const until = waited_until(made);
    for (auto monday : {base::make_date(2023, 6, 5), base::make_date(2023, 6, 12), base::make_date(2023, 6, 19), base::make_date(2023, 6, 26)}) {
      auto const moment = at(monday, 8);
      if (made.asked_at < moment && (!until || *until > moment)) ++a_.waiting_[{c_.pdu.id, monday}];
    }
  }

  Asking& a_;
  Building& b_;
  base::Random& random_;
  Case const& c_;
  people::Circumstances known_;
  Worker const* owner_ = nullptr;
  std::vector<MadeEnquiry> made_ = {};
};

Asking::Asking(Building& building) : b_(building) {}

std::vector<MadeEnquiry> Asking::ask(base::Random& random, Case const& of) { return OfCase(*this, random, of).run(); }

void Asking::finish() {
  for (auto const& [year, last] : references_) insert_counter(b_.bulk, year, last);
  auto const& force = b_.world.police.at(std::string(story_force));
  for (auto const& [key, waiting] : waiting_) insert_waiting_week(b_.bulk, key.second, key.first, force.id, waiting, "invented");
}

}  // namespace demonstration
