#include "spreadsheets/tier.hpp"

#include "spreadsheets/cells.hpp"
#include "spreadsheets/rows.hpp"
#include "embedded/embedded_policy.hpp"
#include "policy/tier.hpp"
#include "workload/domain/single_tier.hpp"
#include "workload/domain/two_axes.hpp"

#include <algorithm>

namespace spreadsheets {
namespace {

using namespace workload;

constexpr std::array<std::string_view, 22> column_names{
    "id", "model", "gender", "rsr", "ogrs", "registrations", "convictions", "enforcement", "assessment", "san", "needs", "women",
    "active_event", "release", "arp", "arp_type", "csrp", "csrp_type", "dc_srp_score", "dc_srp_band", "ever_sexual", "steps"};
constexpr std::ptrdiff_t needed_columns = 2;

// A registration without a date.
base::Date default_date() { return base::make_date(2021, 2, 1); }

struct Row {
  Fields const& cells;
  base::Date today;
  TierRules const& rules;

  std::string_view operator[](std::string_view name) const {
    auto const place = std::ranges::find(column_names, name) - column_names.begin();
    return base::trim(cells[static_cast<std::size_t>(place)]);
  }
  bool yes(std::string_view name) const { return yes_or_no(name, (*this)[name]); }
};

// The parts of a cell ---------------------------------------------------------------------------------------------------

// "MAPP/level=M1/category=M2@2024-01-01"
Registration registration(std::string_view text) {
  Registration one{.date = default_date()};
  if (auto const at = text.rfind('@'); at != text.npos) {
    auto const date = base::date_from_iso(base::trim(text.substr(at + 1)));
    if (!date) throw Unreadable(fmt::format("registrations: “{}” has no date behind the @: write it like 2023-06-28", text));
    one.date = *date;
    text = text.substr(0, at);
  }
  auto const pieces = base::split(text, '/');
  one.type = base::trim(pieces.front());
  if (one.type.empty()) throw Unreadable(fmt::format("registrations: “{}” has no code", text));
  for (auto piece : std::span(pieces).subspan(1)) {
    piece = base::trim(piece);
    if (piece.starts_with("level=")) one.level = piece.substr(6);
    else if (piece.starts_with("category=")) one.category = piece.substr(9);
    else throw Unreadable(fmt::format("registrations: “{}” is neither level= nor category=", piece));
  }
  return one;
}

std::vector<Registration> registrations(Row const& row) {
  std::vector<Registration> all;
  for (auto part : parts(row["registrations"], ';')) all.push_back(registration(part));
  return all;
}

// "SP:terminated:req=F/n,X/r"
Conviction conviction(std::string_view text) {
  auto const pieces = base::split(text, ':');
  Conviction one{.sentence_type = std::string(base::trim(pieces.front()))};
  for (auto piece : std::span(pieces).subspan(1)) {
    piece = base::trim(piece);
    if (piece == "terminated") one.terminated = true;
    else if (piece.starts_with("req="))
      for (auto requirement : parts(piece.substr(4), ',')) {
        bool const restrictive = requirement.ends_with("/r");
        if (!restrictive && !requirement.ends_with("/n")) throw Unreadable(fmt::format("convictions: “{}” must end in /n or /r", requirement));
        one.requirements.push_back({std::string(requirement.substr(0, requirement.size() - 2)), restrictive});
      }
    else throw Unreadable(fmt::format("convictions: “{}” is neither terminated nor req=", piece));
  }
  return one;
}

std::vector<Conviction> convictions(Row const& row) {
  std::vector<Conviction> all;
  for (auto part : parts(row["convictions"], ';')) all.push_back(conviction(part));
  return all;
}

// "KEY=value;KEY=value", each key once.
std::vector<std::pair<std::string_view, std::string_view>> pairs(Row const& row, std::string_view column) {
  std::vector<std::pair<std::string_view, std::string_view>> all;
  for (auto part : parts(row[column], ';')) {
    auto const equals = part.find('=');
    if (equals == part.npos) throw Unreadable(fmt::format("{}: “{}” has no =", column, part));
    auto const key = base::trim(part.substr(0, equals));
    if (std::ranges::find(all, key, [](auto const& each) { return each.first; }) != all.end())
      throw Unreadable(fmt::format("{}: “{}” stands twice", column, key));
    all.emplace_back(key, base::trim(part.substr(equals + 1)));
  }
  return all;
}

AssessedNeeds assessed(Row const& row) {
  AssessedNeeds all;
  for (auto const& [section, severity] : pairs(row, "needs")) all.needs.emplace(word<Need>("needs", section), word<Severity>("needs", severity));
  for (auto const& [question, answer] : pairs(row, "women")) {
    auto const said = word<Answer>("women", answer);
    if (question.starts_with("PARENTING")) all.parenting = said;
    else if (question == "IMPULSIVITY") all.impulsivity = said;
    else if (question.starts_with("TEMPER")) all.temper = said;
    else throw Unreadable(fmt::format("women: “{}” is not one of: PARENTING, IMPULSIVITY, TEMPER", question));
  }
  return all;
}

TwoAxesInputs two_axes_inputs(Row const& row) {
  TwoAxesInputs inputs{.female = is_female(row["gender"]),
                       .rsr = row["rsr"].empty() ? Decimal{} : score("rsr", row["rsr"]),
                       .ogrs = row["ogrs"].empty() ? 0 : static_cast<int>(whole_number("ogrs", row["ogrs"], 0, 100)),
                       .registered = registered(row.rules.codes, registrations(row)),
                       .mandate = has_mandate(row.rules.codes, convictions(row)),
                       .enforcement = row.yes("enforcement")};
  auto const needs = assessed(row);  // read even where it does not count, so that a slip is seen
  if (row.yes("assessment")) inputs.assessment = needs;
  return inputs;
}

std::optional<Decimal> score_if(Row const& row, std::string_view column) {
  return row[column].empty() ? std::nullopt : std::optional(score(column, row[column]));
}

Predictors predictors(Row const& row) {
  Predictors all{.arp = score_if(row, "arp"),
                 .arp_type = word<ScoreType>("arp_type", row["arp_type"]),
                 .csrp = score_if(row, "csrp"),
                 .csrp_type = word<ScoreType>("csrp_type", row["csrp_type"]),
                 .dc_srp = score_if(row, "dc_srp_score")};
  if (!row["dc_srp_band"].empty()) all.dc_srp_band = word<SexualBand>("dc_srp_band", row["dc_srp_band"]);
  return all;
}

std::optional<base::Date> release(Row const& row) {
  return row["release"].empty() ? std::nullopt : std::optional(day("release", row["release"], row.today));
}

// The answers -------------------------------------------------------------------------------------------------------------

struct Told {
  std::string protect = {}, protect_points = {}, change = {}, change_points = {}, tier = {}, provisional = {};
  std::vector<std::string> other = {};
};

std::string yes_no(bool fact) { return fact ? "yes" : "no"; }

template <class Value>
std::string or_null(std::optional<Value> const& value) {
  return value ? fmt::format("{}", *value) : "null";
}
std::string level(std::optional<Rosh> rosh) {
  return rosh && *rosh != Rosh::not_assessed ? base::ascii_upper(base::word(*rosh)) : "null";
}

Told v2(Row const& row) {
  auto const inputs = two_axes_inputs(row);
  auto const tier = two_axes(row.rules, inputs);
  Told told{.protect = std::string(base::word(tier.protect)),
            .protect_points = std::to_string(tier.protect_points),
            .change = std::to_string(tier.change),
            .change_points = std::to_string(tier.change_points),
            .tier = tier.text()};
  for (auto const& each : tier.items) told.other.push_back(fmt::format("{}={}", base::word(each.item), each.points));
  told.other.push_back(fmt::format("hasNoMandate={}", !inputs.mandate));
  told.other.push_back(fmt::format("unsupervised={}", tier.unsupervised));
  return told;
}

Told v3(Row const& row) {
  SingleTierInputs inputs{.today = row.today,
                          .predictors = predictors(row),
                          .registered = registered(row.rules.codes, registrations(row)),
                          .release = release(row),
                          .sexual_offence = row.yes("ever_sexual")};
  if (!row["active_event"].empty()) inputs.active_event = row.yes("active_event");
  auto const result = single_tier(row.rules, inputs);
  if (!result) return {.tier = "ERROR", .other = {fmt::format("error={}", result.error())}};
  Told told{.tier = std::string(base::word(result->tier)), .provisional = yes_no(result->provisional.any())};
  for (auto const& [step, tier] : result->steps) told.other.push_back(fmt::format("{}={}", base::word(step), base::word(tier)));
  return told;
}

Told v3_provisional(Row const& row) {
  StepTiers steps;
  for (auto const& [step, tier] : pairs(row, "steps")) steps.emplace(word<Step>("steps", step), word<Tier>("steps", tier));
  auto const facts = registered(row.rules.codes, registrations(row));
  return {.provisional = yes_no(provisional(row.rules.single, facts, predictors(row), steps).any())};
}

// "ACCOMMODATION:Some,Unknown"
Told need(Row const& row) {
  auto const text = row["needs"];
  auto const colon = text.find(':');
  if (colon == text.npos) throw Unreadable(fmt::format("needs: “{}” is no SECTION:answer,answer", text));
  std::vector<Answer> answers;
  for (auto answer : parts(text.substr(colon + 1), ',')) answers.push_back(word<Answer>("needs", answer));
  auto const result = section_result(row.rules.change.needs, word<Need>("needs", text.substr(0, colon)), row.yes("san"), answers);
  auto const severity = result.severity ? std::optional(base::word(*result.severity)) : std::nullopt;
  return {.other = {"score=" + or_null(result.score), "severity=" + or_null(severity)}};
}

Told inputs(Row const& row) {
  auto const read = two_axes_inputs(row);
  auto const& facts = read.registered;
  auto const released = release(row);
  return {.other = {fmt::format("isFemale={}", read.female), fmt::format("rsr={}", read.rsr.text()), fmt::format("ogrs={}", read.ogrs),
                    fmt::format("previousEnforcementActivity={}", read.enforcement), fmt::format("hasNoMandate={}", !read.mandate),
                    "rosh=" + level(facts.rosh), "mappaLevel=" + or_null(facts.mappa_level), "mappaCategory=" + or_null(facts.mappa_category),
                    fmt::format("complexity={}", fmt::join(facts.complexity, ",")), fmt::format("iomNominal={}", facts.iom),
                    fmt::format("liferIpp={}", facts.lifer), fmt::format("domesticAbuse={}", facts.domestic_abuse),
                    fmt::format("stalking={}", facts.stalking), fmt::format("childProtection={}", facts.child_protection),
                    fmt::format("unsupervised={}", facts.unsupervised), "latestReleaseDate=" + (released ? base::iso(*released) : "null"),
                    "hasActiveEvent=" + (row["active_event"].empty() ? "null" : fmt::format("{}", row.yes("active_event")))}};
}

// One code by itself, "MAPP/level=M1", or "NSI outcome BRE01".
Told code(Row const& row) {
  constexpr std::string_view outcome = "NSI outcome";
  auto const text = row["registrations"];
  auto const& codes = row.rules.codes;
  if (text.starts_with(outcome)) return {.other = {"enforcementOutcome=" + or_null(enforcement_outcome_of(codes, base::trim(text.substr(outcome.size()))))}};
  auto const one = text.empty() ? Registration{} : registration(text);
  return {.other = {"rosh=" + level(rosh_of(codes, one.type)), "mappaLevel=" + or_null(mappa_level_of(codes, one)),
                    "complexity=" + or_null(complexity_of(codes, one.type))}};
}

struct Kind {
  std::string_view model;
  Told (*answer)(Row const&);
};
constexpr std::array kinds{Kind{"v2", v2},     Kind{"v3", v3},         Kind{"v3prov", v3_provisional},
                           Kind{"need", need}, Kind{"inputs", inputs}, Kind{"code", code}};

Or<RowAnswer> tier_row(Row const& row) {
  auto const kind = std::ranges::find(kinds, row["model"], &Kind::model);
  if (kind == kinds.end())
    return tl::unexpected(fmt::format("model: “{}” is not one of: v2, v3, v3prov, need, inputs, code", row["model"]));
  try {
    auto told = kind->answer(row);
    return Fields{std::string(row["id"]), told.protect,     told.protect_points, told.change, told.change_points,
                  told.tier,              told.provisional, fmt::format("{}", fmt::join(told.other, ";"))};
  } catch (Unreadable const& fault) {
    return tl::unexpected(std::string(fault.what()));
  }
}

}  // namespace

int rules_tier(std::istream& csv, std::ostream& out, std::ostream& err, base::Clock const& clock) {
  auto const today = base::london_date(clock.now());
  auto const book = policy::tier_rule_book(embedded_policy());
  auto const& rules = book.on(today);
  return try_rule({.columns = {column_names.begin(), column_names.begin() + needed_columns},
                   .optional = {column_names.begin() + needed_columns, column_names.end()},
                   .head = {"id", "protect", "protect_points", "change", "change_points", "tier", "provisional", "other"},
                   .answer = [&](Fields const& cells) { return tier_row({cells, today, rules}); }},
                  csv, out, err);
}

}  // namespace spreadsheets
