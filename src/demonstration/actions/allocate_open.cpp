#include "demonstration/actions/allocate_open.hpp"

#include "demonstration/domain/plan.hpp"
#include "demonstration/store/leave_open.hpp"

namespace demonstration {
namespace {

// The last of the senior's own team who is here; never she of the story.
Worker const* who_leaves(Team const& team) {
  for (std::size_t i = team.practitioners.size(); i > 1; --i)
    if (!team.practitioners[i - 1].away) return &team.practitioners[i - 1];
  return nullptr;
}

// Two colleagues who stay, in the order of the team.
std::vector<Worker const*> colleagues(Team const& team, Worker const& leaver) {
  std::vector<Worker const*> out;
  for (auto const& worker : team.practitioners)
    if (worker.staff != leaver.staff && !worker.away && &worker != &team.practitioners.front()) out.push_back(&worker);
  return out;
}

}  // namespace

void allocate_open(sql::Connection& connection, World const& world) {
  auto const* pdu = world.pdu(story_pdu);
  if (!pdu || pdu->teams.empty()) return;
  auto const& team = pdu->teams.front();
  auto const* leaver = who_leaves(team);
  if (!leaver) return;
  leave(connection, leaver->staff);
  auto const staying = colleagues(team, *leaver);
  if (staying.size() > 0) work_beside(connection, leaver->staff, *staying[0], team.senior);
  if (staying.size() > 1) declare(connection, leaver->staff, *staying[1]);
}

}  // namespace demonstration
