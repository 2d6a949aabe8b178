#include "demonstration/store/story.hpp"

#include "base/calendar.hpp"
#include "dashboards/domain/clearance.hpp"
#include "dashboards/store/figures.hpp"
#include "demonstration/domain/plan.hpp"
#include "enquiries/store/waiting.hpp"
#include "publication/domain/tally.hpp"
#include "publication/store/published.hpp"
#include "organisation/store/units.hpp"
#include "risk/store/arrangements.hpp"
#include "sql/compose.hpp"

#include <limits>

namespace demonstration {
namespace {

using enquiries::sql_of::late;
using enquiries::sql_of::waiting;
using ledger::System;

constexpr ledger::Scoped grants{"demonstration.story_grants", "select s.key, s.grant_id from story_person s order by s.key"};
constexpr ledger::Scoped grant{"demonstration.story_grant", "select s.grant_id from story_person s where s.key = :key"};

constexpr char const* why = "totals of the training copy's start page, without rows";

constexpr System people{"demonstration.people", why, "select count(*) from person"};
constexpr System of_unit{"demonstration.people_of_unit", why, "select count(*) from person p where p.team_no between :first and :last"};
constexpr System place{"demonstration.story_place", why, R"sql(
  select u.id, u.team_from, u.team_to from unit u join unit_version v on v.unit_id = u.id
  where v.code = :code and v.valid_to is null order by u.id)sql"};

constexpr System at_force{"demonstration.waiting_at_force", why, sql::composed<[] {
  return sql::pieces("select count(*), coalesce(sum(case when p.team_no between :first and :last then 1 else 0 end), 0), coalesce(sum(case when ", late,
                     " then 1 else 0 end), 0), count(distinct case when p.rosh in ('high', 'very_high') and p.team_no between :first and :last then p.id end) "
                     "from enquiry e join person p on p.id = e.person_id join agency a on a.id = e.agency_id "
                     "where a.kind = 'police' and a.code = :force and ", waiting);
}>};
constexpr System children{"demonstration.children", why, sql::composed<[] {
  return sql::pieces("select count(*), coalesce(sum(case when exists (select 1 from arrangement a where a.child_id = c.id and ", risk::in_place_sql,
                     ") then 1 else 0 end), 0) from person p join person_child c on c.person_id = p.id "
                     "where p.team_no between :first and :last and c.contact in ('household', 'contact') and c.valid_from <= :today "
                     "and (c.valid_to is null or c.valid_to > :today)");
}>};
constexpr System assessments{"demonstration.assessments", why, R"sql(
  select coalesce(sum(case when a.state = 'signed_complete' then 1 else 0 end), 0),
         coalesce(sum(case when a.state = 'signed_provisional' then 1 else 0 end), 0)
  from assessment a join person p on p.id = a.person_id where p.team_no between :first and :last)sql"};

constexpr System force{"demonstration.story_force", why, "select id from agency where kind = 'police' and code = :force"};
constexpr System to_read{"demonstration.story_answer", "the start page leads to one answer of the made-up story", R"sql(
  select e.id, e.person_id from enquiry e join item i on i.enquiry_id = e.id
  where e.state = 'returned_final' and e.kind = 'police_da'
    and e.owner_id = (select g.staff_id from story_person s join role_grant g on g.id = s.grant_id where s.key = 'practitioner')
  group by e.id, e.person_id order by count(*) desc, e.id limit 1)sql"};

struct Waits {
  std::int64_t all = 0, of_unit = 0, late = 0, high = 0;
};
struct Placed {
  std::int64_t id = 0, first = 0, last = -1;
};
struct Pair {
  std::int64_t first = 0, second = 0;
};

}  // namespace

std::vector<StoryGrant> story_grants(ledger::View& view) { return view.rows<StoryGrant>(grants); }
std::optional<std::int64_t> story_grant(ledger::View& view, std::string_view key) { return view.row<std::int64_t>(grant, {{"key", key}}); }

Totals totals(ledger::View& view) {
  auto const unit = view.row<Placed>(place, {{"code", story_pdu}}).value_or(Placed{});
  sql::Params const of{{"first", unit.first}, {"last", unit.last}, {"today", view.today()}, {"now", view.now()}, {"force", story_force}};
  auto const waits = view.row<Waits>(at_force, of).value_or(Waits{});
  auto const known = view.row<Pair>(children, of).value_or(Pair{});
  auto const signed_now = view.row<Pair>(assessments, of).value_or(Pair{});
  auto const answer = view.row<Pair>(to_read).value_or(Pair{});
  auto const published = publication::published_by(view, view.now());
  auto const* latest = publication::latest_of(published, UnitId{unit.id});
  auto const agency = view.row<AgencyId>(force, {{"force", story_force}}).value_or(AgencyId{});
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const last = calendar.on_or_before(view.today() - std::chrono::days{1});
  auto const moved = dashboards::flow(view, {0, std::numeric_limits<std::int64_t>::max()}, agency, calendar.add_working_days(last, -(dashboards::pace_window - 1)), last);
  auto const story_unit = organisation::find_unit(view, UnitId{unit.id});
  auto const excessive = view.rules<workload::WeightBook>().on(view.today()).excessive_over;
  return {.unit = unit.id, .people = view.row<std::int64_t>(people).value_or(0), .people_of_unit = view.row<std::int64_t>(of_unit, of).value_or(0),
          .waiting_at_force = waits.all, .waiting_of_unit = waits.of_unit, .late_at_force = waits.late, .high_risk_waiting = waits.high, .came_in = moved.came_in, .returned = moved.returned,
          .children_known = known.first, .children_in_place = known.second, .signed_complete = signed_now.first, .signed_provisional = signed_now.second,
          .rating = latest && latest->overall ? std::string(base::word(*latest->overall)) : std::string(), 
          .workforce = story_unit ? workforce::headline_of(view, *story_unit) : workforce::Headline{}, .workload = workload::totals_of(workload::workloads_of(view, {unit.first, unit.last}), excessive),
          .answer_to_read = answer.first, .person_to_assess = answer.second};
}

}  // namespace demonstration
