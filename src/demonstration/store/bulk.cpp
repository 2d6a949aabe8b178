#include "demonstration/store/bulk.hpp"

#include "base/text.hpp"

namespace demonstration {
namespace {

constexpr int rows_a_chunk = 50'000;

}  // namespace

Table::Table(std::string_view name, std::string_view columns) : name_("demonstration." + std::string(name)) {
  std::string values;
  for (auto column : base::split(columns, ',')) {
    columns_.emplace_back(base::trim(column));
    values += (values.empty() ? ":" : ", :") + columns_.back();
  }
  text_ = fmt::format("insert into {} ({}) values ({})", name, columns, values);
}

void Bulk::add(Table const& table, std::initializer_list<sql::Value> values) {
  auto const& columns = table.columns();
  if (values.size() != columns.size()) throw std::logic_error(table.statement().text.data());
  params_.clear();
  for (std::size_t i = 0; i < columns.size(); ++i) params_.push_back({columns[i], values.begin()[i]});
  connection_.change(table.statement(), params_);
  if (++rows_ % rows_a_chunk != 0) return;
  connection_.commit();
  connection_.begin();
}

}  // namespace demonstration
