#include "demonstration/store/bulk.hpp"

namespace demonstration {
namespace {

constexpr int rows_a_journey = 10'000;
constexpr int rows_a_chunk = 500'000;

}  // namespace

Bulk::Gathered& Bulk::gathered(Table const& table) {
  auto const found = std::ranges::find(gathered_, &table, &Gathered::table);
  return found != gathered_.end() ? *found : gathered_.emplace_back(Gathered{&table});
}

void Bulk::add(Table const& table, std::initializer_list<sql::Value> values) {
  if (values.size() != table.width()) throw std::logic_error(std::string(table.load().name) + ": another number of values than columns");
  gathered(table).rows.emplace_back(values);
  ++rows_;
  if (rows_ % rows_a_journey == 0) load();
  if (rows_ % rows_a_chunk != 0) return;
  connection_.commit();
  connection_.begin();
}

void Bulk::load() {
  for (auto& gathered : gathered_) {
    if (!gathered.rows.empty()) connection_.load(gathered.table->load(), gathered.rows);
    gathered.rows.clear();
  }
}

void Bulk::finish() {
  load();
  connection_.commit();
}

}  // namespace demonstration
