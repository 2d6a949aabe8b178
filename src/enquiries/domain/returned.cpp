#include "enquiries/domain/returned.hpp"

#include "base/text.hpp"
#include "base/typed.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {

bool is_complete(std::vector<Question> const& asked, std::vector<QuestionAnswer> const& answers) {
  return std::ranges::all_of(asked, [&](Question question) {
    return std::ranges::any_of(answers, [&](QuestionAnswer const& answer) { return answer.question == question; });
  });
}

namespace {

using Errors = std::vector<base::FieldError>;

constexpr std::size_t longest_pasted = 500'000;  // bytes

bool blank(std::string_view text) { return base::trim(text).empty(); }

void check_answers(ReturnContent const& content, std::vector<Question> const& asked, Errors& errors) {
  for (auto const& answer : content.answers) {
    auto const field = std::string(base::word(answer.question));
    if (std::ranges::find(asked, answer.question) == asked.end()) errors.push_back({field, "This question was not asked"});
    if (needs_reason(answer.code) && blank(answer.reason))
      errors.push_back({field, answer.code == AnswerCode::cannot_share ? "Enter why this cannot be shared" : "Enter why this was not searched"});
  }
  if (content.kind == ReturnKind::interim) return;
  for (auto question : asked)
    if (!is_complete({question}, content.answers))
      errors.push_back({std::string(base::word(question)), "Select an answer to this question, or send what you have as a part answer"});
}

// A yes brings something with it: an item, or a child's line.
void check_substance(ReturnContent const& content, Errors& errors) {
  bool const says_yes = std::ranges::any_of(content.answers, [](auto const& answer) { return answer.code == AnswerCode::yes_detail; });
  if (says_yes && content.kind == ReturnKind::final_return && content.items.empty() && content.children.empty())
    errors.push_back({"items", "Add at least one entry for what you answered “Yes, with details”"});
  if (content.kind == ReturnKind::interim && content.answers.empty() && content.items.empty() && content.children.empty())
    errors.push_back({"items", "Enter at least one answer or one entry"});
}

// Every text that is kept of an answer may be kept.
void check_texts(ReturnContent const& content, Errors& errors) {
  auto const check = [&](std::string field, std::string_view text) {
    if (auto wrong = base::unfit(std::move(field), text)) errors.push_back(std::move(*wrong));
  };
  check("searched", content.searched);
  check("handling", content.handling);
  check("partner_ref", content.partner_ref);
  check("redactions", content.redactions);
  check("two_identifiers", content.two_identifiers);
  for (auto const& answer : content.answers) check(std::string(base::word(answer.question)), answer.reason);
  for (auto const& child : content.children)
    for (auto const* text : {&child.other_child, &child.status, &child.plan, &child.dates, &child.worker, &child.contact_conditions, &child.passed_to, &child.own_contact})
      check(fmt::format("child-{}-known", child.child ? child.child->value : 0), *text);
  if (content.pasted.size() > longest_pasted) errors.push_back({"pasted", "The pasted log is too long: paste it in parts"});
}

}  // namespace

namespace {

// "Open case: child protection plan; Jo Banks, Huyton team".
std::string words_of(ChildAnswer const& child) {
  std::string words = child.known == Known::never ? "Not known to this authority" : child.known == Known::open_case ? "Open case" : "Known, case closed";
  std::string_view mark = ": ";
  for (auto const* part : {&child.status, &child.plan, &child.dates, &child.worker, &child.contact_conditions}) {
    if (blank(*part)) continue;
    words += std::string(mark) + *part;
    mark = "; ";
  }
  return child.other_child.empty() ? words : child.other_child + ": " + words;
}

bool has_item(ReturnContent const& content, ChildAnswer const& child) {
  return std::ranges::any_of(content.items, [&](ItemContent const& item) {
    bool const status = item.kind == ItemKind::known_status || item.kind == ItemKind::plan_status || item.kind == ItemKind::nothing_known;
    return status && (item.child == child.child || (!item.child && item.kind == ItemKind::nothing_known && child.known == Known::never));
  });
}

}  // namespace

void add_items_said(ReturnContent& content) {
  if (content.kind != ReturnKind::final_return) return;  // a part is said again in the whole
  for (auto const& child : content.children) {
    if (child.known == Known::not_searched || !child.not_ours_code.empty() || has_item(content, child)) continue;
    content.items.push_back({.kind = child.known == Known::never ? ItemKind::nothing_known : ItemKind::known_status, .child = child.child,
                             .precision = DatePrecision::unknown, .summary = words_of(child)});
  }
  bool const nothing = !content.answers.empty() && std::ranges::all_of(content.answers, [](auto const& each) { return each.code == AnswerCode::nothing_known || each.code == AnswerCode::not_applicable; });
  if (content.items.empty() && nothing)
    content.items.push_back({.kind = ItemKind::nothing_known, .precision = DatePrecision::unknown, .summary = content.searched});
}

std::vector<base::FieldError> check_children(ReturnContent const& content, std::vector<ChildId> const& asked) {
  Errors errors;
  for (auto const child : asked) {
    auto const said = std::ranges::count(content.children, std::optional(child), &ChildAnswer::child);
    if (said == 0 && content.kind == ReturnKind::final_return)
      errors.push_back({fmt::format("child-{}-known", child.value), "Say for each child whether the child is known to you"});
    if (said > 1) errors.push_back({fmt::format("child-{}-known", child.value), "Answer about each child once"});
  }
  bool const one_is_known = std::ranges::any_of(content.children, [](ChildAnswer const& child) { return child.known == Known::open_case || child.known == Known::closed_case; });
  bool const none_known = std::ranges::any_of(content.answers, [](QuestionAnswer const& each) { return each.question == Question::c1 && each.code == AnswerCode::nothing_known; });
  if (one_is_known && none_known) errors.push_back({std::string(base::word(Question::c1)), "You say that a child is known to you: answer “Yes, with details”"});
  return errors;
}

std::vector<base::FieldError> check_return(ReturnContent const& content, std::vector<Question> const& asked, base::Date today) {
  Errors errors;
  check_answers(content, asked, errors);
  check_substance(content, errors);
  check_texts(content, errors);
  if (content.kind != ReturnKind::interim && blank(content.searched))
    errors.push_back({"searched", "Enter what was searched: systems, period and names"});
  for (std::size_t i = 0; i < content.items.size(); ++i) {
    auto const found = check_item(content.items[i], today, fmt::format("items-{}-", i));
    errors.insert(errors.end(), found.begin(), found.end());
  }
  return errors;
}

}  // namespace enquiries
