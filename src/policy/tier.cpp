#include "policy/tier.hpp"

#include "policy/decimals.hpp"
#include "policy/table.hpp"
#include "policy/versions.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {
namespace {

using namespace workload;

constexpr int most_points = 10000;

std::map<std::string, std::string, std::less<>> texts_by_code(Table table) {
  std::map<std::string, std::string, std::less<>> texts;
  for (auto const& code : table.keys()) texts.emplace(code, table.text(code));
  return texts;
}

// A table whose keys are the words of one enum and whose values are those of another.
template <base::Worded Key, base::Worded Value>
std::map<Key, Value> words_by_word(Table& outer, std::string_view name) {
  auto table = outer.table(name);
  std::map<Key, Value> values;
  for (auto const& key : table.keys()) {
    auto const known = base::from_word<Key>(key);
    if (!known) table.mistake(key, "is not known here");
    values.emplace(*known, table.word<Value>(key));
  }
  return values;
}

template <base::Worded Key>
std::map<Key, int> points_by_word(Table& outer, std::string_view name) {
  std::map<Key, int> points;
  for (auto const& [key, value] : outer.named_wholes(name, 0, most_points)) {
    auto const known = base::from_word<Key>(key);
    if (!known) outer.mistake(name, fmt::format("“{}” is not known here", key));
    points.emplace(*known, value);
  }
  return points;
}

// Every word of the enum has its value.
template <base::Worded Key>
void whole(Table const& table, std::string_view name, std::map<Key, int> const& values) {
  for (auto const& row : base::Words<Key>::table)
    if (!values.contains(row.value)) table.mistake(name, fmt::format("“{}” is left out", row.word));
}

RecordCodes read_codes(Table table) {
  RecordCodes codes;
  for (auto const& [code, level] : texts_by_code(table.table("rosh"))) {
    auto const rosh = base::from_word<Rosh>(level);
    if (!rosh) table.mistake("rosh", fmt::format("“{}” is no level of risk of serious harm", level));
    codes.rosh.emplace(code, *rosh);
  }
  codes.complexity = texts_by_code(table.table("complexity"));
  codes.mappa = table.text("mappa");
  struct List {
    char const* key;
    std::vector<std::string> RecordCodes::*codes;
  };
  for (auto const& list : {List{"mappa_levels", &RecordCodes::mappa_levels}, List{"mappa_categories", &RecordCodes::mappa_categories},
                           List{"iom", &RecordCodes::iom}, List{"lifer", &RecordCodes::lifer}, List{"domestic_abuse", &RecordCodes::domestic_abuse},
                           List{"stalking", &RecordCodes::stalking}, List{"child_protection", &RecordCodes::child_protection},
                           List{"unsupervised", &RecordCodes::unsupervised}, List{"ignored", &RecordCodes::ignored},
                           List{"custodial_sentences", &RecordCodes::custodial_sentences},
                           List{"requirements_without_mandate", &RecordCodes::requirements_without_mandate},
                           List{"enforcement_outcomes", &RecordCodes::enforcement_outcomes}}) {
    codes.*list.codes = table.texts(list.key);
    if ((codes.*list.codes).empty()) table.mistake(list.key, "must name at least one code");
  }
  codes.enforcement_days = table.whole("enforcement_days", 0, 3660);
  codes.assessment_weeks = table.whole("assessment_weeks", 1, 520);
  table.finish();
  return codes;
}

template <class Level>
std::vector<LevelFrom<Level>> falling(Table const& table, std::vector<LevelFrom<Level>> levels) {
  std::ranges::sort(levels, std::greater{}, &LevelFrom<Level>::points);
  if (levels.empty() || levels.back().points != 0) table.mistake("levels", "the lowest level must begin at 0");
  for (std::size_t i = 1; i < levels.size(); ++i)
    if (levels[i - 1].points == levels[i].points || levels[i - 1].level <= levels[i].level)
      table.mistake("levels", "a higher level must begin at more points");
  return levels;
}

std::vector<LevelFrom<int>> change_levels(Table& table) {
  std::vector<LevelFrom<int>> levels;
  for (auto const& [name, points] : table.named_wholes("levels", 0, most_points)) {
    if (name.size() != 1 || name[0] < '0' || name[0] > '3') table.mistake("levels", fmt::format("“{}” is no level from 0 to 3", name));
    levels.push_back({points, name[0] - '0'});
  }
  return falling(table, std::move(levels));
}

ProtectRules read_protect(Table table, RecordCodes const& codes) {
  ProtectRules rules;
  for (auto& row : table.tables("rsr")) {
    rules.rsr.push_back({.from = decimal(row, "from"), .to = decimal(row, "to"), .points = row.whole("points", 0, most_points)});
    if (rules.rsr.back().to < rules.rsr.back().from) row.mistake("to", "ends before it begins");
    row.finish();
  }
  rules.rosh = points_by_word<Rosh>(table, "rosh");
  for (auto const& [level, points] : table.named_wholes("mappa_levels", 0, most_points)) {
    if (std::ranges::find(codes.mappa_levels, level) == codes.mappa_levels.end())
      table.mistake("mappa_levels", fmt::format("“{}” is not among the levels of [codes]", level));
    rules.mappa_levels.emplace(level, points);
  }
  rules.complexity = table.whole("complexity", 0, most_points);
  auto women = table.table("women");
  rules.parenting = women.whole("parenting", 0, most_points);
  rules.self_control = women.whole("self_control", 0, most_points);
  rules.enforcement = women.whole("enforcement", 0, most_points);
  women.finish();
  std::vector<LevelFrom<Protect>> levels;
  for (auto const& [level, points] : points_by_word<Protect>(table, "levels")) levels.push_back({points, level});
  rules.levels = falling(table, std::move(levels));
  table.finish();
  return rules;
}

std::optional<Threshold> read_threshold(Table& row, std::string const& standard, std::string const& severe) {
  if (!row.has(standard) && !row.has(severe)) return std::nullopt;
  Threshold const threshold{.standard = row.whole(standard, 0, most_points), .severe = row.whole(severe, 0, most_points)};
  if (threshold.severe < threshold.standard) row.mistake(severe, "comes before standard");
  return threshold;
}

NeedRule read_need(Table row, NeedRules const& rules) {
  NeedRule need{.need = row.word<Need>("section"),
                .weight = row.whole("weight", 0, 100),
                .threshold = read_threshold(row, "standard", "severe"),
                .san_threshold = read_threshold(row, "san_standard", "san_severe")};
  if (rules.section(need.need)) row.mistake("section", "stands twice");
  row.finish();
  return need;
}

ChangeRules read_change(Table table) {
  ChangeRules rules;
  rules.no_mandate = table.whole("no_mandate", 0, 3);
  rules.no_assessment = table.whole("no_assessment", 0, 3);
  rules.ogrs_divisor = table.whole("ogrs_divisor", 1, 100);
  rules.iom = table.whole("iom", 0, most_points);
  rules.levels = change_levels(table);
  rules.needs.answers = points_by_word<Answer>(table, "answers");
  whole(table, "answers", rules.needs.answers);
  rules.needs.severities = points_by_word<Severity>(table, "severities");
  whole(table, "severities", rules.needs.severities);
  table.finish();
  return rules;
}

ReoffendingTable read_reoffending(Table& table) {
  ReoffendingTable reoffending;
  for (auto const& text : table.texts("arp_from")) {
    auto const from = Decimal::from(text);
    if (!from || (!reoffending.arp_from.empty() && *from >= reoffending.arp_from.back())) table.mistake("arp_from", "must be falling decimals in quotes");
    reoffending.arp_from.push_back(*from);
  }
  if (reoffending.arp_from.empty() || reoffending.arp_from.back() != 0) table.mistake("arp_from", "must end at \"0\"");
  for (auto& row : table.tables("reoffending")) {
    auto const from = decimal(row, "csrp_from");
    if (!reoffending.rows.empty() && from >= reoffending.rows.back().csrp_from) row.mistake("csrp_from", "must be less than in the row before");
    reoffending.rows.push_back({from, row.words<Tier>("tiers")});
    if (reoffending.rows.back().tiers.size() != reoffending.arp_from.size()) row.mistake("tiers", "must have as many as arp_from");
    row.finish();
  }
  if (reoffending.rows.empty() || reoffending.rows.back().csrp_from != 0) table.mistake("reoffending", "the last row must begin at \"0\"");
  return reoffending;
}

std::vector<LiferRow> read_lifer(Table& table) {
  std::vector<LiferRow> rows;
  for (auto& row : table.tables("lifer")) {
    rows.push_back({.within_years = row.whole("within_years", 1, 100), .tier = row.word<Tier>("tier")});
    if (rows.size() > 1 && rows[rows.size() - 2].within_years >= rows.back().within_years) row.mistake("within_years", "must rise");
    row.finish();
  }
  return rows;
}

SingleTierRules read_single(Table table) {
  SingleTierRules rules{.from = table.date("from"), .reoffending = read_reoffending(table)};
  for (auto& row : table.tables("sexual")) {
    rules.sexual.push_back({.band = row.word<SexualBand>("band"), .score_from = decimal_or(row, "score_from", 0), .tier = row.word<Tier>("tier")});
    row.finish();
  }
  rules.rosh_with_mappa = words_by_word<Rosh, Tier>(table, "rosh_with_mappa");
  rules.rosh_without_mappa = words_by_word<Rosh, Tier>(table, "rosh_without_mappa");
  rules.lifer = read_lifer(table);
  rules.lifer_later = table.word<Tier>("lifer_later");
  auto floors = table.table("floors");
  rules.domestic_abuse = floors.word<Tier>("domestic_abuse");
  rules.stalking = floors.word<Tier>("stalking");
  rules.child_protection = floors.word<Tier>("child_protection");
  rules.sexual_offence = floors.word<Tier>("sexual_offence");
  floors.finish();
  rules.static_needs = table.word<Tier>("settles_static_scores");
  rules.with_mappa_needs = table.word<Tier>("settles_missing_rosh_with_mappa");
  rules.without_mappa_needs = table.word<Tier>("settles_missing_rosh");
  table.finish();
  return rules;
}

}  // namespace

TierRules tier_rules(std::string const& file_name, std::string_view toml) {
  auto file = Table::parse(file_name, toml);
  TierRules rules{.version = file.text("version"), .valid_from = file.date("valid_from"), .codes = read_codes(file.table("codes"))};
  rules.protect = read_protect(file.table("protect"), rules.codes);
  rules.change = read_change(file.table("change"));
  for (auto& row : file.tables("need")) rules.change.needs.sections.push_back(read_need(std::move(row), rules.change.needs));
  for (auto const& row : base::Words<Need>::table)
    if (!rules.change.needs.section(row.value)) file.mistake("need", fmt::format("the section {} is left out", row.word));
  rules.single = read_single(file.table("single"));
  file.finish();
  return rules;
}

TierRuleBook tier_rule_book(std::span<base::EmbeddedFile const> files) { return book_of<TierRuleBook>(files, "tier", tier_rules); }

}  // namespace policy
