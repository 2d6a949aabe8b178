// Conflicts of interest: declared by herself or by who leads her, ended by who leads her.
#include "organisation/store/staff.hpp"
#include "people/domain/person.hpp"
#include "web/fields.hpp"
#include "workload/actions/co_work.hpp"
#include "workload/pages/allocation_handlers.hpp"
#include "workload/pages/allocation_parts.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

Html end_form(web::Call& call, Conflict const& conflict, FormView const& typed) {
  auto const id = std::to_string(conflict.id.value);
  bool const this_one = typed.value("conflict") == id;
  return details({.summary = Html{"It no longer stands", visually_hidden(": " + conflict.staff_name)},
                  .body = form({.action = fmt::format("/conflicts-of-interest/{}/end", id), .csrf = call.csrf(),
                                .body = {hidden_field("conflict", id), text_input({.name = "end_reason", .label = "Why?", .form = this_one ? &typed : nullptr, .id = this_one ? "end_reason" : "end_reason-" + id}),
                                         button({.text = "End it", .kind = ButtonKind::secondary})}}),
                  .open = this_one});
}

Html list(web::Call& call, FormView const& typed) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& c : conflicts_readable(call.view)) {
    bool const may_end = !c.ended_on && call.may(ledger::Permission::allocate) && c.staff != call.scope.staff;
    Html stands = c.ended_on ? Html{"Ended on ", day_words(*c.ended_on), second_line(c.end_reason)} : may_end ? end_form(call, c, typed) : Html("Stands");
    rows.push_back({c.staff_name, Html{link_to(fmt::format("/people/{}", c.person.value), people::full_name(c.forenames, c.surname)), second_line(c.crn)}, c.grounds, Html{day_words(c.declared_on), second_line(c.by_name)}, stands});
  }
  if (rows.empty()) return p("None is declared that you may see.");
  return table({.caption = "Declared", .head = {"Officer", "Person", "How they know each other", "Declared", "Where it stands"}, .rows = std::move(rows), .scroll = true, .id = "conflicts"});
}

// Herself; for who leads a unit everybody of it.
std::vector<Option> staff_options(web::Call& call) {
  std::vector<Option> options;
  if (call.scope.staff.value != 0) options.push_back({.value = std::to_string(call.scope.staff.value), .text = "Myself"});
  if (call.may(ledger::Permission::arrange_staff))
    for (auto const& each : organisation::staff_within(call.view, call.scope.place))
      if (each.id != call.scope.staff) options.push_back({.value = std::to_string(each.id.value), .text = each.full_name});
  return options;
}

http::Response shown(web::Call& call, FormView const& typed) {
  auto const unseen = conflicts_unseen(call.view, call.scope.staff);
  Html const declare = form({.action = "/conflicts-of-interest", .csrf = call.csrf(),
                             .body = {h2("Declare one"), govuk::select({.name = "staff", .label = "Who knows the person?", .items = staff_options(call), .form = &typed}),
                                      code_input({.name = "crn", .label = "Case reference number of the person", .hint = "Such as X123456. You need not be able to open the record.", .form = &typed, .width = 10}),
                                      text_area({.name = "grounds", .label = "How do they know each other?", .hint = "A relative, a neighbour, a former partner, somebody met outside work: a line is enough. Whoever allocates the case reads it.", .form = &typed, .rows = 3}),
                                      button({.text = "Declare"})}});
  Html const body = {h1("Conflicts of interest"), p("Whoever allocates a case sees what is declared here before choosing. It does not stop an allocation; giving the case all the same needs a reason."), list(call, typed),
                     unseen > 0 ? p(fmt::format("{} more that you declared {} about people whose record is not open to you.", unseen, unseen == 1 ? "is" : "are")) : Html{}, grid_row(grid_column("two-thirds", declare))};
  Page const page{.title = "Conflicts of interest", .body = body, .form = typed.failed() ? &typed : nullptr, .wide = true};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response conflicts_page(web::Call& call) { return shown(call, {}); }

http::Response declare_conflict(web::Call& call) {
  auto const done = call.perform(DeclareConflict{.staff = StaffId{web::whole(call, "staff")}, .crn = web::typed(call, "crn"), .grounds = web::typed(call, "grounds")});
  if (done) return http::redirect("/conflicts-of-interest");
  if (done.error().kind == base::Refused::invalid) return shown(call, FormView(call.request.form, done.error().errors));
  return call.refused(done.error(), "/conflicts-of-interest");
}

http::Response end_conflict_here(web::Call& call) {
  auto const done = call.perform(EndConflict{.conflict = call.id<ConflictId>("conflict"), .reason = web::typed(call, "end_reason")});
  if (done) return http::redirect("/conflicts-of-interest");
  if (done.error().kind != base::Refused::invalid) return call.refused(done.error(), "/conflicts-of-interest");
  FormView typed(call.request.form, done.error().errors);
  typed.set("conflict", std::to_string(call.id<ConflictId>("conflict").value));
  return shown(call, typed);
}

}  // namespace workload::pages
