#include "workload/domain/tier_facts.hpp"

#include "workload/domain/need_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace workload {
namespace {

using people::SentenceKind;

bool in_force(Order const& order, base::Date day) { return order.started <= day && (!order.ended || day < *order.ended); }
bool follows_custody(SentenceKind kind) { return kind == SentenceKind::licence || kind == SentenceKind::pss || kind == SentenceKind::custody; }

constexpr char community_sentence[] = "SP";

std::string code_of(RecordCodes const& codes, people::Rosh rosh) {
  for (auto const& [code, level] : codes.rosh)
    if (level == rosh) return code;
  return {};
}

struct Mappa {
  int level = 0;
  int category = 0;
};
// Orders stand newest first. The first that has a level gives the category, recorded or not, as only the newest registration does:
// of those in force, else of those that ended, for a flag outlasts an order.
Mappa mappa_of(TierFacts const& facts, base::Date day) {
  Mappa found;
  std::optional<int> in_force_now, ended;
  for (auto const& order : facts.orders) {
    if (order.mappa_level == 0 || order.started > day) continue;
    auto& category = in_force(order, day) ? in_force_now : ended;
    if (!category) category = order.mappa_category;
    if (in_force(order, day)) found.level = std::max(found.level, order.mappa_level);
  }
  found.category = in_force_now.value_or(ended.value_or(0));
  return found;
}
Registration registration_of(RecordCodes const& codes, Mappa const& mappa, base::Date since) {
  return {.type = codes.mappa, .level = mappa.level > 0 ? fmt::format("M{}", mappa.level) : "",
          .category = mappa.category > 0 ? fmt::format("M{}", mappa.category) : codes.mappa_categories.front(), .date = since, .category_assumed = mappa.category == 0};
}

Predictor const* newest(TierFacts const& facts, PredictorKind kind) {
  auto const found = std::ranges::find(facts.predictors, kind, &Predictor::kind);
  return found == facts.predictors.end() ? nullptr : &*found;
}

std::optional<Decimal> score(Predictor const* predictor) { return predictor ? Decimal::from(predictor->score) : std::nullopt; }
ScoreType type(Predictor const* predictor) { return predictor ? predictor->type : ScoreType::not_known; }

std::optional<DatedScore> dated(Predictor const* predictor) {
  if (auto const value = score(predictor)) return DatedScore{static_cast<int>(value->cut()), predictor->dated};
  return std::nullopt;
}

// What is read of the record, once for both models.
struct Read {
  std::vector<Registration> registrations = {};
  std::vector<Conviction> convictions = {};
  std::vector<Intervention> interventions = {};
  NeedAssessment const* usable = nullptr;
};

Read read(TierRules const& rules, TierFacts const& facts, base::Date day) {
  Read out{.registrations = registrations_of(rules.codes, facts, day), .convictions = convictions_of(rules.codes, facts, day)};
  for (auto const& each : facts.enforcements) out.interventions.push_back({each.outcome, each.referred});
  if (facts.assessment && usable_assessment(rules.codes, facts.assessment->completed, day)) out.usable = &*facts.assessment;
  return out;
}

TwoAxesInputs two_axes_inputs(TierRules const& rules, TierFacts const& facts, Read const& from, base::Date day) {
  std::optional<DatedScore> assessed;
  if (facts.assessment && facts.assessment->ogrs) assessed = DatedScore{facts.assessment->ogrs, facts.assessment->completed};
  TwoAxesInputs inputs{.female = facts.sex == people::Sex::female,
                       .rsr = score(newest(facts, PredictorKind::rsr)).value_or(Decimal{}),
                       .ogrs = later_score(assessed, dated(newest(facts, PredictorKind::ogrs))),
                       .registered = registered(rules.codes, from.registrations),
                       .mandate = has_mandate(rules.codes, from.convictions),
                       .enforcement = has_enforcement(rules.codes, from.interventions, day)};
  if (from.usable) inputs.assessment = assessed_needs(rules.change.needs, *from.usable);
  return inputs;
}

std::optional<base::Date> latest_release(TierFacts const& facts, base::Date day) {
  std::optional<base::Date> latest;
  for (auto const& order : facts.orders)
    if (order.release_date && *order.release_date <= day && (!latest || *order.release_date > *latest)) latest = order.release_date;
  return latest;
}

SingleTierInputs single_inputs(TierRules const& rules, TierFacts const& facts, Read const& from, base::Date day) {
  auto const* arp = newest(facts, PredictorKind::arp);
  auto const* csrp = newest(facts, PredictorKind::csrp);
  auto const* sexual = newest(facts, PredictorKind::dc_srp);
  return {.today = day,
          .active_event = case_type_of(facts, day).has_value(),
          .predictors = {.arp = score(arp), .arp_type = type(arp), .csrp = score(csrp), .csrp_type = type(csrp), .dc_srp = score(sexual),
                         .dc_srp_band = sexual ? sexual->band : std::nullopt},
          .registered = registered(rules.codes, from.registrations),
          .release = latest_release(facts, day),
          .sexual_offence = facts.assessment && facts.assessment->sexual_offence};
}

// The inputs as a spreadsheet row ------------------------------------------------------------------------------------------------

std::string text_of(std::vector<Registration> const& all) {
  std::string text;
  for (auto const& each : all) {
    text += fmt::format("{}{}", text.empty() ? "" : ";", each.type);
    if (!each.level.empty()) text += "/level=" + each.level;
    if (!each.category.empty()) text += "/category=" + each.category;
    text += "@" + base::iso(each.date);
  }
  return text;
}

std::string text_of(std::vector<Conviction> const& all) {
  std::string text;
  for (auto const& each : all) {
    text += fmt::format("{}{}{}", text.empty() ? "" : ";", each.sentence_type, each.terminated ? ":terminated" : "");
    for (std::size_t i = 0; i < each.requirements.size(); ++i)
      text += fmt::format("{}{}/{}", i ? "," : ":req=", each.requirements[i].main_category, each.requirements[i].restrictive ? 'r' : 'n');
  }
  return text;
}

std::string_view yes_no(bool fact) { return fact ? "yes" : "no"; }

void add_line(std::string& text, std::string_view name, std::string_view value) {
  if (!value.empty()) text += fmt::format("{}={}\n", name, value);
}

std::string inputs_of(TierFacts const& facts, Read const& from, TwoAxesInputs const& two, std::optional<SingleTierInputs> const& one) {
  std::string text;
  add_line(text, "gender", facts.sex == people::Sex::female ? "Female" : facts.sex == people::Sex::male ? "Male" : "Not known");
  if (auto const* rsr = newest(facts, PredictorKind::rsr)) add_line(text, "rsr", rsr->score);
  if (two.ogrs > 0) add_line(text, "ogrs", std::to_string(two.ogrs));
  add_line(text, "registrations", text_of(from.registrations));
  if (two.registered.mappa_category_assumed) add_line(text, "mappa_category", "not recorded");
  add_line(text, "convictions", text_of(from.convictions));
  add_line(text, "enforcement", yes_no(two.enforcement));
  add_line(text, "assessment", yes_no(two.assessment.has_value()));
  if (two.assessment) {
    add_line(text, "needs", workload::text_of(two.assessment->needs));
    add_line(text, "women", fmt::format("PARENTING={};IMPULSIVITY={};TEMPER={}", base::word(two.assessment->parenting), base::word(two.assessment->impulsivity),
                                        base::word(two.assessment->temper)));
  }
  if (!one) return text;
  add_line(text, "active_event", yes_no(one->active_event.value_or(true)));
  if (one->release) add_line(text, "release", base::iso(*one->release));
  if (one->predictors.arp) add_line(text, "arp", one->predictors.arp->text());
  add_line(text, "arp_type", base::word(one->predictors.arp_type));
  if (one->predictors.csrp) add_line(text, "csrp", one->predictors.csrp->text());
  add_line(text, "csrp_type", base::word(one->predictors.csrp_type));
  if (one->predictors.dc_srp) add_line(text, "dc_srp_score", one->predictors.dc_srp->text());
  if (one->predictors.dc_srp_band) add_line(text, "dc_srp_band", base::word(*one->predictors.dc_srp_band));
  add_line(text, "ever_sexual", yes_no(one->sexual_offence));
  return text;
}

void add_single(Worked& out, SingleTierInputs const& inputs) {
  if (!*out.single) {
    out.working.push_back({"The single tier cannot be worked out: " + out.single->error(), "an error, as in the official calculation"});
    return;
  }
  for (auto& reason : why(inputs, **out.single)) out.working.push_back(std::move(reason));
}

}  // namespace

std::vector<Registration> registrations_of(RecordCodes const& codes, TierFacts const& facts, base::Date day) {
  std::vector<Registration> all;
  if (auto const code = code_of(codes, facts.rosh); !code.empty()) all.push_back({.type = code, .date = day});
  auto const mappa = mappa_of(facts, day);
  bool is_registered = false;
  for (auto const& flag : facts.flags) {
    bool const first = flag.code == people::FlagCode::mappa && !is_registered;   // the newest carries level and category
    is_registered |= first;
    all.push_back(first ? registration_of(codes, mappa, flag.started) : Registration{.type = std::string(base::word(flag.code)), .date = flag.started});
  }
  if (mappa.level > 0 && !is_registered) all.push_back(registration_of(codes, mappa, day));
  return all;
}

std::vector<Conviction> convictions_of(RecordCodes const& codes, TierFacts const& facts, base::Date day) {
  std::vector<Conviction> all;
  for (auto const& order : facts.orders) {
    Conviction one{.sentence_type = follows_custody(order.kind) ? codes.custodial_sentences.front() : community_sentence, .terminated = !in_force(order, day)};
    for (auto const& each : facts.requirements)
      if (each.sentence == order.id && each.started <= day && (!each.terminated || day < *each.terminated)) one.requirements.push_back({each.main_category, each.restrictive});
    all.push_back(std::move(one));
  }
  return all;
}

std::optional<CaseType> case_type_of(TierFacts const& facts, base::Date day) {
  std::optional<CaseType> type;  // the enumerators stand in rising order
  for (auto const& order : facts.orders) {
    if (!in_force(order, day) || !people::is_order(order.kind)) continue;
    auto const one = order.kind == SentenceKind::custody ? CaseType::custody : follows_custody(order.kind) ? CaseType::license : CaseType::community;
    if (!type || one > *type) type = one;
  }
  return type;
}

std::string Worked::single_text() const {
  if (!single) return {};
  return *single ? std::string(base::word((*single)->tier)) : std::string("ERROR");
}

TwoAxes two_axes_of(TierRules const& rules, TierFacts const& facts, base::Date day) {
  return two_axes(rules, two_axes_inputs(rules, facts, read(rules, facts, day), day));
}

Worked work_out(TierRules const& rules, TierFacts const& facts, base::Date day) {
  auto const from = read(rules, facts, day);
  auto const two = two_axes_inputs(rules, facts, from, day);
  Worked out{.two_axes = two_axes(rules, two)};
  std::optional<SingleTierInputs> one;
  if (rules.model_on(day) == Model::v3) {
    one = single_inputs(rules, facts, from, day);
    out.single = single_tier(rules, *one);
  }
  out.inputs = inputs_of(facts, from, two, one);
  out.working = why(rules, two, out.two_axes);
  if (one) add_single(out, *one);
  return out;
}

std::string tier_in_words(std::string_view tier) {
  bool const unsupervised = tier.size() == 3 && tier.back() == 'S';
  if (tier.size() != 2 && !unsupervised) return {};
  return fmt::format("protection level {}, change level {}{}", tier[0], tier[1], unsupervised ? ", past the point of supervision" : "");
}

}  // namespace workload
