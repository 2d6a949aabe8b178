#include "dashboards/store/partner_waits.hpp"

#include "enquiries/domain/due.hpp"
#include "enquiries/store/agency.hpp"
#include "enquiries/store/waiting.hpp"
#include "organisation/store/partners.hpp"
#include "sql/compose.hpp"

namespace dashboards {
namespace {

using enquiries::EnquiryId;
using ledger::Scoped;

constexpr std::string_view since_then = sql::composed<[] {
  return sql::pieces("from enquiry e where {addressed e} and e.partner_day_zero >= :since and (e.returned_at is not null or ", enquiries::sql_of::with_partner, ")");
}>;
constexpr Scoped asked{"dashboards.own_waits", sql::composed<[] { return sql::pieces("select e.id, e.partner_day_zero, e.returned_at ", since_then, " order by e.id"); }>};
constexpr Scoped paused{"dashboards.own_pauses", sql::composed<[] {
  return sql::pieces("select z.enquiry_id, z.starts, z.ends from enquiry_pause z where z.enquiry_id in (select e.id ", since_then, ") order by z.enquiry_id, z.id");
}>};

struct AskedRow {
  EnquiryId id = {};
  base::Date day_zero = {};
  std::optional<base::Instant> returned_at = {};
};
struct PauseRow {
  EnquiryId id = {};
  base::LocalTime starts = {};
  std::optional<base::LocalTime> ends = {};
};

}  // namespace

std::vector<Wait> own_waits(ledger::View& view, base::Date since) {
  auto const agency = organisation::find_agency(view, view.scope().agency);
  if (!agency) return {};
  auto const counting = enquiries::counting_for(view, enquiries::agreement_with(view, *agency, view.today()), view.today());
  std::map<EnquiryId, std::vector<enquiries::Pause>> pauses;
  for (auto const& row : view.rows<PauseRow>(paused, {{"since", since}})) pauses[row.id].push_back({row.starts, row.ends.value_or(base::to_london(view.now()))});
  std::vector<Wait> waits;
  for (auto const& row : view.rows<AskedRow>(asked, {{"since", since}})) {
    auto const until = row.returned_at ? base::london_date(*row.returned_at) : view.today();
    waits.push_back({enquiries::partner_days(row.day_zero, until, pauses[row.id], counting), row.returned_at.has_value()});
  }
  return waits;
}

}  // namespace dashboards
