// Sentences: start, change, plan the end, end, set the court's identifier.
#include "people/actions/change_sentence.hpp"
#include "people/actions/end_sentence.hpp"
#include "people/actions/plan_sentence_end.hpp"
#include "people/actions/set_da_identifier.hpp"
#include "people/actions/start_sentence.hpp"
#include "people/domain/mappa.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html mappa_fields(FormView const& form) {
  std::vector<Choice> categories{{.value = "0", .text = "Not under MAPPA"}};
  for (int n = 1; n <= mappa_categories; ++n) categories.push_back({.value = std::to_string(n), .text = fmt::format("Category {}", n), .hint = capital(mappa_category_meaning(n))});
  bool const not_recorded = form.value("mappa_category").empty() && !form.value("mappa_level").empty();   // a level from before there were categories
  return {radios({.name = "mappa_category", .legend = {"MAPPA category", Size::s}, .hint = not_recorded ? Html("Not recorded yet") : Html(), .items = std::move(categories), .form = &form}),
          radios({.name = "mappa_level", .legend = {"MAPPA level", Size::s},
                  .items = {{.value = "0", .text = "Not under MAPPA"}, {.value = "1", .text = "Level 1"}, {.value = "2", .text = "Level 2"}, {.value = "3", .text = "Level 3"}},
                  .form = &form})};
}

Html fields_of_change(web::Call&, FormView const& form) {
  return {choice_field<SentenceKind>(form, "kind", "What is it?"),
          text_input({.name = "offence", .label = "Main offence", .form = &form}),
          checkboxes({.name = "offence_is", .legend = {"The offence is", Size::s}, .items = {{.value = "da", .text = "one of domestic abuse"}, {.value = "child", .text = "one against a child"}}, .form = &form}),
          text_input({.name = "court", .label = "Court", .form = &form}),
          date_field(form, "started", "Started", "For a pre-sentence report: when it was ordered"),
          date_field(form, "ends", "Planned to end", "Leave it empty if it is not known"),
          moment_field(form, "hearing", "Hearing", "For a pre-sentence report"),
          date_field(form, "release_date", "Release", "Where the person is in custody and it is known"),
          text_area({.name = "requirements", .label = "Requirements or licence conditions", .form = &form, .rows = 3}),
          mappa_fields(form)};
}
Html fields_of_start(web::Call& call, FormView const& form) {
  return {fields_of_change(call, form), yes_no_field(form, "da_identifier", "Did the court set the domestic abuse identifier?")};
}
PersonForm start_form() {
  return {.section = "sentence", .title = "Add a sentence, licence or report", .path = "/sentences/new", .back = "/sentence", .button = "Save", .fields = fields_of_start};
}
PersonForm change_form(SentenceId id) {
  return {.section = "sentence", .title = "Change the sentence", .path = fmt::format("/sentences/{}", id.value), .back = "/sentence", .fields = fields_of_change};
}
PersonForm plan_form(Sentence const& sentence) {
  return {.section = "sentence", .title = "Plan the end of the sentence", .path = fmt::format("/sentences/{}/plan-end", sentence.id.value), .back = "/sentence", .button = "Plan its end",
          .intro = {p(strong(in_words(sentence))), p("Enquiries that are due before an early or planned end are raised now.")},
          .fields = [](web::Call&, FormView const& form) { return date_field(form, "ends", "Planned to end"); }};
}
PersonForm end_form(Sentence const& sentence) {
  return {.section = "sentence", .title = "End the sentence", .path = fmt::format("/sentences/{}/end", sentence.id.value), .back = "/sentence", .button = "End the sentence", .warning = true,
          .intro = {p(strong(in_words(sentence))), p("Enquiries that still wait are proposed for withdrawal when no other order is in force; nothing is withdrawn by itself.")},
          .fields = [](web::Call&, FormView const& form) { return date_field(form, "ended", "First day it was no longer in force"); }};
}
PersonForm identifier_form(Sentence const& sentence) {
  return {.section = "sentence", .title = "Set the domestic abuse identifier", .path = fmt::format("/sentences/{}/identifier", sentence.id.value), .back = "/sentence",
          .button = "Set the identifier", .intro = {p(strong(in_words(sentence))), p("Set it where the court did at sentence. The police are then asked, or asked again.")}};
}

SentenceFields read(Typed& typed) {
  auto const is = typed.form().all("offence_is");
  auto const ticked = [&](std::string_view word) { return std::ranges::find(is, word) != is.end(); };
  return {.kind = typed.choice<SentenceKind>("kind", "Choose what it is"),
          .offence = typed.required("offence", "The offence", "Enter the main offence", 200),
          .offence_da = ticked("da"),
          .offence_child = ticked("child"),
          .court = typed.line("court", "The court"),
          .started = typed.required_date("started", "When it started"),
          .ends = typed.date("ends", "The planned end"),
          .requirements = typed.lines("requirements", "The requirements", 1000),
          .mappa_level = static_cast<int>(std::clamp<std::int64_t>(typed.integer("mappa_level").value_or(0), 0, 9)),
          .mappa_category = static_cast<int>(std::clamp<std::int64_t>(typed.integer("mappa_category").value_or(0), 0, 9)),
          .release_date = typed.date("release_date", "The release"),
          .hearing_at = typed.moment("hearing", "The hearing")};
}

FormView view_of(Sentence const& sentence) {
  FormView view;
  view.set("kind", std::string(base::word(sentence.kind))).set("offence", sentence.offence).set("court", sentence.court);
  if (sentence.offence_da) view.add("offence_is", "da");
  if (sentence.offence_child) view.add("offence_is", "child");
  view.set("requirements", sentence.requirements).set("mappa_level", std::to_string(sentence.mappa_level));
  if (sentence.mappa_category > 0 || sentence.mappa_level == 0) view.set("mappa_category", std::to_string(sentence.mappa_category));
  set_date(view, "started", sentence.started);
  set_date(view, "ends", sentence.ends);
  set_date(view, "release_date", sentence.release_date);
  set_moment(view, "hearing", sentence.hearing_at);
  return view;
}

struct Loaded {
  std::optional<PersonHeader> header = {};
  std::optional<Sentence> sentence = {};
  explicit operator bool() const { return header && sentence; }
};
Loaded load(web::Call& call) {
  auto const id = call.id<PersonId>("id");
  return {header_of(call.view, id), find_sentence(call.view, id, call.id<SentenceId>("part"))};
}

}  // namespace

http::Response new_sentence_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  view.set("mappa_level", "0").set("mappa_category", "0").set("da_identifier", "no");
  return show_form(call, *header, start_form(), view);
}
http::Response start_sentence(web::Call& call) {
  Typed typed(call.request.form);
  auto const fields = read(typed);
  return submit(call, start_form(), typed,
                StartSentence{.person = call.id<PersonId>("id"), .version = typed.version(), .sentence = fields, .da_identifier = typed.yes("da_identifier")});
}

http::Response change_sentence_page(web::Call& call) {
  auto const of = load(call);
  return of ? show_form(call, *of.header, change_form(of.sentence->id), view_of(*of.sentence)) : call.not_found();
}
http::Response change_sentence(web::Call& call) {
  Typed typed(call.request.form);
  auto const id = call.id<SentenceId>("part");
  auto const fields = read(typed);
  return submit(call, change_form(id), typed, ChangeSentence{.person = call.id<PersonId>("id"), .version = typed.version(), .id = id, .sentence = fields});
}

http::Response plan_sentence_end_page(web::Call& call) {
  auto const of = load(call);
  if (!of || of.sentence->ended) return call.not_found();
  FormView view;
  set_date(view, "ends", of.sentence->ends);
  return show_form(call, *of.header, plan_form(*of.sentence), view);
}
http::Response plan_sentence_end(web::Call& call) {
  auto const of = load(call);
  if (!of) return call.not_found();
  Typed typed(call.request.form);
  auto const ends = typed.required_date("ends", "The planned end");
  return submit(call, plan_form(*of.sentence), typed, PlanSentenceEnd{.person = of.header->person.id, .version = typed.version(), .id = of.sentence->id, .ends = ends});
}

http::Response end_sentence_page(web::Call& call) {
  auto const of = load(call);
  if (!of || of.sentence->ended) return call.not_found();
  FormView view;
  set_date(view, "ended", call.view.today());
  return show_form(call, *of.header, end_form(*of.sentence), view);
}
http::Response end_sentence(web::Call& call) {
  auto const of = load(call);
  if (!of) return call.not_found();
  Typed typed(call.request.form);
  auto const on = typed.required_date("ended", "The first day it was no longer in force");
  return submit(call, end_form(*of.sentence), typed, EndSentence{.person = of.header->person.id, .version = typed.version(), .id = of.sentence->id, .on = on});
}

http::Response da_identifier_page(web::Call& call) {
  auto const of = load(call);
  return of && !of.sentence->da_identifier ? show_form(call, *of.header, identifier_form(*of.sentence), {}) : call.not_found();
}
http::Response set_da_identifier(web::Call& call) {
  auto const of = load(call);
  if (!of) return call.not_found();
  Typed const typed(call.request.form);
  return submit(call, identifier_form(*of.sentence), typed, SetDaIdentifier{.person = of.header->person.id, .version = typed.version(), .id = of.sentence->id});
}

}  // namespace people::pages
