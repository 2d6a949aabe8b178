// One message: its text as it leaves, what came of it, and what can be done.
#include "govuk/all.hpp"
#include "outbox/actions/settle.hpp"
#include "outbox/domain/letter.hpp"
#include "outbox/pages/handlers.hpp"
#include "outbox/store/messages.hpp"

namespace outbox::pages {

namespace {

using govuk::Html;

std::string path_of(MessageId id, std::string_view step = {}) {
  return fmt::format("/messages/{}{}{}", id.value, step.empty() ? "" : "/", step);
}

Html course(Message const& message) {
  using namespace govuk;
  SummaryList list;
  auto const row = [&](Html key, Html value) { list.rows.push_back({.key = std::move(key), .value = std::move(value)}); };
  auto const at = [&](Html key, std::optional<base::Instant> const& when) { if (when) row(std::move(key), base::date_and_time(*when)); };
  row("State", Html(standing_name(standing(message))));
  row("Made", base::date_and_time(message.made_at));
  at("Last tried", message.last_tried_at);
  if (!message.last_error.empty()) row("Last answer", message.last_error);
  if (standing(message) == Standing::waiting && message.last_tried_at) row("Next try", base::date_and_time(message.next_attempt_at));
  at("Delivered", message.delivered_at);
  at("Given up", message.given_up_at);
  if (message.set_aside_at) row("Set aside", {message.set_aside_why, second_line(fmt::format("{}, {}", message.set_aside_by, base::date_and_time(*message.set_aside_at)))});
  return summary_list(list);
}

Html text_of(Message const& message, Settings const& settings) {
  using namespace govuk;
  auto const letter = letter_of(message, settings);
  std::vector<Html> lines;
  for (std::size_t at = 0; at < letter.text.size();) {
    auto const end = std::min(letter.text.find('\n', at), letter.text.size());
    if (end > at) lines.push_back(p(letter.text.substr(at, end - at)));
    at = end + 1;
  }
  Html text;
  for (auto const& line : lines) text += line;
  return {h2("The message"),
          summary_list({.rows = {{.key = "Kind", .value = Html(kind_name(message.kind))}, {.key = "From", .value = letter.from.empty() ? Html("Not set") : Html(letter.from)},
                                 {.key = "To", .value = message.agency_name.empty() ? Html(letter.to) : Html{message.agency_name, second_line(letter.to)}},
                                 {.key = "Subject", .value = letter.subject}, {.key = "Text", .value = text}, {.key = "Message-ID", .value = code(letter.message_id)}}})};
}

Html what_to_do(web::Call& call, Message const& message, govuk::FormView const& typed) {
  using namespace govuk;
  auto const now = standing(message);
  if (now == Standing::delivered) return {};
  Html body = h2("What to do");
  if (now != Standing::waiting || message.last_tried_at)
    body += form({.action = path_of(message.id, "again"), .csrf = call.csrf(), .body = button({.text = "Try again at the next round", .kind = ButtonKind::secondary})});
  if (now != Standing::set_aside)
    body += form({.action = path_of(message.id, "set-aside"), .csrf = call.csrf(),
                  .body = {text_area({.name = "why", .label = "Why nobody waits for it any more", .hint = "For example: the partner was told by telephone", .form = &typed, .rows = 3}),
                           button({.text = "Set the message aside", .kind = ButtonKind::secondary})}});
  return body;
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const message = find_message(call.view, call.id<MessageId>("id"));
  if (!message) return call.not_found();
  auto const& settings = call.view.rules<Settings>();
  FormView const typed(call.request.form, std::move(errors));
  Page const page{.title = message->subject, .section = "Messages",
                  .body = {h1(message->subject), mail_notice(settings), course(*message), text_of(*message, settings), what_to_do(call, *message, typed)},
                  .form = typed.failed() ? &typed : nullptr, .back = "/messages"};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response message_page(web::Call& call) { return show(call); }

http::Response send_again(web::Call& call) {
  auto const id = call.id<MessageId>("id");
  auto const done = call.perform(SendAgain{id});
  if (!done) return call.refused(done.error(), path_of(id));
  return http::redirect(path_of(id));
}

http::Response set_aside(web::Call& call) {
  auto const id = call.id<MessageId>("id");
  auto const done = call.perform(SetAside{id, std::string(call.request.form.one("why"))});
  if (!done && done.error().kind == base::Refused::invalid) return show(call, done.error().errors);
  if (!done) return call.refused(done.error(), path_of(id));
  return http::redirect(path_of(id));
}

}  // namespace outbox::pages
