#include "publication/domain/inspection.hpp"

#include "organisation/domain/name_match.hpp"
#include "organisation/domain/partial_date.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace publication {

namespace {

constexpr std::chrono::minutes release_minute{1};  // 00:01
constexpr std::array before = std::to_array<std::string_view>({"(region) ", "(national) ", "(2018) ", "(youth) "});
constexpr std::array after = std::to_array<std::string_view>({" (second inspection)", " (third inspection)", ", sample only"});

}  // namespace

std::optional<Rating> Inspection::standard(std::string_view key) const {
  auto const found = std::ranges::find(standards, key, &StandardRating::standard);
  return found == standards.end() ? std::nullopt : std::optional(found->rating);
}

Share const* Inspection::share(std::string_view question) const {
  auto const found = std::ranges::find(shares, question, &Share::question);
  return found == shares.end() ? nullptr : &*found;
}

Precision precision_of(std::string_view published) {
  switch (published.size()) {
    case 0: return Precision::none;
    case 4: return Precision::year;
    case 7: return Precision::month;
    default: return Precision::day;
  }
}

std::optional<base::Instant> counts_from(std::string_view published) {
  auto const day = organisation::last_day_of(published);
  if (!day) return std::nullopt;
  auto const minute = precision_of(published) == Precision::day ? release_minute : std::chrono::minutes{0};
  return base::from_london(base::LocalTime{*day} + minute);
}

base::Instant listed_from(Inspection const& row, base::Instant recorded) {
  if (auto const counted = counts_from(row.published)) return *counted;
  return counts_from(row.fieldwork.substr(0, 4)).value_or(recorded);
}

std::string published_in_words(std::string_view published) {
  auto const day = organisation::last_day_of(published);
  if (!day) return "not known";
  auto const known = organisation::partial_in_words(published);
  if (precision_of(published) == Precision::day) return known;
  return fmt::format("{}, day not known; counted from {}", known, base::date_in_full(*day));
}

std::string_view body_of(std::string_view name) {
  for (auto const word : before)
    if (name.starts_with(word)) name.remove_prefix(word.size());
  for (auto const word : after)
    if (name.ends_with(word)) name.remove_suffix(word.size());
  return name;
}

std::string published_name(Subject subject, std::string_view body) {
  switch (subject) {
    case Subject::pdu: break;
    case Subject::region: return fmt::format("(region) {}", body);
    case Subject::national: return fmt::format("(national) {}", body);
    case Subject::provider: return fmt::format("(2018) {}", body);
    case Subject::youth_service: return fmt::format("(youth) {}", body);
  }
  return std::string(body);
}

std::string slug_of(std::string_view name) {
  auto slug = organisation::fold_name(name);
  std::ranges::replace(slug, ' ', '-');
  return slug;
}

}  // namespace publication
