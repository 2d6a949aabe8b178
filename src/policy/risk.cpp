#include "policy/risk.hpp"

#include "policy/table.hpp"

#include <algorithm>

namespace policy {

risk::RuleBook risk_rules(std::string const& file, std::string_view toml) {
  auto table = Table::parse(file, toml);
  risk::RuleBook book{.version = table.text("version")};
  table.date("valid_from");
  for (auto& row : table.tables("countersign")) {
    auto const grade = row.word<risk::Grade>("grade");
    if (std::ranges::find(book.countersign, grade, &risk::CountersignRow::grade) != book.countersign.end()) row.mistake("grade", "stands twice");
    for (auto const level : row.words<risk::Level>("levels")) book.countersign.push_back({grade, level});
    row.finish();
  }
  table.finish();
  return book;
}

risk::RuleBook risk_rule_book(std::span<base::EmbeddedFile const> files) {
  for (auto const& file : files)
    if (file.path == "risk.toml") return risk_rules(std::string(file.path), file.bytes);
  throw Mistake("risk.toml", 0, "", "the file is missing");
}

}  // namespace policy
