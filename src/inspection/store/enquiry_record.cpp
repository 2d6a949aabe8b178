#include "inspection/store/enquiry_record.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view of_enquiry =
    " coalesce(e.id, 0), coalesce(e.reference, ''), e.state, e.asked_at, e.due_on, e.returned_at, e.read_at, e.used_at, coalesce(e.grade, ''),"
    " (select count(*) from enquiry_return r join item t on t.return_id = r.id where r.enquiry_id = e.id and r.released_at is not null and t.withdrawn = 0),"
    " (select count(distinct t.id) from enquiry_return r join item t on t.return_id = r.id join item_use u on u.item_id = t.id where r.enquiry_id = e.id) ";
constexpr ledger::Scoped lines{"inspection.enquiry_record", sql::composed<[] {
  return sql::pieces("select n.kind, coalesce(y.name, x.name, ''), n.id, n.created_at, n.ask_by, n.state, n.decision_text,", of_enquiry,
                     "from need n join person p on p.id = n.person_id left join agency y on y.id = n.agency_id left join enquiry e on e.id = n.enquiry_id"
                     " left join agency x on x.id = e.agency_id where n.person_id = :person and {visible p}"
                     " union all select e.kind, y.name, 0, null, null, null, '',", of_enquiry,
                     "from enquiry e join person p on p.id = e.person_id join agency y on y.id = e.agency_id where e.person_id = :person and {visible p}"
                     " and not exists (select 1 from need n where n.enquiry_id = e.id) order by 1 desc, 4 nulls last, 11 nulls last, 3, 8");
}>};

}  // namespace

std::vector<EnquiryLine> enquiry_record(ledger::View& view, PersonId person) {
  auto rows = view.rows<EnquiryLine>(lines, {{"person", person}});
  if (!rows.empty()) view.look("person.viewed", person);
  return rows;
}

}  // namespace inspection
