#include "enquiries/domain/paste.hpp"

#include "base/text.hpp"
#include "enquiries/domain/written_date.hpp"

#include <algorithm>

namespace enquiries {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// The word before the place, in small letters, and where it begins; empty at the beginning of a line or behind the end of
// a sentence.
std::string word_before(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == ':' || text[at - 1] == '(')) --at;
  std::size_t begin = at;
  while (begin > 0 && (is_word(text[begin - 1]) || (text[begin - 1] == '.' && begin < at && begin > 1 && is_word(text[begin - 2])))) --begin;
  return base::ascii_lower(text.substr(begin, at - begin));
}

bool begins_line(std::string_view text, std::size_t at) {
  auto const line = text.substr(0, at);
  auto const start = line.rfind('\n');
  auto const before = start == line.npos ? line : line.substr(start + 1);
  return std::ranges::none_of(before, is_word);
}

constexpr std::array<std::string_view, 3> births{"born", "dob", "d.o.b"};
// A sentence that refers to a date goes on behind it.
constexpr std::array<std::string_view, 17> referring{"until", "till", "since", "before", "after", "by", "from", "to", "expires", "of",
                                                     "on", "for", "between", "and", "dated", "due", "the"};

// "On 3 May 2022 he …", "In 2016 they …" begin an entry where that word begins the sentence.
constexpr std::array<std::string_view, 3> leads{"on", "in", "during"};

bool begins_entry(std::string_view text, std::size_t at) {
  auto const word = word_before(text, at);
  if (std::ranges::find(births, word) != births.end()) return false;
  if (begins_line(text, at)) return true;
  if (std::ranges::find(leads, word) != leads.end()) {
    auto const lead = base::ascii_lower(text.substr(0, at)).rfind(word);
    auto const before = base::trim(text.substr(0, lead));
    return before.empty() || before.back() == '.' || before.back() == ';' || begins_line(text, lead);
  }
  return std::ranges::find(referring, word) == referring.end();
}

// Between the end of one date and another: "-", "–" or "to" only.
bool joins_range(std::string_view between) {
  auto const word = base::trim(between);
  return word == "-" || word == "–" || word == "to" || word == "until";
}

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

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return text.find(word) != text.npos; });
}

// At the beginning of a word: "threat" in "threatened", not "abh" in "Sabha".
bool has_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
    if (at == 0 || !is_word(text[at - 1])) return true;
  return false;
}

void propose_codes(ItemContent& item) {
  auto const text = base::ascii_lower(item.summary);
  for (auto const& keyword : keywords)
    if (has_word(text, keyword.word) && std::ranges::find(item.types, keyword.type) == item.types.end()) item.types.push_back(keyword.type);
  if (contains_any(text, {"suspect", "perpetrator", "aggressor", "arrested"})) item.person_role = PersonRole::alleged_perpetrator;
  else if (contains_any(text, {"as victim", "was the victim", "subject is victim"})) item.person_role = PersonRole::victim;
  if (contains_any(text, {"no child", "children not present", "no kids"})) item.children_present = ChildrenPresent::no;
  else if (contains_any(text, {"children present", "child present", "children were present", "children in the", "children upstairs",
                               "in front of the child", "witnessed by child", "child was present", "kids present"}))
    item.children_present = ChildrenPresent::yes;
}

// Without the "On" or "In" that begins the next entry.
std::string_view without_next_lead(std::string_view text) {
  for (auto const lead : leads) {
    if (text.size() < lead.size() || base::ascii_lower(text.substr(text.size() - lead.size())) != lead) continue;
    auto const rest = text.substr(0, text.size() - lead.size());
    if (rest.empty() || rest.back() == ' ' || rest.back() == '\n' || rest.back() == '\t') return base::trim(rest);
  }
  return text;
}

std::string_view without_lead(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '-' || text.front() == ':' || text.front() == ',' ||
                           text.front() == '.' || text.front() == ')' || text.front() == '\n' || text.front() == '|'))
    text.remove_prefix(1);
  if (text.starts_with("–")) return without_lead(text.substr(std::string_view("–").size()));
  return without_next_lead(base::trim(text));
}

// Text copied from a page or a letter holds its dates together with no-break spaces.
std::string with_plain_spaces(std::string_view pasted) {
  constexpr std::string_view no_break = "\u00a0";
  std::string text(pasted);
  for (auto at = text.find(no_break); at != text.npos; at = text.find(no_break, at)) text.replace(at, no_break.size(), " ");
  return text;
}

ProposedItem proposed(std::string_view part, std::string_view told, FoundDate const* date) {
  ProposedItem entry{.text = std::string(base::trim(part))};
  entry.item.summary = std::string(without_lead(told));
  entry.item.basis = Basis::allegation;
  if (date) {
    entry.item.date_from = date->date;
    entry.item.date_to = date->until;
    entry.item.precision = date->precision;
  }
  propose_codes(entry.item);
  return entry;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, base::Date today) {
  std::vector<FoundDate> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word(text[at]) || (at > 0 && (is_word(text[at - 1]) || text[at - 1] == '/'))) continue;
    auto const date = written_date(text, at, today);
    if (!date) continue;
    auto const end = behind_time(text, date->end);
    bool const range = !found.empty() && joins_range(text.substr(found.back().end, at - found.back().end)) && found.back().date <= date->date;
    if (range) {
      found.back().until = date->date;
      found.back().end = end;
    } else if (begins_entry(text, at)) {
      found.push_back({at, end, date->date, date->precision, std::nullopt});
    }
    at = end - 1;
  }
  return found;
}

std::vector<ProposedItem> split_pasted(std::string_view pasted, base::Date today, std::size_t most) {
  std::vector<ProposedItem> items;
  auto const plain = with_plain_spaces(pasted);
  std::string_view const text = plain;
  auto const dates = find_dates(text, today);
  auto const before = text.substr(0, dates.empty() ? text.size() : dates.front().begin);
  if (!without_lead(before).empty() && most > 0) items.push_back(proposed(before, before, nullptr));
  for (std::size_t i = 0; i < dates.size() && items.size() < most; ++i) {
    auto const next = i + 1 < dates.size() ? dates[i + 1].begin : text.size();
    items.push_back(proposed(text.substr(dates[i].begin, next - dates[i].begin), text.substr(dates[i].end, next - dates[i].end), &dates[i]));
  }
  return items;
}

}  // namespace enquiries
