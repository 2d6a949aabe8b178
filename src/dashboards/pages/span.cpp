#include "dashboards/pages/span.hpp"

#include "enquiries/store/lists.hpp"

namespace dashboards::pages {
namespace {

std::int64_t asked(web::Call const& call, std::string_view name) { return std::strtoll(std::string(call.request.query.one(name)).c_str(), nullptr, 10); }

}  // namespace

std::optional<ledger::AgencyId> partner_asked(web::Call& call, organisation::Unit const& unit) {
  if (auto const id = asked(call, "agency"); id > 0) return ledger::AgencyId{id};
  // The force that has most of this place's enquiries: a PDU's own, and of a region's several the busiest.
  std::map<std::int64_t, std::int64_t> waiting;
  for (auto const& row : enquiries::waiting_counts(call.view, {.kind = enquiries::EnquiryKind::police_da, .unit = unit.id})) waiting[row.agency.value] += row.count;
  auto const busiest = std::max_element(waiting.begin(), waiting.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
  return busiest == waiting.end() ? std::nullopt : std::optional(ledger::AgencyId{busiest->first});
}

}  // namespace dashboards::pages
