#include "demonstration/domain/story.hpp"
#include "demonstration/pages/handlers.hpp"
#include "demonstration/pages/notice.hpp"
#include "govuk/all.hpp"

namespace demonstration {
namespace {

using namespace govuk;

struct Step {
  std::string_view title;
  std::string_view text;
  std::string_view person;
  std::string_view button;
};
constexpr std::array walk{
    Step{"Read what came in", "Amina Yusuf’s day begins with answers nobody has read: police incidents with their dates, and children’s services child by child.", "practitioner", "Be Amina Yusuf"},
    Step{"Ask what is missing", "Her list shows who lacks information. Raise a domestic abuse enquiry and a child safeguarding enquiry for her new case; the two children live in two authorities.", "practitioner", "Be Amina Yusuf"},
    Step{"Answer as the police", "The domestic abuse unit works from one list, by priority and date. Answer, or say that nothing is known and where you looked.", "police", "Be Sgt Paul Fenwick"},
    Step{"Answer as the front door", "Knowsley and St. Helens each see only what was asked of them. Answer child by child; it is an enquiry, not a referral.", "childrens", "Be Farah Iqbal"},
    Step{"Use it, protect and sign", "Cite the incidents as one pattern, agree a safety arrangement for each child, and sign. Sign with an answer missing and see what is asked of you.", "practitioner", "Be Amina Yusuf"},
    Step{"See the whole unit", "Helen Marsh sees what is waiting for her unit, how old it is, about whom, and at this pace when it clears.", "head", "Be Helen Marsh"},
    Step{"Clear it together", "David Okoro sees the same figures for all five units and agrees the recovery plan with the police.", "region", "Be David Okoro"},
};

Html published(Sentence const& sentence) {
  if (sentence.published.empty()) return {};
  return p({strong(sentence.published), ", as the inspectorate published"});
}

Html one(web::Call const& call, Sentence const& sentence, Totals const& now) {
  Html right;
  if (sentence.live) right += p({"In this copy: ", sentence.live(now)});
  right += p(sentence.answered);
  auto const then = sentence.then(now);
  right += be_button(call, sentence.person, sentence.button, then);
  bool const signed_in = call.may(ledger::Permission::signed_in) && call.may(sentence.needs);
  if (signed_in) right += p({"Or, as who you are: ", link_to(then, "go there", {.hidden = fmt::format(": {}", sentence.button)})}, "govuk-body-s");
  return el("li", {{"class", "fp-notice__sentence"}}, {div("fp-notice__says", {p(sentence.says), published(sentence)}), div("fp-notice__answer", right)});
}

Html steps(web::Call const& call) {
  std::vector<Html> items;
  for (auto const& step : walk) items.push_back({h3(step.title), p(step.text), be_button(call, step.person, step.button)});
  Html list;
  for (auto const& item : items) list += el("li", {{"class", "fp-walk__step"}}, item);
  return el("ol", {{"class", "fp-walk"}}, list);
}

}  // namespace

http::Response start_page(web::Call& call) {
  auto const now = totals(call.view);
  Html sentences;
  for (auto const& sentence : notice()) sentences += one(call, sentence, now);
  Html const body = {
      grid_row(grid_column("two-thirds",
                           {h1("The full picture, before a risk is judged", Size::xl),
                            p("On 29 June 2023 the inspectorate said that probation staff in Merseyside were waiting for 1,350 answers from the police, and judged risk without them. "
                              "Full Picture is one record for probation, police and children’s services in which nothing that was asked is lost: needed, asked, answered, used, in place.",
                              "govuk-body-l"),
                            p({"This is a training copy. The people in it are made up; the organisation is real. ", strong(number(now.people)), " people on probation (invented)."})})),
      h2("What the notice said, and where it is answered", Size::l, "notice"),
      p("In our words, sentence by sentence. The notice itself is on the inspectorate’s website."),
      el("ul", {{"class", "fp-notice"}}, sentences),
      h2("The story in seven steps", Size::l, "story"),
      steps(call),
      p({link_to("/people-of-the-story", "All the people you can be")}),
  };
  return call.page({.title = "The full picture, before a risk is judged", .body = body, .wide = true});
}

}  // namespace demonstration
