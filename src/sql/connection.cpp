#include "sql/connection.hpp"

#include "sql/engines.hpp"

#include <algorithm>

namespace sql {
namespace {

constexpr std::string_view sqlite_prefix = "sqlite:";

// The length of the UTF-8 character at the start of `text`; 0 if there is none.
// Source: Unicode Standard, table 3-7, well-formed byte sequences.
std::size_t character_length(std::string_view text) {
  auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  auto const within = [&](std::size_t i, unsigned low, unsigned high) { return byte(i) >= low && byte(i) <= high; };
  auto const tail = [&](std::size_t i) { return within(i, 0x80, 0xBF); };
  unsigned const lead = byte(0);
  if (lead > 0 && lead < 0x80) return 1;
  if (within(0, 0xC2, 0xDF)) return tail(1) ? 2 : 0;
  if (within(0, 0xE0, 0xEF)) {
    bool const second = within(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
    return second && tail(2) ? 3 : 0;
  }
  if (within(0, 0xF0, 0xF4)) {
    bool const second = within(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    return second && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

Engine engine_of(std::string const& address) {
  bool const server = address.starts_with("postgresql://") || address.starts_with("postgres://");
  return server ? Engine::postgresql : Engine::sqlite;
}

std::string sqlite_file(std::string const& address) {
  return address.starts_with(sqlite_prefix) ? address.substr(sqlite_prefix.size()) : address;
}

std::unique_ptr<Connection> open(std::string const& address, Access access) {
  if (engine_of(address) == Engine::postgresql) return open_postgresql(address, access);
  return open_sqlite(sqlite_file(address), access);
}

Value const& value_of(std::string_view name, Params const& params, Statement const& statement) {
  auto const found = std::ranges::find(params, name, &Param::name);
  if (found != params.end()) return found->value;
  throw std::logic_error(std::string(statement.name) + ": no value for :" + std::string(name));
}

std::size_t column_count(Load const& into) { return static_cast<std::size_t>(std::ranges::count(into.columns, ',')) + 1; }

void check_row(std::vector<Value> const& row, std::size_t columns, Load const& into) {
  if (row.size() != columns) throw std::logic_error(std::string(into.name) + ": a row has another number of values than columns");
}

void check_text(std::string_view text, Statement const& statement) {
  while (!text.empty()) {
    auto const length = character_length(text);
    if (length == 0) throw Refused(std::string(statement.name) + ": a text is not UTF-8 or holds a zero byte");
    text.remove_prefix(length);
  }
}

void Deadline::set(std::chrono::milliseconds from_now) {
  limited_ = from_now.count() > 0;
  at_ = std::chrono::steady_clock::now() + from_now;
}

void Deadline::check(Statement const& statement) const {
  if (passed()) throw TooSlow(std::string(statement.name) + ": the deadline has passed");
}

}  // namespace sql
