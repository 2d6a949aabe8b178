// Who covers for the practitioner. Seniors only.
#include "people/pages/person_form.hpp"
#include "people/store/lists.hpp"
#include "web/fields.hpp"
#include "workload/actions/arrange_cover.hpp"
#include "workload/pages/allocation_handlers.hpp"
#include "workload/pages/beside_parts.hpp"

namespace workload::pages {
namespace {

using namespace govuk;
using people::pages::PersonForm;

// The practitioners of the person's team, each with how many people she has: for a fair choice.
Html fields_of_cover(web::Call& call, FormView const& form) {
  auto const header = people::header_of(call.view, call.id<PersonId>("id"));
  if (!header) return {};
  auto const sizes = people::caseloads_of_team(call.view, header->person.team_no);
  auto const officers = officers_beside(call.view, header->person.id, header->person.team, header->person.practitioner);
  std::vector<Choice> items;
  for (auto const& each : officers) {
    auto const size = std::ranges::find(sizes, each.staff, &people::CaseloadSize::staff);
    auto const people = size == sizes.end() ? 0 : size->people;
    auto const against = against_words(each);
    items.push_back({.value = std::to_string(each.staff.value), .text = each.name,
                     .hint = fmt::format("{}, {} {}{}{}", organisation::grade_name(each.grade), people, people == 1 ? "person" : "people", against.empty() ? "" : "; ", against)});
  }
  if (!items.empty()) items.push_back({.divider = "or"});
  items.push_back({.value = "none", .text = "Nobody"});
  return {radios({.name = "cover", .legend = {"Who covers while the practitioner is away?", Size::s}, .items = std::move(items), .form = &form}), all_the_same_field(officers, form)};
}

PersonForm cover_form() { return {.section = "overview", .title = "Arrange cover", .path = "/cover", .button = "Save the cover", .fields = fields_of_cover}; }

}  // namespace

http::Response cover_page(web::Call& call) {
  auto const header = people::header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  view.set("cover", header->person.cover ? std::to_string(header->person.cover->value) : "none");
  return people::pages::show_form(call, *header, cover_form(), view);
}

http::Response arrange_cover(web::Call& call) {
  people::pages::Typed typed(call.request.form);
  auto const cover = typed.key<StaffId>("cover");
  if (!cover && typed.form().one("cover") != "none") typed.fail("cover", "Choose who covers, or nobody");
  return people::pages::submit(call, cover_form(), typed, ArrangeCover{{.person = call.id<PersonId>("id"), .version = typed.version(), .cover = cover}, web::typed(call, "concern_reason")});
}

}  // namespace workload::pages
