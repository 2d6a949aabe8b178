#include "enquiries/actions/follow_team.hpp"

#include "enquiries/domain/ids.hpp"
#include "enquiries/store/known.hpp"
#include "enquiries/store/waiting.hpp"
#include "organisation/store/staff.hpp"

namespace enquiries {
namespace {

constexpr ledger::System open_of_team{"enquiries.open_of_team", "what is open moves with its team, whoever may see it",
                                      "select e.id, e.person_id, e.owner_id, e.acting_id from enquiry e join person p on p.id = e.person_id "
                                      "where p.team_no = :number and p.team_id = :team and e.state not in ('cancelled', 'closed') order by e.id"};
constexpr ledger::Write resettle{"enquiries.resettle_owner", "update enquiry set owner_id = :owner, acting_id = :acting where id = :id"};

struct OpenOfTeam {
  EnquiryId id;
  PersonId person;
  std::optional<StaffId> owner;
  std::optional<StaffId> acting;
};

bool has_a_post(ledger::View& view, StaffId staff) { return !organisation::postings_of(view, staff).empty(); }

// The owner she has, if she is still of the service; else who it would be if the enquiry were asked today.
std::optional<StaffId> owner_after(ledger::View& view, OpenOfTeam const& held) {
  if (held.owner && has_a_post(view, *held.owner)) return held.owner;
  auto const known = known_person(view, held.person);
  auto const found = known ? owner_for(view, *known, view.today()) : std::nullopt;
  return found ? found : held.owner;
}

}  // namespace

void follow_team(ledger::Tx& tx, organisation::TeamMoved const& moved) {
  std::map<StaffId, StaffId> stand_ins;
  for (auto const& held : tx.rows<OpenOfTeam>(open_of_team, {{"team", moved.team}, {"number", moved.number}})) {
    auto const owner = owner_after(tx, held);
    std::optional<StaffId> acting;
    if (owner) {
      if (!stand_ins.contains(*owner)) stand_ins.emplace(*owner, organisation::stands_in_for(tx, *owner, tx.today(), moved.team));
      acting = stand_ins.at(*owner);
    }
    if (owner != held.owner || acting != held.acting) tx.change(resettle, {{"id", held.id}, {"owner", owner}, {"acting", acting}});
    tx.record({.processing = ledger::Processing::alteration, .what = "enquiry.moved_with_team", .person = held.person, .subject = held.id.value,
               .detail = fmt::format("{} to {}", moved.from_name, moved.to_name)});
  }
}

}  // namespace enquiries
