// What every form about a person does alike: opened on a version of the record, shown again with what was typed and
// everything that is wrong, and, when somebody else was quicker, with what they changed.
#pragma once
#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "people/pages/person_frame.hpp"
#include "people/pages/typed.hpp"
#include "people/store/history.hpp"

namespace people::pages {

struct PersonForm {
  std::string_view section = "overview";   // of the record
  std::string title = {};
  std::string path = {};                   // it posts to, after /people/:id
  std::string back = {};                   // where it leads, after /people/:id
  std::string button = "Save";
  bool warning = false;                    // a step that takes something away
  govuk::Html intro = {};
  govuk::Html (*fields)(web::Call&, govuk::FormView const&) = nullptr;
};

std::string person_url(PersonId, std::string_view rest = {});

// The form as it is first opened.
http::Response show_form(web::Call&, PersonHeader const&, PersonForm const&, govuk::FormView);
// The form again: with the faults of a refusal, or with what others changed.
http::Response show_again(web::Call&, PersonForm const&, Typed const&, base::Refusal const&);

// Performs unless something typed does not do; goes back to the record when done.
template <class Action>
http::Response submit(web::Call& call, PersonForm const& form, Typed const& typed, Action const& action) {
  if (!typed.errors().empty()) return show_again(call, form, typed, {.kind = base::Refused::invalid, .errors = typed.errors()});
  auto const done = call.perform(action);
  if (done) return http::redirect(person_url(call.id<PersonId>("id"), form.back));
  return show_again(call, form, typed, done.error());
}

// Fields ----------------------------------------------------------------------------------------------------------

void set_date(govuk::FormView&, std::string const& name, std::optional<base::Date>);
void set_moment(govuk::FormView&, std::string const& name, std::optional<base::Instant>);
govuk::Html date_field(govuk::FormView const&, std::string name, std::string legend, std::string hint = {}, bool birth = false);
govuk::Html moment_field(govuk::FormView const&, std::string name, std::string legend, std::string hint = {});
govuk::Html name_fields(govuk::FormView const&);      // forenames, surname
govuk::Html address_fields(govuk::FormView const&);   // lines, postcode
// The authorities: those of the person's own delivery unit first, then all by name.
govuk::Html authority_field(web::Call&, govuk::FormView const&, std::string hint = {});
govuk::Html yes_no_field(govuk::FormView const&, std::string name, std::string legend, std::string hint = {});

// Radios of an enumeration, in the order of its words.
template <base::Worded E>
govuk::Html choice_field(govuk::FormView const& form, std::string name, std::string legend, std::string hint = {}) {
  std::vector<govuk::Choice> items;
  for (auto const& row : base::Words<E>::table) {
    items.push_back({.value = std::string(row.word), .text = capital(label(row.value))});
  }
  return govuk::radios({.name = std::move(name), .legend = {legend, govuk::Size::s}, .hint = hint, .items = std::move(items), .form = &form, .small = items.size() > 6});
}

}  // namespace people::pages
