#include "enquiries/store/need.hpp"

#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;

constexpr std::string_view columns =
    "select n.id, n.person_id, n.kind, n.agency_id, coalesce(g.name, ''), n.state, n.strength, n.gate, n.clock_id, n.trigger_ids, n.priority, n.priority_reason, "
    "n.first_of_order, n.not_needed_by_spo, n.proposed, n.created_at, n.ask_by, n.need_by, n.moment, n.enquiry_id, n.decision, n.decision_text, "
    "n.cited_return_id, n.decided_by_name, n.decided_at, n.countersigned_at "
    "from need n join person p on p.id = n.person_id left join agency g on g.id = n.agency_id ";

constexpr Scoped of_person{"enquiries.needs_of_person", sql::composed<[] {
  return sql::pieces(columns, "where n.person_id = :person and {visible p} order by n.need_by desc, n.id desc");
}>};
constexpr Scoped by_id{"enquiries.need", sql::composed<[] { return sql::pieces(columns, "where n.id = :id and {visible p}"); }>};
constexpr Scoped met_by{"enquiries.needs_met_by", sql::composed<[] {
  return sql::pieces(columns, "where n.enquiry_id = :enquiry and {visible p} order by n.id");
}>};
constexpr Scoped reasons_by_need{"enquiries.need_reasons",
                                 "select r.trigger_id, r.event, r.fact, r.rule_version, r.at from need_reason r join need n on n.id = r.need_id "
                                 "join person p on p.id = n.person_id where r.need_id = :need and {visible p} order by r.id"};
constexpr Scoped children_by_need{"enquiries.need_children",
                                  "select c.child_id from need_child c join need n on n.id = c.need_id join person p on p.id = n.person_id "
                                  "where c.need_id = :need and {visible p} order by c.child_id"};


constexpr std::string_view line_columns =
    "select n.id, n.person_id, p.surname, p.forenames, p.crn, n.kind, coalesce(g.name, ''), n.strength, n.priority, n.priority_reason, n.gate, "
    "n.ask_by, n.need_by, n.trigger_ids, n.enquiry_id, n.decision, n.decided_by_name "
    "from need n join person p on p.id = n.person_id left join agency g on g.id = n.agency_id ";
constexpr std::string_view line_order = " order by case n.priority when 'first' then 1 when 'soon' then 2 else 3 end, n.need_by, n.id";

constexpr Scoped to_decide{"enquiries.needs_to_decide", sql::composed<[] {
  return sql::pieces(line_columns,
                     "where (p.practitioner_id = :staff or p.cover_id = :staff) and n.state = 'needed' and n.decision is null and {visible p}", line_order);
}>};
constexpr Scoped to_countersign{"enquiries.needs_to_countersign", sql::composed<[] {
  return sql::pieces(line_columns, "where n.state = 'needed' and n.decision is not null and {visible p}", line_order, " limit 500");
}>};
constexpr Scoped of_place{"enquiries.needs_of_place", sql::composed<[] {
  return sql::pieces(line_columns, "where n.state = 'needed' and {visible p}", line_order, " limit :limit");
}>};

}  // namespace

std::vector<NeedRow> needs_of_person(ledger::View& view, PersonId person) {
  auto rows = view.rows<NeedRow>(of_person, {{"person", person}});
  if (!rows.empty()) view.look("person.viewed", person);
  return rows;
}

std::optional<NeedRow> find_need(ledger::View& view, NeedId id) { return view.row<NeedRow>(by_id, {{"id", id}}); }
std::vector<NeedRow> needs_met_by(ledger::View& view, EnquiryId enquiry) { return view.rows<NeedRow>(met_by, {{"enquiry", enquiry}}); }
std::vector<NeedReason> reasons_of(ledger::View& view, NeedId need) { return view.rows<NeedReason>(reasons_by_need, {{"need", need}}); }
std::vector<ChildId> children_of_need(ledger::View& view, NeedId need) { return view.rows<ChildId>(children_by_need, {{"need", need}}); }

std::vector<NeedLine> needs_to_decide(ledger::View& view, StaffId practitioner) { return view.rows<NeedLine>(to_decide, {{"staff", practitioner}}); }
std::vector<NeedLine> needs_to_countersign(ledger::View& view) { return view.rows<NeedLine>(to_countersign); }
std::vector<NeedLine> needs_of_place(ledger::View& view, int limit) { return view.rows<NeedLine>(of_place, {{"limit", limit}}); }

}  // namespace enquiries
