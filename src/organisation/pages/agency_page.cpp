// A partner agency: who answers, where mail goes, and what is agreed.
#include "base/text.hpp"
#include "govuk/all.hpp"
#include "organisation/actions/agency_terms.hpp"
#include "organisation/pages/handlers.hpp"
#include "organisation/store/partners.hpp"
#include "outbox/store/messages.hpp"

#include <charconv>

namespace organisation::pages {

namespace {

using govuk::Html;

std::string path_of(Agency const& agency, std::string_view step = {}) {
  return fmt::format("/agencies/{}{}{}", agency.id.value, step.empty() ? "" : "/", step);
}
Html or_words(std::string const& text, std::string_view otherwise) { return text.empty() ? Html(otherwise) : Html(text); }
// A police unit's area, or an authority.
std::string whose(Agency const& agency) {
  return (agency.kind == AgencyKind::police ? "/forces/" : "/authorities/") + agency.code;
}
std::optional<int> number_typed(std::string_view text) {
  int value = 0;
  auto const trimmed = base::trim(text);
  auto const [end, fault] = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), value);
  if (fault != std::errc{} || end != trimmed.data() + trimmed.size()) return std::nullopt;
  return value;
}

Html terms(web::Call& call, Agency const& agency, bool may_change) {
  using namespace govuk;
  auto const domains = domains_of(call.view, agency.id);
  std::vector<Html> domain_names(domains.begin(), domains.end());
  SummaryList list;
  auto const row = [&](Html key, std::string_view hidden, Html value) {
    SummaryRow one{.key = std::move(key), .value = std::move(value)};
    if (may_change) one.actions.push_back({.href = path_of(agency, "change"), .text = "Change", .hidden = std::string(hidden)});
    list.rows.push_back(std::move(one));
  };
  row("Unit", "the unit", agency.unit_name);
  row("Named lead", "the named lead", or_words(agency.named_lead, "Not named yet: the region names one"));
  row("Mailbox", "the mailbox", or_words(agency.mailbox, "None"));
  row("Mail domains", "the mail domains", domains.empty() ? Html("None recorded: nothing may be sent by mail") : plain_list(domain_names));
  row("Hours", "the hours", or_words(agency.hours, "Not known"));
  row("Agreed intake", "the agreed intake", agency.max_open_per_day ? Html(fmt::format("{} a working day; more wait in order of priority", *agency.max_open_per_day)) : Html("None agreed"));
  row("Released by a second person", "who releases", agency.release_by_second_person ? "Yes" : "No");
  list.rows.push_back({.key = "Valid from", .value = base::date_in_full(agency.valid_from)});
  return summary_list(list);
}

// Whoever answers for the partnership finds another way, or another mailbox.
Html mail_trouble(web::Call& call, Agency const& agency) {
  using namespace govuk;
  auto const refused = outbox::refused_by(call.view, agency.id);
  if (!refused) return {};
  return warning_text({.text = fmt::format("Mail to this mailbox could not be delivered on {}: {}. Ask the partner for another mailbox; what waits with it is on its worklist all the same.",
                                           base::date_and_time(*refused->given_up_at), refused->last_error)});
}

Html clocks(web::Call& call, Agency const& agency) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& clock : clocks_of(call.view, agency.id)) rows.push_back({clock.clock_id, numeric(clock.answer_wd), base::date_in_full(clock.valid_from)});
  return h2("Agreed times") + (rows.empty() ? p("None: the times of the rule table hold.")
                                            : table({.caption = "Times agreed instead of the rule table's", .head = {"Clock", numeric_head("Working days"), "From"}, .rows = rows, .scroll = true, .id = "clocks"}));
}

Html clock_form(web::Call& call, Agency const& agency, govuk::FormView const& typed) {
  using namespace govuk;
  // The clocks of the rule table; the action takes any that has such a name.
  std::vector<Option> const names{{.value = "CK-REVIEW", .text = "Review"}, {.value = "CK-CHANGE", .text = "Change of circumstances"},
                                  {.value = "CK-SUPERVISION-START", .text = "Start of supervision"}, {.value = "CK-PSR-STANDARD", .text = "Standard pre-sentence report"},
                                  {.value = "CK-PSR-SHORT", .text = "Short pre-sentence report"}, {.value = "CK-DECISION", .text = "Decision"}, {.value = "CK-URGENT", .text = "Urgent"}};
  return details({.summary = "Agree another time",
                  .body = form({.action = path_of(agency, "clocks"), .csrf = call.csrf(),
                                .body = {select({.name = "clock_id", .label = "Clock", .items = names, .form = &typed}),
                                         text_input({.name = "answer_wd", .label = "Working days to answer", .hint = "From today on", .form = &typed, .width = 3, .inputmode = "numeric"}),
                                         button({.text = "Agree", .kind = ButtonKind::secondary})}}),
                  .open = typed.failed()});
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const agency = find_agency(call.view, call.id<AgencyId>("id"));
  if (!agency) return call.not_found();
  bool const may_change = may_agree_with(call.view, *agency);
  FormView const typed(call.request.form, std::move(errors));
  Html body = {h1(agency->name), p(link_to(whose(*agency), agency->kind == AgencyKind::police ? "The force area" : "The authority")), may_change ? mail_trouble(call, *agency) : Html{}, terms(call, *agency, may_change), clocks(call, *agency)};
  if (may_change) body += clock_form(call, *agency, typed);
  if (call.may(ledger::Permission::administer)) body += p(link_to(path_of(*agency, "roles"), "Give somebody a role here"));
  Page const page{.title = agency->name, .section = "Partner agency", .body = grid_row(grid_column("two-thirds", body)), .form = typed.failed() ? &typed : nullptr,
                  .breadcrumbs = {{.text = "Organisation", .href = "/organisation"}, {.text = agency->name}}};
  return typed.failed() ? call.again(page) : call.page(page);
}

govuk::FormView as_it_is(web::Call& call, Agency const& agency) {
  govuk::FormView view;
  std::string domains;
  for (auto const& domain : domains_of(call.view, agency.id)) domains += domain + "\n";
  view.set("unit_name", agency.unit_name).set("named_lead", agency.named_lead).set("mailbox", agency.mailbox).set("hours", agency.hours).set("domains", domains);
  view.set("max_open_per_day", agency.max_open_per_day ? std::to_string(*agency.max_open_per_day) : "");
  view.set("release_by_second_person", agency.release_by_second_person ? "yes" : "no");
  return view;
}

http::Response show_form(web::Call& call, govuk::FormView const& typed) {
  using namespace govuk;
  auto const agency = find_agency(call.view, call.id<AgencyId>("id"));
  if (!agency || !may_agree_with(call.view, *agency)) return call.not_found();
  auto const line = [&](char const* name, char const* text, Html hint = {}) { return text_input({.name = name, .label = text, .hint = std::move(hint), .form = &typed}); };
  Html const fields = {line("unit_name", "Unit that answers"), line("named_lead", "Named lead", "Who is asked when answers are late"),
                       text_area({.name = "domains", .label = "Mail domains", .hint = "One on each line, such as merseyside.police.uk. Nothing is sent anywhere else.", .form = &typed, .rows = 3}),
                       line("mailbox", "Mailbox", "In one of the domains above"), line("hours", "Hours"),
                       text_input({.name = "max_open_per_day", .label = "Agreed intake each working day", .hint = "Leave empty if none is agreed", .form = &typed, .width = 5, .inputmode = "numeric"}),
                       radios({.name = "release_by_second_person", .legend = "Does a second person release each answer?", .items = yes_no(), .form = &typed}),
                       button({.text = "Save"})};
  Page const page{.title = "Change " + agency->name, .section = "Partner agency",
                  .body = grid_row(grid_column("two-thirds", {h1("Change " + agency->name), form({.action = path_of(*agency, "change"), .csrf = call.csrf(), .body = fields})})),
                  .form = typed.failed() ? &typed : nullptr, .back = path_of(*agency)};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response agency_page(web::Call& call) { return show(call); }

http::Response change_agency_page(web::Call& call) {
  auto const agency = find_agency(call.view, call.id<AgencyId>("id"));
  if (!agency) return call.not_found();
  return show_form(call, as_it_is(call, *agency));
}

http::Response change_agency(web::Call& call) {
  auto const& typed = call.request.form;
  auto const text = [&](char const* name) { return std::string(typed.one(name)); };
  ChangeAgency change{.agency = call.id<AgencyId>("id"), .unit_name = text("unit_name"), .mailbox = text("mailbox"), .named_lead = text("named_lead"), .hours = text("hours"),
                      .release_by_second_person = typed.one("release_by_second_person") == "yes"};
  for (auto const line : base::split(typed.one("domains"), '\n'))
    if (!base::trim(line).empty()) change.domains.emplace_back(base::trim(line));
  if (!base::trim(typed.one("max_open_per_day")).empty()) change.max_open_per_day = number_typed(typed.one("max_open_per_day")).value_or(0);
  auto const changed = call.perform(change);
  if (!changed && changed.error().kind == base::Refused::invalid) return show_form(call, govuk::FormView(typed, changed.error().errors));
  if (!changed) return call.refused(changed.error());
  return http::redirect(fmt::format("/agencies/{}", change.agency.value));
}

http::Response agree_clock(web::Call& call) {
  AgreeClock const agree{.agency = call.id<AgencyId>("id"), .clock_id = std::string(call.request.form.one("clock_id")), .answer_wd = number_typed(call.request.form.one("answer_wd")).value_or(0)};
  auto const agreed = call.perform(agree);
  if (!agreed && agreed.error().kind == base::Refused::invalid) return show(call, agreed.error().errors);
  if (!agreed) return call.refused(agreed.error());
  return http::redirect(fmt::format("/agencies/{}", agree.agency.value));
}

}  // namespace organisation::pages
