// Supervision of a unit's staff: the span of each senior and what of it is overdue; then person by person.
#include "base/csv.hpp"
#include "organisation/store/units.hpp"
#include "workforce/domain/span.hpp"
#include "workforce/pages/supervision_handlers.hpp"
#include "workforce/pages/training_parts.hpp"
#include "workforce/store/supervision.hpp"
#include "workload/pages/words.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace workforce::pages {
namespace {

using namespace govuk;
using organisation::Unit;
using organisation::pages::unit_asked;

struct Supervised {
  StaffLine who = {};
  base::Date since = {};              // in role
  int months = 0;
  std::optional<base::Date> last = {}, next = {};
  bool overdue = false;
  std::optional<workload::OfficerWorkload> work = {};  // in the team where most of it is
  bool over(workload::Weights const& weights) const { return work && work->capacity() > weights.excessive_over * 10; }
};
// The seniors of a team oversee its other members; the head oversees the seniors.
struct Span {
  StaffLine senior = {};
  std::vector<Supervised> people = {};
};

std::vector<Supervised> everybody(web::Call& call, Unit const& unit) {
  auto const& rules = rules_of(call);
  auto const today = call.view.today();
  std::map<StaffId, OneToOneDays> days;
  for (auto const& each : one_to_one_days(call.view, unit.place())) days[each.staff] = each;
  std::map<StaffId, base::Date> since;
  for (auto const& each : in_role(call.view, unit.place())) since[each.id] = each.since;
  std::map<StaffId, workload::OfficerWorkload> work;
  for (auto& figures : workload::workloads_of(call.view, unit.place())) {
    auto const known = work.find(figures.staff);
    if (known == work.end() || known->second.capacity() < figures.capacity()) work.insert_or_assign(figures.staff, std::move(figures));
  }
  std::vector<Supervised> found;
  for (auto const& who : staff_in(call.view, unit.place())) {
    Supervised one{.who = who, .since = since[who.id], .last = days[who.id].last, .next = days[who.id].next};
    one.months = months_between(one.since, today);
    one.overdue = one_to_one_overdue(one.last, one.since, today, rules.one_to_one_days);
    if (auto const held = work.find(who.id); held != work.end()) one.work = held->second;
    found.push_back(one);
  }
  return found;
}

bool oversees(StaffLine const& senior, StaffLine const& other) {
  if (senior.id == other.id) return false;
  if (senior.grade == Grade::spo) return other.unit == senior.unit && other.grade != Grade::spo;
  return (senior.grade == Grade::hpdu || senior.grade == Grade::dhpdu) && other.grade == Grade::spo;
}

std::vector<Span> spans_of(std::vector<Supervised> const& people) {
  std::vector<Span> spans;
  for (auto const& senior : people) {
    if (senior.who.grade != Grade::spo && senior.who.grade != Grade::hpdu) continue;
    Span span{.senior = senior.who};
    for (auto const& other : people)
      if (oversees(senior.who, other.who)) span.people.push_back(other);
    spans.push_back(span);
  }
  return spans;
}

template <class Is>
std::int64_t count(Span const& span, Is is) { return std::ranges::count_if(span.people, is); }

Html spans_table(web::Call& call, std::vector<Span> const& spans) {
  auto const& rules = rules_of(call);
  auto const& weights = workload::pages::weights_of(call.view);
  std::vector<std::vector<Cell>> rows;
  for (auto const& span : spans)
    rows.push_back({Html{span.senior.name, second_line(Html{base::word(span.senior.grade), ", ", span.senior.unit_name})}, numeric(static_cast<std::int64_t>(span.people.size())), numeric(count(span, [](auto const& s) { return s.overdue; })),
                    numeric(count(span, [&](auto const& s) { return organisation::is_practitioner(s.who.grade) && s.months < rules.early_months; })),
                    numeric(count(span, [&](auto const& s) { return s.over(weights); })), numeric(count(span, [](auto const& s) { return s.work && s.work->excessive; }))});
  if (rows.empty()) return p("No senior is posted here today.");
  return table({.caption = "Span of each senior", .caption_size = Size::m, .head = {"Senior", numeric_head("Oversees"), numeric_head("One-to-ones overdue"), numeric_head(fmt::format("Practitioners under {} months", rules.early_months)), numeric_head(fmt::format("Over {}%", weights.excessive_over)), numeric_head(fmt::format("Of these, for {} weeks", weights.excessive_weeks))}, .rows = rows, .scroll = true, .id = "spans"});
}

Html mark_tag(Wellbeing mark) {
  return tag({.text = shown(mark), .colour = mark == Wellbeing::well ? Colour::green : mark == Wellbeing::strained ? Colour::yellow : Colour::red});
}

Html people_table(web::Call& call, Unit const& unit, std::vector<Supervised> people) {
  std::map<StaffId, WellbeingRow> marks;
  for (auto const& row : latest_wellbeing(call.view, unit.place())) marks[row.staff] = row;
  auto const& weights = workload::pages::weights_of(call.view);
  // Overdue first, then by name.
  std::ranges::stable_sort(people, [](Supervised const& a, Supervised const& b) { return a.overdue && !b.overdue; });
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : people) {
    auto const mark = marks.find(one.who.id);
    rows.push_back({Html{link_to(staff_path("supervision", one.who.id), one.who.name), second_line(Html{base::word(one.who.grade), ", ", one.who.unit_name})},
                    Html{one.last ? day(*one.last) : Html("None recorded"), one.overdue ? Html{" ", tag({.text = "Overdue", .colour = Colour::red})} : Html()}, one.next ? day(*one.next) : Html("Not set"), numeric(one.months), one.work ? Html{workload::pages::capacity_tag(weights, *one.work), one.work->excessive ? second_line(Html{"Weeks in a row: ", workload::pages::weeks_words(weights, *one.work)}) : Html()} : Html("No caseload"),
                    mark == marks.end() ? Html("Not marked") : Html{mark_tag(mark->second.mark), second_line(day(mark->second.on))}});
  }
  return table({.caption = "Person by person", .caption_size = Size::m, .head = {"Person", "Last one-to-one", "Next", numeric_head("Months in role"), "Workload", "Wellbeing"}, .rows = rows, .scroll = true, .id = "people"});
}

}  // namespace

http::Response supervision_page(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const people = everybody(call, *unit);
  Html body{hint_line(Html{fmt::format("As the record stands on {}. A one-to-one is overdue {} days after the last, or after she came (our own default, to be confirmed with a region).", base::date_in_full(call.view.today()), rules_of(call).one_to_one_days), invented_words(call, unit->place())}), workload::pages::basis(call.view), spans_table(call, spans_of(people))};
  if (call.may(ledger::Permission::arrange_staff)) body += people.empty() ? Html() : people_table(call, *unit, people);
  body += p(link_to(fmt::format("/workforce/supervision.csv?unit={}", unit->id.value), "Download the spans as CSV"));
  return workload::pages::show(call, *unit, Section::supervision, "Supervision of staff", body);
}

http::Response supervision_csv(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const& rules = rules_of(call);
  std::ostringstream out;
  base::CsvWriter csv(out);
  auto const& weights = workload::pages::weights_of(call.view);
  csv.row({"unit", "on", "senior", "grade", "team", "oversees", "one_to_ones_overdue", "under_first_year", "over_110_percent", "for_four_weeks"});
  for (auto const& span : spans_of(everybody(call, *unit)))
    csv.row({unit->name, base::iso(call.view.today()), span.senior.name, base::word(span.senior.grade), span.senior.unit_name, std::to_string(span.people.size()), std::to_string(count(span, [](auto const& s) { return s.overdue; })),
             std::to_string(count(span, [&](auto const& s) { return organisation::is_practitioner(s.who.grade) && s.months < rules.early_months; })),
             std::to_string(count(span, [&](auto const& s) { return s.over(weights); })), std::to_string(count(span, [](auto const& s) { return s.work && s.work->excessive; }))});
  return http::csv("supervision.csv", out.str());
}

}  // namespace workforce::pages
