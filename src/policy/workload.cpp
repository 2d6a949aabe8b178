#include "policy/workload.hpp"

#include "policy/decimals.hpp"
#include "policy/table.hpp"
#include "policy/versions.hpp"
#include "workload/domain/points.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {
namespace {

using namespace workload;

constexpr int most_points = 100000;

TierPoints read_cases(Table table) {
  TierPoints cases;
  for (auto const& tier : table.keys()) {
    if (tier.size() != 2 || !tier_number(tier)) table.mistake(tier, "is no tier from A3 to D0");
    auto row = table.table(tier);
    cases.emplace(tier, CasePoints{.community = row.whole("community", 0, most_points),
                                   .license = row.whole("license", 0, most_points),
                                   .custody = row.whole("custody", 0, most_points)});
    row.finish();
  }
  for (char const level : {'A', 'B', 'C', 'D'})
    for (char const change : {'0', '1', '2', '3'})
      if (auto const tier = std::string{level, change}; !cases.contains(tier)) table.mistake(tier, "is missing");
  table.finish();
  return cases;
}

void read_points(Table table, Weights& weights) {
  weights.unsupervised_points = table.whole("unsupervised", 0, most_points);
  weights.standard_report = table.whole("standard_report", 0, most_points);
  weights.fast_report = table.whole("fast_report", 0, most_points);
  weights.report_days = table.whole("report_days", 1, 366);
  weights.contact_days = table.whole("contact_days", 1, 366);
  weights.parole_report = table.whole("parole_report", 0, most_points);
  weights.arms_license = table.whole("arms_license", 0, most_points);
  weights.arms_community = table.whole("arms_community", 0, most_points);
  if (table.has("parole_and_arms_until")) weights.parole_and_arms_until = table.date("parole_and_arms_until");
  table.finish();
}

void read_contacts(Table& file, Weights& weights) {
  for (auto const& [code, points] : file.named_wholes("contacts", 0, most_points)) weights.contacts.emplace(code, points);
}

void read_grades(Table table, Weights& weights) {
  for (auto const& grade : table.keys()) {
    auto row = table.table(grade);
    GradeRule const rule{.points = row.whole("points", 0, most_points), .hours = decimal(row, "hours")};
    if (rule.hours < 0 || rule.hours > 168) row.mistake("hours", "must be from 0 to 168");
    row.finish();
    if (grade == "other") weights.other_grades = rule;
    else weights.grades.emplace(grade, rule);
  }
  if (!table.has("other")) table.mistake("other", "is missing");
  table.finish();
}

void read_grade_codes(Table table, Weights& weights) {
  for (auto const& grade : table.keys())
    for (auto const& code : table.texts(grade))
      if (!weights.grade_codes.emplace(code, grade).second) table.mistake(grade, fmt::format("“{}” stands twice", code));
  table.finish();
}

ReductionReason read_reduction(Table row) {
  static constexpr std::array categories{"personal", "learning", "work"};
  auto const category = row.text("category");
  auto const found = std::ranges::find(categories, category);
  if (found == categories.end()) row.mistake("category", "must be personal, learning or work");
  ReductionReason reason{.category = static_cast<int>(found - categories.begin()) + 1,
                         .name = row.text("reason"),
                         .default_percent = row.whole_if("default_percent", 0, 100),
                         .max_percent = row.whole_if("max_percent", 0, 100),
                         .months = row.whole_if("months", 1, 120)};
  row.finish();
  return reason;
}

void read_batch(Table table, Weights& weights) {
  static constexpr std::array days{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
  auto const day = std::ranges::find(days, table.text("long_day"));
  if (day == days.end()) table.mistake("long_day", "must be a day of the week such as \"wednesday\"");
  weights.batch = {.ends = table.time_of_day("ends"),
                   .long_day = static_cast<int>(day - days.begin()),
                   .long_day_ends = table.time_of_day("long_day_ends")};
  table.finish();
}

void read_bands(Table table, Weights& weights) {
  weights.amber_from = table.whole("amber_from", 0, 1000);
  weights.red_from = table.whole("red_from", weights.amber_from, 1000);
  weights.excessive_over = table.whole("excessive_over", weights.red_from, 1000);
  weights.excessive_weeks = table.whole("excessive_weeks", 1, 52);
  table.finish();
}

void read_rows(Table table, Weights& weights) {
  weights.counted_row_type = table.text("counted");
  weights.left_out_row_types = table.texts("left_out");
  if (std::ranges::find(weights.left_out_row_types, weights.counted_row_type) != weights.left_out_row_types.end())
    table.mistake("left_out", "names the row type that counts");
  table.finish();
}

}  // namespace

Weights workload_weights(std::string const& file_name, std::string_view toml) {
  auto file = Table::parse(file_name, toml);
  Weights weights{.version = file.text("version"), .valid_from = file.date("valid_from")};
  read_points(file.table("points"), weights);
  weights.cases = read_cases(file.table("cases"));
  weights.t2a_cases = read_cases(file.table("t2a_cases"));
  read_contacts(file, weights);
  read_grades(file.table("grades"), weights);
  read_rows(file.table("rows"), weights);
  auto inactive = file.table("inactive");
  weights.inactive = {decimal(inactive, "warrants"), decimal(inactive, "unpaid_work"), decimal(inactive, "overdue")};
  inactive.finish();
  read_batch(file.table("batch"), weights);
  read_bands(file.table("bands"), weights);
  read_grade_codes(file.table("grade_codes"), weights);
  for (auto& row : file.tables("reduction")) weights.reductions.push_back(read_reduction(std::move(row)));
  file.finish();
  return weights;
}

WeightBook workload_weight_book(std::span<base::EmbeddedFile const> files) { return book_of<WeightBook>(files, "workload", workload_weights); }

}  // namespace policy
