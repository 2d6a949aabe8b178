#include "risk/store/usable.hpp"

namespace risk {
namespace {

constexpr ledger::Scoped usable{"risk.usable_items",
  "select i.id, i.enquiry_id, i.version,"
  " case when exists (select 1 from item_read x where x.item_id = i.id and x.version = i.version) then 1 else 0 end,"
  " case when exists (select 1 from item_use u where u.item_id = i.id and u.item_version = i.version) then 1 else 0 end,"
  " case when exists (select 1 from item_use u where u.item_id = i.id and u.item_version = i.version and u.decision = 'cited') then 1 else 0 end"
  " from item i join enquiry e on e.id = i.enquiry_id join person p on p.id = e.person_id"
  " join enquiry_return r on r.id = i.return_id left join quality q on q.return_id = r.id"
  " where e.person_id = :person and i.withdrawn = 0 and r.released_at is not null and coalesce(q.grade, '') <> 'wrong_person'"
  " and {visible p} order by i.id"};
constexpr ledger::Scoped answered{"risk.answered_enquiries",
  "select e.id from enquiry e join person p on p.id = e.person_id"
  " where e.person_id = :person and e.state in ('read', 'used', 'set_aside') and {visible p} order by e.id"};

}  // namespace

std::vector<UsableItem> usable_items(ledger::View& view, PersonId person) { return view.rows<UsableItem>(usable, {{"person", person}}); }
std::vector<EnquiryId> answered_enquiries(ledger::View& view, PersonId person) { return view.rows<EnquiryId>(answered, {{"person", person}}); }

}  // namespace risk
