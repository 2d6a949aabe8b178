// A letter that a rule asks for: its text from the record, to be adapted, printed or copied; then marked as sent.
#include "enquiries/actions/letter.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/letter.hpp"
#include "organisation/store/partners.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/record.hpp"
#include "web/fields.hpp"

namespace enquiries::pages {
namespace {

using web::typed;

using govuk::FormView;
using govuk::Html;

std::string path_of(LetterRow const& letter, std::string_view step = {}) {
  return fmt::format("/letters/{}{}{}", letter.id.value, step.empty() ? "" : "/", step);
}

Html summary(web::Call& call, LetterRow const& letter) {
  using namespace govuk;
  auto const& rules = call.view.rules<RuleBook>().on(call.view.today());
  std::vector<SummaryRow> rows{{.key = "Where it stands", .value = name(letter.state)},
                               {.key = "To", .value = Html{office_name(letter.addressee), ", ", letter.authority.empty() ? Html("authority to be chosen") : Html(letter.authority)}},
                               {.key = "Why", .value = trigger_names(rules, letter.trigger)},
                               {.key = "What waits", .value = letter.gate.empty() ? Html("No sign-off waits for it") : Html(gate_name(letter.gate))},
                               {.key = "Release", .value = letter.moment ? instant_words(letter.moment) : Html("Not yet known")}};
  if (!letter.copy_to.empty()) rows.push_back({.key = "Copy", .value = office_name(letter.copy_to)});
  if (is_open(letter.state)) rows.push_back({.key = "To be sent by", .value = due_words(letter.due_on, call.view.today())});
  if (letter.written_at) rows.push_back({.key = "Written", .value = Html{instant_words(letter.written_at), ", ", letter.written_by}});
  if (letter.sent_on) rows.push_back({.key = "Sent", .value = Html{date_words(letter.sent_on), " to ", letter.sent_to, ", ", letter.sent_how, "; copy to ", letter.copied_to, ". Recorded by ", letter.sent_by}});
  if (letter.state == LetterState::not_needed) rows.push_back({.key = "Not needed because", .value = Html{letter.reason, ". ", letter.sent_by}});
  return summary_list({.rows = rows});
}

Html text_to_print(LetterRow const& letter) {
  using namespace govuk;
  return {h3("The letter"), el("pre", {{"id", "letter-text"}, {"class", "fp-case-record fp-letter"}, {"tabindex", "0"}}, govuk::text(letter.body)),
          button({.text = "Copy", .kind = ButtonKind::secondary, .type = "button", .attributes = {{"data-copy-target", "letter-text"}}}),
          p(link_to(path_of(letter, "text"), "Open it as plain text, to print or to keep"))};
}

std::vector<govuk::Option> authorities(web::Call& call) {
  std::vector<govuk::Option> options{{.value = "", .text = "Choose the authority"}};
  for (auto const& authority : organisation::authorities(call.view)) options.push_back({.value = authority.code.value, .text = authority.name});
  return options;
}

Html version_field(LetterRow const& letter) { return govuk::hidden_field("lock_version", std::to_string(letter.lock_version)); }

Html write_form(web::Call& call, LetterRow const& letter, FormView const& typed) {
  using namespace govuk;
  auto const text = letter.body.empty() || letter.state == LetterState::to_write ? letter_text(letter_facts(call.view, letter)) : letter.body;
  bool const again = typed.find("body").has_value();
  auto const options = authorities(call);
  FormView chosen = typed;
  if (!typed.find("authority")) chosen.set("authority", letter.authority_code);
  return form({.action = path_of(letter, "write"), .csrf = call.csrf(),
               .body = {version_field(letter), select({.name = "authority", .label = "Authority of the release area", .items = options, .form = &chosen}),
                        text_area({.name = "body", .label = "Text of the letter", .hint = "Made from the record. Adapt it before you save it.", .form = again ? &typed : nullptr, .value = again ? std::nullopt : std::optional(text), .rows = 24}),
                        button({.text = letter.state == LetterState::written ? "Save the letter again" : "Save the letter", .kind = letter.state == LetterState::written ? ButtonKind::secondary : ButtonKind::primary})}});
}

Html sent_form(web::Call& call, LetterRow const& letter, FormView const& typed) {
  using namespace govuk;
  auto const facts = letter_facts(call.view, letter);
  FormView values = typed;
  if (!typed.find("to")) {
    values.set("to", fmt::format("{}, {}", office_name(letter.addressee), letter.authority));
    values.set("copied_to", facts.copy_name.empty() ? office_name(letter.copy_to) : facts.copy_name);
  }
  return form({.action = path_of(letter, "sent"), .csrf = call.csrf(),
               .body = {h3("Mark it as sent"), version_field(letter), text_input({.name = "to", .label = "Sent to", .form = &values}),
                        text_input({.name = "how", .label = "How", .hint = "For example: secure mail", .form = &values}),
                        letter.copy_to.empty() ? Html() : text_input({.name = "copied_to", .label = "Copy to", .form = &values}),
                        date_input({.name = "on", .legend = "Sent on", .form = &values}), button({.text = "Mark as sent"})}});
}

Html not_needed_form(web::Call& call, LetterRow const& letter, FormView const& typed) {
  using namespace govuk;
  if (!call.may(ledger::Permission::countersign)) return p("If the release is off, a senior may record that no letter is needed.");
  return details({.summary = "No letter is needed",
                  .body = form({.action = path_of(letter, "not-needed"), .csrf = call.csrf(),
                                .body = {version_field(letter), text_area({.name = "reason", .label = "Why is no letter needed?", .form = &typed, .rows = 3}), button({.text = "Record it", .kind = ButtonKind::secondary})}})});
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const letter = find_letter(call.view, call.id<LetterId>("id"));
  if (!letter) return call.not_found();
  auto const header = people::header_of(call.view, letter->person);
  if (!header) return call.not_found();
  FormView const typed(call.request.form, std::move(errors));
  Html body = {h2(Html{"Letter to the ", office_name(letter->addressee)}, Size::l), summary(call, *letter)};
  if (!letter->body.empty() && letter->state != LetterState::to_write) body += text_to_print(*letter);
  bool const may_act = call.may(ledger::Permission::raise_enquiries) && is_open(letter->state);
  if (may_act && letter->state == LetterState::written) body += sent_form(call, *letter, typed);
  if (may_act) body += letter->state == LetterState::written ? details({.summary = "Change the text", .body = write_form(call, *letter, typed), .open = typed.find("body").has_value()}) : write_form(call, *letter, typed);
  if (may_act) body += not_needed_form(call, *letter, typed);
  Page const page{.title = "Letter to the " + office_name(letter->addressee), .section = people::full_name(header->person), .body = body,
                  .form = typed.failed() ? &typed : nullptr, .before = people::person_frame(call, *header, "enquiries")};
  return typed.failed() ? call.again(page) : call.page(page);
}

int version(web::Call const& call) { return std::atoi(typed(call, "lock_version").c_str()); }

http::Response done(web::Call& call, base::Outcome<> const& outcome) {
  auto const path = fmt::format("/letters/{}", call.request.param("id"));
  if (outcome) return http::redirect(path);
  return outcome.error().kind == base::Refused::invalid ? show(call, outcome.error().errors) : call.refused(outcome.error(), path);
}

}  // namespace

http::Response letter_page(web::Call& call) { return show(call); }

http::Response write_letter(web::Call& call) {
  return done(call, call.perform(WriteLetter{.letter = call.id<LetterId>("id"), .lock_version = version(call), .authority = typed(call, "authority"), .body = typed(call, "body")}));
}

http::Response send_letter(web::Call& call) {
  auto const on = base::date_from_parts(typed(call, "on-day"), typed(call, "on-month"), typed(call, "on-year"));
  if (!on) return show(call, {{"on", "Enter the date on which it was sent"}});
  return done(call, call.perform(SendLetter{.letter = call.id<LetterId>("id"), .lock_version = version(call), .on = *on, .to = typed(call, "to"), .how = typed(call, "how"), .copied_to = typed(call, "copied_to")}));
}

http::Response letter_not_needed(web::Call& call) {
  return done(call, call.perform(LetterNotNeeded{.letter = call.id<LetterId>("id"), .lock_version = version(call), .reason = typed(call, "reason")}));
}

http::Response letter_as_text(web::Call& call) {
  auto const letter = find_letter(call.view, call.id<LetterId>("id"));
  if (!letter || letter->body.empty()) return call.not_found();
  return http::plain(letter->body);
}

}  // namespace enquiries::pages
