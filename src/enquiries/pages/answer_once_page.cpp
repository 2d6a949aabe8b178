// The one-time page itself: a code, one enquiry, one answer; no account, and nothing left on the device.
#include "enquiries/actions/one_time.hpp"
#include "enquiries/actions/save_answer_draft.hpp"
#include "enquiries/pages/answer_form.hpp"
#include "enquiries/pages/partner_handlers.hpp"
#include "enquiries/pages/subject_view.hpp"
#include "enquiries/store/returns.hpp"
#include "http/csrf.hpp"
#include "identity/domain/token.hpp"
#include "organisation/store/partners.hpp"

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

std::string browser_of(web::Call const& call) { return std::string(call.request.cookie(one_time_cookie)); }

// One page for every link that does not open, so that nothing can be learned from it.
http::Response does_not_open(web::Call& call) {
  using namespace govuk;
  return call.page({.title = "This page does not open", .body = grid_row(grid_column("two-thirds", {h1("This page does not open"),
                                                                                                     p("The link was used, has expired or was opened in another browser, or the code is not right. Ask the person at probation who sent it for a new one.")}))},
                   404);
}

http::Response code_page(web::Call& call, std::string_view token) {
  using namespace govuk;
  Html const body = {h1("Answer an enquiry"), p("You were sent a link to this page, and were told a code of eight digits by telephone."),
                     form({.action = fmt::format("/one-time/{}", token), .csrf = call.csrf(),
                           .body = {code_input({.name = "code", .label = "Code", .hint = "Eight digits", .value = "", .width = 10, .inputmode = "numeric", .autocomplete = "off"}), button({.text = "Open the page"})}}),
                     p("The page opens once, in this browser. Use one that only you use.")};
  return call.page({.title = "Answer an enquiry", .body = grid_row(grid_column("two-thirds", body))});
}

bool is_token(std::string_view token) {
  return !token.empty() && token.size() <= 200 && std::ranges::all_of(token, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<govuk::Option> authority_options(ledger::View& view) {
  std::vector<govuk::Option> options{{.value = "", .text = "Choose"}};
  for (auto const& authority : organisation::authorities(view)) options.push_back({.value = authority.code.value, .text = authority.name});
  return options;
}

std::optional<Asked> asked_of(web::Call& call) {
  auto const link = open_link(call.view, browser_of(call));
  auto const enquiry = link ? find_enquiry(call.view, link->enquiry) : std::nullopt;
  auto const subject = enquiry ? subject_of(call.view, enquiry->id) : std::nullopt;
  if (!subject) return std::nullopt;
  Asked asked{.enquiry = *enquiry, .questions = questions_of(call.view, enquiry->id), .subject = *subject};
  if (enquiry->kind == EnquiryKind::childrens && subject->children.size() > 1) asked.authorities = authority_options(call.view);
  return asked;
}

FormView as_saved(web::Call& call, EnquiryId id) {
  if (auto const saved = saved_answer(call.view, id))
    if (auto const form = http::parse_form(*saved)) return FormView(*form);
  return {};
}

http::Response show(web::Call& call, std::optional<FormView> typed = {}) {
  using namespace govuk;
  auto const asked = asked_of(call);
  if (!asked) return does_not_open(call);
  auto const form_view = typed ? *typed : as_saved(call, asked->enquiry.id);
  auto const& enquiry = asked->enquiry;
  std::string const path(one_time_path);
  Html body = {caption({enquiry.reference, ", OFFICIAL-SENSITIVE"}), h1("Answer this enquiry")};
  if (enquiry.kind == EnquiryKind::childrens) body += inset_text({.text = {strong("This is an enquiry, not a referral."), " It asks what you know."}});
  body += {h2("Who to search for"), el("pre", {{"class", "fp-case-record"}, {"tabindex", "0"}}, govuk::text(subject_text(enquiry, asked->subject, call.view.today()))),
           details({.summary = "All details", .body = subject_view(asked->subject, call.view.today())}), details({.summary = "Why it is asked: purpose, law and limits", .body = request_view(enquiry, asked->questions)}),
           h2("Your answer"),
           form({.action = path, .csrf = call.csrf(),
                 .body = {hidden_field("version", std::to_string(enquiry.version)), answer_fields(*asked, form_view, call.view.today(), path), el("p", {{"class", "govuk-hint"}, {"data-autosave-status", ""}, {"aria-live", "polite"}}, {}),
                          p("Sending it uses this page up. What you type is kept with us until then, not on this device."),
                          button_group({button({.text = "Return the answer", .name = "do", .value = "final"}), button({.text = "Return this part now", .kind = ButtonKind::secondary, .name = "do", .value = "part"})})},
                 .id = "answer", .autosave = path + "/save"})};
  Page const page{.title = enquiry.reference, .body = body, .form = form_view.failed() ? &form_view : nullptr};
  return form_view.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response one_time_code_page(web::Call& call) { return code_page(call, is_token(call.request.param("token")) ? call.request.param("token") : "x"); }

http::Response open_one_time(web::Call& call) {
  OpenOneTimeLink const open{.token = std::string(call.request.param("token")), .code = std::string(call.request.form.one("code")), .browser = identity::new_token(), .csrf = identity::new_token()};
  auto const opened = call.perform(open);
  if (!opened) return call.refused(opened.error());
  if (!opened->open) return does_not_open(call);
  return http::redirect(std::string(one_time_path)).cookie({.name = std::string(one_time_cookie), .value = open.browser, .same_site = http::SameSite::strict});
}

http::Response answer_once_page(web::Call& call) { return show(call); }

http::Response answer_once(web::Call& call) {
  auto const& form = call.request.form;
  if (form.one("do") == "add") return show(call, with_one_more(form));
  if (form.one("do") == "split") return show(call, with_pasted(form, call.view.today()));
  auto const asked = asked_of(call);
  if (!asked) return does_not_open(call);
  std::vector<base::FieldError> errors;
  auto content = typed_answer(form, *asked, errors);
  if (!errors.empty()) return show(call, FormView(form, errors));
  auto const sent = call.perform(AnswerOnce{.browser = browser_of(call), .answer = {.enquiry = asked->enquiry.id, .version = std::atoi(std::string(form.one("version")).c_str()), .content = std::move(content)}});
  if (!sent && sent.error().kind == base::Refused::invalid) return show(call, FormView(form, at_their_entries(form, sent.error().errors)));
  if (!sent) return call.refused(sent.error(), one_time_path);
  return http::redirect("/answer-once/done").cookie({.name = std::string(one_time_cookie), .value = "", .same_site = http::SameSite::strict, .max_age = -1});
}

http::Response save_answer_once(web::Call& call) {
  auto const link = open_link(call.view, browser_of(call));
  if (!link) return http::plain("not saved", 403);
  auto const kept = call.perform(SaveAnswerDraft{.enquiry = link->enquiry, .fields = http::to_query(call.request.form)});
  return http::plain(kept ? "saved" : "not saved", kept ? 200 : web::status_of(kept.error().kind));
}

http::Response answered_once_page(web::Call& call) {
  using namespace govuk;
  return call.page({.title = "Your answer was sent", .body = grid_row(grid_column("two-thirds", {panel({.title = "Your answer was sent", .body = "Thank you"}),
                                                                                                  p("This page cannot be opened again, and nothing of it stays on this device. If something was wrong, tell the person at probation who asked.")}))})
      .header("Clear-Site-Data", "\"cache\", \"storage\"");
}

}  // namespace enquiries::pages
