// Two readings of a case side by side, once both are finished, and what the quality lead makes stand where they differ.
#include "inspection/actions/moderate.hpp"
#include "inspection/domain/open_work.hpp"
#include "inspection/pages/papers.hpp"
#include "inspection/pages/reading_handlers.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html name_of(Papers const& papers, std::string_view question) {
  return question == low_risk_question ? Html("Is the risk of serious harm judged low?") : question_name(*papers.book, question);
}
std::string_view said(std::string_view question, Answer answer) { return question == low_risk_question ? shown_answer(answer) : shown_judgement(answer); }

Html moderated_view(Compared const& one) {
  if (!one.moderated) return one.differs() ? tag({.text = "To be settled", .colour = Colour::red}) : Html("They agree");
  auto const& m = *one.moderated;
  return {strong(said(m.key_question, m.stands)), " stands", second_line(Html{m.by, ", ", base::date_and_time(m.at), ". First ", m.first_name, ": ", said(m.key_question, m.first), "; second ",
                                                                              m.second_name, ": ", said(m.key_question, m.second)}), p(m.reason)};
}

Html form_for(web::Call& call, Papers const& papers, Comparison const& both, Compared const& one, FormView const* typed) {
  std::vector<Choice> items;
  for (auto answer : {Answer::yes, Answer::no, Answer::na})
    if (answer != Answer::na || one.key_question != low_risk_question) items.push_back({.value = std::string(base::word(answer)), .text = said(one.key_question, answer)});
  bool const mine = typed && typed->value("question") == one.key_question;
  auto const* form_view = mine ? typed : nullptr;
  // Ids of their own: several of these forms stand on the page, and an error leads to the one it is about.
  return details({.summary = Html{one.moderated ? "Settle again: " : "Settle: ", name_of(papers, one.key_question)},
                  .body = form({.action = papers.path(fmt::format("/cases/{}/moderation", both.first.sampled.value)), .csrf = call.csrf(),
                                .body = {hidden_field("question", one.key_question),
                                         radios({.name = "stands", .legend = {"What stands?", Size::s}, .items = items, .form = form_view, .small = true, .id_prefix = mine ? "" : "stands-" + one.key_question}),
                                         text_area({.name = "reason", .label = "Why?", .form = form_view, .id = mine ? "" : "reason-" + one.key_question, .rows = 3}), button({.text = "Record what stands"})}}),
                  .open = mine});
}

http::Response answer(web::Call& call, FormView const* typed = nullptr) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const both = compare(call.view, papers->inspection, call.id<CaseId>("case"));
  if (!both) return call.not_found();
  std::vector<std::vector<Cell>> rows;
  Html forms;
  bool const may = reads_cases(papers->inspection.status) && has_role(call.view, papers->inspection.id, {TeamRole::quality}) && both->first.reader != call.scope.account && both->second.reader != call.scope.account;
  for (auto const& one : both->questions) {
    rows.push_back({name_of(*papers, one.key_question), Html{strong(said(one.key_question, one.first)), paragraphs(one.first_reasons)},
                    Html{strong(said(one.key_question, one.second)), paragraphs(one.second_reasons)}, moderated_view(one)});
    if (may && one.differs()) forms += form_for(call, *papers, *both, one, typed);
  }
  Html body = table({.caption = "Judgements of two readers", .caption_hidden = true,
                     .head = {"Question", Html{"First: ", both->first.reader_name}, Html{"Second: ", both->second.reader_name}, "What stands"}, .rows = rows, .scroll = true, .id = "comparison"});
  if (!forms.empty()) body += Html{h2("Moderation"), p("Both answers are kept, with both names and your reason."), forms};
  return show(call, *papers, {.title = "Two readings of " + both->first.crn, .current = "second", .body = body, .typed = typed});
}

}  // namespace

http::Response comparison_page(web::Call& call) { return answer(call); }

http::Response moderate_case(web::Call& call) {
  auto const& form = call.request.form;
  auto const sampled = call.id<CaseId>("case");
  auto const done = call.perform(Moderate{.inspection = call.id<InspectionId>("id"), .sampled = sampled, .key_question = std::string(form.one("question")),
                                          .stands = base::from_word<Answer>(form.one("stands")), .reason = std::string(form.one("reason"))});
  auto const home = fmt::format("/inspections/{}/cases/{}/comparison", call.id<InspectionId>("id").value, sampled.value);
  if (done) return http::redirect(home);
  if (done.error().kind != base::Refused::invalid) return call.refused(done.error(), home);
  FormView const typed(form, done.error().errors);
  return answer(call, &typed);
}

}  // namespace inspection::pages
