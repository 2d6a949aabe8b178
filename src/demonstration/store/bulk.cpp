#include "demonstration/store/bulk.hpp"

#include "base/text.hpp"

namespace demonstration {
namespace {

constexpr int rows_a_chunk = 50'000;
constexpr int rows_a_journey = 2'000;

// As a literal of the SQL standard: nothing but the quote has a meaning inside quotes.
void append_literal(std::string& out, sql::Value const& value) {
  if (auto const* number = std::get_if<std::int64_t>(&value.stored())) {
    out += std::to_string(*number);
  } else if (auto const* text = std::get_if<std::string>(&value.stored())) {
    out += '\'';
    for (char c : *text) out.append(c == '\'' ? 2 : 1, c);
    out += '\'';
  } else if (std::holds_alternative<std::monostate>(value.stored())) {
    out += "null";
  } else {
    throw std::logic_error("no bytes are made up");
  }
}

}  // namespace

Table::Table(std::string_view name, std::string_view columns) : name_("demonstration." + std::string(name)) {
  std::string values;
  for (auto column : base::split(columns, ',')) {
    columns_.emplace_back(base::trim(column));
    values += (values.empty() ? ":" : ", :") + columns_.back();
  }
  text_ = fmt::format("insert into {} ({}) values ({})", name, columns, values);
  values_at_ = text_.size() - values.size() - 2;
}

void Bulk::add(Table const& table, std::initializer_list<sql::Value> values) {
  auto const& columns = table.columns();
  if (values.size() != columns.size()) throw std::logic_error(table.statement().text.data());
  if (connection_.engine() == sql::Engine::postgresql) {
    gather(table, values);
  } else {
    params_.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) params_.push_back({columns[i], values.begin()[i]});
    connection_.change(table.statement(), params_);
  }
  ++rows_;
  if (rows_ % rows_a_journey == 0) send();
  if (rows_ % rows_a_chunk != 0) return;
  connection_.commit();
  connection_.begin();
}

void Bulk::gather(Table const& table, std::initializer_list<sql::Value> values) {
  auto found = std::ranges::find(gathered_, &table, &Gathered::table);
  if (found == gathered_.end()) found = gathered_.insert(gathered_.end(), Gathered{&table});
  auto& text = found->text;
  if (text.empty()) text = table.opening();
  else text += ',';
  for (char separator = '('; auto const& value : values) {
    text += separator;
    append_literal(text, value);
    separator = ',';
  }
  text += ')';
}

void Bulk::send() {
  for (auto& gathered : gathered_) {
    if (!gathered.text.empty()) connection_.script(gathered.text);
    gathered.text.clear();
  }
}

void Bulk::finish() {
  send();
  connection_.commit();
}

}  // namespace demonstration
