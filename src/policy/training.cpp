#include "policy/training.hpp"

#include "policy/table.hpp"
#include "policy/versions.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {
namespace {

using namespace workforce;

constexpr int longest_days = 366, longest_months = 120;

void read_critical(Table table, TrainingRules& rules) {
  rules.warn_days = table.whole("warn_days", 0, longest_days);
  rules.countersign_days = table.whole("countersign_days", 0, longest_days);
  if (rules.countersign_days < rules.warn_days) table.mistake("countersign_days", "must not be less than warn_days: a warning comes first");
  rules.countersign_never_completed = table.flag_or("countersign_never_completed", true);
  table.finish();
}

void read_days(Table table, TrainingRules& rules) {
  rules.due_soon_days = table.whole("due_soon", 1, longest_days);
  rules.remind_days = table.whole("remind", 1, longest_days);
  rules.pace_days = table.whole("pace", 7, longest_days);
  rules.answer_working_days = table.whole("answer_working", 1, 60);
  rules.one_to_one_days = table.whole("one_to_one", 1, longest_days);
  table.finish();
}

void read_months(Table table, TrainingRules& rules) {
  rules.months_ahead = table.whole("ahead", 1, 24);
  rules.early_months = table.whole("early", 1, longest_months);
  rules.new_months = table.whole("new", rules.early_months, longest_months);
  table.finish();
}

std::vector<Requirement> read_required(Table table) {
  std::vector<Requirement> required;
  for (auto const& grade : table.keys()) {
    auto const known = base::from_word<Grade>(grade);
    if (!known) table.mistake(grade, "is no grade");
    required.push_back({.grade = *known, .level = table.word<Level>(grade)});
  }
  table.finish();
  return required;
}

Topic read_topic(Table row, TrainingRules const& rules) {
  Topic topic{.id = row.text("id"), .name = row.text("name"), .refresh_months = row.whole("refresh_months", 1, longest_months), .critical_for = row.words<CriticalWork>("critical_for")};
  if (topic.id.empty()) row.mistake("id", "must not be empty");
  if (rules.topic(topic.id)) row.mistake("id", fmt::format("“{}” stands twice", topic.id));
  for (auto const work : topic.critical_for)
    if (auto const* other = rules.critical(work)) row.mistake("critical_for", fmt::format("“{}” belongs to {} already", base::word(work), other->id));
  topic.required = read_required(row.table("required"));
  if (topic.required.empty()) row.mistake("required", "must name a grade at least");
  for (auto const grade : row.words<Grade>("court_team_only")) {
    auto const found = std::ranges::find(topic.required, grade, &Requirement::grade);
    if (found == topic.required.end()) row.mistake("court_team_only", fmt::format("“{}” is not among those who need it", base::word(grade)));
    found->court_team_only = true;
  }
  row.finish();
  return topic;
}

template <base::Worded E>
std::optional<E> word_if(Table& row, std::string_view key) {
  if (!row.has(key)) return std::nullopt;
  return row.word<E>(key);
}

Expected read_expected(Table row) {
  Expected expected{.by_month = row.whole("by_month", 1, longest_months), .text = row.text("text"), .grades = row.words<Grade>("grades")};
  expected.kind.how = row.word<workload::Met>("met");
  expected.kind.order = word_if<workload::OrderKind>(row, "order");
  expected.kind.rosh = row.words<people::Rosh>("rosh");
  expected.kind.strand = word_if<workload::Strand>(row, "strand");
  if (!expected.kind.order && expected.kind.rosh.empty() && !expected.kind.strand) row.mistake("met", "says no kind of case: give order, rosh or strand");
  row.finish();
  return expected;
}

Protected read_protected(Table row) {
  Protected line{.grade = row.word<Grade>("grade"), .from_month = row.whole("from_month", 0, longest_months), .percent = row.whole("percent", 1, 100), .reason = row.text("reason")};
  line.to_month = row.whole("to_month", line.from_month + 1, longest_months);
  row.finish();
  return line;
}

}  // namespace

TrainingRules training_rules(std::string const& file_name, std::string_view toml) {
  auto file = Table::parse(file_name, toml);
  TrainingRules rules{.version = file.text("version"), .valid_from = file.date("valid_from")};
  read_critical(file.table("critical"), rules);
  read_days(file.table("days"), rules);
  read_months(file.table("months"), rules);
  for (auto& row : file.tables("topic")) rules.topics.push_back(read_topic(std::move(row), rules));
  if (rules.topics.empty()) file.mistake("topic", "is missing");
  for (auto& row : file.tables("expected")) rules.expected.push_back(read_expected(std::move(row)));
  std::ranges::stable_sort(rules.expected, {}, &Expected::by_month);
  for (auto& row : file.tables("protected")) rules.reductions.push_back(read_protected(std::move(row)));
  file.finish();
  return rules;
}

TrainingBook training_book(std::span<base::EmbeddedFile const> files) { return book_of<TrainingBook>(files, "training", training_rules); }

}  // namespace policy
