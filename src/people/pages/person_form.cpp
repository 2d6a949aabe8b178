#include "people/pages/person_form.hpp"

#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html changed_by_others(std::vector<HistoryEntry> const& entries) {
  std::vector<Html> lines;
  for (auto const& entry : entries) {
    Html line{entry.what, ", by ", entry.by_name, " on ", base::date_and_time(entry.at)};
    if (!entry.after.empty()) line += {": ", entry.after};
    lines.push_back(std::move(line));
  }
  return alert({.title = "Somebody else changed this record while you had it open",
                .html = {p("Nothing you typed is lost: it is below. Compare it with what changed, then save again."), ul(lines)},
                .kind = AlertKind::warning, .show_title = true});
}

http::Response shown(web::Call& call, PersonHeader const& header, PersonForm const& form, FormView const& view, std::int64_t version,
                     Html const& notice, int status) {
  std::string const back = person_url(header.person.id, form.back);
  Html const fields = form.fields ? form.fields(call, view) : Html{};
  Html const buttons = button_group({button({.text = form.button, .kind = form.warning ? ButtonKind::warning : ButtonKind::primary}),
                                     link_to(back, "Cancel")});
  Page const page{.title = form.title,
                  .section = full_name(header.person),
                  .body = {person_frame(call, header, form.section), notice,
                           grid_row(grid_column("two-thirds", {h2(form.title, Size::l), form.intro,
                                                               govuk::form({.action = person_url(header.person.id, form.path), .csrf = call.csrf(),
                                                                            .body = {hidden_field("version", std::to_string(version)), fields, buttons}})}))},
                  .form = view.failed() ? &view : nullptr};
  return call.page(page, status);
}

}  // namespace

std::string person_url(PersonId person, std::string_view rest) { return fmt::format("/people/{}{}", person.value, rest); }

http::Response show_form(web::Call& call, PersonHeader const& header, PersonForm const& form, FormView view) {
  return shown(call, header, form, view, header.person.version, {}, 200);
}

http::Response show_again(web::Call& call, PersonForm const& form, Typed const& typed, base::Refusal const& refusal) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header || refusal.kind == base::Refused::not_found) return call.not_found();
  std::string const back = person_url(header->person.id, form.back);
  if (refusal.kind == base::Refused::forbidden || refusal.kind == base::Refused::conflict) return call.refused(refusal, back);
  FormView const view(typed.form(), refusal.errors);
  if (refusal.kind == base::Refused::invalid) return shown(call, *header, form, view, typed.version(), {}, 422);
  return shown(call, *header, form, view, header->person.version, changed_by_others(history_since(call.view, header->person.id, typed.version())), 409);
}

void set_date(FormView& form, std::string const& name, std::optional<base::Date> day) {
  if (!day) return;
  std::chrono::year_month_day const parts{*day};
  form.date(name, std::to_string(unsigned(parts.day())), std::to_string(unsigned(parts.month())), std::to_string(int(parts.year())));
}

void set_moment(FormView& form, std::string const& name, std::optional<base::Instant> moment) {
  if (!moment) return;
  set_date(form, name, base::london_date(*moment));
  form.set(name + "-time", base::iso(base::to_london(*moment)).substr(11));
}

Html date_field(FormView const& form, std::string name, std::string legend, std::string hint, bool birth) {
  return date_input({.name = std::move(name), .legend = {legend, Size::s}, .hint = hint, .form = &form, .birth_date = birth});
}

Html moment_field(FormView const& form, std::string name, std::string legend, std::string hint) {
  return {date_input({.name = name, .legend = {legend, Size::s}, .hint = hint, .form = &form}),
          text_input({.name = name + "-time", .label = Label{Html{"Time", visually_hidden(" of: " + legend)}}, .hint = "Such as 10:30", .form = &form, .width = 5})};
}

Html name_fields(FormView const& form) {
  return {text_input({.name = "forenames", .label = "First names", .form = &form, .autocomplete = "off", .spellcheck = false}),
          text_input({.name = "surname", .label = "Surname", .form = &form, .autocomplete = "off", .spellcheck = false})};
}

Html address_fields(FormView const& form) {
  return {text_area({.name = "lines", .label = "Address", .hint = "What is known of it, a line each. Not the postcode", .form = &form, .rows = 4, .autocomplete = "off", .spellcheck = false}),
          text_input({.name = "postcode", .label = "Postcode", .form = &form, .width = 10, .autocomplete = "off", .spellcheck = false})};
}

Html authority_field(web::Call& call, FormView const& form, std::string hint) {
  std::vector<Option> items{{.value = "", .text = "Not known"}};
  std::vector<std::string> near;
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const pdu = header ? organisation::pdu_of(call.view, header->person.team) : std::nullopt;
  if (pdu)
    for (auto const& authority : organisation::authorities_of(call.view, pdu->id)) {
      near.push_back(authority.code.value);
      items.push_back({.value = authority.code.value, .text = authority.name});
    }
  for (auto const& authority : organisation::authorities(call.view))
    if (std::ranges::find(near, authority.code.value) == near.end()) items.push_back({.value = authority.code.value, .text = authority.name});
  return govuk::select({.name = "authority", .label = "Children’s services authority", .hint = hint, .items = std::move(items), .form = &form});
}

Html yes_no_field(FormView const& form, std::string name, std::string legend, std::string hint) {
  return radios({.name = std::move(name), .legend = {legend, Size::s}, .hint = hint, .items = yes_no(), .form = &form, .inline_items = true});
}

}  // namespace people::pages
