// Opening the record of somebody outside one's team: what it means stands before the button.
#include "govuk/all.hpp"
#include "identity/actions/break_glass.hpp"
#include "identity/pages/handlers.hpp"

namespace identity::pages {

namespace {

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  FormView const typed(call.request.form, std::move(errors));
  Page const page{.title = "Open a record outside your team",
                  .body = grid_row(grid_column("two-thirds",
                      {h1("Open a record outside your team"),
                       p("Use this when somebody's safety cannot wait for the person's own team: on duty, in court, or when a record is restricted and you must act now."),
                       ul({"The record opens for you alone, for 24 hours. One record is open at a time.", "Your reason is kept in the audit.",
                           "The senior of the person's team is told at once and will ask you about it."}),
                       form({.action = "/break-glass", .csrf = call.csrf(),
                             .body = {code_input({.name = "crn", .label = "CRN", .hint = "A letter and six digits, such as X123456", .form = &typed, .width = 10, .autocomplete = "off"}),
                                      text_area({.name = "reason", .label = "Why do you need this record now?", .form = &typed, .rows = 4}),
                                      button({.text = "Open the record and tell the senior", .kind = ButtonKind::warning})}})})),
                  .form = typed.failed() ? &typed : nullptr, .back = "/account"};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response break_glass_page(web::Call& call) { return show(call); }

http::Response break_glass(web::Call& call) {
  auto const& form = call.request.form;
  auto const opened = call.perform(BreakGlass{std::string(form.one("crn")), std::string(form.one("reason"))});
  if (!opened && opened.error().kind == base::Refused::invalid) return show(call, opened.error().errors);
  if (!opened) return call.refused(opened.error(), "/break-glass");
  return http::redirect(fmt::format("/people/{}", opened->value));
}

http::Response close_glass(web::Call& call) {
  auto const closed = call.perform(CloseGlass{});
  if (!closed) return call.refused(closed.error(), "/account");
  return http::redirect("/account");
}

}  // namespace identity::pages
