#include "workload/pages/need_answers.hpp"

#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "workload/domain/need_questions.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

struct ScaledAnswer {
  AnswerScale scale;
  Answer answer;
  std::string_view text;
};
constexpr std::array scaled_answers{
    ScaledAnswer{AnswerScale::problem, Answer::none, "No problem"},      ScaledAnswer{AnswerScale::problem, Answer::some, "Some problems"},
    ScaledAnswer{AnswerScale::problem, Answer::significant, "Significant problems"},
    ScaledAnswer{AnswerScale::yes_no, Answer::no, "No"},                 ScaledAnswer{AnswerScale::yes_no, Answer::yes, "Yes"},
    ScaledAnswer{AnswerScale::ever, Answer::never, "Never"},             ScaledAnswer{AnswerScale::ever, Answer::previous, "Previously"},
    ScaledAnswer{AnswerScale::ever, Answer::currently, "Currently"},
};

std::string field_of(std::size_t question) { return fmt::format("answer-{}", question + 1); }   // its place in the table, so that no code stands in the page

Answer answered(http::Form const& form, std::size_t question) {
  auto const typed = base::from_word<Answer>(form.one(field_of(question)));
  for (auto const& each : scaled_answers)
    if (each.scale == need_questions[question].scale && each.answer == typed) return each.answer;
  return Answer::missing;
}

Html question_field(FormView const& form, std::size_t question) {
  std::vector<Option> items{{.value = "", .text = "Not answered"}};
  for (auto const& each : scaled_answers)
    if (each.scale == need_questions[question].scale) items.push_back({.value = std::string(base::word(each.answer)), .text = std::string(each.text)});
  return govuk::select({.name = field_of(question), .label = need_questions[question].label, .items = std::move(items), .form = &form});
}

}  // namespace

Html answer_fields(FormView const& form) {
  Html sections = p("Where the assessment gives its answers, the severity is worked out from them, by the limits of the kind of assessment. A question without an answer counts nothing. "
                    "For each need give the answers here or say above how severe it is, not both.");
  bool any = false;
  for (std::size_t i = 0; i < need_questions.size();) {
    auto const need = need_questions[i].need;
    Html questions;
    for (; i < need_questions.size() && need_questions[i].need == need; ++i) {
      any |= !form.value(field_of(i)).empty();
      questions += question_field(form, i);
    }
    sections += fieldset({.legend = {people::capital(label(need)), Size::s}, .body = std::move(questions)});
  }
  return details({.summary = "Give the answers instead of how severe a need is", .body = std::move(sections), .open = any});
}

std::map<Need, std::vector<Answer>> read_answers(http::Form const& form) {
  std::map<Need, std::vector<Answer>> all;
  for (std::size_t i = 0; i < need_questions.size(); ++i) all[need_questions[i].need].push_back(answered(form, i));
  std::erase_if(all, [](auto const& section) { return std::ranges::all_of(section.second, [](Answer each) { return each == Answer::missing; }); });
  return all;
}

}  // namespace workload::pages
