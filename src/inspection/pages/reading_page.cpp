// A reading: written by its reader, section by section; read only once it is finished.
#include "inspection/actions/finish_reading.hpp"
#include "inspection/actions/reopen_reading.hpp"
#include "inspection/actions/set_case_facts.hpp"
#include "inspection/domain/open_work.hpp"
#include "inspection/pages/enquiry_record_view.hpp"
#include "inspection/pages/reading_handlers.hpp"
#include "inspection/pages/reading_view.hpp"
#include "inspection/pages/typed_entries.hpp"
#include "inspection/store/proposed_facts.hpp"
#include "people/store/record.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

struct Type {
  CaseType type;
  std::string_view text;
};
constexpr std::array types{Type{CaseType::community, "Community sentence"}, Type{CaseType::licence, "Licence or post-sentence supervision"},
                           Type{CaseType::release, "Released from custody within the period"}, Type{CaseType::court_report, "A report was written for the court"},
                           Type{CaseType::resettlement, "Resettlement work before release"}, Type{CaseType::unpaid_work, "Unpaid work"},
                           Type{CaseType::victim, "Statutory victim contact"}};

std::string_view form_name(Form form) { return form == Form::core ? "Core questions" : "Adjusted questions"; }

Html whose(web::Call& call, Papers const& papers, ReadingRow const& row) {
  auto const header = people::header_of(call.view, row.person);
  Html const person = header ? Html{link_to(fmt::format("/people/{}", row.person.value), people::full_name(header->person)), ", ", row.crn} : Html(row.crn);
  return summary_list({.rows = {{.key = "Person on probation", .value = person},
                                {.key = "Reading", .value = Html{shown(row.kind), ", by ", row.reader_name, ", begun on ", moment_words(row.started_at)}},
                                {.key = "Case", .value = link_to(papers.path(fmt::format("/cases/{}", row.sampled.value)), "The case and what was entered after the announcement")}}});
}

Html facts_form(web::Call& call, ReadingView const& view, CaseFacts const& proposed, FormView const* typed) {
  FormView stored;
  for (auto type : view.row.facts().types) stored.add("types", std::string(base::word(type)));
  stored.set("form", std::string(base::word(view.row.form))).set("low_risk", view.row.low_risk ? "yes" : "");
  auto const* form_view = typed ? typed : &stored;
  std::vector<Choice> items;
  for (auto const& each : types) items.push_back({.value = std::string(base::word(each.type)), .text = each.text});
  Html const left_out = view.papers.programme->low_rosh_excluded.empty() ? Html() : Html{"Leaves out ", fmt::format("{}", fmt::join(view.papers.programme->low_rosh_excluded, ", "))};
  return details({.summary = "What the case is: types, form and level of risk",
                  .body = form({.action = view.path("/facts"), .csrf = call.csrf(),
                                .body = {hidden_field("lock_version", std::to_string(view.row.lock_version)),
                                         checkboxes({.name = "types", .legend = {"What the case is", Size::s}, .items = items, .form = form_view, .small = true}),
                                         radios({.name = "form", .legend = {"Which questions is it read by?", Size::s},
                                                 .hint = Html{"Going by the dates of the record: ", base::ascii_lower(form_name(proposed.form)),
                                                              ". Adjusted where contact was suspended within eight weeks, for post-sentence supervision alone, or a licence of eight weeks or less"},
                                                 .items = {{.value = "core", .text = form_name(Form::core)}, {.value = "adjusted", .text = form_name(Form::adjusted)}}, .form = form_view, .small = true}),
                                         checkboxes({.name = "low_risk", .items = {{.value = "yes", .text = "I judge the risk of serious harm low", .hint = left_out}}, .form = form_view, .small = true}),
                                         button({.text = "Save what the case is", .kind = ButtonKind::secondary})},
                                .attributes = {{"data-after-pieces", true}}}),
                  .open = typed != nullptr});
}

Html before_view(web::Call& call, ReadingId id) {
  auto const reopenings = reopenings_of(call.view, id);
  if (reopenings.empty()) return {};
  Html out;
  auto const before = judged_before(call.view, id);
  for (auto const& one : reopenings) {
    out += p({"Reopened by ", one.by, " on ", moment_words(one.at), ": ", one.reason});
    std::vector<Html> items;
    for (auto const& row : before)
      if (row.round == one.round) items.push_back({row.key_question, ": ", shown_judgement(row.sufficient), ". ", row.reasons});
    out += ul(items);
  }
  return details({.summary = "What was judged before it was reopened", .body = out});
}

Html finish_form(web::Call& call, ReadingView const& view) {
  auto const left = gaps(view.papers.book->prompts, *view.papers.programme, view.reading).size();
  return {h2("Finish", Size::m, "finish"), p(left == 0 ? "Nothing is missing." : left == 1 ? "1 thing is missing." : fmt::format("{} things are missing.", left)),
          form({.action = view.path("/finish"), .csrf = call.csrf(), .body = button({.text = "Finish this reading"}), .attributes = {{"data-after-pieces", true}}})};
}

Html written(ReadingView const& view) {
  Html out;
  for (auto const& question : view.reading.questions) {
    std::vector<SummaryRow> rows;
    for (auto const& given : question.prompts) {
      auto const row = view.entries.answer(given.prompt);
      auto const* prompt = view.papers.book->prompts.prompt(given.prompt);
      rows.push_back({.key = Html{given.prompt, " ", prompt ? prompt->text : std::string()}, .value = Html{shown_answer(given.answer), paragraphs(row.reason), paragraphs(row.note), paths_list(row.evidence)}});
    }
    auto const judged = view.entries.judgement(question.key_question);
    rows.push_back({.key = "Judgement", .value = Html{strong(shown_judgement(judged.sufficient)), paragraphs(judged.reasons)}});
    out += {h2(question_name(*view.papers.book, question.key_question), Size::m, question.key_question), summary_list({.rows = rows})};
  }
  for (auto const& note : view.entries.notes)
    if (!note.body.empty()) out += {h2(note.part == NotePart::interview ? "Interview with the practitioner" : "Notes on the case"), paragraphs(note.body)};
  return out;
}

Html reopen_form(web::Call& call, ReadingView const& view, FormView const* typed) {
  return form({.action = view.path("/reopen"), .csrf = call.csrf(),
               .body = {text_area({.name = "reason", .label = {"Why do you reopen it?", Size::s}, .hint = "What was judged until now is kept", .form = typed, .rows = 3}),
                        button({.text = "Reopen this reading", .kind = ButtonKind::secondary})}});
}

struct Loaded {
  Papers papers = {};
  ReadingRow row = {};
};
std::optional<Loaded> load(web::Call& call) {
  auto papers = papers_of(call);
  auto row = find_my_reading(call.view, call.id<ReadingId>("reading"));
  if (!papers || !row || row->inspection != papers->inspection.id) return std::nullopt;
  return Loaded{.papers = std::move(*papers), .row = std::move(*row)};
}

CaseFacts proposed_for(web::Call& call, Inspection const& inspection, CaseId id) {
  auto const sampled = find_case(call.view, id);
  return sampled ? proposed_facts(call.view, inspection, *sampled) : CaseFacts{};
}

struct Typed {
  Unsaved unsaved = {};
  FormView const* facts = nullptr;
  FormView const* reopening = nullptr;
  int status = 0;
};

http::Response answer(web::Call& call, Loaded const& in, Typed const& typed = {}) {
  auto const entries = entries_of_mine(call.view, in.row.id);
  auto const reading = entries.reading(in.papers.book->prompts, *in.papers.programme, in.row.facts());
  auto const enquiries = enquiry_record(call.view, in.row.person);
  ReadingView view{.papers = in.papers, .row = in.row, .entries = entries, .reading = reading, .enquiries = enquiries, .csrf = call.csrf(), .tab = call.request.request_id, .unsaved = typed.unsaved};
  view.fill();
  Html body = whose(call, in.papers, in.row) + before_view(call, in.row.id);
  bool const open = !in.row.finished_at && in.row.state == CaseState::drawn && reads_cases(in.papers.inspection.status);
  if (!open) {
    body += in.row.finished_at ? p({"Finished on ", moment_words(*in.row.finished_at), "."}) : p("Nothing can be written now: cases are read from the first day of fieldwork until moderation ends.");
    body += written(view);
    if (in.row.finished_at && reads_cases(in.papers.inspection.status)) body += reopen_form(call, view, typed.reopening);
  } else {
    body += {facts_form(call, view, proposed_for(call, in.papers.inspection, in.row.sampled), typed.facts), contents(view)};
    for (auto const& question : reading.questions) body += question_section(view, question);
    body += {notes_section(view), finish_form(call, view), pieces_status(view.path())};
  }
  auto const* errors = typed.facts ? typed.facts : typed.reopening ? typed.reopening : &view.form;
  return show(call, in.papers, {.title = fmt::format("{} of {}", shown(in.row.kind), in.row.crn), .current = "cases", .body = grid_row(grid_column("two-thirds", body)), .typed = errors, .status = typed.status});
}

// Saves what changed of one piece, and keeps what came of it for the page.
template <class Action, class Row>
void save(web::Call& call, Action const& action, Row const& stored, bool changed, std::string const& id, Unsaved& unsaved) {
  if (!changed) return;
  auto const saved = call.perform(action);
  if (!saved && saved.error().kind == base::Refused::invalid) {
    std::ranges::copy(saved.error().errors, std::back_inserter(unsaved.errors));
    unsaved.versions[id] = stored.version;
  } else if (!saved) {
    unsaved.messages[id] = refused(saved.error());
  } else {
    unsaved.versions[id] = saved->stands.version;
    if (saved->stale) unsaved.messages[id] = standing(saved->stands);
  }
}

bool differs(AnswerRow const& typed, AnswerRow const& stored) {
  return typed.answer != stored.answer || typed.reason != stored.reason || typed.note != stored.note || typed.evidence != stored.evidence;
}

void save_prompts(web::Call& call, Loaded const& in, Entries const& entries, std::string const& question, Unsaved& unsaved) {
  auto const& form = call.request.form;
  for (auto const* prompt : prompts_for(in.papers.book->prompts, question, in.row.facts())) {
    if (!brings(form, prompt->id)) continue;
    if (is_odd(form, "answer-" + prompt->id)) {
      unsaved.errors.push_back({"answer-" + prompt->id, prompt->id + ": choose one of the answers"});
      continue;
    }
    auto const typed = typed_answer(form, prompt->id);
    auto const stored = entries.answer(prompt->id);
    save(call, SaveAnswer{.reading = in.row.id, .answer = typed, .seen = typed_seen(form, prompt->id)}, stored, differs(typed, stored), prompt->id, unsaved);
  }
}

http::Response after_section(web::Call& call, Loaded const& in, Unsaved unsaved, std::string const& anchor) {
  if (unsaved.errors.empty() && unsaved.messages.empty())
    return http::redirect(in.papers.path(fmt::format("/readings/{}#{}", in.row.id.value, anchor)));
  unsaved.typed = &call.request.form;
  int const status = unsaved.messages.empty() ? 422 : 409;
  return answer(call, in, {.unsaved = std::move(unsaved), .status = status});
}

CaseFacts typed_facts(http::Form const& form) {
  CaseFacts facts{.form = base::from_word<Form>(form.one("form")).value_or(Form::core), .judged_low = form.one("low_risk") == "yes"};
  for (auto word : form.all("types"))
    if (auto const type = base::from_word<CaseType>(word); type && std::ranges::find(facts.types, *type) == facts.types.end()) facts.types.push_back(*type);
  return facts;
}

}  // namespace

http::Response reading_page(web::Call& call) {
  auto const in = load(call);
  return in ? answer(call, *in) : call.not_found();
}

http::Response save_section(web::Call& call) {
  auto const in = load(call);
  if (!in) return call.not_found();
  auto const question = std::string(call.request.param("question"));
  auto const& form = call.request.form;
  auto const entries = entries_of_mine(call.view, in->row.id);
  Unsaved unsaved;
  save_prompts(call, *in, entries, question, unsaved);
  if (is_odd(form, "sufficient-" + question)) unsaved.errors.push_back({"sufficient-" + question, question + ": choose one of the judgements"});
  else if (brings(form, question)) {
    auto const typed = typed_judgement(form, question);
    auto const stored = entries.judgement(question);
    save(call, SaveJudgement{.reading = in->row.id, .judgement = typed, .seen = typed_seen(form, question)}, stored,
         typed.sufficient != stored.sufficient || typed.reasons != stored.reasons, question, unsaved);
  }
  return after_section(call, *in, std::move(unsaved), question);
}

http::Response save_note_section(web::Call& call) {
  auto const in = load(call);
  if (!in) return call.not_found();
  auto const entries = entries_of_mine(call.view, in->row.id);
  Unsaved unsaved;
  for (auto const& part : base::Words<NotePart>::table) {
    if (!brings(call.request.form, part.word)) continue;
    auto const typed = typed_note(call.request.form, part.value);
    auto const stored = entries.note(part.value);
    save(call, SaveNotes{.reading = in->row.id, .note = typed, .seen = typed_seen(call.request.form, part.word)}, stored, typed.body != stored.body, std::string(part.word), unsaved);
  }
  return after_section(call, *in, std::move(unsaved), "notes");
}

http::Response set_case_facts(web::Call& call) {
  auto const in = load(call);
  if (!in) return call.not_found();
  auto const& form = call.request.form;
  auto const set = call.perform(SetCaseFacts{.reading = in->row.id, .facts = typed_facts(form), .lock_version = whole(form.one("lock_version"))});
  auto const home = in->papers.path(fmt::format("/readings/{}", in->row.id.value));
  if (set) return http::redirect(home);
  if (set.error().kind != base::Refused::invalid) return call.refused(set.error(), home);
  FormView const typed(form, set.error().errors);
  return answer(call, *in, {.facts = &typed});
}

http::Response finish_reading(web::Call& call) {
  auto const in = load(call);
  if (!in) return call.not_found();
  auto const finished = call.perform(FinishReading{in->row.id});
  auto const home = in->papers.path(fmt::format("/readings/{}", in->row.id.value));
  if (finished) return http::redirect(in->papers.path("/cases"));
  if (finished.error().kind != base::Refused::invalid) return call.refused(finished.error(), home);
  Unsaved unsaved;
  unsaved.errors = finished.error().errors;
  return answer(call, *in, {.unsaved = std::move(unsaved)});
}

http::Response reopen_reading(web::Call& call) {
  auto const in = load(call);
  if (!in) return call.not_found();
  auto const reopened = call.perform(ReopenReading{.reading = in->row.id, .reason = std::string(call.request.form.one("reason"))});
  auto const home = in->papers.path(fmt::format("/readings/{}", in->row.id.value));
  if (reopened) return http::redirect(home);
  if (reopened.error().kind != base::Refused::invalid) return call.refused(reopened.error(), home);
  FormView const typed(call.request.form, reopened.error().errors);
  return answer(call, *in, {.reopening = &typed});
}

}  // namespace inspection::pages
