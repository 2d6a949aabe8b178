#include "policy/inspection.hpp"

#include "inspection/domain/sample.hpp"
#include "policy/inspection_prompts.hpp"
#include "policy/table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {
namespace {

using inspection::Programme;
using inspection::Standard;

constexpr int most_points = 300;

// { I = 4, RI = 13, … }: the values of `codes` in their order, each higher than the one before.
template <std::size_t N>
std::array<int, N> rising(Table& table, std::string_view key, std::array<std::string_view, N> codes, int most) {
  std::array<int, N> values{};
  auto const given = table.named_wholes(key, 0, most);
  for (std::size_t i = 0; i < N; ++i) {
    auto const found = std::ranges::find(given, codes[i], &std::pair<std::string, int>::first);
    if (found == given.end()) table.mistake(key, fmt::format("has no {}", codes[i]));
    values[i] = found->second;
    if (i > 0 && values[i] <= values[i - 1]) table.mistake(key, fmt::format("{} must be above {}", codes[i], codes[i - 1]));
  }
  if (given.size() != N) table.mistake(key, fmt::format("has a name that is not one of {}", fmt::join(codes, ", ")));
  return values;
}

int from(Table& table, std::string_view key, int least, int most, int const* fallback) {
  return fallback ? table.whole_or(key, least, most, *fallback) : table.whole(key, least, most);
}

// `standing`: the times of all programmes, for one that says otherwise; without them every key is needed.
inspection::PhaseTimes read_phases(Table table, inspection::PhaseTimes const* standing) {
  using Times = inspection::PhaseTimes;
  struct Key { std::string_view name; int Times::* time; int least; int most; };
  static constexpr std::array keys{
      Key{"announced_weeks_before", &Times::announced_weeks_before, 0, 52}, Key{"evidence_weeks_before", &Times::evidence_weeks_before, 0, 52}, Key{"sample_weeks_before", &Times::sample_weeks_before, 0, 52},
      Key{"feedback_days", &Times::feedback_days, 0, 100}, Key{"moderation_days", &Times::moderation_days, 0, 100}, Key{"panel_days", &Times::panel_days, 0, 100},
      Key{"factual_accuracy_days", &Times::factual_accuracy_days, 1, 100}, Key{"embargo_days", &Times::embargo_days, 0, 100}, Key{"action_plan_days", &Times::action_plan_days, 0, 250},
      Key{"publication_weeks", &Times::publication_weeks, 1, 104}, Key{"follow_up_years", &Times::follow_up_years, 0, 10}};
  Times times;
  for (auto const& key : keys) times.*key.time = from(table, key.name, key.least, key.most, standing ? &(standing->*key.time) : nullptr);
  if (times.evidence_weeks_before > times.announced_weeks_before) table.mistake("evidence_weeks_before", "must not be above announced_weeks_before: both count back from the fieldwork");
  if (times.sample_weeks_before > times.evidence_weeks_before) table.mistake("sample_weeks_before", "must not be above evidence_weeks_before: both count back from the fieldwork");
  table.finish();
  return times;
}

inspection::AlertRule read_alerts(Table table, inspection::AlertRule const* standing) {
  inspection::AlertRule rule;
  rule.by = standing && !table.has("acknowledge_by") ? standing->by : table.time_of_day("acknowledge_by");
  int const minutes = standing ? static_cast<int>(standing->then_after.count()) : 0;
  rule.then_after = std::chrono::minutes{from(table, "then_after_minutes", 1, 1440, standing ? &minutes : nullptr)};
  table.finish();
  return rule;
}

// The one way of doing it that the engine knows; named in the file so that a reader sees it.
void must_be(Table& table, std::string_view key, std::string_view word) {
  if (table.text(key) != word) table.mistake(key, fmt::format("must be \"{}\"", word));
}

Standard read_standard(Table table, Programme const& programme) {
  Standard standard{
      .id = table.text("id"),
      .key = table.text("key"),
      .name = table.text("name"),
      .kind = table.word<inspection::Kind>("kind"),
      .key_questions = table.texts("key_questions"),
      .to_be_confirmed = table.flag_or("to_be_confirmed", programme.to_be_confirmed),
      .provider = table.text_or("provider", ""),
      .group = table.text_or("group", ""),
      .pooled = table.flag_or("pooled", false),
  };
  if (programme.by_id(standard.id)) table.mistake("id", fmt::format("“{}” stands twice", standard.id));
  if (standard.kind == inspection::Kind::organisational && !standard.key_questions.empty())
    table.mistake("key_questions", "an organisational standard is judged as a whole and has none");
  if (standard.pooled && programme.pools.empty()) table.mistake("pooled", "the programme does not say whose inspections it pools");
  if (standard.pooled && standard.key_questions.empty()) table.mistake("key_questions", "is missing: a pooled standard says which counts are added up");
  for (auto const& question : standard.key_questions)
    if (std::ranges::count(standard.key_questions, question) > 1) table.mistake("key_questions", fmt::format("“{}” stands twice", question));
  table.finish();
  return standard;
}

// Two standards of which one is rated: the other takes its place where rows bring only that one.
void read_fifth(Table& file, Programme& programme) {
  auto const choices = file.texts("fifth_choices");
  auto const chosen = file.text_or("fifth_casework_standard", "");
  if (choices.empty() && chosen.empty()) return;
  if (std::ranges::find(choices, chosen) == choices.end()) file.mistake("fifth_casework_standard", fmt::format("must be one of {}", fmt::join(choices, ", ")));
  for (auto const& choice : choices) {
    auto const found = std::ranges::find(programme.standards, choice, &Standard::key);
    if (found == programme.standards.end()) file.mistake("fifth_choices", fmt::format("no standard has the key “{}”", choice));
    if (choice != chosen) found->in_place_of = chosen;
  }
}

inspection::Discretion read_discretion(Table table) {
  inspection::Discretion rule{
      .within_points = table.whole("within_points", 0, 50),
      .one_case = table.flag_or("one_case", true),
      .max_small_sample = table.whole("max_small_sample", 0, 1000),
      .max_bands = table.whole("max_bands", 0, 3),
  };
  table.finish();
  return rule;
}

void read_sample(Table table, Programme& programme) {
  auto const& levels = inspection::confidence_levels;
  programme.sample = {.confidence_pct = table.whole("confidence_pct", 1, 99), .margin_pct = table.whole("margin_pct", 1, 50)};
  if (std::ranges::find(levels, programme.sample.confidence_pct, &inspection::ConfidenceLevel::pct) == levels.end())
    table.mistake("confidence_pct", "must be 80, 90, 95 or 99");
  programme.eligibility = {.first_weeks = table.whole("began_first_weeks", 1, 520),
                           .last_weeks = table.whole("began_last_weeks", 0, 520),
                           .ended_within_weeks = table.whole("ended_within_weeks", 0, 520)};
  if (programme.eligibility.last_weeks > programme.eligibility.first_weeks)
    table.mistake("began_last_weeks", "must not be above began_first_weeks: both count back from the fieldwork");
  table.finish();
}

inspection::SecondReadingRule read_second_reading(Table table) {
  inspection::SecondReadingRule rule{.share_pct = table.whole("share_pct", 0, 100),
                                     .kappa_least_hundredths = table.whole("kappa_least_hundredths", 0, 100)};
  table.finish();
  return rule;
}

int points_of(Programme const& programme, std::string_view provider) {
  auto const standards = std::ranges::count_if(programme.standards, [&](Standard const& s) {
    return s.in_place_of.empty() && (s.provider.empty() || s.provider == provider);
  });
  return static_cast<int>(standards) * inspection::points(inspection::Rating::outstanding);
}

void check_total(Table& file, Programme const& programme) {
  if (programme.overall_upper.back() != programme.max_points) file.mistake("overall_upper", fmt::format("O must be the maximum, {}", programme.max_points));
  for (auto const& standard : programme.standards)
    if (auto const points = points_of(programme, standard.provider); points != programme.max_points && (!standard.provider.empty() || programme.standards.back().provider.empty()))
      file.mistake("max", fmt::format("is {}, but the standards{} make {} at three points each", programme.max_points,
                                      standard.provider.empty() ? "" : " of " + standard.provider, points));
}

// What is inspected and when; what is asked besides, pooled and drawn apart.
void read_scope(Table& file, Programme& programme) {
  programme.subject = file.word<inspection::SubjectKind>("subject");
  if (file.has("valid_until")) programme.valid_until = file.date("valid_until");
  if (programme.valid_until && *programme.valid_until < programme.valid_from) file.mistake("valid_until", "must not be before valid_from");
  programme.also_asked = file.texts("also_asked");
  programme.pools = file.text_or("pools", "");
  programme.also_pooled = file.texts("also_pooled");
  programme.own_samples = file.words<inspection::CaseType>("own_samples");
  if (programme.pools == programme.id) file.mistake("pools", "a programme cannot pool its own inspections");
  if (!programme.pools.empty() && programme.subject != inspection::SubjectKind::region) file.mistake("pools", "only the inspection of a region adds up those of its units");
  if (programme.pools.empty() && !programme.also_pooled.empty()) file.mistake("also_pooled", "the programme does not say whose inspections it pools");
}

}  // namespace

Times inspection_times(std::string const& name, std::string_view toml) {
  auto file = Table::parse(name, toml);
  Times times{.phases = read_phases(file.table("phases"), nullptr), .alert = read_alerts(file.table("alerts"), nullptr)};
  file.finish();
  return times;
}

Programme inspection_programme(std::string const& name, std::string_view toml, Times const& standing) {
  auto file = Table::parse(name, toml);
  Programme programme{.id = file.text("id"), .name = file.text("name"), .valid_from = file.date("valid_from"), .max_points = file.whole("max", 3, most_points)};
  read_scope(file, programme);
  programme.phases = read_phases(file.table("phases"), &standing.phases);
  programme.alert = read_alerts(file.table("alerts"), &standing.alert);
  programme.overall_upper = rising<4>(file, "overall_upper", {"I", "RI", "G", "O"}, most_points);
  programme.band_lower_pct = rising<3>(file, "band_lower_pct", {"RI", "G", "O"}, 100);
  must_be(file, "standard_from_key_questions", "lowest");
  must_be(file, "rounding", "half_up_whole_percent");
  programme.low_rosh_excluded = file.texts("low_rosh_excluded_from");
  programme.to_be_confirmed = file.flag_or("to_be_confirmed", false);
  programme.discretion = read_discretion(file.table("discretion"));
  read_sample(file.table("sample"), programme);
  programme.second_reading = read_second_reading(file.table("second_reading"));
  for (auto& each : file.tables("standard")) programme.standards.push_back(read_standard(std::move(each), programme));
  if (programme.standards.empty()) file.mistake("standard", "is missing");
  read_fifth(file, programme);
  check_total(file, programme);
  file.finish();
  return programme;
}

std::vector<Programme> inspection_programmes(std::span<base::EmbeddedFile const> files) {
  auto const shared = std::ranges::find(files, times_file, &base::EmbeddedFile::path);
  if (shared == files.end()) throw Mistake(std::string(times_file), 0, "", "is missing");
  auto const standing = inspection_times(std::string(times_file), shared->bytes);
  std::vector<Programme> programmes;
  for (auto const& file : files) {
    if (!file.path.starts_with("inspection/") || file.path == prompts_file || file.path == characteristics_file || file.path == times_file) continue;
    auto programme = inspection_programme(std::string(file.path), file.bytes, standing);
    if (std::ranges::find(programmes, programme.id, &Programme::id) != programmes.end())
      throw Mistake(std::string(file.path), 0, "id", fmt::format("“{}” stands in another file too", programme.id));
    programmes.push_back(std::move(programme));
  }
  if (programmes.empty()) throw Mistake("inspection", 0, "", "no programme is there");
  for (auto const& one : programmes)
    if (!one.pools.empty() && std::ranges::find(programmes, one.pools, &Programme::id) == programmes.end())
      throw Mistake(fmt::format("inspection/{}.toml", one.id), 0, "pools", fmt::format("there is no programme “{}”", one.pools));
  return programmes;
}

}  // namespace policy
