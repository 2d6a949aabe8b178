#include "enquiries/store/lists.hpp"

#include "enquiries/domain/due.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;

constexpr std::string_view columns =
    "select e.id, coalesce(e.reference, ''), e.person_id, p.surname, p.forenames, p.crn, e.kind, e.agency_id, g.name, e.state, e.priority, "
    "e.priority_reason, e.trigger_ids, e.gate, e.decision_waiting, e.asked_at, e.due_on, e.due_moment, e.partner_due_on, e.returned_at, e.chases, "
    "e.rung, e.owner_id, e.acting_id, coalesce(a.full_name, ''), p.rosh, p.team_id, e.grade ";
constexpr std::string_view tables =
    "from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id left join staff a on a.id = e.acting_id ";

// The six sets.
constexpr std::string_view is_to_read =
    "(e.state = 'returned_final' or (e.state = 'returned_interim' and exists (select 1 from item i where i.enquiry_id = e.id and i.withdrawn = 0 "
    "and not exists (select 1 from item_read d where d.item_id = i.id and d.version = i.version))))";
constexpr std::string_view is_for_us =
    "e.state in ('draft', 'more_information_asked', 'undeliverable', 'not_ours', 'cannot_identify', 'declined', 'read')";
constexpr std::string_view is_done = "e.state in ('used', 'set_aside', 'closed', 'cancelled')";

constexpr std::string_view is_to_telephone = sql::composed<[] { return sql::pieces("e.telephone_from <= :now and ", sql_of::with_partner); }>;

constexpr std::string_view narrowed = sql::composed<[] {
  return sql::pieces(" and (:kind is null or e.kind = :kind) and (:agency is null or e.agency_id = :agency) and (:priority is null or e.priority = :priority) "
                     "and (:state is null or e.state = :state) and (:rosh is null or p.rosh = :rosh) "
                     "and (:trigger is null or ' ' || e.trigger_ids || ' ' like '% ' || :trigger || ' %') "
                     "and (:team_from is null or p.team_no between :team_from and :team_to) and (:band is null or ", sql_of::age_band, " = :band)");
}>;
constexpr std::string_view by_urgency = sql::composed<[] { return sql::pieces(" order by ", sql_of::priority_rank, ", e.due_on nulls last, e.id"); }>;

constexpr Scoped of_person{"enquiries.of_person", sql::composed<[] {
  return sql::pieces(columns, tables, "where e.person_id = :person and {visible p} order by coalesce(e.asked_at, e.drafted_at) desc, e.id desc");
}>};

template <auto set>
constexpr Scoped of_staff{"enquiries.of_staff", sql::composed<[] {
  return sql::pieces(columns, tables, "where e.acting_id = :staff and {visible p} and ", set(), narrowed, by_urgency);
}>};
template <auto set>
constexpr Scoped of_place{"enquiries.of_place", sql::composed<[] {
  return sql::pieces(columns, tables, "where {visible p} and ", set(), narrowed, by_urgency, " limit :limit offset :after");
}>};
template <auto set>
constexpr Scoped count_of{"enquiries.count_of_place", sql::composed<[] {
  return sql::pieces("select count(*) ", tables, "where {visible p} and ", set(), narrowed);
}>};

constexpr auto to_read = [] { return is_to_read; };
constexpr auto for_us = [] { return is_for_us; };
constexpr auto waiting = [] { return sql_of::waiting; };
constexpr auto done = [] { return is_done; };
constexpr auto telephone = [] { return is_to_telephone; };
constexpr auto beside = [] { return sql_of::beside; };

template <auto set>
constexpr Scoped counts{"enquiries.waiting_counts", sql::composed<[] {
  return sql::pieces("select ", sql_of::age_band, ", e.priority, e.agency_id, g.name, e.kind, e.state, count(*) ", tables, "where {counted p} and ", set(), narrowed,
                     " group by 1, e.priority, e.agency_id, g.name, e.kind, e.state order by 1, e.priority, e.agency_id, e.kind, e.state");
}>};
constexpr Scoped place_of_unit{"enquiries.place_of_unit", "select team_from, team_to from unit where id = :unit"};

struct Teams {
  std::int64_t from;
  std::int64_t to;
};

sql::Params params_of(ledger::View& view, Narrow const& by) {
  auto params = age_starts(view.today(), base::working_calendar(base::Nation::england_and_wales));
  params.push_back({"now", view.now()});
  std::optional<Teams> teams;
  if (by.unit) teams = view.row<Teams>(place_of_unit, {{"unit", *by.unit}}).value_or(Teams{0, -1});
  auto const text = [](std::string const& word) { return word.empty() ? sql::Value{} : sql::Value{word}; };
  for (auto& each : sql::Params{{"kind", by.kind}, {"agency", by.agency}, {"priority", by.priority}, {"state", by.state}, {"rosh", text(by.rosh)},
                                {"trigger", text(by.trigger)}, {"band", text(by.band)},
                                {"team_from", teams ? sql::Value{teams->from} : sql::Value{}}, {"team_to", teams ? sql::Value{teams->to} : sql::Value{}}})
    params.push_back(std::move(each));
  return params;
}

Scoped const& staff_list(Which which) {
  switch (which) {
    case Which::to_read: return of_staff<to_read>;
    case Which::for_us: return of_staff<for_us>;
    case Which::waiting: return of_staff<waiting>;
    case Which::telephone: return of_staff<telephone>;
    case Which::beside: return of_staff<beside>;
    case Which::done: break;
  }
  return of_staff<done>;
}
Scoped const& place_list(Which which) {
  switch (which) {
    case Which::to_read: return of_place<to_read>;
    case Which::for_us: return of_place<for_us>;
    case Which::waiting: return of_place<waiting>;
    case Which::telephone: return of_place<telephone>;
    case Which::beside: return of_place<beside>;
    case Which::done: break;
  }
  return of_place<done>;
}
Scoped const& place_count(Which which) {
  switch (which) {
    case Which::to_read: return count_of<to_read>;
    case Which::for_us: return count_of<for_us>;
    case Which::waiting: return count_of<waiting>;
    case Which::telephone: return count_of<telephone>;
    case Which::beside: return count_of<beside>;
    case Which::done: break;
  }
  return count_of<done>;
}

}  // namespace

std::vector<EnquiryLine> enquiries_of_person(ledger::View& view, PersonId person) {
  auto lines = view.rows<EnquiryLine>(of_person, {{"person", person}});
  if (!lines.empty()) view.look("person.viewed", person);
  return lines;
}

std::vector<EnquiryLine> enquiries_of_staff(ledger::View& view, StaffId staff, Which which, Narrow const& by) {
  auto params = params_of(view, by);
  params.push_back({"staff", staff});
  return view.rows<EnquiryLine>(staff_list(which), std::move(params));
}

std::vector<EnquiryLine> enquiries_of_place(ledger::View& view, Which which, Narrow const& by, int limit, int after) {
  auto params = params_of(view, by);
  params.push_back({"limit", limit});
  params.push_back({"after", after});
  return view.rows<EnquiryLine>(place_list(which), std::move(params));
}

std::int64_t count_of_place(ledger::View& view, Which which, Narrow const& by) {
  return view.row<std::int64_t>(place_count(which), params_of(view, by)).value_or(0);
}

std::vector<WaitingCount> waiting_counts(ledger::View& view, Narrow const& by) { return view.rows<WaitingCount>(counts<waiting>, params_of(view, by)); }
std::vector<WaitingCount> beside_counts(ledger::View& view, Narrow const& by) { return view.rows<WaitingCount>(counts<beside>, params_of(view, by)); }

}  // namespace enquiries
