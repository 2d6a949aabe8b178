#include "spreadsheets/inputs.hpp"

#include <algorithm>

namespace spreadsheets {
namespace {

constexpr std::int64_t most = 1'000'000'000;

std::string plain(std::string_view key) {
  std::string name;
  for (char const c : base::ascii_lower(key))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) name += c;
  return name;
}

bool says_nothing(std::string_view value) {
  auto const lower = base::ascii_lower(value);
  for (auto const word : {"", "none", "null", "missing", "undefined", "no row"})
    if (lower == word) return true;
  return false;
}

// Without what stands in brackets.
std::string without_brackets(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (char const c : text) {
    if (c == '(') ++depth;
    if (depth == 0) kept += c;
    if (c == ')' && depth > 0) --depth;
  }
  return kept;
}

}  // namespace

Inputs::Inputs(std::string_view text) {
  for (auto part : parts(text, ';')) {
    auto const equals = part.find('=');
    if (equals == part.npos) throw Unreadable(fmt::format("inputs: “{}” has no =", part));
    Pair pair{.key = base::trim(part.substr(0, equals)), .value = base::trim(part.substr(equals + 1))};
    pair.name = plain(pair.key);
    if (std::ranges::find(pairs_, pair.name, &Pair::name) != pairs_.end()) throw Unreadable(fmt::format("inputs: “{}” stands twice", pair.key));
    pairs_.push_back(pair);
  }
}

Inputs::Pair* Inputs::find(Names names) {
  for (auto name : names)
    for (auto& pair : pairs_)
      if (pair.name == plain(name)) return pair.asked = true, &pair;
  return nullptr;
}

bool Inputs::has(Names names) { return find(names) != nullptr; }

std::string_view Inputs::text(Names names) {
  if (auto const* pair = find(names)) return pair->value;
  throw Unreadable(fmt::format("inputs: {} is missing", *names.begin()));
}

std::optional<std::string_view> Inputs::text_if(Names names) {
  auto const* pair = find(names);
  return !pair || says_nothing(pair->value) ? std::nullopt : std::optional(pair->value);
}

bool Inputs::yes(Names names) { return has(names) && yes_or_no(*names.begin(), text(names)); }
std::int64_t Inputs::whole(Names names) { return whole_number(*names.begin(), text(names), -most, most); }
workload::Decimal Inputs::number(Names names) { return decimal(*names.begin(), text(names)); }

std::optional<std::int64_t> Inputs::whole_if(Names names) {
  auto const value = text_if(names);
  return value ? std::optional(whole_number(*names.begin(), *value, -most, most)) : std::nullopt;
}

std::optional<workload::Decimal> Inputs::number_if(Names names) {
  auto const value = text_if(names);
  return value ? std::optional(decimal(*names.begin(), *value)) : std::nullopt;
}

std::vector<std::pair<std::string_view, std::string_view>> Inputs::all() {
  std::vector<std::pair<std::string_view, std::string_view>> values;
  for (auto& pair : pairs_) pair.asked = true, values.emplace_back(pair.key, pair.value);
  return values;
}

std::vector<std::string> Inputs::passed_over() const {
  std::vector<std::string> keys;
  for (auto const& pair : pairs_)
    if (!pair.asked) keys.emplace_back(pair.key);
  return keys;
}

std::map<std::string, workload::Decimal> named_numbers(std::string_view column, std::string_view text, Names order) {
  std::map<std::string, workload::Decimal> all;
  if (auto const bare = parts(text, '/'); order.size() > 0 && bare.size() == order.size() && std::ranges::all_of(bare, [](auto each) { return workload::Decimal::from(each).has_value(); })) {
    auto name = order.begin();
    for (auto const number : bare) all.emplace(*name++, decimal(column, number));
    return all;
  }
  auto const kept = without_brackets(text);
  for (auto part : parts(kept, ',')) {
    std::string spaced(part);
    std::ranges::replace(spaced, ':', ' ');
    std::string name;
    std::optional<workload::Decimal> number;
    for (auto piece : base::words_of(spaced)) {
      if (piece == "each") continue;
      if (auto const value = workload::Decimal::from(piece); value && !number) number = value;
      else name += (name.empty() ? "" : " ") + base::ascii_lower(piece);
    }
    if (!number || name.empty()) throw Unreadable(fmt::format("{}: “{}” is no name with a number", column, part));
    if (!all.emplace(name, *number).second) throw Unreadable(fmt::format("{}: “{}” stands twice", column, name));
  }
  return all;
}

}  // namespace spreadsheets
