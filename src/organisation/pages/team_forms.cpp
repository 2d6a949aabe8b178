// The small forms on a unit's page: a team, a new name, a member of staff.
#include "organisation/actions/staffing.hpp"
#include "organisation/actions/teams.hpp"
#include "organisation/pages/handlers.hpp"
#include "web/fields.hpp"

namespace organisation::pages {

namespace {

using web::typed;

std::string path_of(web::Call const& call) { return fmt::format("/units/{}", call.id<UnitId>("id").value); }

// These forms stand on a page of many: what is wrong is said on a page of its own, with the way back.
http::Response settled(web::Call& call, std::optional<base::Refusal> refusal) {
  if (!refusal) return http::redirect(path_of(call));
  if (refusal->kind == base::Refused::invalid && !refusal->errors.empty()) refusal->message = refusal->errors.front().message + ".";
  return call.refused(*refusal, path_of(call));
}
template <class Outcome>
std::optional<base::Refusal> refusal_of(Outcome const& outcome) {
  if (outcome) return std::nullopt;
  return outcome.error();
}

}  // namespace

http::Response add_team(web::Call& call) {
  return settled(call, refusal_of(call.perform(AddTeam{.pdu = call.id<UnitId>("id"), .name = typed(call, "name")})));
}

http::Response rename_unit(web::Call& call) {
  return settled(call, refusal_of(call.perform(RenameUnit{.unit = call.id<UnitId>("id"), .name = typed(call, "name")})));
}

http::Response add_staff(web::Call& call) {
  auto const grade = base::from_word<Grade>(call.request.form.one("grade"));
  if (!grade) return settled(call, base::Refusal{.message = "Choose the grade."});
  return settled(call, refusal_of(call.perform(AddPostedStaff{.staff = {.full_name = typed(call, "full_name"), .grade = *grade, .email = typed(call, "email")},
                                                              .unit = call.id<UnitId>("id")})));
}

}  // namespace organisation::pages
