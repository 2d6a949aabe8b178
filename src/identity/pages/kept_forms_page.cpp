// Forms that were sent after their sign-in had ended: shown to whoever typed them, to fill in again, send or discard.
#include "govuk/all.hpp"
#include "identity/actions/keep_form.hpp"
#include "identity/pages/handlers.hpp"

namespace identity::pages {
namespace {

using namespace govuk;

std::string filled(KeptForm const& kept) { return fmt::format("{}{}kept_form={}", kept.page, kept.page.find('?') == kept.page.npos ? "?" : "&", kept.id.value); }
std::string again(KeptForm const& kept) { return fmt::format("{}{}kept_form={}", kept.form, kept.form.find('?') == kept.form.npos ? "?" : "&", kept.id.value); }

http::Form fields_of(KeptForm const& kept) { return http::parse_form(kept.body).value_or(http::Form{}); }

Html typed_text(http::Form const& fields) {
  std::vector<SummaryRow> rows;
  for (auto const& [name, value] : fields)
    if (!value.empty()) rows.push_back({.key = name, .value = el("span", {{"class", "fp-as-typed"}}, value)});
  return details({.summary = "What was typed", .body = summary_list({.rows = rows})});
}

Html card(web::Call& call, KeptForm const& kept) {
  auto const fields = fields_of(kept);
  Html hidden;
  for (auto const& [name, value] : fields) hidden += hidden_field(name, value);
  Html const files = kept.files > 0 ? p("A file that was chosen with it is not kept. Choose it again before you send the form.") : Html();
  return {h2(fmt::format("Sent on {}", base::date_and_time(kept.kept_at)), Size::m), p({link_to(filled(kept), Html{"Show the form, filled as you left it", visually_hidden(fmt::format(" on {}", base::date_and_time(kept.kept_at)))})}), files, typed_text(fields),
          button_group({form({.action = again(kept), .csrf = call.csrf(), .body = {hidden, button({.text = "Send it as it is", .kind = ButtonKind::secondary})}}),
                        form({.action = fmt::format("/kept-forms/{}/discard", kept.id.value), .csrf = call.csrf(), .body = button({.text = "Discard it", .kind = ButtonKind::secondary})})})};
}

}  // namespace

// Straight to the form where there is one; the list for several, or where it is asked for.
http::Response kept_forms_page(web::Call& call) {
  auto const all = my_kept_forms(call.view);
  if (all.size() == 1 && call.request.query.one("all").empty()) return http::redirect(filled(all.front()));
  Html body = {h1("Forms kept for you"), p("You sent these after your sign-in had ended. Nothing was done with them, and nobody else sees them. Look them through and send them, or discard them. They are kept for 90 days.")};
  if (call.request.query.one("all") == "gone") body += inset_text({.text = "The page the form stood on does not take it now. What was typed stands below."});
  if (all.empty()) body += p("There are none.");
  for (auto const& kept : all) body += card(call, kept);
  return call.page({.title = "Forms kept for you", .body = grid_row(grid_column("two-thirds", body))});
}

// What who is not signed in is told: the link asks for the sign-in.
http::Response form_kept_page(web::Call& call) {
  Html const body = {h1("You were signed out, and what you typed is kept"),
                     p("Nothing was sent. Sign in again as the same person: the form is shown filled as you left it, for you to look through and send. Nobody else sees it."),
                     button({.text = "Sign in", .href = "/kept-forms"})};
  return call.page({.title = "You were signed out, and what you typed is kept", .body = grid_row(grid_column("two-thirds", body))});
}

http::Response discard_kept_form(web::Call& call) {
  auto const done = call.perform(DropKeptForm{.id = call.id<KeptFormId>("id")});
  return done ? http::redirect("/kept-forms?all=yes") : call.refused(done.error(), "/kept-forms?all=yes");
}

}  // namespace identity::pages
