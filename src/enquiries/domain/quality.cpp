#include "enquiries/domain/quality.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

Test yes_if(bool so) { return so ? Test::yes : Test::no; }
bool said(std::string_view text) { return !base::trim(text).empty(); }

Test incidents_complete(std::vector<ItemContent> const& items) {
  std::size_t incidents = 0, complete = 0;
  for (auto const& item : items) {
    if (item.kind != ItemKind::incident) continue;
    ++incidents;
    if (lacks(item).empty()) ++complete;
  }
  if (complete == incidents) return Test::yes;
  return complete == 0 ? Test::no : Test::part;
}

struct TestPlace {
  std::string_view id;
  Test QualityTests::*test;
};
constexpr std::array places{
    TestPlace{"QL-1", &QualityTests::in_time},           TestPlace{"QL-2", &QualityTests::right_people},
    TestPlace{"QL-3", &QualityTests::scope_stated},      TestPlace{"QL-4", &QualityTests::all_answered},
    TestPlace{"QL-5", &QualityTests::incidents_complete}, TestPlace{"QL-6", &QualityTests::redactions_explained},
    TestPlace{"QL-7", &QualityTests::handling_stated},   TestPlace{"QL-8", &QualityTests::fact_kept_apart},
};

}  // namespace

QualityTests proposed_tests(ReturnContent const& content, std::vector<Question> const& asked, bool in_time) {
  return {
      .in_time = yes_if(in_time),
      .scope_stated = yes_if(said(content.searched)),
      .all_answered = yes_if(is_complete(asked, content.answers)),
      .incidents_complete = incidents_complete(content.items),
      .handling_stated = yes_if(said(content.handling)),
  };
}

Grade proposed_grade(QualityTests const& tests) {
  if (tests.right_people == Test::no) return Grade::wrong_person;
  if (tests.redactions_explained == Test::no) return Grade::redacted;
  if (tests.scope_stated == Test::no || tests.all_answered == Test::no || tests.incidents_complete == Test::no) return Grade::thin;
  return Grade::adequate;
}

std::string_view name(Grade grade) {
  switch (grade) {
    case Grade::adequate: return "Adequate";
    case Grade::thin: return "Thin";
    case Grade::redacted: return "Redacted";
    case Grade::wrong_person: return "Wrong person";
  }
  return {};
}

std::string tests_word(QualityTests const& tests) {
  std::string text;
  for (auto const& place : places) text += fmt::format("{}{} {}", text.empty() ? "" : " ", place.id, base::word(tests.*place.test));
  return text;
}

QualityTests tests_from_word(std::string_view text) {
  QualityTests tests;
  auto const words = base::words_of(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    for (auto const& place : places)
      if (words[i] == place.id)
        if (auto test = base::from_word<Test>(words[i + 1])) tests.*place.test = *test;
  return tests;
}

}  // namespace enquiries
