#include "risk/domain/onward.hpp"

#include "enquiries/domain/case_record.hpp"

#include <fmt/format.h>

namespace risk {
namespace {

constexpr int days_of_the_scheme = 28;

// The outcomes of contact DAD1 that the case record knows.
std::string_view considered(OnwardRoute route) {
  switch (route) {
    case OnwardRoute::not_required: return "not required";
    case OnwardRoute::dvds: return "referral to DVDS";
    case OnwardRoute::marac: return "referral to MARAC";
    case OnwardRoute::mappa: return "MAPPA";
    case OnwardRoute::childrens_liaison:
    case OnwardRoute::childrens_concern: return "liaison with children's services";
  }
  return {};
}

std::string stamp(base::Instant at) {
  auto const local = base::to_london(at);
  return base::date_numbers(base::london_date(at)) + ' ' + base::iso(local).substr(11, 5);
}

void add(std::string& out, std::string_view text) {
  for (auto const& line : enquiries::wrapped(text)) out += line + '\n';
}

}  // namespace

std::string_view shown(OnwardRoute route) {
  switch (route) {
    case OnwardRoute::not_required: return "Considered: no onward disclosure is required";
    case OnwardRoute::dvds: return "Referral to the Domestic Violence Disclosure Scheme (Clare’s Law)";
    case OnwardRoute::marac: return "Referral to MARAC";
    case OnwardRoute::mappa: return "Referral to MAPPA";
    case OnwardRoute::childrens_liaison: return "Liaison with children’s services";
    case OnwardRoute::childrens_concern: return "Referral of concern to children’s services";
  }
  return {};
}
std::string_view shown(OnwardEnd end) { return end == OnwardEnd::complete ? "Complete" : "Refused, or not accepted"; }

std::optional<base::Date> onward_due(OnwardRoute route, base::Date decided) {
  if (route != OnwardRoute::dvds) return std::nullopt;
  return decided + std::chrono::days{days_of_the_scheme};
}

std::string for_case_record(OnwardText const& of) {
  std::string out;
  add(out, fmt::format("DAD1 Disclosure considered: {}", considered(of.route)));
  add(out, fmt::format("{}  {}, decided by {}{}", stamp(of.decided_at), shown(of.route), of.decided_by, of.sent_to.empty() ? "" : ", to " + of.sent_to));
  add(out, "Why: " + of.reason);
  std::string items;
  for (auto const item : of.rests_on) items += fmt::format("{}{}", items.empty() ? "" : ", ", item);
  add(out, items.empty() ? std::string("Rests on: no item of an answer") : fmt::format("Rests on: {} {}", of.rests_on.size() == 1 ? "item" : "items", items));
  if (!of.end || !of.ended_at) return out;
  auto const outcome = of.route == OnwardRoute::dvds ? fmt::format("DVDS {}", base::word(*of.end)) : std::string(base::word(*of.end));
  add(out, fmt::format("DAD2 Disclosure response or completion: {}", outcome));
  add(out, fmt::format("{}  Recorded by {}", stamp(*of.ended_at), of.ended_by));
  if (!of.end_note.empty()) add(out, "What came of it: " + of.end_note);
  return out;
}

}  // namespace risk
