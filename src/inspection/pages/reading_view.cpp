#include "inspection/pages/reading_view.hpp"

#include "inspection/pages/enquiry_record_view.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

// Chains of prompts that the enquiry record stands beside: the first link of each, by its id.
struct Beside {
  std::string_view first;
  EnquiryKind kind;
};
constexpr std::array beside{Beside{"ASS-S-x1a", EnquiryKind::police_da}, Beside{"ASS-S-x2a", EnquiryKind::childrens}};

std::string word_of(std::optional<Answer> answer) { return answer ? std::string(base::word(*answer)) : std::string(); }

Html saving(ReadingView const& view, std::string const& url, std::string const& id, std::int64_t version, base::Instant saved_at, Html const& fields, Attributes const& more = {}) {
  auto const held = view.unsaved.versions.find(id);
  auto const message = view.unsaved.messages.find(id);
  return piece({.url = url, .version_field = "version-" + id, .version = held == view.unsaved.versions.end() ? version : held->second, .saved_at = saved_at,
                .message = message == view.unsaved.messages.end() ? Html() : message->second, .fields = fields, .attributes = more});
}

Html area(ReadingView const& view, std::string const& name, std::string_view label, std::string_view hint_text, int rows = 3) {
  return text_area({.name = name, .label = label, .hint = hint_text, .form = &view.form, .rows = rows});
}

std::vector<Choice> answers(ReadingView const& view, std::string const& id, bool out_of_turn) {
  std::vector<Choice> items{{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"},
                            {.value = "na", .text = "Does not apply", .conditional = area(view, "reason-" + id, "Why does it not apply?", {}, 2)}};
  if (out_of_turn) items.push_back({.value = "", .text = "Not answered", .hint = "It is not asked while the question before it is not yes"});
  return items;
}

Html prompt_text(Prompt const& prompt) { return {prompt.text, prompt.to_be_confirmed ? to_be_confirmed() : Html()}; }

Html prompt_piece(ReadingView const& view, Prompt const& prompt, bool open) {
  auto const row = view.entries.answer(prompt.id);
  bool const more = !view.form.value("note-" + prompt.id).empty() || !view.form.value("evidence-" + prompt.id).empty() ||
                    !view.form.error("note-" + prompt.id).empty() || !view.form.error("evidence-" + prompt.id).empty();
  Html hint_text = prompt.only_if.empty() ? Html() : Html{"Answer it only if ", prompt.only_if, " is yes"};
  Html const fields = {
      radios({.name = "answer-" + prompt.id, .legend = Legend(Html{span("fp-quiet", prompt.id), " ", prompt_text(prompt)}), .hint = hint_text,
              .items = answers(view, prompt.id, !open && row.answer), .form = &view.form, .small = true}),
      details({.summary = Html{"Note and evidence", visually_hidden(" on " + prompt.id)},
               .body = {area(view, "note-" + prompt.id, "Note", {}), area(view, "evidence-" + prompt.id, "Evidence", "Addresses of pages of the record, a line each", 2),
                        paths_list(row.evidence)},
               .open = more})};
  Attributes attributes{{"data-prompt", prompt.id}};
  attributes.maybe("data-only-if", prompt.only_if);
  return saving(view, view.path(fmt::format("/answers/{}/draft", prompt.id)), prompt.id, row.version, row.saved_at, fields, attributes);
}

Html against_warning(QuestionJudgement const& question) {
  return el("div", {{"data-against", true}, {"hidden", !yes_against_prompts(question)}},
            warning_text({.text = "You judged this sufficient, and more of its questions are answered no than yes. The judgement is yours: see that its reasons say why."}));
}

Html judgement_piece(ReadingView const& view, QuestionJudgement const& question) {
  auto const row = view.entries.judgement(question.key_question);
  auto const& id = question.key_question;
  Html const fields = {
      radios({.name = "sufficient-" + id, .legend = {"Your judgement: is it sufficient?", Size::s}, .hint = "Yours as a whole. It is not worked out from the answers above.",
              .items = {{.value = "yes", .text = "Sufficient"}, {.value = "no", .text = "Not sufficient"}, {.value = "na", .text = "Does not apply to this case"}}, .form = &view.form}),
      against_warning(question), area(view, "reasons-" + id, "Reasons", {}, 4)};
  return saving(view, view.path(fmt::format("/judgements/{}/draft", id)), id, row.version, row.saved_at, fields);
}

std::size_t answered(QuestionJudgement const& question, std::vector<Prompt const*> const& open) {
  return static_cast<std::size_t>(std::ranges::count_if(open, [&](Prompt const* prompt) {
    return std::ranges::find(question.prompts, prompt->id, &PromptAnswer::prompt) != question.prompts.end();
  }));
}

Html prompts_of(ReadingView const& view, QuestionJudgement const& question, std::vector<Prompt const*> const& open) {
  Html out;
  for (auto const* prompt : prompts_for(view.papers.book->prompts, question.key_question, view.reading.facts)) {
    auto const chain = std::ranges::find(beside, prompt->id, &Beside::first);
    if (chain != beside.end()) out += enquiry_record_view(view.enquiries, chain->kind, view.papers.inspection.announced_at);
    out += prompt_piece(view, *prompt, std::ranges::find(open, prompt) != open.end());
  }
  return out;
}

Html stale_notice(base::Instant at) {
  return warning_text({.text = fmt::format("This was saved from another window on {}, after you opened it here. What stands now is shown first; what you typed is below and is not saved.",
                                           base::date_and_time(at))});
}

}  // namespace

void ReadingView::fill() {
  for (auto const& saved : entries.answers) {
    form.set("answer-" + saved.prompt, word_of(saved.answer)).set("reason-" + saved.prompt, saved.reason).set("note-" + saved.prompt, saved.note).set("evidence-" + saved.prompt, saved.evidence);
  }
  for (auto const& saved : entries.judgements) form.set("sufficient-" + saved.key_question, word_of(saved.sufficient)).set("reasons-" + saved.key_question, saved.reasons);
  for (auto const& saved : entries.notes) form.set(fmt::format("body-{}", base::word(saved.part)), saved.body);
  if (unsaved.typed)
    for (auto const& [name, value] : *unsaved.typed) form.set(name, value);
  form.fail(unsaved.errors);
}

Html contents(ReadingView const& view) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& question : view.reading.questions) {
    auto const open = open_prompts(view.papers.book->prompts, question, view.reading.facts);
    rows.push_back({link_to("#" + question.key_question, question.key_question), fmt::format("{} of {}", answered(question, open), open.size()), shown_judgement(question.summary)});
  }
  return table({.caption = "Questions asked of this case", .caption_size = Size::s, .head = {"Question", "Answered", "Judgement"}, .rows = rows, .scroll = true, .id = "contents", .small = true});
}

Html question_section(ReadingView const& view, QuestionJudgement const& question) {
  auto const open = open_prompts(view.papers.book->prompts, question, view.reading.facts);
  Html const progress = el("p", {{"class", "govuk-hint"}, {"data-progress", true}}, fmt::format("{} of {} answered", answered(question, open), open.size()));
  return {h2(question_name(*view.papers.book, question.key_question), Size::m, question.key_question),
          form({.action = view.path("/questions/" + question.key_question), .csrf = view.csrf,
                .body = {hidden_field("tab", view.tab), progress, prompts_of(view, question, open), judgement_piece(view, question),
                         button({.text = Html{"Save", visually_hidden(" " + question.key_question)}, .kind = ButtonKind::secondary, .prevent_double_click = false})},
                .attributes = {{"data-pieces", true}}})};
}

Html notes_section(ReadingView const& view) {
  auto const note = [&](NotePart part, std::string_view label, std::string_view hint_text) {
    auto const row = view.entries.note(part);
    auto const id = std::string(base::word(part));
    return saving(view, view.path(fmt::format("/notes/{}/draft", id)), id, row.version, row.saved_at, area(view, "body-" + id, label, hint_text, 8));
  };
  return {h2("Notes", Size::m, "notes"),
          form({.action = view.path("/notes"), .csrf = view.csrf,
                .body = {hidden_field("tab", view.tab), note(NotePart::interview, "Interview with the practitioner", "Fact apart from opinion; who said what"),
                         note(NotePart::of_case, "Notes on the case", {}), button({.text = Html{"Save", visually_hidden(" notes")}, .kind = ButtonKind::secondary, .prevent_double_click = false})},
                .attributes = {{"data-pieces", true}}})};
}

Html standing(AnswerRow const& row) {
  return fragment(row.version, {stale_notice(row.saved_at),
                                summary_list({.rows = {{.key = "Answer", .value = shown_answer(row.answer)}, {.key = "Why it does not apply", .value = row.reason},
                                                       {.key = "Note", .value = row.note}, {.key = "Evidence", .value = paths_list(row.evidence)}}}),
                                standing_field("answer-" + row.prompt, word_of(row.answer)), standing_field("reason-" + row.prompt, row.reason), standing_field("note-" + row.prompt, row.note),
                                standing_field("evidence-" + row.prompt, row.evidence), keep_or_take()});
}
Html standing(JudgementRow const& row) {
  return fragment(row.version, {stale_notice(row.saved_at),
                                summary_list({.rows = {{.key = "Judgement", .value = shown_judgement(row.sufficient)}, {.key = "Reasons", .value = row.reasons}}}),
                                standing_field("sufficient-" + row.key_question, word_of(row.sufficient)), standing_field("reasons-" + row.key_question, row.reasons), keep_or_take()});
}
Html standing(NoteRow const& row) {
  return fragment(row.version, {stale_notice(row.saved_at), summary_list({.rows = {{.key = "Notes", .value = paragraphs(row.body)}}}),
                                standing_field(fmt::format("body-{}", base::word(row.part)), row.body), keep_or_take()});
}

}  // namespace inspection::pages
