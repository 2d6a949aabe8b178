#include "people/domain/ranking.hpp"

#include "base/text.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

// Where a name and a birth both were typed the name counts six parts in ten.
constexpr int name_parts = 6;
constexpr int birth_parts = 4;

int year_of(base::Date day) { return int(std::chrono::year_month_day{day}.year()); }

Fit birth_fit(SearchTerms const& terms, std::optional<base::Date> born) {
  if (!born) return {};
  if (terms.birth_date == born) return {1000, "date of birth"};
  if (terms.swapped_date == born) return {850, "date of birth with day and month the other way round"};
  if (terms.birth_year && *terms.birth_year == year_of(*born)) return {1000, fmt::format("born in {}", *terms.birth_year)};
  return {};
}

bool has_every_word(std::vector<std::string> const& words, std::string_view name) {
  std::string const folded = base::fold(name);
  auto const known = base::words_of(folded);
  return std::ranges::all_of(words, [&](std::string const& word) { return std::ranges::find(known, word) != known.end(); });
}

Fit fit_of_words(std::vector<std::string> const& words, std::string_view typed, std::string_view name) {
  int const likeness = base::name_likeness(fmt::format("{}", fmt::join(words, " ")), name);
  return {likeness, has_every_word(words, name) ? "name" : fmt::format("name is like “{}”", typed)};
}

Fit name_fit(SearchTerms const& terms, std::string_view name, std::vector<std::string> const& others) {
  std::string const typed = fmt::format("{}", fmt::join(terms.words, " "));
  Fit best = fit_of_words(terms.words, typed, name);
  if (!terms.joined.empty())
    if (Fit joined = fit_of_words(terms.joined, typed, name); joined.likeness > best.likeness) best = std::move(joined);
  for (auto const& other : others) {
    int const likeness = base::name_likeness(typed, other);
    if (likeness > best.likeness) best = {likeness, fmt::format("also known as {}", other)};
  }
  return best;
}

}  // namespace

Fit fit_of(SearchTerms const& terms, std::string_view name, std::vector<std::string> const& other_names,
           std::optional<base::Date> birth_date) {
  bool const asks_birth = terms.birth_date || terms.birth_year;
  Fit const birth = birth_fit(terms, birth_date);
  if (terms.words.empty()) return {birth.likeness, capital(birth.why)};
  Fit const named = name_fit(terms, name, other_names);
  if (!asks_birth) return {named.likeness, capital(named.why)};
  int const likeness = (named.likeness * name_parts + birth.likeness * birth_parts) / (name_parts + birth_parts);
  std::string const why = birth.why.empty() ? named.why + ", but another date of birth" : named.why + " and " + birth.why;
  return {likeness, capital(why)};
}

}  // namespace people
