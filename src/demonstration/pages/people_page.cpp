#include "demonstration/domain/story.hpp"
#include "demonstration/pages/handlers.hpp"
#include "demonstration/store/story.hpp"
#include "govuk/all.hpp"
#include "identity/actions/sign_in.hpp"

#include <algorithm>

namespace demonstration {
namespace {

bool is_path_of_ours(std::string_view path) { return path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\"); }

govuk::Html card(web::Call const& call, StoryPerson const& person) {
  using namespace govuk;
  return summary_card({.title = {person.name}},
                      {p({strong(person.role), ", ", person.where}), p({person.task}), be_button(call, person.key, fmt::format("Be {}", person.name))});
}

}  // namespace

govuk::Html be_button(web::Call const& call, std::string_view key, std::string_view text, std::string_view then) {
  using namespace govuk;
  Html fields = hidden_field("person", key);
  if (!then.empty()) fields += hidden_field("then", then);
  return form({.action = "/people-of-the-story", .csrf = call.csrf(), .body = {fields, button({.text = text, .kind = ButtonKind::secondary, .classes = "govuk-!-margin-bottom-0"})}});
}

http::Response people_page(web::Call& call) {
  using namespace govuk;
  Html body = {h1("People of the story"),
               p("Choose whom to be. One click signs you in: the training copy asks for no password and no second factor, a real service always asks for both. "
                 "The people are made up; their units and partners are real.")};
  auto const there = story_grants(call.view);
  for (auto const& person : story)
    if (std::ranges::find(there, person.key, &StoryGrant::key) != there.end()) body += card(call, person);
  return call.page({.title = "People of the story", .body = grid_row(grid_column("two-thirds", body)), .back = "/"});
}

http::Response become(web::Call& call) {
  auto const key = call.request.form.one("person");
  auto const person = std::ranges::find(story, key, &StoryPerson::key);
  auto const grant = story_grant(call.view, key);
  if (person == story.end() || !grant) return call.refused({.kind = base::Refused::invalid, .message = "Choose one of the people of the story."}, "/people-of-the-story");
  auto const signed_in = identity::sign_in_without_secret(call.ledger, identity::GrantId{*grant}, true, call.request.request_id, call.request.remote_address);
  if (!signed_in) return call.refused(signed_in.error(), "/people-of-the-story");
  auto const then = call.request.form.one("then");
  return http::redirect(signed_in->kept_form ? "/kept-forms" : is_path_of_ours(then) ? std::string(then) : std::string(person->door))
      .cookie({.name = std::string(identity::session_cookie), .value = signed_in->token});
}

}  // namespace demonstration
