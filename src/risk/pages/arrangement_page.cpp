// Safety arrangements: made, agreed with a named person, changed, ended; or decided that none is needed.
#include "people/domain/person.hpp"
#include "people/store/record.hpp"
#include "risk/actions/arrange.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"
#include "web/fields.hpp"

namespace risk::pages {
namespace {

using namespace govuk;
using web::set_date, web::typed_date, web::whole;

// Whom the form is about: ?child=1 or ?adult=2, again in the posted form.
struct Whom {
  Protects protects = {};
  std::string name = {};
};
std::optional<Whom> whom(web::Call& call, PersonId person) {
  auto const field = [&](char const* name) { return whole(call.request.form.has(name) ? call.request.form.one(name) : call.request.query.one(name)); };
  if (auto const child = people::find_child(call.view, person, ChildId{field("child")})) return Whom{{.child = child->id}, people::name_of(*child)};
  if (auto const adult = people::find_link(call.view, person, LinkId{field("adult")})) return Whom{{.adult = adult->id}, people::full_name(adult->forenames, adult->surname)};
  return std::nullopt;
}
Html whom_fields(Whom const& about) {
  return about.protects.child ? hidden_field("child", std::to_string(about.protects.child->value)) : hidden_field("adult", std::to_string(about.protects.adult->value));
}
std::string name_for(web::Call& call, ArrangementRow const& row) {
  if (row.child)
    if (auto const child = people::find_child(call.view, row.person, *row.child)) return people::name_of(*child);
  if (row.adult)
    if (auto const adult = people::find_link(call.view, row.person, *row.adult)) return people::full_name(adult->forenames, adult->surname);
  return "this person";
}

Html date_field(std::string name, std::string_view legend, std::string_view hint_text, FormView const& typed) {
  return date_input({.name = std::move(name), .legend = {legend, Size::s}, .hint = hint_text, .form = &typed});
}
Html fields(web::Call& call, PersonId person, FormView const& typed) {
  std::vector<Choice> codes;
  for (auto const& row : base::Words<ArrangementCode>::table) codes.push_back({.value = std::string(row.word), .text = shown(row.value)});
  return {radios({.name = "code", .legend = {"Kind of arrangement", Size::s}, .items = codes, .form = &typed}),
          text_input({.name = "what", .label = {"What is arranged, in a sentence", Size::s}, .form = &typed}),
          text_input({.name = "who", .label = {"Who carries it out", Size::s}, .hint = "Name and agency", .form = &typed}),
          text_input({.name = "agreed_with", .label = {"Who agreed to it", Size::s}, .hint = "Name, role and agency. Leave empty while it is only proposed", .form = &typed}),
          date_field("from", "From", "For example, 28 6 2023", typed), date_field("review", "Looked at again on", "Never left open; after this day it no longer counts as in place", typed),
          checkboxes({.name = "interim", .items = {{.value = "yes", .text = "Interim: an answer is still missing"}}, .form = &typed}),
          item_choices(call, person, typed, "Items it rests on", "Tick none if there is no answer yet")};
}

ArrangementFields typed_fields(http::Form const& form) {
  ArrangementFields fields{.code = base::from_word<ArrangementCode>(form.one("code")), .what = std::string(form.one("what")),
                           .who = std::string(form.one("who")), .agreed_with = std::string(form.one("agreed_with")), .from = typed_date(form, "from"),
                           .review = typed_date(form, "review"), .interim = form.one("interim") == "yes"};
  for (auto const id : form.all("rests_on")) fields.rests_on.push_back(ItemId{whole(id)});
  return fields;
}

http::Response new_form(web::Call& call, FormView const* typed = nullptr) {
  auto const frame = framed(call, call.id<PersonId>("id"));
  auto const about = frame ? whom(call, frame->person()) : std::nullopt;
  if (!about) return call.not_found();
  FormView fresh;
  set_date(fresh, "from", call.view.today());
  Html const body = {h2(Html{"Safety arrangement for ", about->name}, Size::l),
                     form({.action = frame->base() + "/arrangements", .csrf = call.csrf(),
                           .body = {whom_fields(*about), fields(call, frame->person(), typed ? *typed : fresh),
                                    button_group({button({.text = "Save the arrangement"}), link_to(frame->base() + "/assessment#children", "Cancel")})}})};
  return show(call, *frame, "Safety arrangement", body, typed);
}

http::Response none_form(web::Call& call, FormView const& typed) {
  auto const frame = framed(call, call.id<PersonId>("id"));
  auto const about = frame ? whom(call, frame->person()) : std::nullopt;
  if (!about || !about->protects.child) return call.not_found();
  Html const body = {h2(Html{"No arrangement is needed for ", about->name}, Size::l), p("This is a decision, with the items it rests on. While an answer about anybody is missing it does not stand in for an interim arrangement."),
                     form({.action = frame->base() + "/arrangements/none-needed", .csrf = call.csrf(),
                           .body = {whom_fields(*about), text_area({.name = "reason", .label = {"Why is none needed?", Size::s}, .form = &typed, .rows = 3}),
                                    item_choices(call, frame->person(), typed, "Items this decision rests on", "At least one"),
                                    button_group({button({.text = "Record the decision"}), link_to(frame->base() + "/assessment#children", "Cancel")})}})};
  return show(call, *frame, "No arrangement needed", body, &typed);
}

std::optional<std::pair<ArrangementRow, Framed>> found(web::Call& call) {
  auto row = find_arrangement(call.view, call.id<ArrangementId>("id"));
  auto frame = row ? framed(call, row->person) : std::nullopt;
  if (!frame) return std::nullopt;
  return std::pair(std::move(*row), std::move(*frame));
}

Html agree_form(web::Call& call, ArrangementRow const& row, FormView const& typed) {
  return form({.action = fmt::format("/arrangements/{}/agree", row.id.value), .csrf = call.csrf(),
               .body = {h3("Agree it", Size::m), hidden_field("version", std::to_string(row.version)),
                        text_input({.name = "agreed_with", .label = {"Who agreed to it", Size::s}, .hint = "Name, role and agency", .form = &typed}),
                        date_field("from", "From", "", typed), date_field("review", "Looked at again on", "", typed), button({.text = "It is agreed"})}});
}

http::Response one(web::Call& call, FormView const* typed = nullptr) {
  auto const it = found(call);
  if (!it) return call.not_found();
  auto const& [row, frame] = *it;
  FormView stored;
  stored.set("agreed_with", row.agreed_with);
  set_date(stored, "from", row.from);
  set_date(stored, "review", row.review);
  bool const in_force = row.status == ArrangementStatus::proposed || row.status == ArrangementStatus::in_place;
  std::vector<SummaryRow> rows{{.key = "For", .value = name_for(call, row)}, {.key = "Status", .value = Html{shown(row.status), row.ended_reason.empty() ? "" : ": " + row.ended_reason}},
                               {.key = row.none_needed ? "None is needed because" : "What", .value = row.what}, {.key = "Who", .value = row.who}};
  if (!row.none_needed) {
    rows.push_back({.key = "Agreed with", .value = row.agreed_with.empty() ? std::string("Nobody yet") : row.agreed_with});
    rows.push_back({.key = "From, review", .value = Html{base::date_in_full(row.from), ", ", base::date_in_full(row.review)}});
  }
  rows.push_back({.key = "Rests on", .value = row.rests_on_items == 0 ? std::string("No answer yet") : fmt::format("{} {}", row.rests_on_items, row.rests_on_items == 1 ? "item" : "items")});
  rows.push_back({.key = "Recorded", .value = Html{row.recorded_by, ", ", base::date_and_time(row.recorded_at)}});
  Html body = {h2("Safety arrangement", Size::l), summary_list({.rows = rows})};
  if (in_force && call.may(ledger::Permission::assess)) {
    FormView const& values = typed ? *typed : stored;
    if (row.status == ArrangementStatus::proposed) body += agree_form(call, row, values);
    if (!row.none_needed) body += p(link_to(fmt::format("/arrangements/{}/change", row.id.value), "Change it, or set a new review date"));
    body += form({.action = fmt::format("/arrangements/{}/end", row.id.value), .csrf = call.csrf(),
                  .body = {h3("End it", Size::m), hidden_field("version", std::to_string(row.version)),
                           text_input({.name = "reason", .label = {"Why does it end?", Size::s}, .form = &values}), button({.text = "End this arrangement", .kind = ButtonKind::warning})}});
  }
  body += p(link_to(frame.base() + "/assessment#children", "Back to the assessment"));
  return show(call, frame, "Safety arrangement", body, typed);
}

http::Response change_form(web::Call& call, FormView const* typed = nullptr) {
  auto const it = found(call);
  if (!it) return call.not_found();
  auto const& [row, frame] = *it;
  FormView stored;
  stored.set("code", std::string(base::word(row.code))).set("what", row.what).set("who", row.who).set("agreed_with", row.agreed_with);
  if (row.interim) stored.set("interim", "yes");
  for (auto const item : items_of_arrangement(call.view, row.id)) stored.add("rests_on", std::to_string(item.value));
  set_date(stored, "from", row.from);
  set_date(stored, "review", row.review);
  Html const body = {h2(Html{"Change the arrangement for ", name_for(call, row)}, Size::l), p("The old one is kept as changed."),
                     form({.action = fmt::format("/arrangements/{}/change", row.id.value), .csrf = call.csrf(),
                           .body = {hidden_field("version", std::to_string(row.version)), fields(call, row.person, typed ? *typed : stored),
                                    button_group({button({.text = "Save the change"}), link_to(fmt::format("/arrangements/{}", row.id.value), "Cancel")})}})};
  return show(call, frame, "Change the arrangement", body, typed);
}

// The page again for what was typed wrong; else back to the children's lines, or the refusal's page.
template <class T, class Again>
http::Response after(web::Call& call, base::Outcome<T> const& done, std::string const& home, Again again) {
  if (done) return http::redirect(home);
  if (!shows_in_form(done.error())) return call.refused(done.error(), home);
  FormView const typed(call.request.form, done.error().errors);
  return again(typed);
}
std::string home_of(web::Call& call) {
  auto const it = found(call);
  return it ? it->second.base() + "/assessment#children" : "/";
}

}  // namespace

http::Response new_arrangement_page(web::Call& call) { return new_form(call); }
http::Response none_needed_page(web::Call& call) { return none_form(call, FormView{}); }
http::Response arrangement_page(web::Call& call) { return one(call); }
http::Response change_arrangement_page(web::Call& call) { return change_form(call); }

http::Response make_arrangement(web::Call& call) {
  auto const person = call.id<PersonId>("id");
  auto const about = whom(call, person);
  if (!about) return call.not_found();
  auto const done = call.perform(ProposeArrangement{.person = person, .protects = about->protects, .fields = typed_fields(call.request.form)});
  return after(call, done, fmt::format("/people/{}/assessment#children", person.value), [&](FormView const& typed) { return new_form(call, &typed); });
}
http::Response decide_none_needed(web::Call& call) {
  auto const person = call.id<PersonId>("id");
  auto const about = whom(call, person);
  if (!about || !about->protects.child) return call.not_found();
  auto const done = call.perform(DecideNoneNeeded{.person = person, .child = *about->protects.child, .reason = std::string(call.request.form.one("reason")),
                                                  .rests_on = typed_fields(call.request.form).rests_on});
  return after(call, done, fmt::format("/people/{}/assessment#children", person.value), [&](FormView const& typed) { return none_form(call, typed); });
}
http::Response agree_arrangement(web::Call& call) {
  auto const& form = call.request.form;
  auto const done = call.perform(AgreeArrangement{.arrangement = call.id<ArrangementId>("id"), .version = whole(form.one("version")),
                                                  .agreed_with = std::string(form.one("agreed_with")), .from = typed_date(form, "from"), .review = typed_date(form, "review")});
  return after(call, done, home_of(call), [&](FormView const& typed) { return one(call, &typed); });
}
http::Response change_arrangement(web::Call& call) {
  auto const done = call.perform(ChangeArrangement{.arrangement = call.id<ArrangementId>("id"), .version = whole(call.request.form.one("version")), .fields = typed_fields(call.request.form)});
  return after(call, done, home_of(call), [&](FormView const& typed) { return change_form(call, &typed); });
}
http::Response end_arrangement(web::Call& call) {
  auto const& form = call.request.form;
  auto const done = call.perform(EndArrangement{.arrangement = call.id<ArrangementId>("id"), .version = whole(form.one("version")), .reason = std::string(form.one("reason"))});
  return after(call, done, home_of(call), [&](FormView const& typed) { return one(call, &typed); });
}

}  // namespace risk::pages
