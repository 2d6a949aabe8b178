#include "workload/pages/allocation_parts.hpp"

#include "people/domain/in_words.hpp"
#include "people/pages/person_frame.hpp"

namespace workload::pages {

using namespace govuk;

std::string allocate_url(PersonId person, std::string_view rest) { return fmt::format("/workforce/allocation/{}{}", person.value, rest); }
std::string case_url(PersonId person) { return fmt::format("/people/{}/allocation", person.value); }
Html day_words(base::Date day) { return govuk::time(base::iso(day), base::date_in_full(day)); }
std::string name_of(WaitingCase const& of) { return people::full_name(of.forenames, of.surname); }

Html effect(std::int64_t before, std::int64_t after) {
  return span("fp-reference", {visually_hidden("now "), percent(before), el("span", {{"aria-hidden", "true"}}, " → "), visually_hidden(", with this case "), strong(percent(after))});
}

Html kind_words(WaitingCase const& of) {
  if (!of.kind) return "No sentence recorded yet";
  Html words{people::capital(label(*of.kind))};
  if (of.hearing) words += second_line({"Hearing ", base::date_and_time(*of.hearing)});
  else if (of.started) words += second_line({"Since ", day_words(*of.started)});
  return words;
}

Html due_words(std::optional<base::Date> due, base::Date today) {
  if (!due) return "No day can be set yet";
  Html words = day_words(*due);
  if (*due < today) words += {" ", tag({.text = "Late", .colour = Colour::red})};
  else if (*due == today) words += {" ", tag({.text = "Today", .colour = Colour::orange})};
  return words;
}

Html tier_words(WaitingCase const& of) {
  if (of.tier.empty()) return "No tier yet";
  return {of.tier, second_line(fmt::format("{} points", of.points))};
}

Html person_words(WaitingCase const& of, std::string_view href) {
  Html words = link_to(href, people::surname_first(of.forenames, of.surname));
  words += second_line(of.crn);
  if (of.limited) words += {" ", badge({.text = "Restricted access", .colour = BadgeColour::black})};
  return words;
}

Html handovers_table(std::vector<Handover> const& handovers, base::Date today) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& h : handovers) {
    Html const stands = h.written_at ? Html{tag({.text = "To be read", .colour = Colour::none})} : Html{tag({.text = "To be written", .colour = Colour::yellow})};
    rows.push_back({Html{link_to(fmt::format("/people/{}/handovers/{}", h.person.value, h.id.value), people::surname_first(h.forenames, h.surname), {.hidden = ", handover note"}), second_line(h.crn)},
                    h.from_name, h.to_name, stands, due_words(h.due, today)});
  }
  return table({.caption = "Handover notes", .caption_hidden = true, .head = {"Person", "From", "To", "Where it stands", "Due"}, .rows = std::move(rows), .scroll = true, .id = "handovers"});
}

}  // namespace workload::pages
