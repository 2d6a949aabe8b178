// Why this tier: what counts, what it gives, what it rests on, and every tier there was.
#include "people/pages/person_form.hpp"
#include "workload/domain/enforcement_outcome.hpp"
#include "workload/domain/need_text.hpp"
#include "workload/domain/requirement_category.hpp"
#include "workload/domain/tier_facts.hpp"
#include "workload/pages/handlers.hpp"
#include "workload/pages/words.hpp"
#include "workload/store/report_check.hpp"
#include "workload/store/tiers.hpp"

namespace workload::pages {
namespace {

using namespace govuk;
using people::capital;
using people::pages::person_url;

// What the tier is of: the person's page, the rules of the day.
struct Shown {
  people::PersonHeader header = {};
  std::optional<TierCalculation> now = {};
  TierRules const& rules;
  Model model = Model::v2;
  bool writes = false;
  PersonId id() const { return header.person.id; }
};

std::string single_words(std::string_view tier) {
  if (tier == "MISSING") return "not yet assessed: a reoffending score is missing";
  if (tier == "NOT_SUPERVISED") return "not supervised";
  if (tier == "ERROR") return "cannot be worked out";
  return std::string(tier);
}

Html headline(Shown const& shown) {
  if (!shown.now) return p("No tier has been worked out yet: it is at the latest on the night after a sentence is recorded.");
  auto const& c = *shown.now;
  Html out;
  if (shown.model == Model::v3)
    out += p({"Tier ", strong(single_words(c.single_tier)), c.provisional ? Html{" ", tag({.text = "provisional", .colour = Colour::yellow})} : Html(), ". For workload: ", strong(c.tier), ", ", tier_in_words(c.tier), "."}, "govuk-body-l");
  else
    out += p({"Tier ", strong(c.tier), ": ", tier_in_words(c.tier), "."}, "govuk-body-l");
  out += p({"Worked out ", base::date_and_time(c.at), ", by the rules ", c.rules_version, ". What happened: ", c.why, "."});
  return out;
}

Html weight_line(web::Call& call, Shown const& shown) {
  auto const weight = points_of(call.view, shown.id());
  if (!weight) return p("No order is in force, so that nothing counts in anybody’s workload.");
  auto const words_of = fmt::format("{} points as a {} case", weight->points, words(weight->type));
  return p({"In workload: ", strong(words_of), " (seed weights ", weight->weights_version, ")", weight->staff ? Html{", counted for ", shown.header.practitioner_name, "."} : Html(", counted for nobody: not allocated yet.")});
}

Html working_table(TierCalculation const& c) {
  std::vector<std::vector<Cell>> rows;
  for (auto const line : base::split(c.working, '\n')) {
    auto const tab = line.find('\t');
    if (tab == line.npos) continue;
    rows.push_back({std::string(line.substr(0, tab)), numeric(std::string(line.substr(tab + 1)))});
  }
  return rows.empty() ? Html() : table({.caption = "Why this tier", .caption_size = Size::m, .head = {"What counts", numeric_head("What it gives")}, .rows = rows, .scroll = true, .id = "why"});
}

Html add_link(Shown const& shown, std::string_view path, std::string_view text) { return shown.writes ? p(link_to(person_url(shown.id(), path), text)) : Html(); }

Html predictors_part(web::Call& call, Shown const& shown) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& q : predictors_of(call.view, shown.id())) {
    std::string value = q.score;
    if (q.band) value += fmt::format(", {}", base::ascii_lower(base::word(*q.band)));
    if (q.type != ScoreType::not_known) value += q.type == ScoreType::is_static ? ", static" : ", dynamic";
    for (auto& letter : value)
      if (letter == '_') letter = ' ';
    rows.push_back({std::string(label(q.kind)), value, base::date_in_full(q.dated), q.source});
  }
  Html out = rows.empty() ? Html{h2("Scores"), p("No score is recorded: the recidivism and reoffending scores count as nought in the two axes.")}
                          : table({.caption = "Scores, the newest of each counts", .caption_size = Size::m, .head = {"Score", "Value", "Of", "From"}, .rows = rows, .scroll = true, .id = "scores"});
  return out + add_link(shown, "/predictors/new", "Record a score");
}

Html needs_part(web::Call& call, Shown const& shown) {
  auto const all = need_assessments_of(call.view, shown.id());
  std::vector<std::vector<Cell>> rows;
  for (auto const& a : all) {
    std::string found;
    for (auto const& [need, severity] : assessed_needs(shown.rules.change.needs, a).needs)
      if (severity != Severity::no_need) found += fmt::format("{}{}: {}", found.empty() ? "" : "; ", label(need), label(severity));
    bool const usable = usable_assessment(shown.rules.codes, a.completed, call.view.today());
    rows.push_back({base::date_in_full(a.completed), usable ? Html("Yes") : Html("No: older than 55 weeks"), found.empty() ? std::string("No need found") : capital(found), a.source});
  }
  Html out = rows.empty() ? Html{h2("Assessment of needs"), p("No full assessment is recorded: a person under an order that can bring change is at change level 2 until there is one.")}
                          : table({.caption = "Assessments of needs, the newest counts", .caption_size = Size::m, .head = {"Completed", "Usable now", "Needs", "From"}, .rows = rows, .scroll = true, .id = "needs"});
  return out + add_link(shown, "/needs/new", "Record an assessment of needs");
}

Html requirements_part(web::Call& call, Shown const& shown) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& r : requirements_of(call.view, shown.id())) {
    auto const* category = requirement_category(r.main_category);
    Html const end = r.terminated ? Html("Ended " + base::date_in_full(*r.terminated))
                     : shown.writes ? Html(link_to(person_url(shown.id(), fmt::format("/requirements/{}/end", r.id.value)), "End", {.hidden = fmt::format(" {}", category ? category->label : "the requirement")}))
                                    : Html("In force");
    rows.push_back({category ? std::string(category->label) : "Another requirement", r.restrictive ? "Restrictive" : "Not restrictive", base::date_in_full(r.started), end});
  }
  Html out = rows.empty() ? Html{h2("Requirements"), p("No requirement is recorded. A community sentence gives a mandate for change only by a requirement that is not restrictive and not unpaid work.")}
                          : table({.caption = "Requirements", .caption_size = Size::m, .head = {"Requirement", "Kind", "Since", "State"}, .rows = rows, .scroll = true, .id = "requirements"});
  return out + add_link(shown, "/requirements/new", "Add a requirement");
}

Html enforcement_part(web::Call& call, Shown const& shown) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& e : enforcements_of(call.view, shown.id())) rows.push_back({base::date_in_full(e.referred), std::string(outcome_label(e.outcome)), e.notes});
  Html out = rows.empty() ? Html{h2("Enforcement"), p("No breach or recall is recorded.")}
                          : table({.caption = "Enforcement, counted for women for a year", .caption_size = Size::m, .head = {"Referred", "What came of it", "Notes"}, .rows = rows, .scroll = true, .id = "enforcement"});
  return out + add_link(shown, "/enforcement/new", "Record a breach or recall");
}

std::vector<Cell> worked_out(TierCalculation const& c) {
  std::string const tier = c.single_tier.empty() ? c.tier : fmt::format("{}, {} for workload", single_words(c.single_tier), c.tier);
  return {base::date_and_time(c.at), tier, fmt::format("{} and {}", c.protect_points, c.change_points), c.why};
}

// What the tier was; folded away, every time that it was worked out and stayed: the first of each month among others.
Html history_part(web::Call& call, Shown const& shown) {
  std::vector<std::vector<Cell>> changed, same;
  for (auto const& c : calculations_of(call.view, shown.id())) (c.changed ? changed : same).push_back(worked_out(c));
  auto const times = [](std::string caption, std::string id, std::vector<std::vector<Cell>> rows) {
    return rows.empty() ? Html() : table({.caption = std::move(caption), .caption_size = Size::m, .head = {"Worked out", "Tier", "Points of protection and change", "What happened"}, .rows = std::move(rows), .scroll = true, .id = std::move(id), .small = true});
  };
  Html out = times("Every tier there was", "history", std::move(changed));
  if (!same.empty()) out += details({.summary = fmt::format("Worked out with the same tier, {}", same.size() == 1 ? "once" : fmt::format("{} times", same.size())), .body = times("With the same tier", "history-same", std::move(same)), .id = "same-tier"});
  return out;
}

// Who countersigned, or that a senior is waited for; why is read by the writer and who leads her.
Html beside(web::Call const& call, Shown const& shown, ReportOfPerson const& report) {
  if (!report.asked()) return "Not asked for";
  if (report.done_at) return Html{"By ", report.done_name, ", ", base::date_in_full(base::london_date(*report.done_at))};
  Html waits = tag({.text = "Waits for a senior", .colour = Colour::yellow});
  if (!report.why.empty()) waits += second_line(people::capital(report.why));
  if (!call.may(ledger::Permission::countersign) || report.writer == call.scope.staff) return waits;
  return waits + second_line(link_to(person_url(shown.id(), fmt::format("/court-reports/{}/countersign", report.id.value)), "Countersign", {.hidden = fmt::format(" the {} by {}", label(report.kind), report.writer_name)}));
}
Html reports_part(web::Call& call, Shown const& shown) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& report : reports_of_person(call.view, shown.id()))
    rows.push_back({capital(label(report.kind)), report.writer_name, base::date_in_full(report.completed), beside(call, shown, report)});
  return rows.empty() ? Html() : table({.caption = "Court reports", .caption_size = Size::m, .head = {"Report", "Written by", "Completed", "Senior’s countersignature"}, .rows = rows, .scroll = true, .id = "court-reports"});
}

Html other_work_part(Shown const& shown) {
  if (!shown.writes) return {};
  return {h2("Other work for this case"), plain_list({link_to(person_url(shown.id(), "/court-reports/new"), "Record a court report"), link_to(person_url(shown.id(), "/support-contacts/new"), "Record what a colleague did for this case")})};
}

}  // namespace

http::Response tier_page(web::Call& call) {
  auto header = people::header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const& rules = call.view.rules<TierRuleBook>().on(call.view.today());
  Shown const shown{.header = *header, .now = newest_calculation(call.view, header->person.id), .rules = rules, .model = rules.model_on(call.view.today()), .writes = call.may(ledger::Permission::write_people)};
  return call.page({.title = "Tier",
                    .section = people::full_name(header->person),
                    .body = {people::person_frame(call, *header, "tier"), h2("Tier and workload", Size::l), headline(shown), weight_line(call, shown), shown.now ? working_table(*shown.now) : Html(), predictors_part(call, shown),
                             needs_part(call, shown), requirements_part(call, shown), enforcement_part(call, shown), reports_part(call, shown), other_work_part(shown), history_part(call, shown)}});
}

}  // namespace workload::pages
