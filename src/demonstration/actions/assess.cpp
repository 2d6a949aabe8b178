#include "demonstration/actions/assess.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/store/insert_assessment.hpp"

#include <algorithm>

namespace demonstration {
namespace {

using enquiries::EnquiryKind;
using risk::Group;
using std::chrono::days;
using std::chrono::minutes;

base::WorkingCalendar const& ours() { return base::working_calendar(base::Nation::england_and_wales); }

class Assessing {
 public:
  Assessing(Building& building, base::Random& random, Case const& of, std::vector<MadeEnquiry> const& all) : b_(building), random_(random), c_(of), all_(all) {
    signer_ = c_.team.senior;
    for (auto const& worker : c_.team.practitioners)
      if (c_.person.person.practitioner == worker.staff) signer_ = worker;
  }

  void run() {
    if (c_.person.person.rosh == people::Rosh::not_assessed) return;
    auto const signed_on = day_of_signing();
    if (!signed_on) return;
    made_.signed_at = at(*signed_on, 17, static_cast<int>(random_.between(0, 40)));
    made_.started_at = made_.signed_at - days{random_.between(2, 6)};
    made_.id = b_.keys.next("assessment");
    made_.kind = (*signed_on - c_.person.order().started).count() < 60 ? risk::AssessmentKind::initial : risk::AssessmentKind::review;
    made_.judgements = draw_judgements(random_, c_.person, static_cast<risk::Level>(c_.person.person.rosh));
    for (auto const& enquiry : all_) take(enquiry);
    if (!made_.missing.empty()) sign_provisionally();
    for (auto const& child : c_.person.children) arrange(child);
    if (made_.gate == risk::Gate::provisional) protect_adults();
    insert_assessment(b_.bulk, b_.keys, c_.person.person.id, made_, signer_, c_.team.senior);
  }

 private:
  // After the last use; or, while an answer is awaited, some weeks after it was asked for.
  std::optional<base::Date> day_of_signing() {
    std::optional<base::Date> last;
    for (auto const& enquiry : all_)
      if (enquiry.used_at) last = std::max(last.value_or(base::Date{}), base::london_date(*enquiry.used_at));
    if (last) return last;
    for (auto const& enquiry : all_) {
      if (!enquiries::is_waiting(enquiry.state) || !random_.chance(1, 2)) continue;
      auto const day = ours().add_working_days(enquiry.timing.day_zero, random_.between(10, 20));
      if (day < the_day()) return day;
    }
    return std::nullopt;
  }

  void take(MadeEnquiry const& enquiry) {
    if (enquiry.used_at) return use(enquiry);
    bool const asked = enquiry.asked_at < made_.signed_at;
    bool const answered_before = enquiry.returned_at && *enquiry.returned_at < made_.signed_at;
    bool const ended = enquiry.state == enquiries::EnquiryState::cancelled;
    if (!asked || answered_before || ended) return;
    made_.missing.push_back({.enquiry = enquiry.id, .waited_wd = static_cast<int>(ours().working_days_between(enquiry.timing.day_zero, base::london_date(made_.signed_at))),
                             .might_change = enquiry.kind == EnquiryKind::police_da ? "The level for a known adult and for children: incidents nobody has told us of"
                                                                                    : "The level for children: whether a plan or a worker is in place",
                             .answered_at = enquiry.returned_at});
  }

  void use(MadeEnquiry const& enquiry) {
    for (std::size_t n = 0; n < enquiry.answer->items.size(); ++n) {
      auto const& item = enquiry.answer->content.items[n];
      UsedItem used{.item = enquiry.answer->items[n]};
      bool const first = n == 0 && enquiry.state != enquiries::EnquiryState::set_aside;
      if (enquiry.state == enquiries::EnquiryState::set_aside || (!first && random_.chance(1, 6))) {
        used.decision = risk::UseDecision::set_aside;
        used.reason = "Bears on no judgement now: old, and nothing like it since";
      } else {
        used.cited_for = {enquiry.kind == EnquiryKind::childrens ? Group::children : Group::known_adult};
        if (item.children_present == enquiries::ChildrenPresent::yes) used.cited_for = {Group::children, Group::known_adult};
      }
      made_.uses.push_back(std::move(used));
    }
  }

  void sign_provisionally() {
    made_.gate = risk::Gate::provisional;
    made_.state = risk::AssessmentState::signed_provisional;
    bool const first = std::ranges::any_of(all_, [](auto const& e) { return e.priority == enquiries::Priority::first; });
    if (first) {
      made_.countersign_why = "An answer of first priority is missing";
      if (random_.chance(5, 6)) made_.countersigned_at = made_.signed_at + days{1};
      if (made_.countersigned_at && *made_.countersigned_at > the_morning()) made_.countersigned_at.reset();
    }
    std::optional<base::Instant> came;
    for (auto const& missing : made_.missing)
      if (missing.answered_at) came = std::max(came.value_or(*missing.answered_at), *missing.answered_at);
    if (!came) return;
    made_.state = risk::AssessmentState::reopened;
    made_.reopened_at = came;
    made_.due_on = ours().add_working_days(enquiries::day_zero(base::to_london(*came), {ours()}), b_.rules.on(the_day()).reopened_due_wd);
  }

  // Items of this child's answer, on which an arrangement rests.
  std::vector<std::int64_t> items_about(people::ChildId child) const {
    std::vector<std::int64_t> items;
    for (auto const& enquiry : all_)
      for (std::size_t n = 0; enquiry.used_at && n < enquiry.answer->items.size(); ++n)
        if (enquiry.answer->content.items[n].child == child) items.push_back(enquiry.answer->items[n]);
    return items;
  }

  void arrange(people::Child const& child) {
    bool const provisional = made_.gate == risk::Gate::provisional;
    bool const known = child.contact == people::ContactKind::household || child.contact == people::ContactKind::contact;
    if (!known || !people::in_force(child, the_day()) || child.from > base::london_date(made_.signed_at) || (!provisional && !random_.chance(3, 5))) return;
    MadeArrangement made{.child = child.id, .rests_on = items_about(child.id)};
    if (!provisional && !made.rests_on.empty() && random_.chance(1, 6)) {
      made.content = {.status = risk::ArrangementStatus::in_place, .what = "None needed: not known to the authority, no contact alone", .none_needed = true};
    } else {
      static constexpr std::array codes{risk::ArrangementCode::contact_supervised, risk::ArrangementCode::monitoring, risk::ArrangementCode::plan_of_other_agency, risk::ArrangementCode::not_in_household};
      made.content = {.status = random_.chance(9, 10) ? risk::ArrangementStatus::in_place : risk::ArrangementStatus::proposed, .code = random_.pick(codes)};
      made.content.what = fmt::format("{}: contact only with another adult of the family there", people::name_of(child));
    }
    keep(std::move(made), provisional, people::in_force(child, the_day()) && child.authority ? "the child’s carer; the authority’s front door was told" : "the child’s carer");
  }

  void protect_adults() {
    for (auto const& link : c_.person.links) {
      if (link.victim == people::Victim::no) continue;
      MadeArrangement made{.adult = link.id};
      made.content = {.status = risk::ArrangementStatus::in_place, .code = risk::ArrangementCode::monitoring, .what = "Weekly report; the address is visited; she has the number of the domestic abuse service"};
      keep(std::move(made), true, people::full_name(link.forenames, link.surname));
    }
  }

  void keep(MadeArrangement made, bool interim, std::string agreed_with) {
    made.id = b_.keys.next("arrangement");
    auto& content = made.content;
    content.who = fmt::format("{}, Probation Service", signer_.name);
    content.agreed_with = std::move(agreed_with);
    content.from = base::london_date(made_.signed_at);
    content.review = content.from + days{random_.between(interim ? 14 : 56, interim ? 90 : 182)};
    content.interim = interim;
    content.rests_on_items = static_cast<int>(made.rests_on.size());
    made_.arrangements.push_back(std::move(made));
  }

  Building& b_;
  base::Random& random_;
  Case const& c_;
  std::vector<MadeEnquiry> const& all_;
  Worker signer_ = {};
  MadeAssessment made_ = {};
};

}  // namespace

void assess(Building& building, base::Random& random, Case const& of, std::vector<MadeEnquiry> const& enquiries) { Assessing(building, random, of, enquiries).run(); }

}  // namespace demonstration
