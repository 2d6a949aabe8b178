// One piece of a reading saved while it is written. Answers in JSON where it is saved; in a fragment of a page, which the
// script shows beside the piece, where it is not.
#include "inspection/pages/reading_handlers.hpp"
#include "inspection/pages/reading_view.hpp"
#include "inspection/pages/typed_entries.hpp"

namespace inspection::pages {
namespace {

constexpr std::size_t longest_tab = 100;

http::Response fragment_of(govuk::Html const& body, int status) { return http::html(body.str(), status); }

template <class Row>
http::Response answer(base::Outcome<Saved<Row>> const& saved) {
  if (!saved) return fragment_of(refused(saved.error()), web::status_of(saved.error().kind));
  if (saved->stale) return fragment_of(standing(saved->stands), 409);
  auto json = fmt::format(R"({{"version":{},"at":"{}")", saved->stands.version, base::time_of_day(saved->stands.saved_at));
  if (auto const& question = saved->question) json += fmt::format(R"(,"answered":{},"open":{},"against":{})", question->answered, question->open, question->against);
  return http::json(json + "}");
}

http::Response odd() { return fragment_of(refused({.kind = base::Refused::invalid, .message = "Choose one of the answers."}), 422); }

bool bad_tab(web::Call& call) { return call.request.form.one("tab").size() > longest_tab; }

}  // namespace

http::Response autosave_answer(web::Call& call) {
  auto const prompt = std::string(call.request.param("prompt"));
  if (is_odd(call.request.form, "answer-" + prompt) || bad_tab(call)) return odd();
  return answer(call.perform(SaveAnswer{.reading = call.id<ReadingId>("reading"), .answer = typed_answer(call.request.form, prompt), .seen = typed_seen(call.request.form, prompt)}));
}

http::Response autosave_judgement(web::Call& call) {
  auto const question = std::string(call.request.param("question"));
  if (is_odd(call.request.form, "sufficient-" + question) || bad_tab(call)) return odd();
  return answer(call.perform(SaveJudgement{.reading = call.id<ReadingId>("reading"), .judgement = typed_judgement(call.request.form, question), .seen = typed_seen(call.request.form, question)}));
}

http::Response autosave_notes(web::Call& call) {
  auto const part = base::from_word<NotePart>(call.request.param("part"));
  if (!part || bad_tab(call)) return odd();
  return answer(call.perform(SaveNotes{.reading = call.id<ReadingId>("reading"), .note = typed_note(call.request.form, *part), .seen = typed_seen(call.request.form, base::word(*part))}));
}

}  // namespace inspection::pages
