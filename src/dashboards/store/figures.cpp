#include "dashboards/store/figures.hpp"

#include "base/text.hpp"
#include "dashboards/store/chain_sql.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace dashboards {
namespace {

using enquiries::sql_of::late;
using enquiries::sql_of::waiting;
using ledger::Scoped;
using ledger::System;

constexpr std::string_view in_place = "p.team_no between :from and :to";

sql::Params with_place(ledger::Place place, sql::Params more) {
  more.push_back({"from", place.from});
  more.push_back({"to", place.to});
  return more;
}

base::Instant start_of(base::Date day) { return base::from_london(base::LocalTime{day}); }

// One pass for the three tables of the page: the groups are few, and what triggered a need stands in it as words, each once.
constexpr std::string_view enquiry_asked = "e.asked_at is not null";
constexpr Scoped chain{"dashboards.chain", sql::composed<[] {
  return sql::pieces("select cast(coalesce(n.agency_id, 0) as text), coalesce(g.name, 'To be chosen'), n.trigger_ids, sum(case when ", sql_of::in_chain, " then 1 else 0 end), ",
                     "sum(case when ", sql_of::in_chain, " and ", sql_of::asked, " then 1 else 0 end), sum(case when ", sql_of::in_chain, " and ", sql_of::answered, " then 1 else 0 end), ",
                     "sum(case when ", sql_of::in_chain, " and ", sql_of::used, " then 1 else 0 end), count(*), sum(case when ", sql_of::asked, " then 1 else 0 end), ",
                     "sum(case when n.state = 'not_needed' then 1 else 0 end), sum(case when ", enquiry_asked, " then 1 else 0 end), ",
                     "sum(case when ", enquiry_asked, " and e.day_zero <= n.ask_by then 1 else 0 end) ", sql_of::need_tables,
                     "left join agency g on g.id = n.agency_id where ", sql_of::need_place, " and {counted p} "
                     "group by n.agency_id, g.name, n.trigger_ids order by n.agency_id nulls first, n.trigger_ids");
}>};

constexpr Scoped children{"dashboards.children", sql::composed<[] {
  return sql::pieces("select count(*), coalesce(sum(k.asked), 0), coalesce(sum(k.answered), 0), coalesce(sum(k.used), 0), coalesce(sum(k.in_place), 0) from ("
                     "select c.id, max(case when e.asked_at is not null and e.state <> 'cancelled' then 1 else 0 end) as asked, max(case when e.returned_at is not null then 1 else 0 end) as answered, "
                     "max(case when e.used_at is not null then 1 else 0 end) as used, case when ", sql_of::child_in_place, " then 1 else 0 end as in_place ",
                     sql_of::child_tables, "left join enquiry_child x on x.child_id = c.id left join enquiry e on e.id = x.enquiry_id "
                     "where ", sql_of::child_known, " and {counted p} group by c.id) k");
}>};

// The totals of a place: what every head of a force area, region and partner may know of the others.
constexpr System flows{"dashboards.flow", "totals of a partner, without rows", sql::composed<[] {
  return sql::pieces("select coalesce(sum(case when e.asked_at >= :start and e.asked_at < :stop then 1 else 0 end), 0), coalesce(sum(case when e.returned_at >= :start and e.returned_at < :stop then 1 else 0 end), 0), "
                     "coalesce(sum(case when e.state = 'cancelled' and e.asked_at is not null and e.closed_at >= :start and e.closed_at < :stop then 1 else 0 end), 0) "
                     "from enquiry e join person p on p.id = e.person_id where (:agency is null or e.agency_id = :agency) and ", in_place);
}>};
// Teams are counted first, so that the few units are looked up for teams and not for enquiries.
constexpr System by_pdu{"dashboards.waiting_by_pdu", "totals of a force area, without rows", sql::composed<[] {
  return sql::pieces("select u.id, v.name, sum(t.waiting), sum(t.late) from (select p.team_no, count(*) as waiting, sum(case when ", late, " then 1 else 0 end) as late "
                     "from enquiry e join person p on p.id = e.person_id where e.agency_id = :agency and ", waiting, " group by p.team_no) t "
                     "join unit u on u.kind = 'pdu' and t.team_no between u.team_from and u.team_to "
                     "join unit_version v on v.unit_id = u.id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today) "
                     "group by u.id, v.name order by 3 desc, u.id");
}>};

// Of what came late the answers of these enquiries are counted: asked whether there are any, PostgreSQL would read those of the country.
constexpr Scoped partners{"dashboards.partners", sql::composed<[] {
  return sql::pieces("select e.agency_id, g.name, sum(case when ", waiting, " then 1 else 0 end), sum(case when ", waiting, " and ", late, " then 1 else 0 end), "
                     "sum(case when e.grade is not null then 1 else 0 end), sum(case when e.grade = 'adequate' then 1 else 0 end), sum(case when e.grade = 'thin' then 1 else 0 end), "
                     "sum(case when e.grade = 'redacted' then 1 else 0 end), sum(case when e.grade = 'wrong_person' then 1 else 0 end), "
                     "sum(case when e.returned_at is not null and (select count(*) from enquiry_return r where r.enquiry_id = e.id and r.kind = 'final' and r.late = 1) > 0 then 1 else 0 end), "
                     "sum(case when e.used_at is not null then 1 else 0 end), sum(case when e.returned_at is not null then 1 else 0 end), "
                     "sum(case when e.returned_at is not null and e.used_at is null and e.state in ('set_aside', 'closed') then 1 else 0 end) "
                     "from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id where (", waiting, " or e.asked_at >= :since) and ", in_place,
                     " and {counted p} group by e.agency_id, g.name order by 3 desc, e.agency_id");
}>};
constexpr Scoped waited{"dashboards.waits", sql::composed<[] {
  return sql::pieces("select e.agency_id, e.day_zero, e.returned_at from enquiry e join person p on p.id = e.person_id "
                     "where e.day_zero >= :since and (e.returned_at is not null or ", waiting, ") and ", in_place, " and {counted p}");
}>};
constexpr Scoped weeks{"dashboards.trend",
                       "select w.week, sum(w.waiting), max(w.mark) from waiting_week w join unit u on u.id = w.unit_id "
                       "where w.agency_id = :agency and u.team_from >= :from and u.team_to <= :to group by w.week order by w.week"};
constexpr Scoped high_risk{"dashboards.high_risk", sql::composed<[] {
  return sql::pieces("select p.id, p.surname, p.forenames, p.rosh, count(*), min(coalesce(e.due_on, :today)) from enquiry e join person p on p.id = e.person_id "
                     "where p.rosh in ('high', 'very_high') and ", waiting, " and ", in_place, " and {visible p} group by p.id, p.surname, p.forenames, p.rosh "
                     "order by case p.rosh when 'very_high' then 1 else 2 end, 6, p.id");
}>};

struct ChainRow {
  std::string agency = {}, agency_name = {}, triggers = {};
  std::int64_t needed = 0, asked = 0, answered = 0, used = 0;
  std::int64_t needs = 0, met = 0, not_needed = 0, enquiries = 0, in_time = 0;
};

void add(ChainCount& sum, std::string_view key, std::string_view label, ChainRow const& row) {
  sum.key = key;
  sum.label = label;
  sum.needed += row.needed;
  sum.asked += row.asked;
  sum.answered += row.answered;
  sum.used += row.used;
}

void add(NeedMeasure& sum, std::string_view trigger, ChainRow const& row) {
  sum.trigger = trigger;
  sum.needs += row.needs;
  sum.met += row.met;
  sum.not_needed += row.not_needed;
  sum.asked += row.enquiries;
  sum.in_time += row.in_time;
}

// What was decided not to be needed leaves the chain: where nothing else arose, there is no line.
template <class Key>
std::vector<ChainCount> lines_of(std::map<Key, ChainCount>& counts) {
  std::vector<ChainCount> lines;
  for (auto& [key, count] : counts)
    if (count.needed > 0) lines.push_back(std::move(count));
  return lines;
}

struct WaitRow {
  AgencyId agency = {};
  base::Date day_zero = {};
  std::optional<base::Instant> returned_at = {};
};

}  // namespace

Chain chain_of(ledger::View& view, ledger::Place place, base::Date since) {
  std::map<std::string, ChainCount> by_agency, by_trigger;
  std::map<std::string, NeedMeasure> measures;
  for (auto const& row : view.rows<ChainRow>(chain, with_place(place, {{"since", start_of(since)}}))) {
    add(by_agency[row.agency], row.agency, row.agency_name, row);
    for (auto trigger : base::words_of(row.triggers)) {
      add(by_trigger[std::string(trigger)], trigger, trigger, row);
      add(measures[std::string(trigger)], trigger, row);
    }
  }
  Chain counted{.by_agency = lines_of(by_agency), .by_trigger = lines_of(by_trigger), .measures = {}};
  for (auto& [key, measure] : measures) counted.measures.push_back(std::move(measure));
  std::ranges::stable_sort(counted.by_agency, [](auto const& a, auto const& b) { return std::tie(b.needed, a.label) < std::tie(a.needed, b.label); });
  return counted;
}

ChildrenCount children_counts(ledger::View& view, ledger::Place place, base::Date today) {
  return view.row<ChildrenCount>(children, with_place(place, {{"today", today}})).value_or(ChildrenCount{});
}

Flow flow(ledger::View& view, ledger::Place place, std::optional<AgencyId> agency, base::Date from, base::Date to) {
  return view.row<Flow>(flows, with_place(place, {{"agency", agency}, {"start", start_of(from)}, {"stop", start_of(to + std::chrono::days{1})}})).value_or(Flow{});
}

std::vector<UnitWaiting> waiting_by_pdu(ledger::View& view, AgencyId agency, base::Date today) {
  return view.rows<UnitWaiting>(by_pdu, {{"agency", agency}, {"today", today}, {"now", view.now()}});
}

std::vector<PartnerFigures> partners_of(ledger::View& view, ledger::Place place, base::Date today, base::Date since) {
  return view.rows<PartnerFigures>(partners, with_place(place, {{"today", today}, {"now", view.now()}, {"since", start_of(since)}}));
}

std::map<AgencyId, std::vector<Wait>> waits_by_partner(ledger::View& view, ledger::Place place, base::Date since) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  std::map<AgencyId, std::vector<Wait>> waits;
  for (auto const& row : view.rows<WaitRow>(waited, with_place(place, {{"since", since}}))) {
    auto const end = row.returned_at ? base::london_date(*row.returned_at) : view.today();
    waits[row.agency].push_back({std::max<std::int64_t>(0, calendar.working_days_between(row.day_zero, end)), row.returned_at.has_value()});
  }
  return waits;
}

std::vector<Week> trend(ledger::View& view, AgencyId agency, ledger::Place place) {
  return view.rows<Week>(weeks, with_place(place, {{"agency", agency}}));
}

std::vector<HighRisk> high_risk_without_answer(ledger::View& view, ledger::Place place) {
  return view.rows<HighRisk>(high_risk, with_place(place, {{"today", view.today()}}));
}

}  // namespace dashboards
