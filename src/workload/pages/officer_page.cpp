// A practitioner's workload in a team, with the working shown.
#include "workload/pages/officer_asked.hpp"
#include "workload/pages/officer_view.hpp"

#include "organisation/store/units.hpp"
#include "web/fields.hpp"
#include "workload/pages/handlers.hpp"
#include "workload/pages/sections.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

Html head(Weights const& weights, OfficerAsked const& asked) {
  auto const& o = asked.figures;
  Html line{capacity_tag(weights, o), ". "};
  if (o.weeks_over > 0) line += {fmt::format("Over 110% for {} {} in a row", o.weeks_over, o.weeks_over == 1 ? "week" : "weeks"), o.excessive ? Html{" ", tag({.text = "excessive", .colour = Colour::red}), ". "} : Html(". ")};
  line += {number(o.cases()), " cases, ", number(o.workload()), " points of ", number(o.available), " available."};
  Html out = p(line);
  for (auto const& other : asked.others)
    out += p({"In ", link_to(officer_url(other.staff, other.team), other.team_name), " besides: ", capacity_tag(weights, other), "."});
  return out;
}

}  // namespace

std::optional<OfficerAsked> officer_asked(web::Call& call, StaffId staff, UnitId team) {
  auto all = workloads_of_staff(call.view, staff);
  std::erase_if(all, [&](auto const& each) { return each.team_no < call.scope.place.from || each.team_no > call.scope.place.to; });
  auto const found = team.value ? std::ranges::find(all, team, &OfficerWorkload::team) : all.begin();
  if (found == all.end()) return std::nullopt;
  auto const unit = organisation::find_unit(call.view, found->team);
  if (!unit) return std::nullopt;
  OfficerAsked asked{.figures = *found, .team = *unit};
  all.erase(found);
  asked.others = std::move(all);
  return asked;
}

http::Response officer_page(web::Call& call) {
  auto const asked = officer_asked(call, call.id<StaffId>("id"), UnitId{web::whole(call.request.query.one("team"))});
  if (!asked) return call.not_found();
  auto const& weights = weights_of(call.view);
  auto const& o = asked->figures;
  Html const body = {basis(call.view), head(weights, *asked), working(weights, o), reductions_view(call, o, call.may(ledger::Permission::arrange_staff)), cases_view(call, o), other_work_view(call, weights, o), history_view(call, o)};
  return show(call, asked->team, Section::workload, o.grade.empty() ? o.name : fmt::format("{}, {}", o.name, o.grade), body);
}

}  // namespace workload::pages
