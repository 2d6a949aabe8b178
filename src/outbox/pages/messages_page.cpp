// Everything that leaves by mail: what waits, what could not be delivered, what arrived, what was set aside and why.
#include "govuk/all.hpp"
#include "http/text.hpp"
#include "outbox/pages/handlers.hpp"
#include "outbox/store/messages.hpp"

namespace outbox::pages {

namespace {

using govuk::Html;

constexpr int per_page = 50;

std::string path_of(Standing standing, MessageId past = {}) {
  auto path = standing == Standing::waiting ? std::string("/messages") : fmt::format("/messages?list={}", base::word(standing));
  if (past.value != 0) path += fmt::format("{}past={}", path.ends_with("messages") ? '?' : '&', past.value);
  return path;
}

struct List {
  Standing standing;
  std::string_view name;
  std::int64_t Counts::*count;
  std::string_view nothing;
};
constexpr std::array lists{
    List{Standing::waiting, "Waiting", &Counts::waiting, "No message waits."},
    List{Standing::undeliverable, "Could not be delivered", &Counts::undeliverable, "Every message could be delivered."},
    List{Standing::delivered, "Delivered", &Counts::delivered, "No message was delivered yet."},
    List{Standing::set_aside, "Set aside", &Counts::set_aside, "No message was set aside."},
};

List const& list_of(web::Call const& call) {
  auto const asked = base::from_word<Standing>(call.request.query.one("list")).value_or(Standing::waiting);
  return *std::ranges::find(lists, asked, &List::standing);
}

Html to_whom(Message const& message) {
  using namespace govuk;
  if (message.agency_name.empty()) return message.recipient;
  return {message.agency_name, second_line(message.recipient)};
}

// What there is to say of it in its list, in one cell.
Html news_of(Message const& message) {
  using namespace govuk;
  switch (standing(message)) {
    case Standing::delivered: return {"Delivered on ", base::date_and_time(*message.delivered_at)};
    case Standing::set_aside: return {message.set_aside_why, second_line(fmt::format("{}, {}", message.set_aside_by, base::date_and_time(*message.set_aside_at)))};
    case Standing::undeliverable: return {message.last_error, second_line("Given up on " + base::date_and_time(*message.given_up_at))};
    case Standing::waiting: break;
  }
  if (!message.last_tried_at) return "Not tried yet";
  return {message.last_error, second_line("Next try " + base::date_and_time(message.next_attempt_at))};
}

Html table_of(std::vector<Message> const& found, List const& list) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& message : found)
    rows.push_back({link_to(fmt::format("/messages/{}", message.id.value), message.subject), to_whom(message), base::date_and_time(message.made_at),
                    numeric(message.attempts), news_of(message)});
  return table({.caption = Html(list.name), .caption_hidden = true, .head = {"Message", "To", "Made", numeric_head("Answers"), "What came of it"}, .rows = rows, .scroll = true, .id = "messages"});
}

Html navigation(List const& shown, Counts const& counts) {
  govuk::SubNavigation navigation{.label = "Lists of messages"};
  for (auto const& list : lists)
    navigation.items.push_back({.text = fmt::format("{} ({})", list.name, counts.*(list.count)), .href = path_of(list.standing), .current = list.standing == shown.standing});
  return govuk::sub_navigation(navigation);
}

}  // namespace

Html mail_notice(Settings const& settings) {
  using namespace govuk;
  switch (settings.mail) {
    case Mail::training: return inset_text({.text = "This training copy sends no mail, and its mailboxes are invented. Here is what would have been sent: the digests of a morning are made when the clock moves on to it."});
    case Mail::off: return warning_text({.text = "No mail server is named: nothing is sent, and every message waits. The operator’s guide says how to name one."});
    case Mail::on: break;
  }
  return {};
}

http::Response messages_page(web::Call& call) {
  using namespace govuk;
  auto const& list = list_of(call);
  auto const number = counts(call.view);
  MessageId const past{http::whole_number(call.request.query.one("past")).value_or(0)};
  auto const found = messages(call.view, list.standing, past, per_page);
  Html body = {h1("Messages that leave by mail"),
               p("Digests to partners and alerts to our own people. A message holds a reference and a link, never anything about a person on probation."),
               mail_notice(call.view.rules<Settings>()), navigation(list, number)};
  body += found.empty() ? p(list.nothing) : table_of(found, list);
  if (found.size() == per_page) body += p(link_to(path_of(list.standing, found.back().id), fmt::format("Next {}", per_page)));
  if (past.value != 0) body += p(link_to(path_of(list.standing), "Back to the first"));
  return call.page({.title = "Messages", .body = body, .wide = true});
}

}  // namespace outbox::pages
