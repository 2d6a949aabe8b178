#include "policy/allocation.hpp"

#include "policy/table.hpp"
#include "policy/versions.hpp"

namespace policy {
namespace {

using namespace workload;
using organisation::Grade;
using people::Rosh;
using people::SentenceKind;

constexpr int highest_mappa = 3;
constexpr int most_days = 366;

bool read_impact(Table& file) {
  auto const text = file.text("impact");
  if (text != "old_tier" && text != "as_source") file.mistake("impact", "must be old_tier or as_source");
  return text == "as_source";
}

void read_grades(Table table, AllocationRules& rules) {
  for (auto const& key : table.keys()) {
    auto const grade = base::from_word<Grade>(key);
    if (!grade || !organisation::is_practitioner(*grade)) table.mistake(key, "is no grade of practitioner: PSO, PQIP or PO");
    auto row = table.table(key);
    MayHold const most{.rosh = row.word<Rosh>("rosh"), .not_yet_assessed = row.flag_or("not_yet_assessed", false), .mappa = row.whole("mappa", 0, highest_mappa)};
    if (most.rosh == Rosh::not_assessed) row.mistake("rosh", "must be a level; not_yet_assessed says whether a person without one may be held");
    row.finish();
    rules.grades.emplace(*grade, most);
  }
  bool const somebody = std::ranges::any_of(rules.grades, [](auto const& each) {
    return each.second.rosh == Rosh::very_high && each.second.mappa == highest_mappa && each.second.not_yet_assessed;
  });
  if (!somebody) table.mistake("PO", "nobody may hold every case: one grade must hold very_high, not_yet_assessed and mappa 3");
  table.finish();
}

void read_days(Table table, AllocationRules& rules) {
  for (auto const& kind : base::Words<SentenceKind>::table)
    rules.allocate_within.emplace(kind.value, table.whole(kind.word, 0, most_days));
  table.finish();
}

Relationships read_relationships(Table table) {
  Relationships const worth{.co_worker = table.whole("co_worker", 0, 99), .cover = table.whole("cover", 0, 99), .earlier = table.whole("earlier", 0, 99),
                            .household = table.whole("household", 0, 99), .team = table.whole("team", 0, 99), .authority = table.whole("authority", 0, 99)};
  table.finish();
  return worth;
}

// The order of workload::Knows: the strongest of what holds is the one that counts.
void check_order(Table const& file, Relationships const& w) {
  std::array const rising{w.authority, w.team, w.earlier, w.household, w.cover, w.co_worker};
  if (!std::ranges::is_sorted(rising)) file.mistake("relationships", "must rise from authority, team, earlier, household, cover to co_worker");
}

}  // namespace

AllocationRules allocation_rules(std::string const& file_name, std::string_view toml) {
  auto file = Table::parse(file_name, toml);
  AllocationRules rules{.version = file.text("version"), .valid_from = file.date("valid_from"), .repeat_minutes = file.whole("repeat_minutes", 0, 1440),
                        .past_week_days = file.whole("past_week_days", 1, most_days), .impact_as_source = read_impact(file),
                        .long_absence_days = file.whole("long_absence_days", 1, most_days), .leaving_days = file.whole("leaving_days", 0, most_days),
                        .handover_working_days = file.whole("handover_working_days", 0, most_days), .protected_up_to = file.whole("protected_up_to", 0, 1000)};
  read_grades(file.table("may_hold"), rules);
  read_days(file.table("allocate_within"), rules);
  rules.worth = read_relationships(file.table("relationships"));
  check_order(file, rules.worth);
  file.finish();
  return rules;
}

AllocationRuleBook allocation_rule_book(std::span<base::EmbeddedFile const> files) { return book_of<AllocationRuleBook>(files, "allocation", allocation_rules); }

}  // namespace policy
