#include "policy/enquiries.hpp"

#include "people/domain/circumstances.hpp"
#include "policy/table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {
namespace {

using enquiries::ClockRule;
using enquiries::PartnerRule;
using enquiries::RuleSet;
using enquiries::Rung;
using enquiries::Trigger;

// Days and hours in rules: a year is the longest anybody waits.
constexpr int most_days = 366;

std::vector<std::string> fact_names(Table& table, std::string_view key) {
  auto names = table.texts(key);
  for (auto const& name : names)
    if (!people::is_fact_name(name)) table.mistake(key, fmt::format("“{}” is not the name of a fact", name));
  return names;
}

bool yes_if(Table& table, std::string_view key, std::string_view only_word) {
  auto const text = table.text_or(key, "");
  if (!text.empty() && text != only_word) table.mistake(key, fmt::format("must be \"{}\" or left out", only_word));
  return text == only_word;
}

Trigger read_trigger(Table table, RuleSet const& rules) {
  Trigger trigger{
      .id = table.text("id"),
      .name = table.text("name"),
      .event = table.text("event"),
      .any = fact_names(table, "any"),
      .any_childrens = fact_names(table, "any_childrens"),
      .ask = table.words<enquiries::EnquiryKind>("ask"),
      .strength = table.word<enquiries::Strength>("strength"),
      .not_needed_by_spo = yes_if(table, "not_needed_by", "spo"),
      .gate = table.text("gate"),
      .clock = table.text("clock"),
      .reuse_days = table.whole("reuse_days", 0, most_days),
      .opens_review = yes_if(table, "opens", "review"),
      .letter_to = table.text_or("letter_to", ""),
      .copy_to = table.text_or("copy_to", ""),
  };
  if (trigger.ask.empty()) table.mistake("ask", "must name police_da, childrens or both");
  if (rules.trigger(trigger.id)) table.mistake("id", fmt::format("“{}” stands twice", trigger.id));
  if (!trigger.gate.empty() && rules.gate_kind(trigger.gate) == enquiries::GateKind::none)
    table.mistake("gate", fmt::format("“{}” is neither among the provisional nor the hard gates", trigger.gate));
  if (!rules.clock(trigger.clock)) table.mistake("clock", fmt::format("no clock has the id “{}”", trigger.clock));
  table.finish();
  return trigger;
}

ClockRule read_clock(Table table, RuleSet const& rules) {
  ClockRule clock{
      .id = table.text("id"),
      .moment = table.has("moment") ? table.word<enquiries::Moment>("moment") : enquiries::Moment::none,
      .answer_wd = table.whole_if("answer_wd", 0, most_days),
      .ack_wd = table.whole_if("ack_wd", 0, most_days),
      .ack_hours = table.whole_if("ack_hours", 0, 24 * 31),
      .warn_by_phone = yes_if(table, "warn", "phone"),
  };
  if (rules.clock(clock.id)) table.mistake("id", fmt::format("“{}” stands twice", clock.id));
  if (clock.moment == enquiries::Moment::none && !clock.answer_wd) table.mistake("answer_wd", "a clock needs answer_wd or a moment");
  table.finish();
  return clock;
}

Rung read_rung(Table table, RuleSet const& rules) {
  Rung rung{
      .step = table.whole("step", 1, 9),
      .to = table.word<enquiries::RungTo>("to"),
      .first = table.whole("first", 0, most_days),
      .soon = table.whole("soon", 0, most_days),
      .routine = table.whole("routine", 0, most_days),
  };
  auto const next = static_cast<int>(rules.rungs.size()) + 1;
  if (rung.step != next) table.mistake("step", fmt::format("must be {}: rungs stand in order and none is left out", next));
  if (!rules.rungs.empty()) {
    auto const& before = rules.rungs.back();
    if (rung.first < before.first || rung.soon < before.soon || rung.routine < before.routine)
      table.mistake("step", "comes earlier than the rung before it");
    if (before.by_partner_count() && !rung.by_partner_count()) table.mistake("to", "must stand before the rungs that go by the partner's count");
  }
  table.finish();
  return rung;
}

PartnerRule read_partner(Table table, RuleSet const& rules) {
  PartnerRule partner{
      .target = table.text("target"),
      .valid_from = table.date("valid_from"),
      .route = table.text_or("route", "page"),
      .allowed_domains = table.texts("allowed_domains"),
      .named_lead = table.text_or("named_lead", ""),
      .max_open_per_day = table.whole_if("max_open_per_day", 1, 100000),
      .release_by_second_person = table.flag_or("release_by_second_person", false),
  };
  for (auto const& [clock, days] : table.named_wholes("clock_override", 0, most_days)) {
    if (!rules.clock(clock)) table.mistake("clock_override", fmt::format("no clock has the id “{}”", clock));
    partner.clock_override.emplace(clock, days);
  }
  table.finish();
  return partner;
}

void read_head(Table& file, RuleSet& rules) {
  rules.version = file.text("version");
  rules.valid_from = file.date("valid_from");
  rules.calendar = file.text("calendar");
  if (rules.calendar != "england-and-wales") file.mistake("calendar", "must be \"england-and-wales\": a partner elsewhere brings its own");
  rules.cut_off = file.time_of_day("cut_off");
  if (file.words<people::Priority>("priorities") != std::vector{people::Priority::first, people::Priority::soon, people::Priority::routine})
    file.mistake("priorities", "must be [\"first\", \"soon\", \"routine\"]");
  rules.propose_held_days = file.whole("propose_held_days", 0, most_days);
  auto import = file.table("import");
  rules.import_creates_needs = import.flag_or("creates_needs", false);
  if (rules.import_creates_needs) import.mistake("creates_needs", "must be false: importing makes a list of first looks");
  if (import.text_or("first_look_order", "priority") != "priority") import.mistake("first_look_order", "must be \"priority\"");
  rules.first_look_weekly_target = import.whole_or("first_look_weekly_target", 0, 100000, 0);
  import.finish();
}

void read_gates(Table gate, RuleSet& rules) {
  rules.provisional_gates = gate.texts("provisional");
  rules.hard_gates = gate.texts("hard");
  for (auto const& name : rules.hard_gates)
    if (std::ranges::find(rules.provisional_gates, name) != rules.provisional_gates.end())
      gate.mistake("hard", fmt::format("“{}” is among the provisional gates too", name));
  rules.provisional_countersign = gate.words<people::Priority>("provisional_countersign");
  rules.reopened_due_wd = gate.whole("reopened_due_wd", 0, most_days);
  gate.finish();
}

void read_chases(Table chase, RuleSet& rules) {
  rules.chase = {.at_percent = chase.wholes("at_percent", 1, 1000),
                 .then_every_wd = chase.whole("then_every_wd", 1, most_days),
                 .moment_last_chase_hours = chase.whole("moment_clock_last_chase_hours", 0, 24 * 31)};
  if (!std::ranges::is_sorted(rules.chase.at_percent)) chase.mistake("at_percent", "must rise");
  if (chase.text("digest") != "one_per_partner_unit_per_working_day") chase.mistake("digest", "must be \"one_per_partner_unit_per_working_day\"");
  if (chase.text("rung_line") != "one_per_partner") chase.mistake("rung_line", "must be \"one_per_partner\"");
  chase.finish();
}

void read_retention(Table retention, RuleSet& rules) {
  rules.retention = {.answer_review_months = retention.whole("answer_review_months", 1, 1200),
                     .draft_delete_days = retention.whole("draft_delete_days", 1, 3660),
                     .holds = retention.texts("holds")};
  retention.finish();
}

}  // namespace

enquiries::RuleSet enquiry_rules(std::string const& file_name, std::string_view toml) {
  auto file = Table::parse(file_name, toml);
  RuleSet rules;
  read_head(file, rules);
  read_gates(file.table("gate"), rules);
  for (auto& table : file.tables("clock")) rules.clocks.push_back(read_clock(std::move(table), rules));
  for (auto& table : file.tables("trigger")) rules.triggers.push_back(read_trigger(std::move(table), rules));
  read_chases(file.table("chase"), rules);
  for (auto& table : file.tables("rung")) rules.rungs.push_back(read_rung(std::move(table), rules));
  for (auto& table : file.tables("partner")) rules.partners.push_back(read_partner(std::move(table), rules));
  read_retention(file.table("retention"), rules);
  if (rules.triggers.empty()) file.mistake("trigger", "at least one is needed");
  if (rules.rungs.empty()) file.mistake("rung", "at least one is needed: silence always reaches somebody");
  file.finish();
  return rules;
}

enquiries::RuleBook enquiry_rule_book(std::span<base::EmbeddedFile const> files) {
  enquiries::RuleBook book;
  for (auto const& file : files) {
    if (!file.path.starts_with("enquiries") || !file.path.ends_with(".toml")) continue;
    auto rules = enquiry_rules(std::string(file.path), file.bytes);
    for (auto const& other : book.versions)
      if (other.valid_from == rules.valid_from)
        throw Mistake(std::string(file.path), 0, "valid_from", fmt::format("version {} begins on the same day", other.version));
    book.versions.push_back(std::move(rules));
  }
  if (book.versions.empty()) throw Mistake("enquiries.toml", 0, "", "the file is missing");
  std::ranges::sort(book.versions, {}, &RuleSet::valid_from);
  return book;
}

}  // namespace policy
