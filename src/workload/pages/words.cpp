#include "workload/pages/words.hpp"

namespace workload::pages {

using namespace govuk;

std::string percent(std::int64_t tenths) { return fmt::format("{}.{}%", tenths / 10, tenths % 10); }
std::string hours(int tenths) { return tenths % 10 ? fmt::format("{}.{}", tenths / 10, tenths % 10) : std::to_string(tenths / 10); }

std::string_view words(CaseType type) {
  switch (type) {
    case CaseType::community: return "community";
    case CaseType::license: return "licence";
    case CaseType::custody: return "custody";
  }
  return "";
}

std::string_view words(Band band) {
  switch (band) {
    case Band::green: return "under 90%";
    case Band::amber: return "90% to under 100%";
    case Band::red: return "100% to 110%";
    case Band::dark_red: return "over 110%";
  }
  return "";
}

std::string_view heat_class(Band band) {
  switch (band) {
    case Band::green: return "fp-heat fp-heat--green";
    case Band::amber: return "fp-heat fp-heat--amber";
    case Band::red: return "fp-heat fp-heat--red";
    case Band::dark_red: return "fp-heat fp-heat--over";
  }
  return "";
}

std::string tier_words(std::string_view tier) { return tier.empty() ? "not tiered yet" : std::string(tier); }

Weights const& weights_of(ledger::View& view) { return view.rules<WeightBook>().on(view.today()); }

Html capacity_tag(Weights const& weights, std::int64_t capacity) {
  auto const which = band(weights, capacity);
  static constexpr std::array colours{Colour::green, Colour::yellow, Colour::orange, Colour::red};
  return {strong(percent(capacity)), " ", tag({.text = words(which), .colour = colours[static_cast<std::size_t>(which)]})};
}

Html capacity_tag(Weights const& weights, OfficerWorkload const& officer) {
  if (officer.available == 0) return officer.availability == Availability::counted ? Html("nothing available") : Html(label(officer.availability));
  return capacity_tag(weights, officer.capacity());
}

Cell capacity_cell(Weights const& weights, std::int64_t capacity) {
  auto const which = band(weights, capacity);
  return {Html{percent(capacity), visually_hidden(fmt::format(", {}", words(which)))}, heat_class(which)};
}
Cell capacity_cell(Weights const& weights, OfficerWorkload const& officer) {
  if (officer.available == 0) return {officer.availability == Availability::counted ? Html("nothing available") : Html(label(officer.availability)), "fp-heat fp-heat--none"};
  return capacity_cell(weights, officer.capacity());
}

Html weeks_words(Weights const& weights, OfficerWorkload const& officer) {
  if (officer.weeks_over == 0) return "0";
  auto const count = fmt::format("{}{}", officer.weeks_over, officer.weeks_over >= 26 ? " or more" : "");
  return officer.weeks_over >= weights.excessive_weeks ? Html{count, " ", tag({.text = "excessive", .colour = Colour::red})} : Html(count);
}

Html basis(ledger::View& view) {
  return hint_line({"On ", time(base::iso(view.today()), base::date_in_full(view.today())), ", points held at one time by the ", strong("seed"),
                    " weights of the published tools (", weights_of(view).version, "); the live service’s weights differ. Figures about real units are invented."});
}

std::string officer_url(StaffId staff, UnitId team) { return fmt::format("/workforce/workload/staff/{}?team={}", staff.value, team.value); }

}  // namespace workload::pages
