#include "risk/domain/case_record.hpp"

#include "enquiries/domain/case_record.hpp"

#include <fmt/format.h>

namespace risk {
namespace {

std::string const indent = "  ";

void say(std::string& out, std::string_view text, std::string_view before = {}) {
  for (auto const& line : enquiries::wrapped(text, enquiries::longest_line - before.size())) fmt::format_to(std::back_inserter(out), "{}{}\n", before, line);
}

std::string ids(std::vector<std::int64_t> const& items) {
  if (items.empty()) return "no item";
  return fmt::format("{} {}", items.size() == 1 ? "item" : "items", fmt::join(items, ", "));
}

void say_judgement(std::string& out, JudgementText const& text) {
  auto const& j = text.judgement;
  say(out, fmt::format("Risk to {}: {}, resting on {}", shown(j.who), shown(j.level), ids(text.rests_on)));
  auto part = [&](std::string_view name, std::string const& value) {
    if (!value.empty()) say(out, fmt::format("{}: {}", name, value), indent);
  };
  part("What", j.nature);
  part("Who", j.who_exactly);
  part("When", j.circumstances);
  part("How soon", j.imminence);
  part("Reasons", j.reasons);
}

std::string arrangement_words(Arrangement const& a) {
  if (a.none_needed) return fmt::format("none needed, resting on {} {}", a.rests_on_items, a.rests_on_items == 1 ? "item" : "items");
  return fmt::format("{}{}: {} Carried out by {}, agreed with {}, from {}, review {}", shown(a.status), a.interim ? ", interim" : "",
                     enquiries::ended(a.what), a.who, a.agreed_with.empty() ? "nobody yet" : a.agreed_with, base::date_numbers(a.from), base::date_numbers(a.review));
}

void say_person(std::string& out, AtRiskText const& text) {
  std::string line = fmt::format("{} {}", text.child ? "Child" : "Adult", text.number);
  if (!text.authority.empty()) line += fmt::format(", {}", text.authority);
  if (text.step) line += fmt::format(": {}", shown(*text.step));
  say(out, line + ". Safety arrangement: " + (text.arrangement ? arrangement_words(*text.arrangement) : "none"));
}

void say_use(std::string& out, UseText const& text) {
  auto const together = text.pattern.empty() ? std::string() : fmt::format(" together with others as “{}”", text.pattern);
  say(out, fmt::format("Item {} (version {}): {}{}{}{}", text.item, text.version, text.cited ? "cited" : "set aside", together, text.reason.empty() ? "" : ", ", text.reason));
  for (auto const& line : text.lines) say(out, line, indent);
}

}  // namespace

std::string for_case_record(AssessmentText const& text) {
  std::string out;
  auto const local = base::to_london(text.at);
  auto const day = std::chrono::floor<std::chrono::days>(local);
  say(out, fmt::format("EASS Safeguarding assessment: {}", text.title));
  auto const signature = text.by.empty() ? std::string("draft, not signed") : "signed by " + text.by;
  say(out, fmt::format("{} {}  Assessment {}, {}", base::date_numbers(day), base::iso(local).substr(11, 5), text.id, signature));
  if (text.gate) say(out, fmt::format("Gate: {}{}", shown(*text.gate), text.countersigned.empty() ? "" : ". Countersignature: " + text.countersigned));
  say(out, fmt::format("Risk of serious harm: {}", shown(text.overall)));
  for (auto const& j : text.judgements) say_judgement(out, j);
  for (auto const& person : text.at_risk) say_person(out, person);
  for (auto const& gap : text.missing)
    say(out, fmt::format("Missing: {}, waited {} working {}. It might change: {}", gap.what, gap.waited_wd, gap.waited_wd == 1 ? "day" : "days", gap.might_change));
  for (auto const& use : text.uses) say_use(out, use);
  return out;
}

}  // namespace risk
