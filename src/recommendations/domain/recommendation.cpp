#include "recommendations/domain/recommendation.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace recommendations {
namespace {

bool blank(std::string_view text) { return base::trim(text).empty(); }

template <class T>
bool any_twice(std::vector<T> list) {
  std::ranges::sort(list);
  return std::ranges::adjacent_find(list) != list.end();
}

}  // namespace

std::string shown(Addressee to, inspection::SubjectKind inspected) {
  using inspection::SubjectKind;
  switch (to) {
    case Addressee::pdu: return fmt::format("The {}", shown(inspected == SubjectKind::region ? SubjectKind::pdu : inspected));
    case Addressee::region: return "The region";
    case Addressee::hmpps: return "HM Prison and Probation Service";
  }
  return {};
}

std::string_view shown(Response response) {
  static constexpr std::array<std::string_view, 3> words{"Agreed", "Partly agreed", "Not agreed"};
  return words.at(static_cast<std::size_t>(response));
}

std::string_view shown(Progress progress) {
  static constexpr std::array<std::string_view, 3> words{"Sufficient progress", "Some progress", "No progress"};
  return words.at(static_cast<std::size_t>(progress));
}

std::vector<Mistake> mistakes(Recommendation const& recommendation) {
  std::vector<Mistake> found;
  if (blank(recommendation.text)) found.push_back({"text", "Write what should be done."});
  if (recommendation.addressees.empty()) found.push_back({"addressee", "Choose at least one addressee."});
  if (any_twice(recommendation.addressees)) found.push_back({"addressee", "An addressee is named twice."});
  if (std::ranges::any_of(recommendation.with, blank)) found.push_back({"with", "Name the body they must work with, or leave it out."});
  if (any_twice(recommendation.with)) found.push_back({"with", "A body is named twice."});
  return found;
}

std::vector<Addressee> unanswered(Recommendation const& recommendation, std::vector<Answered> const& answers) {
  std::vector<Addressee> owed;
  for (auto const addressee : recommendation.addressees)
    if (std::ranges::none_of(answers, [&](Answered const& each) { return each.by == addressee && each.response && !blank(each.reason); }))
      owed.push_back(addressee);
  return owed;
}

}  // namespace recommendations
