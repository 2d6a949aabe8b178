#include "dashboards/store/figures.hpp"

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

constexpr std::string_view chain_sums = sql::composed<[] {
  return sql::pieces("count(*), sum(case when ", sql_of::asked, " then 1 else 0 end), sum(case when ", sql_of::answered, " then 1 else 0 end), sum(case when ", sql_of::used, " then 1 else 0 end) ", sql_of::need_tables);
}>;
constexpr std::string_view chain_where = sql::composed<[] { return sql::pieces(sql_of::in_chain, " and ", sql_of::need_place, " and {counted p}"); }>;
constexpr Scoped by_agency{"dashboards.chain_by_agency", sql::composed<[] {
  return sql::pieces("select cast(coalesce(n.agency_id, 0) as text), coalesce(g.name, 'To be chosen'), ", chain_sums, "left join agency g on g.id = n.agency_id where ", chain_where,
                     " group by n.agency_id, g.name order by 3 desc, 2");
}>};
constexpr Scoped by_trigger{"dashboards.chain_by_trigger", sql::composed<[] {
  return sql::pieces("select r.trigger_id, r.trigger_id, ", chain_sums, sql_of::each_trigger, "where ", chain_where, " group by r.trigger_id order by r.trigger_id");
}>};

constexpr Scoped children{"dashboards.children", sql::composed<[] {
  return sql::pieces("select count(*), coalesce(sum(case when ", sql_of::child_asked, " then 1 else 0 end), 0), coalesce(sum(case when ", sql_of::child_answered, " then 1 else 0 end), 0), "
                     "coalesce(sum(case when ", sql_of::child_used, " then 1 else 0 end), 0), coalesce(sum(case when ", sql_of::child_in_place, " then 1 else 0 end), 0) ",
                     sql_of::child_tables, "where ", sql_of::child_known, " and {counted p}");
}>};

// The totals of a place: what every head of a force area, region and partner may know of the others.
constexpr System flows{"dashboards.flow", "totals of a partner, without rows", sql::composed<[] {
  return sql::pieces("select coalesce(sum(case when e.asked_at >= :start and e.asked_at < :stop then 1 else 0 end), 0), coalesce(sum(case when e.returned_at >= :start and e.returned_at < :stop then 1 else 0 end), 0), "
                     "coalesce(sum(case when e.state = 'cancelled' and e.asked_at is not null and e.closed_at >= :start and e.closed_at < :stop then 1 else 0 end), 0) "
                     "from enquiry e join person p on p.id = e.person_id where (:agency is null or e.agency_id = :agency) and ", in_place);
}>};
constexpr System by_pdu{"dashboards.waiting_by_pdu", "totals of a force area, without rows", sql::composed<[] {
  return sql::pieces("select u.id, v.name, count(*), sum(case when ", late, " then 1 else 0 end) from enquiry e join person p on p.id = e.person_id "
                     "join unit u on u.kind = 'pdu' and p.team_no between u.team_from and u.team_to "
                     "join unit_version v on v.unit_id = u.id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today) "
                     "where e.agency_id = :agency and ", waiting, " group by u.id, v.name order by 3 desc, u.id");
}>};

constexpr Scoped partners{"dashboards.partners", sql::composed<[] {
  return sql::pieces("select e.agency_id, g.name, sum(case when ", waiting, " then 1 else 0 end), sum(case when ", waiting, " and ", late, " then 1 else 0 end), "
                     "sum(case when e.grade is not null then 1 else 0 end), sum(case when e.grade = 'adequate' then 1 else 0 end), sum(case when e.grade = 'thin' then 1 else 0 end), "
                     "sum(case when e.grade = 'redacted' then 1 else 0 end), sum(case when e.grade = 'wrong_person' then 1 else 0 end), "
                     "sum(case when e.returned_at is not null and exists (select 1 from enquiry_return r where r.enquiry_id = e.id and r.late = 1 and r.kind = 'final') then 1 else 0 end), "
                     "sum(case when e.used_at is not null then 1 else 0 end), sum(case when e.returned_at is not null then 1 else 0 end) "
                     "from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id where (", waiting, " or e.asked_at >= :since) and ", in_place,
                     " and {counted p} group by e.agency_id, g.name order by 3 desc, e.agency_id");
}>};
constexpr Scoped waited{"dashboards.waits", sql::composed<[] {
  return sql::pieces("select e.agency_id, e.day_zero, e.returned_at, count(*) from enquiry e join person p on p.id = e.person_id "
                     "where e.day_zero >= :since and (e.returned_at is not null or ", waiting, ") and ", in_place, " and {counted p} group by e.agency_id, e.day_zero, e.returned_at order by 1, 2, 3 nulls last");
}>};
constexpr Scoped weeks{"dashboards.trend",
                       "select w.week, sum(w.waiting), max(w.mark) from waiting_week w join unit u on u.id = w.unit_id "
                       "where w.agency_id = :agency and u.team_from >= :from and u.team_to <= :to group by w.week order by w.week"};
constexpr Scoped high_risk{"dashboards.high_risk", sql::composed<[] {
  return sql::pieces("select p.id, p.surname, p.forenames, p.rosh, count(*), min(coalesce(e.due_on, :today)) from enquiry e join person p on p.id = e.person_id "
                     "where p.rosh in ('high', 'very_high') and ", waiting, " and ", in_place, " and {visible p} group by p.id, p.surname, p.forenames, p.rosh "
                     "order by case p.rosh when 'very_high' then 1 else 2 end, 6, p.id");
}>};

struct WaitRow {
  AgencyId agency = {};
  base::Date day_zero = {};
  std::optional<base::Instant> returned_at = {};
  std::int64_t count = 0;
};

}  // namespace

std::vector<ChainCount> chain_by_agency(ledger::View& view, ledger::Place place, base::Date since) {
  return view.rows<ChainCount>(by_agency, with_place(place, {{"since", start_of(since)}}));
}

std::vector<ChainCount> chain_by_trigger(ledger::View& view, ledger::Place place, base::Date since) {
  return view.rows<ChainCount>(by_trigger, with_place(place, {{"since", start_of(since)}}));
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
    waits[row.agency].push_back({std::max<std::int64_t>(0, calendar.working_days_between(row.day_zero, end)), row.returned_at.has_value(), row.count});
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
