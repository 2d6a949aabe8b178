#include "people/domain/search_terms.hpp"

#include "base/text.hpp"
#include "people/domain/name_tokens.hpp"
#include "people/domain/person.hpp"

namespace people {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

int year_of(base::Date day) { return int(std::chrono::year_month_day{day}.year()); }

// A year of two digits is the last one that is not in the future: nobody is born tomorrow.
std::string four_digits(std::string_view year, base::Date today) {
  if (year.size() != 2 || !all_digits(year)) return std::string(year);
  int const last_two = (year[0] - '0') * 10 + (year[1] - '0');
  int const now = year_of(today);
  int const century = last_two <= now % 100 ? now / 100 : now / 100 - 1;
  return std::to_string(century * 100 + last_two);
}

std::optional<base::Date> date_of(std::string_view day, std::string_view month, std::string_view year, base::Date today) {
  if (year.size() != 2 && year.size() != 4) return std::nullopt;
  auto const found = base::date_from_parts(day, month, four_digits(year, today));
  return found && *found <= today ? found : std::nullopt;
}

// The number of a month written out: "June", "jun", "Jun."
std::string month_number(std::string_view word) {
  std::string const lower = base::ascii_lower(word.substr(0, 3));
  auto const found = std::ranges::find(months, lower);
  bool const written = word.size() >= 3 && std::ranges::all_of(word.substr(0, word.size() - 1), letter);
  return found == months.end() || !written ? std::string{} : std::to_string(found - months.begin() + 1);
}

class Reader {
 public:
  Reader(std::string_view typed, base::Date today) : today_(today) {
    terms_.typed = base::trim(typed);
    std::string spaced = terms_.typed;
    std::ranges::replace(spaced, ',', ' ');
    std::ranges::replace(spaced, ';', ' ');
    for (auto part : base::words_of(spaced)) parts_.emplace_back(part);
  }

  SearchTerms read() {
    for (std::size_t at = 0; at < parts_.size();) at += take(at);
    for (auto const& year : years_) take_year(year);
    terms_.joined = joined_particles(terms_.words);
    return std::move(terms_);
  }

 private:
  // How many parts were used.
  std::size_t take(std::size_t at) {
    std::string const& part = parts_[at];
    if (at + 2 < parts_.size() && take_date_in_words(at)) return 3;
    if (take_date(part) || take_number(part)) return 1;
    if (part.size() == 4 && all_digits(part)) {
      years_.push_back(part);
      return 1;
    }
    std::string const folded = base::fold(part);
    for (auto word : base::words_of(folded)) terms_.words.emplace_back(word);
    return 1;
  }

  bool set_date(std::string_view day, std::string_view month, std::string_view year) {
    auto const plain = date_of(day, month, year, today_);
    auto const swapped = date_of(month, day, year, today_);
    if (!plain && !swapped) return false;
    terms_.birth_date = plain ? plain : swapped;
    if (plain && swapped && *plain != *swapped) terms_.swapped_date = swapped;
    return true;
  }

  bool take_date(std::string const& part) {
    for (char separator : {'/', '.', '-'}) {
      auto const parts = base::split(part, separator);
      if (parts.size() != 3 || !all_digits(parts[0]) || !all_digits(parts[1]) || !all_digits(parts[2])) continue;
      bool const year_first = parts[0].size() == 4;
      return year_first ? set_date(parts[2], parts[1], parts[0]) : set_date(parts[0], parts[1], parts[2]);
    }
    std::string_view const all = part;
    if (all.size() != 8 || !all_digits(all)) return false;
    return set_date(all.substr(0, 2), all.substr(2, 2), all.substr(4)) || set_date(all.substr(6), all.substr(4, 2), all.substr(0, 4));
  }

  // "4 June 1985", "4th Jun 85"
  bool take_date_in_words(std::size_t at) {
    std::string_view day = parts_[at];
    while (!day.empty() && letter(day.back())) day.remove_suffix(1);
    std::string const month = month_number(parts_[at + 1]);
    if (!all_digits(day) || month.empty()) return false;
    auto const found = date_of(day, month, parts_[at + 2], today_);
    if (found) terms_.birth_date = found;
    return found.has_value();
  }

  // Letters and digits with at most one slash, both present: a CRN, a PNC ID, a CRO or a prison number. Ten digits: an
  // NHS number.
  bool take_number(std::string const& part) {
    auto const digits = std::ranges::count_if(part, [](char c) { return c >= '0' && c <= '9'; });
    bool const only = std::ranges::all_of(part, [](char c) { return letter(c) || c == '/' || (c >= '0' && c <= '9'); });
    bool const nhs = all_digits(part) && part.size() == 10;
    if (!only || digits < 3 || std::ranges::count(part, '/') > 1 || (all_digits(part) && !nhs)) return false;
    terms_.number = base::ascii_upper(part);
    return true;
  }

  void take_year(std::string const& text) {
    int const year = std::stoi(text);
    if (!terms_.words.empty() && !terms_.birth_date && year >= 1900 && year <= year_of(today_)) terms_.birth_year = year;
    else if (terms_.words.empty()) terms_.words.push_back(text);
  }

  base::Date today_;
  std::vector<std::string> parts_ = {};
  std::vector<std::string> years_ = {};
  SearchTerms terms_ = {};
};

}  // namespace

SearchTerms read_search(std::string_view typed, base::Date today) { return Reader(typed, today).read(); }

}  // namespace people
