// One box for whatever somebody remembers: a name in any order and spelling, a number, a date of birth.
#include "govuk/all.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/search.hpp"

namespace people::pages {
namespace {

using namespace govuk;

constexpr std::size_t most = 25;
constexpr std::size_t longest_search = 200;

// Posted, so that no name and no number stands in an address, a history or a log.
Html box(web::Call& call, std::string_view typed) {
  return form({.action = "/search", .csrf = call.csrf(),
               .body = {text_input({.name = "q", .label = Label{"Name, CRN, PNC ID, prison number or date of birth"},
                                    .hint = "Any order and spelling, such as clarke amina 4/6/1985", .value = std::string(typed),
                                    .type = "search", .spellcheck = false}),
                        button({.text = "Search"})},
               .id = "search"});
}

std::vector<Cell> row(FoundPerson const& person) {
  Html const name = {link_to(fmt::format("/people/{}", person.id.value), surname_first(person.forenames, person.surname)), br(), hint_line(person.crn)};
  return {name, person.birth_date ? Html{time(base::iso(*person.birth_date), base::date_in_full(*person.birth_date))} : Html{"Not known"},
          rosh_badge(person.rosh), Html{person.practitioner_name.empty() ? "Not allocated yet" : person.practitioner_name, br(), hint_line(person.team_name)},
          person.why};
}

Html results(web::Call& call, std::string_view typed) {
  auto const terms = read_search(typed, call.view.today());
  auto const found = search(call.view, terms, most);
  if (found.empty())
    return {h2("Nobody found"),
            p("Nobody of your place has a name, number or date of birth like this."),
            ul({"Type fewer words, or only the beginning of a name.", "Try the date of birth alone, such as 4/6/1985.",
                "Somebody of another place, or whose record is restricted, is not found here."})};
  std::vector<std::vector<Cell>> rows;
  for (auto const& person : found) rows.push_back(row(person));
  Html more = found.size() == most ? p("Only the 25 likeliest are shown. Add a first name or a date of birth to narrow the search.") : Html{};
  return {table({.caption = fmt::format("{} found, the likeliest first", found.size() == 1 ? "1 person" : fmt::format("{} people", found.size())),
                 .caption_size = Size::m, .head = {"Name and CRN", "Date of birth", "Risk of serious harm", "With", "Why it is shown"},
                 .rows = std::move(rows), .scroll = true, .id = "found"}),
          std::move(more)};
}

}  // namespace

http::Response search_page(web::Call& call) {
  std::string_view const typed = call.request.form.one("q");  // of an address nothing is taken: no name belongs in one
  bool const too_long = typed.size() > longest_search;
  FormView view;
  if (too_long) view.set("q", std::string(typed)).fail("q", "Type 200 characters or fewer");
  Html body = {h1("Search")};
  if (too_long) body += form({.action = "/search", .csrf = call.csrf(), .body = {text_input({.name = "q", .label = Label{"Name, CRN, PNC ID, prison number or date of birth"}, .form = &view, .type = "search"}), button({.text = "Search"})}});
  else body += box(call, typed);
  if (!typed.empty() && !too_long) body += results(call, typed);
  if (call.may(ledger::Permission::write_people)) body += p({"Not on the record yet? ", link_to("/people/new", "Add a person on probation")});
  Page const page{.title = "Search", .body = std::move(body), .form = too_long ? &view : nullptr, .wide = true};
  return too_long ? call.again(page) : call.page(page);
}

}  // namespace people::pages
