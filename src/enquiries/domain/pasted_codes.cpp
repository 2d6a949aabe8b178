#include "enquiries/domain/pasted_codes.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace enquiries {
namespace {

struct Keyword {
  std::string_view word;
  IncidentType type;
};
constexpr std::array keywords{
    Keyword{"assault", IncidentType::physical},        Keyword{"punch", IncidentType::physical},
    Keyword{"kick", IncidentType::physical},           Keyword{"strangl", IncidentType::physical},
    Keyword{"slap", IncidentType::physical},           Keyword{"abh", IncidentType::physical},
    Keyword{"battery", IncidentType::physical},        Keyword{"rape", IncidentType::sexual},
    Keyword{"sexual", IncidentType::sexual},           Keyword{"threat", IncidentType::threat_violence},
    Keyword{"coerci", IncidentType::controlling_coercive}, Keyword{"controlling", IncidentType::controlling_coercive},
    Keyword{"harass", IncidentType::stalking_harassment}, Keyword{"stalk", IncidentType::stalking_harassment},
    Keyword{"criminal damage", IncidentType::damage},  Keyword{"damaged", IncidentType::damage},
    Keyword{"breach", IncidentType::breach_of_order},  Keyword{"neglect", IncidentType::child_neglect},
};

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

constexpr std::array<std::string_view, 10> negations{"no", "not", "nor", "never", "neither", "none", "without", "unknown", "whether", "if"};
constexpr int words_before = 5;

// One of the words before the place takes back what follows: no further back than the sentence.
bool taken_back(std::string_view before) {
  for (int word = 0; word < words_before; ++word) {
    while (!before.empty() && !is_word(before.back())) {
      if (before.back() == '.' || before.back() == ';' || before.back() == '\n') return false;
      before.remove_suffix(1);
    }
    auto begin = before.size();
    while (begin > 0 && is_word(before[begin - 1])) --begin;
    if (std::ranges::find(negations, before.substr(begin)) != negations.end()) return true;
    before = before.substr(0, begin);
  }
  return false;
}

// Where the phrase stands at the beginning of a word and nothing takes it back: "threat" in "threatened", not "abh" in "Sabha".
std::size_t place_of(std::string_view text, std::string_view phrase) {
  for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1))
    if ((at == 0 || !is_word(text[at - 1])) && !taken_back(text.substr(0, at))) return at;
  return text.npos;
}

bool says(std::string_view text, std::initializer_list<std::string_view> phrases) {
  return std::ranges::any_of(phrases, [&](auto phrase) { return place_of(text, phrase) != text.npos; });
}

// A form's line: "children present: N". Nothing where no answer stands behind a mark.
enum class Ticked { nothing, yes, no, unclear };
Ticked ticked_behind(std::string_view text, std::string_view label) {
  auto const at = text.find(label);
  if (at == text.npos) return Ticked::nothing;
  auto rest = text.substr(at + label.size());
  auto const word = rest.find_first_not_of(" :?=-");
  if (word == rest.npos || rest.substr(0, word).find_first_of(":?=-") == rest.npos) return Ticked::nothing;
  bool const asks = rest.substr(0, word).find_first_of(":?=") != rest.npos;
  rest = rest.substr(word);
  auto const end = std::ranges::find_if_not(rest, is_word);
  std::string_view const answer = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  if (answer == "y" || answer == "yes") return Ticked::yes;
  if (answer == "n" || answer == "no" || answer == "none" || answer == "nil") return Ticked::no;
  return asks ? Ticked::unclear : Ticked::nothing;   // "children present - shouting" goes on
}

std::optional<ChildrenPresent> children_present(std::string_view text) {
  for (auto label : {"child present", "children present", "kids present"}) {
    auto const ticked = ticked_behind(text, label);
    if (ticked == Ticked::yes) return ChildrenPresent::yes;
    if (ticked == Ticked::no) return ChildrenPresent::no;
    if (ticked == Ticked::unclear) return std::nullopt;
  }
  for (auto phrase : {"no child", "no kids", "child not present", "children not present", "children were not present", "not in front of the child"})
    if (text.find(phrase) != text.npos) return ChildrenPresent::no;
  if (says(text, {"children present", "child present", "children were present", "children in the", "children upstairs", "in front of the child", "witnessed by child", "child was present", "kids present"}))
    return ChildrenPresent::yes;
  return std::nullopt;
}

}  // namespace

void propose_codes(ItemContent& item) {
  auto const text = base::ascii_lower(item.summary);
  for (auto const& keyword : keywords)
    if (says(text, {keyword.word}) && std::ranges::find(item.types, keyword.type) == item.types.end()) item.types.push_back(keyword.type);
  if (says(text, {"suspect", "perpetrator", "aggressor", "arrested"})) item.person_role = PersonRole::alleged_perpetrator;
  else if (says(text, {"as victim", "was the victim", "subject is victim"})) item.person_role = PersonRole::victim;
  item.children_present = children_present(text);
}

}  // namespace enquiries
