#include "enquiries/domain/paste.hpp"

#include "base/text.hpp"
#include "enquiries/domain/pasted_codes.hpp"
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

// What stands before the place in its line.
std::string_view line_before(std::string_view text, std::size_t at) {
  auto const before = text.substr(0, at);
  auto const start = before.rfind('\n');
  return start == before.npos ? before : before.substr(start + 1);
}

bool begins_line(std::string_view text, std::size_t at) { return std::ranges::none_of(line_before(text, at), is_word); }

constexpr std::array<std::string_view, 3> births{"born", "dob", "d.o.b"};
constexpr int words_of_a_birth = 4;   // "DOB of victim 12/05/1990", "born on the 1st of"

bool is_a_birth(std::string_view text, std::size_t at) {
  for (int word = 0; word < words_of_a_birth; ++word) {
    auto const found = word_before(text, at);
    if (found.empty()) return false;
    if (std::ranges::find(births, found) != births.end()) return true;
    at = base::ascii_lower(text.substr(0, at)).rfind(found);
  }
  return false;
}

// "Log 512 of 12/03/2023", "Incident on 12/03/2023": a line that begins so is an entry, whatever leads to its date.
constexpr std::array<std::string_view, 8> labels{"log", "incident", "crime", "event", "occurrence", "report", "cad", "call"};
constexpr std::array<std::string_view, 3> label_leads{"of", "on", "dated"};
constexpr std::size_t longest_label = 4;   // words, with the one that leads to the date

bool labelled(std::string_view text, std::size_t at) {
  auto const words = base::words_of(line_before(text, at));
  return !words.empty() && words.size() <= longest_label && std::ranges::find(labels, base::ascii_lower(words.front())) != labels.end() &&
         std::ranges::find(label_leads, base::ascii_lower(words.back())) != label_leads.end();
}
// A sentence that refers to a date goes on behind it.
constexpr std::array<std::string_view, 17> referring{"until", "till", "since", "before", "after", "by", "from", "to", "expires", "of",
                                                     "on", "for", "between", "and", "dated", "due", "the"};

// "On 3 May 2022 he …", "In 2016 they …" begin an entry where that word begins the sentence.
constexpr std::array<std::string_view, 5> leads{"on", "in", "during", "between", "from"};

bool begins_entry(std::string_view text, std::size_t at) {
  auto word = word_before(text, at);
  if (word == "the") word = word_before(text, base::ascii_lower(text.substr(0, at)).rfind(word));   // "On the 14/03/2023 he …"
  if (is_a_birth(text, at)) return false;
  if (begins_line(text, at) || labelled(text, at)) return true;
  if (std::ranges::find(leads, word) != leads.end()) {
    auto const lead = base::ascii_lower(text.substr(0, at)).rfind(word);
    auto const before = base::trim(text.substr(0, lead));
    return before.empty() || before.back() == '.' || before.back() == ';' || begins_line(text, lead);
  }
  return std::ranges::find(referring, word) == referring.end();
}

// "Occurred: 12/03/2023 Reported: 13/03/2023": the second date is of the first one's entry.
constexpr std::array<std::string_view, 5> reports{"reported", "recorded", "logged", "entered", "updated"};

bool is_of_a_report(std::string_view text, std::size_t at) {
  auto word = word_before(text, at);
  if (word == "on" || word == "date") word = word_before(text, base::ascii_lower(text.substr(0, at)).rfind(word));
  return std::ranges::find(reports, word) != reports.end();
}

// Between the end of one date and another: "-", "–" or "to" only; "and" where it says between.
bool joins_range(std::string_view text, std::size_t from, std::size_t to, std::size_t begin) {
  auto const word = base::trim(text.substr(from, to - from));
  return word == "-" || word == "–" || word == "to" || word == "until" || (word == "and" && word_before(text, begin) == "between");
}

// "2.", "b)", "(4)", a bullet, the bar of a table: what numbers an entry and says nothing of it.
bool is_marker(std::string_view text) {
  auto const marks = [](char c) { return std::string_view(" \t.-:)(|*#\"',").find(c) != std::string_view::npos; };
  std::string rest;
  for (char c : text)
    if (!marks(c)) rest += c;
  for (std::string_view bullet : {"•", "–", "·", "▪", "●", "◦", "\u200b"})
    for (auto at = rest.find(bullet); at != rest.npos; at = rest.find(bullet)) rest.erase(at, bullet.size());
  return rest.empty() || (rest.size() <= 3 && std::ranges::all_of(rest, [](char c) { return c >= '0' && c <= '9'; })) || (rest.size() == 1 && is_word(rest[0]));
}

// Where the entry of a date begins: at the beginning of its line or of its sentence, so that the number of a crime or a log
// stands with its own date; behind another date of the line.
std::size_t entry_begin(std::string_view text, FoundDate const& date, std::size_t behind_last) {
  auto const line_start = date.begin - line_before(text, date.begin).size();
  bool const first_of_line = line_start >= behind_last;
  auto const start = first_of_line ? line_start : behind_last;
  auto const line = text.substr(start, date.begin - start);
  if (is_marker(line)) return start;
  auto sentence = first_of_line ? start : date.begin;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    if ((line[i] == '.' || line[i] == ';' || line[i] == '!' || line[i] == '?') && line[i + 1] == ' ') sentence = start + i + 2;
  return sentence;
}

constexpr std::array<std::string_view, 10> lead_words{"on", "in", "during", "between", "from", "of", "the", "date", "dated", "occurred"};

// What the words before a date say, without those that only lead to it: "Crime no 04CB/1299/22" of "Crime no 04CB/1299/22 Date:".
std::string_view label_of(std::string_view lead) {
  if (is_marker(lead)) return {};
  for (;;) {
    while (!lead.empty() && (lead.back() == ' ' || lead.back() == '\t' || lead.back() == ':' || lead.back() == '(')) lead.remove_suffix(1);
    auto const word = word_before(lead, lead.size());
    if (word.empty() || std::ranges::find(lead_words, word) == lead_words.end()) return base::trim(lead);
    lead.remove_suffix(word.size());
  }
}

std::string_view without_lead(std::string_view text) {
  for (std::string_view cell : {"\",", "\";"})   // what closes the first cell of a table
    if (text.starts_with(cell)) text.remove_prefix(cell.size());
  while (!text.empty() && std::string_view(" \t-:,.)\n\r|").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  for (std::string_view mark : {"–", "\u200b"})
    if (text.starts_with(mark)) return without_lead(text.substr(mark.size()));
  text = base::trim(text);
  while (!text.empty() && (text.back() == '|' || text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

// Text copied from a page or a letter holds its dates together with no-break spaces.
std::string with_plain_spaces(std::string_view pasted) {
  constexpr std::string_view no_break = "\u00a0";
  std::string text(pasted);
  for (auto at = text.find(no_break); at != text.npos; at = text.find(no_break, at)) text.replace(at, no_break.size(), " ");
  return text;
}

ProposedItem proposed(std::string_view part, std::string_view label, std::string_view told, FoundDate const* date) {
  ProposedItem entry{.text = std::string(base::trim(part))};
  entry.item.summary = std::string(label) + (label.empty() || without_lead(told).empty() ? "" : ": ") + std::string(without_lead(told));
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
  bool last_of_a_report = true;   // before the first entry a report begins one, and behind such a one the next does
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word(text[at]) || (at > 0 && (is_word(text[at - 1]) || text[at - 1] == '/'))) continue;
    auto const date = written_date(text, at, today);
    if (!date) continue;
    auto const end = behind_time(text, date->end);
    bool const range = !found.empty() && joins_range(text, found.back().end, at, found.back().begin) && found.back().date <= date->date;
    bool const of_days = range && found.back().precision == DatePrecision::day && date->precision == DatePrecision::day;
    if (of_days) {
      found.back().until = date->date;
      found.back().end = end;
    } else if (range) {
      // "March 2021 to May 2022": an entry of March 2021 whose words go on to say until when
    } else if (bool const of_a_report = is_of_a_report(text, at); begins_entry(text, at) && (last_of_a_report || !of_a_report)) {
      last_of_a_report = of_a_report;
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
  std::vector<std::size_t> begins;
  for (auto const& date : dates) begins.push_back(entry_begin(text, date, begins.empty() ? 0 : dates[begins.size() - 1].end));
  auto const before = text.substr(0, dates.empty() ? text.size() : begins.front());
  if (!is_marker(base::trim(before)) && most > 0) items.push_back(proposed(before, {}, before, nullptr));
  for (std::size_t i = 0; i < dates.size() && items.size() < most; ++i) {
    auto const next = i + 1 < dates.size() ? begins[i + 1] : text.size();
    items.push_back(proposed(text.substr(begins[i], next - begins[i]), label_of(text.substr(begins[i], dates[i].begin - begins[i])), text.substr(dates[i].end, next - dates[i].end), &dates[i]));
  }
  return items;
}

}  // namespace enquiries
