#include "enquiries/store/enquiry.hpp"

#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;

constexpr std::string_view columns =
    "select e.id, coalesce(e.reference, ''), e.person_id, e.kind, e.agency_id, g.name, g.unit_name, e.state, e.version, e.lock_version, "
    "e.priority, e.priority_reason, e.trigger_ids, e.gate, e.clock_id, e.purpose, e.gateway, e.necessity, e.proportionality, "
    "e.onward_limits, e.decision_waiting, e.search_by_address, e.period_from, e.period_to, e.force_areas, e.names_to_search, "
    "e.owner_id, coalesce(o.full_name, ''), e.acting_id, coalesce(a.full_name, ''), e.asked_at, e.day_zero, e.answer_wd, e.moment, e.due_on, "
    "e.due_moment, e.released_at, e.partner_day_zero, e.partner_due_on, e.acknowledged_at, e.ack_by, e.telephone_from, e.returned_at, e.read_at, e.used_at, "
    "e.closed_at, e.route, e.partner_ref, e.taken_by, coalesce(t.full_name, ''), e.taken_at, e.batch_id, e.chases, e.rung, "
    "e.breach_suspected, e.again_why, e.came_from, e.outcome_code, e.outcome_text, e.grade ";
constexpr std::string_view tables =
    "from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id "
    "left join staff o on o.id = e.owner_id left join staff a on a.id = e.acting_id left join account t on t.id = e.taken_by ";

constexpr Scoped by_id{"enquiries.find", sql::composed<[] {
  return sql::pieces(columns, tables, "where e.id = :id and ({visible p} or {addressed e})");
}>};
constexpr Scoped linked{"enquiries.linked",
                        "select e.id, coalesce(e.reference, ''), g.name, case when e.came_from = :id then 1 else 0 end from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id "
                        "where e.id in (select c.id from enquiry c where c.came_from = :id union all select o.came_from from enquiry o where o.id = :id) and ({visible p} or {addressed e}) order by e.id"};
constexpr Scoped id_of_reference{"enquiries.of_reference",
                                 "select e.id from enquiry e join person p on p.id = e.person_id "
                                 "where e.reference = :reference and ({visible p} or {addressed e})"};
constexpr Scoped questions_by_enquiry{"enquiries.questions",
                                      "select q.question from enquiry_question q join enquiry e on e.id = q.enquiry_id join person p on p.id = e.person_id "
                                      "where q.enquiry_id = :id and ({visible p} or {addressed e}) order by q.question"};
constexpr Scoped children_by_enquiry{"enquiries.children",
                                     "select c.child_id from enquiry_child c join enquiry e on e.id = c.enquiry_id join person p on p.id = e.person_id "
                                     "where c.enquiry_id = :id and ({visible p} or {addressed e}) order by c.child_id"};
constexpr Scoped links_by_enquiry{"enquiries.links",
                                  "select l.link_id from enquiry_person l join enquiry e on e.id = l.enquiry_id join person p on p.id = e.person_id "
                                  "where l.enquiry_id = :id and ({visible p} or {addressed e}) order by l.link_id"};
constexpr Scoped moves_by_enquiry{"enquiries.moves",
                                  "select m.from_state, m.to_state, m.at, m.by_name, m.reason from enquiry_move m join enquiry e on e.id = m.enquiry_id "
                                  "join person p on p.id = e.person_id where m.enquiry_id = :id and {visible p} order by m.id"};
constexpr Scoped pauses_by_enquiry{"enquiries.pauses",
                                   "select z.id, z.starts, z.ends, z.question, z.reply from enquiry_pause z join enquiry e on e.id = z.enquiry_id "
                                   "join person p on p.id = e.person_id where z.enquiry_id = :id and ({visible p} or {addressed e}) order by z.starts, z.id"};
constexpr Scoped marks_by_enquiry{"enquiries.marks",
                                  "select k.id, k.kind, k.step, k.due_on, k.done_at, k.owner_name, k.result from enquiry_mark k join enquiry e on e.id = k.enquiry_id "
                                  "join person p on p.id = e.person_id where k.enquiry_id = :id and {visible p} order by k.id"};
constexpr Scoped earlier_by_person{"enquiries.earlier",
                                   "select e.id, coalesce(e.reference, ''), e.kind, e.agency_id, e.state, "
                                   "(select max(r.id) from enquiry_return r where r.enquiry_id = e.id and r.kind <> 'interim' and r.released_at is not null and coalesce(e.grade, '') <> 'wrong_person'), "
                                   "e.returned_at, e.asked_at from enquiry e join person p on p.id = e.person_id "
                                   "where e.person_id = :person and e.state <> 'draft' and {visible p} order by e.id"};
constexpr Scoped children_of_earlier{"enquiries.children_of_earlier",
                                     "select c.enquiry_id, c.child_id from enquiry_child c join enquiry e on e.id = c.enquiry_id join person p on p.id = e.person_id "
                                     "where e.person_id = :person and {visible p} order by c.enquiry_id, c.child_id"};

struct EarlierRow {
  EnquiryId id;
  std::string reference;
  EnquiryKind kind;
  AgencyId agency;
  EnquiryState state;
  std::optional<ReturnId> final_return;
  std::optional<base::Instant> returned_at;
  std::optional<base::Instant> asked_at;
};
struct EnquiryChild {
  EnquiryId enquiry;
  ChildId child;
};

}  // namespace

std::optional<EnquiryRow> find_enquiry(ledger::View& view, EnquiryId id) {
  auto found = view.row<EnquiryRow>(by_id, {{"id", id}});
  if (found) view.look("enquiry.viewed", found->person, id.value);
  return found;
}

std::vector<LinkedRow> linked_to(ledger::View& view, EnquiryId id) { return view.rows<LinkedRow>(linked, {{"id", id}}); }
std::optional<EnquiryId> enquiry_of_reference(ledger::View& view, std::string_view reference) {
  return view.row<EnquiryId>(id_of_reference, {{"reference", reference}});
}

std::vector<Question> questions_of(ledger::View& view, EnquiryId id) { return view.rows<Question>(questions_by_enquiry, {{"id", id}}); }
std::vector<ChildId> children_of(ledger::View& view, EnquiryId id) { return view.rows<ChildId>(children_by_enquiry, {{"id", id}}); }
std::vector<LinkId> links_of(ledger::View& view, EnquiryId id) { return view.rows<LinkId>(links_by_enquiry, {{"id", id}}); }
std::vector<MoveRow> moves_of(ledger::View& view, EnquiryId id) { return view.rows<MoveRow>(moves_by_enquiry, {{"id", id}}); }
std::vector<PauseRow> pauses_of(ledger::View& view, EnquiryId id) { return view.rows<PauseRow>(pauses_by_enquiry, {{"id", id}}); }
std::vector<MarkRow> marks_of(ledger::View& view, EnquiryId id) { return view.rows<MarkRow>(marks_by_enquiry, {{"id", id}}); }

std::vector<Earlier> earlier_enquiries(ledger::View& view, PersonId person) {
  std::vector<Earlier> earlier;
  for (auto& row : view.rows<EarlierRow>(earlier_by_person, {{"person", person}})) {
    auto const on = [](std::optional<base::Instant> at) { return at ? std::optional(base::london_date(*at)) : std::nullopt; };
    earlier.push_back({.enquiry = row.id, .reference = std::move(row.reference), .kind = row.kind, .agency = row.agency, .state = row.state,
                       .final_return = row.final_return, .answered_on = on(row.returned_at), .asked_on = on(row.asked_at)});
  }
  for (auto const& [enquiry, child] : view.rows<EnquiryChild>(children_of_earlier, {{"person", person}}))
    for (auto& each : earlier)
      if (each.enquiry == enquiry) each.children.push_back(child);
  return earlier;
}

}  // namespace enquiries
