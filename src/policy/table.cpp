#include "policy/table.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

namespace policy {

Mistake::Mistake(std::string const& in_file, int at_line, std::string const& at_key, std::string const& reason)
    : std::runtime_error(fmt::format("{}{}{}: {}", in_file, at_line > 0 ? fmt::format(", line {}", at_line) : std::string{},
                                     at_key.empty() ? std::string{} : ", " + at_key, reason)),
      file(in_file),
      line(at_line),
      key(at_key) {}

struct Table::Document {
  std::string file;
  toml::table root;
};

namespace {

toml::table const& of(void const* table) { return *static_cast<toml::table const*>(table); }
int line_of(toml::node const& node) { return static_cast<int>(node.source().begin.line); }
toml::table const no_table;

}  // namespace

Table::Table(std::shared_ptr<Document const> document, void const* table, std::string path)
    : document_(std::move(document)), table_(table), path_(std::move(path)) {}

Table Table::parse(std::string const& file, std::string_view text) {
  try {
    auto document = std::make_shared<Document const>(Document{file, toml::parse(text, file)});
    auto const* root = &document->root;
    return {std::move(document), root, ""};
  } catch (toml::parse_error const& error) {
    throw Mistake(file, static_cast<int>(error.source().begin.line), "", std::string(error.description()));
  }
}

void Table::mistake(std::string_view key, std::string const& reason) const {
  auto const* node = of(table_).get(key);
  throw Mistake(document_->file, node ? line_of(*node) : line_of(of(table_)), named(key), reason);
}

bool Table::has(std::string_view key) const { return of(table_).contains(key); }

std::vector<std::string> Table::keys() const {
  std::vector<std::string> names;
  for (auto const& [key, node] : of(table_)) names.emplace_back(key.str());
  return names;
}

void Table::finish() const {
  for (auto const& key : keys())
    if (!used_.contains(key)) mistake(key, "this key is not known here");
}

std::string Table::text(std::string_view key) {
  used(key);
  auto const* node = of(table_).get(key);
  if (!node) mistake(key, "is missing");
  if (auto const* value = node->as_string()) return value->get();
  mistake(key, "must be a text in quotes");
}

std::string Table::text_or(std::string_view key, std::string fallback) { return has(key) ? text(key) : std::move(fallback); }

int Table::whole(std::string_view key, int least, int most) {
  used(key);
  auto const* node = of(table_).get(key);
  if (!node) mistake(key, "is missing");
  auto const* value = node->as_integer();
  if (!value || value->get() < least || value->get() > most) mistake(key, fmt::format("must be a whole number from {} to {}", least, most));
  return static_cast<int>(value->get());
}

int Table::whole_or(std::string_view key, int least, int most, int fallback) { return has(key) ? whole(key, least, most) : fallback; }
std::optional<int> Table::whole_if(std::string_view key, int least, int most) {
  if (!has(key)) return std::nullopt;
  return whole(key, least, most);
}

bool Table::flag_or(std::string_view key, bool fallback) {
  used(key);
  auto const* node = of(table_).get(key);
  if (!node) return fallback;
  if (auto const* value = node->as_boolean()) return value->get();
  mistake(key, "must be true or false");
}

base::Date Table::date(std::string_view key) {
  used(key);
  auto const* node = of(table_).get(key);
  if (!node) mistake(key, "is missing");
  auto const* value = node->as_date();
  if (!value) mistake(key, "must be a date such as 2023-01-01, without quotes");
  auto const day = value->get();
  return base::make_date(day.year, day.month, day.day);
}

std::chrono::minutes Table::time_of_day(std::string_view key) {
  auto const written = text(key);
  auto const time = base::local_from_iso("2000-01-01T" + written);
  if (!time || written.size() != 5) mistake(key, "must be a time of day such as \"17:00\"");
  return std::chrono::floor<std::chrono::minutes>(*time - std::chrono::floor<std::chrono::days>(*time));
}

std::vector<std::string> Table::texts(std::string_view key) {
  used(key);
  std::vector<std::string> values;
  auto const* node = of(table_).get(key);
  if (!node) return values;
  auto const* list = node->as_array();
  if (!list) mistake(key, "must be a list of texts in square brackets");
  for (auto const& each : *list) {
    auto const* value = each.as_string();
    if (!value) mistake(key, "must be a list of texts in quotes");
    values.push_back(value->get());
  }
  return values;
}

std::vector<int> Table::wholes(std::string_view key, int least, int most) {
  used(key);
  std::vector<int> values;
  auto const* node = of(table_).get(key);
  if (!node) return values;
  auto const* list = node->as_array();
  if (!list) mistake(key, "must be a list of whole numbers");
  for (auto const& each : *list) {
    auto const* value = each.as_integer();
    if (!value || value->get() < least || value->get() > most) mistake(key, fmt::format("must be whole numbers from {} to {}", least, most));
    values.push_back(static_cast<int>(value->get()));
  }
  return values;
}

Table Table::table(std::string_view key) {
  used(key);
  auto const* node = of(table_).get(key);
  if (!node) return {document_, &no_table, named(key)};
  auto const* found = node->as_table();
  if (!found) mistake(key, "must be a table");
  return {document_, found, named(key)};
}

std::vector<Table> Table::tables(std::string_view key) {
  used(key);
  std::vector<Table> found;
  auto const* node = of(table_).get(key);
  if (!node) return found;
  auto const* list = node->as_array();
  if (!list) mistake(key, fmt::format("must be written as [[{}]]", key));
  int number = 0;
  for (auto const& each : *list) {
    auto const* one = each.as_table();
    if (!one) mistake(key, fmt::format("must be written as [[{}]]", key));
    found.push_back({document_, one, fmt::format("{}[{}]", named(key), ++number)});
  }
  return found;
}

std::vector<std::pair<std::string, int>> Table::named_wholes(std::string_view key, int least, int most) {
  auto inner = table(key);
  std::vector<std::pair<std::string, int>> values;
  for (auto const& name : inner.keys()) values.emplace_back(name, inner.whole(name, least, most));
  return values;
}

}  // namespace policy
