#include "people/pages/typed.hpp"

namespace people::pages {
namespace {

std::string_view trimmed(std::string_view text) { return base::trim(text); }

// "9:30", "09.30", "0930", "9.30am"
std::optional<std::chrono::minutes> time_of(std::string_view typed) {
  std::string digits;
  std::string letters;
  for (char c : typed) {
    if (c >= '0' && c <= '9') digits += c;
    else if (c != ':' && c != '.' && c != ' ') letters += c;
  }
  letters = base::ascii_lower(letters);
  if (digits.size() < 3 || digits.size() > 4 || !(letters.empty() || letters == "am" || letters == "pm")) return std::nullopt;
  if (digits.size() == 3) digits.insert(digits.begin(), '0');
  int hour = std::stoi(digits.substr(0, 2));
  int const minute = std::stoi(digits.substr(2));
  if (hour > 23 || minute > 59) return std::nullopt;
  if (letters == "pm" && hour < 12) hour += 12;
  if (letters == "am" && hour == 12) hour = 0;
  return std::chrono::minutes{hour * 60 + minute};
}

}  // namespace

std::string Typed::text(std::string_view field, std::string_view label, std::size_t at_most, base::Lines lines) {
  auto read = base::typed_text(form_.one(field), at_most, lines);
  if (read) return *read;
  if (read.error() == base::TextFault::too_long) fail(field, fmt::format("{} must be {} characters or fewer", label, at_most));
  else fail(field, fmt::format("{} contains a character that cannot be kept: type it again", label));
  return {};
}

std::string Typed::line(std::string_view field, std::string_view label, std::size_t at_most) {
  return text(field, label, at_most, base::Lines::one);
}
std::string Typed::lines(std::string_view field, std::string_view label, std::size_t at_most) {
  return text(field, label, at_most, base::Lines::many);
}
std::string Typed::required(std::string_view field, std::string_view label, std::string_view message, std::size_t at_most) {
  auto const before = errors_.size();
  std::string read = line(field, label, at_most);
  if (read.empty() && errors_.size() == before) fail(field, std::string(message));
  return read;
}

std::optional<base::Date> Typed::date(std::string_view field, std::string_view label) {
  std::array<std::string_view, 3> parts{};
  std::string missing;
  std::string first_missing;
  static constexpr std::array<std::string_view, 3> names{"day", "month", "year"};
  for (std::size_t i = 0; i < 3; ++i) {
    parts[i] = trimmed(form_.one(fmt::format("{}-{}", field, names[i])));
    if (!parts[i].empty()) continue;
    missing += fmt::format("{}{}", missing.empty() ? "" : " and ", names[i]);
    if (first_missing.empty()) first_missing = fmt::format("{}-{}", field, names[i]);
  }
  if (parts[0].empty() && parts[1].empty() && parts[2].empty()) return std::nullopt;
  if (!missing.empty()) {
    fail(first_missing, fmt::format("{} must include a {}", label, missing));
    return std::nullopt;
  }
  auto const read = parts[2].size() == 4 ? base::date_from_parts(parts[0], parts[1], parts[2]) : std::nullopt;
  if (!read) fail(field, fmt::format("{} must be a real date, such as 27 3 2023", label));
  return read;
}

base::Date Typed::required_date(std::string_view field, std::string_view label) {
  auto const before = errors_.size();
  auto const read = date(field, label);
  if (!read && errors_.size() == before) fail(field, fmt::format("Enter: {}", base::ascii_lower(label.substr(0, 1)) + std::string(label.substr(1))));
  return read.value_or(base::Date{});
}

std::optional<base::Instant> Typed::moment(std::string_view field, std::string_view label) {
  auto const day = date(field, label);
  std::string const time_field = fmt::format("{}-time", field);
  auto const typed = trimmed(form_.one(time_field));
  if (!day && typed.empty()) return std::nullopt;
  auto const time = time_of(typed);
  if (!time) fail(time_field, fmt::format("{} must have a time, such as 10:30", label));
  else if (!day) fail(field, fmt::format("{} must have a date as well as a time", label));
  if (!day || !time) return std::nullopt;
  return base::from_london(base::LocalTime{*day} + *time);
}

std::optional<std::string> Typed::code(std::string_view field) {
  std::string read = line(field, "The choice", 20);
  return read.empty() ? std::nullopt : std::optional(std::move(read));
}

std::optional<std::int64_t> Typed::integer(std::string_view field) const {
  auto const typed = trimmed(form_.one(field));
  std::int64_t number = 0;
  auto const [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (typed.empty() || fault != std::errc{} || end != typed.data() + typed.size()) return std::nullopt;
  return number;
}

}  // namespace people::pages
