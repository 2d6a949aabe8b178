#include "enquiries/store/agency.hpp"

namespace enquiries {
namespace {

std::string nation_of(ledger::View& view, Agency const& agency) {
  if (agency.kind == organisation::AgencyKind::police) {
    auto const force = organisation::find_force(view, organisation::ForceCode{agency.code});
    return force ? force->nation : std::string{};
  }
  auto const authority = organisation::find_authority(view, organisation::AuthorityCode{agency.code});
  return authority ? authority->nation : std::string{};
}

base::Nation holidays_of(std::string const& nation) {
  if (nation == "Scotland") return base::Nation::scotland;
  if (nation == "Northern Ireland") return base::Nation::northern_ireland;
  return base::Nation::england_and_wales;
}

}  // namespace

organisation::AgencyKind agency_kind_of(EnquiryKind kind) {
  return kind == EnquiryKind::police_da ? organisation::AgencyKind::police : organisation::AgencyKind::childrens;
}

std::optional<Agency> agency_of_code(ledger::View& view, EnquiryKind kind, std::string_view code) {
  return organisation::agency_for(view, agency_kind_of(kind), code);
}

Agreement agreement_with(ledger::View& view, Agency const& agency, base::Date day) {
  auto const* rule = view.rules<RuleBook>().on(day).partner(agency.code, day);
  auto const nation = nation_of(view, agency);
  Agreement agreed{.max_open_per_day = agency.max_open_per_day,
                   .release_by_second_person = agency.release_by_second_person,
                   .named_lead = agency.named_lead,
                   .nation = holidays_of(nation),
                   .wales = nation == "Wales"};
  if (!rule) return agreed;
  if (!agreed.max_open_per_day) agreed.max_open_per_day = rule->max_open_per_day;
  agreed.release_by_second_person = agreed.release_by_second_person || rule->release_by_second_person;
  if (agreed.named_lead.empty()) agreed.named_lead = rule->named_lead;
  return agreed;
}

Counting counting_for(ledger::View& view, Agreement const& agreed, base::Date day) {
  return {base::working_calendar(agreed.nation), view.rules<RuleBook>().on(day).cut_off};
}

std::optional<int> answer_days(ledger::View& view, Agency const& agency, std::string_view clock, base::Date day) {
  if (auto const agreed = organisation::agreed_days(view, agency.id, clock, day)) return agreed;
  auto const& rules = view.rules<RuleBook>().on(day);
  if (auto const* partner = rules.partner(agency.code, day))
    if (auto const found = partner->clock_override.find(clock); found != partner->clock_override.end()) return found->second;
  auto const* rule = rules.clock(clock);
  return rule ? rule->answer_wd : std::nullopt;
}

}  // namespace enquiries
