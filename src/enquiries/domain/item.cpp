#include "enquiries/domain/item.hpp"

#include "base/text.hpp"
#include "base/typed.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {

std::vector<Minimum> lacks(ItemContent const& item) {
  std::vector<Minimum> missing;
  if (!item.date_from && item.precision != DatePrecision::unknown) missing.push_back(Minimum::date);
  if (base::trim(item.summary).empty() && item.types.empty()) missing.push_back(Minimum::what_happened);
  if (!item.person_role) missing.push_back(Minimum::person_role);
  if (!item.children_present) missing.push_back(Minimum::children_present);
  return missing;
}

namespace {

struct Asks {
  Minimum what;
  std::string_view field;
  std::string_view message;
};
constexpr std::array minimum_asked{
    Asks{Minimum::date, "date_from", "Enter the date of the incident, or say that it is not known"},
    Asks{Minimum::what_happened, "summary", "Enter what happened, or select a type"},
    Asks{Minimum::person_role, "person_role", "Select the person’s role in the incident"},
    Asks{Minimum::children_present, "children_present", "Select whether children were present"},
};

bool needs_words(ItemKind kind) { return kind != ItemKind::incident && kind != ItemKind::nothing_known; }

}  // namespace

std::vector<base::FieldError> check_item(ItemContent const& item, base::Date today, std::string const& prefix) {
  std::vector<base::FieldError> errors;
  auto const say = [&](std::string_view field, std::string_view message) {
    errors.push_back({prefix + std::string(field), std::string(message)});
  };
  if (item.kind == ItemKind::incident)
    for (auto missing : lacks(item))
      for (auto const& asks : minimum_asked)
        if (asks.what == missing) say(asks.field, asks.message);
  if (needs_words(item.kind) && base::trim(item.summary).empty()) say("summary", "Enter what is known");
  if (item.date_from && *item.date_from > today) say("date_from", "The date must be today or in the past");
  if (item.date_to && item.date_from && *item.date_to < *item.date_from) say("date_to", "The end date must be on or after the first date");
  if (item.date_to && *item.date_to > today) say("date_to", "The end date must be today or in the past");
  if (base::characters(item.summary) > longest_summary)
    say("summary", fmt::format("What happened must be {} characters or fewer", longest_summary));
  else if (auto const wrong = base::unfit("summary", item.summary, longest_summary)) say("summary", wrong->message);
  if (auto const wrong = base::unfit("source_ref", item.source_ref)) say("source_ref", wrong->message);
  return errors;
}

std::string types_word(std::vector<IncidentType> const& types) {
  std::string joined;
  for (auto type : types) joined += (joined.empty() ? "" : " ") + std::string(base::word(type));
  return joined;
}

std::vector<IncidentType> types_from_word(std::string_view text) {
  std::vector<IncidentType> types;
  for (auto part : base::words_of(text))
    if (auto type = base::from_word<IncidentType>(part); type && std::ranges::find(types, *type) == types.end())
      types.push_back(*type);
  return types;
}

std::string item_date(ItemContent const& item) {
  if (!item.date_from || item.precision == DatePrecision::unknown) return "Date not known";
  auto const full = base::date_in_full(*item.date_from);                // "3 May 2022"
  if (item.precision == DatePrecision::year) return full.substr(full.rfind(' ') + 1);
  if (item.precision == DatePrecision::month) return full.substr(full.find(' ') + 1);
  if (item.date_to && *item.date_to != *item.date_from) return full + " to " + base::date_in_full(*item.date_to);
  return full;
}

std::string item_title(ItemContent const& item) {
  bool const dated = item.date_from && item.precision != DatePrecision::unknown;
  if (!dated) return std::string(name(item.kind)) + (item.kind == ItemKind::incident ? ", date not known" : "");
  return fmt::format("{}, {}", name(item.kind), item_date(item));
}

std::string what_happened(ItemContent const& item) {
  if (auto const summary = base::trim(item.summary); !summary.empty()) return std::string(summary);
  if (item.kind == ItemKind::nothing_known) return "Nothing known in what was searched";
  std::string joined;
  for (auto type : item.types) {
    auto const word = name(type);
    joined += joined.empty() ? std::string(word) : ", " + base::ascii_lower(word);
  }
  return joined;
}

}  // namespace enquiries
