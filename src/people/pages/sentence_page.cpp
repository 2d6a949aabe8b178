// Sentences, flags, the level of risk over time, and what happened that a rule may answer.
#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "people/domain/mappa.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html day(std::optional<base::Date> date, std::string_view otherwise) {
  return date ? govuk::time(base::iso(*date), base::date_in_full(*date)) : Html{otherwise};
}

std::vector<Action> sentence_actions(PersonId id, Sentence const& sentence, bool writes) {
  if (!writes) return {};
  std::string const base = person_url(id, fmt::format("/sentences/{}", sentence.id.value));
  std::string const hidden = fmt::format("{} of {}", label(sentence.kind), base::date_in_full(sentence.started));
  std::vector<Action> actions{{.href = base, .hidden = hidden}};
  if (sentence.ended) return actions;
  if (!sentence.da_identifier && is_order(sentence.kind)) actions.push_back({.href = base + "/identifier", .text = "Set domestic abuse identifier", .hidden = hidden});
  if (is_order(sentence.kind)) actions.push_back({.href = base + "/plan-end", .text = "Plan its end", .hidden = hidden});
  actions.push_back({.href = base + "/end", .text = "End", .hidden = hidden});
  return actions;
}

// "Category 2, level 1: a violent offence, or …"
std::string mappa_words(Sentence const& sentence) {
  if (sentence.mappa_level == 0) return "No";
  auto const words = capital(mappa_in_words(sentence.mappa_level, sentence.mappa_category));
  return sentence.mappa_category > 0 ? fmt::format("{}: {}", words, mappa_category_meaning(sentence.mappa_category)) : words;
}

Html sentence_card(PersonId id, Sentence const& sentence, bool writes) {
  SummaryList list{.card = Card{.title = capital(label(sentence.kind)), .heading_level = 3, .actions = sentence_actions(id, sentence, writes)}};
  auto const add = [&](std::string_view key, Html value) { list.rows.push_back({.key = key, .value = std::move(value)}); };
  add("Main offence", sentence.offence);
  std::vector<Html> marks;
  if (sentence.offence_da) marks.push_back("Domestic abuse");
  if (sentence.offence_child) marks.push_back("Against a child");
  if (sentence.da_identifier) marks.push_back("Domestic abuse identifier set by the court");
  if (!marks.empty()) add("The offence is", plain_list(marks));
  if (!sentence.court.empty()) add("Court", sentence.court);
  add("Started", day(sentence.started, ""));
  if (sentence.ended) add("Ended", day(sentence.ended, ""));
  else add("Planned to end", day(sentence.ends, "Not planned"));
  if (!sentence.requirements.empty()) add("Requirements", sentence.requirements);
  if (!sentence.tier.empty()) add("Tier", sentence.tier);
  add("MAPPA", mappa_words(sentence));
  if (sentence.release_date) add("Release", day(sentence.release_date, ""));
  if (sentence.hearing_at) add("Hearing", base::date_and_time(*sentence.hearing_at));
  return summary_list(list);
}

Html sentences_part(web::Call& call, PersonId id, bool writes) {
  Html now, before;
  for (auto const& sentence : sentences_of(call.view, id)) (in_force(sentence, call.view.today()) ? now : before) += sentence_card(id, sentence, writes);
  Html part = h2("Sentences");
  part += now.empty() ? p("No sentence is in force.") : now;
  if (writes) part += p(link_to(person_url(id, "/sentences/new"), "Add a sentence, licence or report"));
  if (!before.empty()) part += details({.summary = "Sentences before or to come", .body = before});
  return part;
}

Html flags_part(web::Call& call, PersonId id, bool writes) {
  std::vector<std::vector<Cell>> rows;
  std::vector<Html> ended;
  for (auto const& flag : flags_of(call.view, id)) {
    if (!in_force(flag, call.view.today())) {
      ended.push_back(in_words(flag));
      continue;
    }
    rows.push_back({capital(label(flag.code)), base::date_in_full(flag.started), flag.notes,
                    writes ? link_to(person_url(id, fmt::format("/flags/{}/end", flag.id.value)), "End", {.hidden = fmt::format(" {} flag", label(flag.code))}) : Html{}});
  }
  Html part;
  if (rows.empty()) part += {h2("Flags"), p("No flag is in force.")};
  else part += table({.caption = "Flags", .caption_size = Size::m, .head = {"Flag", "Since", "Notes", "Action"}, .rows = std::move(rows), .scroll = true, .id = "flags"});
  if (writes) part += p(link_to(person_url(id, "/flags/new"), "Add a flag"));
  if (!ended.empty()) part += details({.summary = "Flags that ended", .body = ul(ended)});
  return part;
}

Html levels_part(web::Call& call, PersonHeader const& header) {
  auto const id = header.person.id;
  std::vector<std::vector<Cell>> rows;
  for (auto const& level : rosh_levels_of(call.view, id))
    rows.push_back({base::date_in_full(level.decided_on), capital(label(level.level)), level.assessment ? "Assessment here" : "Recorded from another system"});
  Html part;
  if (rows.empty()) part += {h2("Risk of serious harm"), p({"The risk of serious harm is ", strong("not yet assessed"), "."})};
  else part += table({.caption = "Risk of serious harm", .caption_size = Size::m, .head = {"Decided", "Level", "From"}, .rows = std::move(rows), .scroll = true, .id = "levels"});
  if (call.may(ledger::Permission::countersign)) part += p(link_to(person_url(id, "/rosh"), "Record a level assessed elsewhere"));
  return part;
}

Html events_part(web::Call& call, PersonId id, bool writes) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& event : events_of(call.view, id))
    rows.push_back({base::date_and_time(event.recorded_at), capital(label(event.event)), event.moment ? base::date_and_time(*event.moment) : "", event.note});
  Html part;
  if (rows.empty()) part += {h2("What happened"), p("Nothing has been recorded: no report ordered, curfew or address proposed, home visit or release planned.")};
  else part += table({.caption = "What happened", .caption_size = Size::m, .head = {"Recorded", "What", "When it is", "Notes"}, .rows = std::move(rows), .scroll = true, .id = "events"});
  if (writes) part += p(link_to(person_url(id, "/events/new"), "Record something that happened"));
  return part;
}

}  // namespace

http::Response sentence_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const id = header->person.id;
  bool const writes = call.may(ledger::Permission::write_people);
  return call.page({.title = "Sentence",
                    .section = full_name(header->person),
                    .body = {person_frame(call, *header, "sentence"), h2("Sentence and risk", Size::l), sentences_part(call, id, writes), flags_part(call, id, writes),
                             levels_part(call, *header), events_part(call, id, writes)}});
}

}  // namespace people::pages
