// Who looked at a person, changed the record or disclosed from it. For seniors.
#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/looks.hpp"

namespace people::pages {
namespace {

using namespace govuk;

struct Words {
  std::string_view what;
  std::string_view words;
};
constexpr std::array known{
    Words{"person.viewed", "Opened the record"},          Words{"person.found", "Found in a search"},
    Words{"person.audit_viewed", "Saw who looked"},       Words{"enquiry.read", "Read an answer"},
    Words{"enquiry.viewed", "Opened an enquiry"},         Words{"enquiry.sent", "Sent an enquiry"},
    Words{"assessment.viewed", "Opened an assessment"},   Words{"person.added", "Added the record"},
};

// "person.flag_added" → "Person: flag added", for what has no words of its own here.
std::string in_words(std::string_view what) {
  auto const found = std::ranges::find(known, what, &Words::what);
  if (found != known.end()) return std::string(found->words);
  std::string text(what);
  std::ranges::replace(text, '_', ' ');
  auto const dot = text.find('.');
  if (dot != text.npos) text.replace(dot, 1, ": ");
  return capital(text);
}

std::string role_words(std::string role) {
  std::ranges::replace(role, '_', ' ');
  return role;
}

}  // namespace

http::Response audit_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const id = header->person.id;
  Typed const typed(call.request.query);
  auto const total = looks_count(call.view, id);
  constexpr std::int64_t per_page = 50;
  auto const last = std::max<std::int64_t>(1, (total + per_page - 1) / per_page);
  auto const page = std::clamp<std::int64_t>(typed.integer("page").value_or(1), 1, last);
  std::vector<std::vector<Cell>> rows;
  for (auto const& look : looks_at(call.view, id, (page - 1) * per_page, per_page)) {
    Html what{in_words(look.what)};
    if (!look.recipient.empty()) what += {", to ", look.recipient};
    if (!look.why.empty()) what += hint_line(look.why);
    rows.push_back({base::date_and_time(look.at), look.actor, role_words(look.role), what});
  }
  Html const list = rows.empty() ? p("Nobody has looked at this record yet.")
                                 : table({.caption = "Who looked at this record or changed it", .caption_size = Size::m, .head = {"When", "Who", "Role", "What"}, .rows = std::move(rows), .scroll = true, .id = "looks"});
  return call.page({.title = "Who looked",
                    .section = full_name(header->person),
                    .body = {person_frame(call, *header, "audit"), h2("Who looked", Size::l), list,
                             govuk::pages({.total = total, .per_page = per_page, .page = page, .noun = "entries", .href = [&](std::int64_t n) { return person_url(id, fmt::format("/audit?page={}", n)); }})}});
}

}  // namespace people::pages
