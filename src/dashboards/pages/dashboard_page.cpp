// A unit's dashboard: what is waiting and what to do first, then the chain, children, sign-offs, partners and the trend.
#include "dashboards/domain/clearance.hpp"
#include "dashboards/pages/handlers.hpp"
#include "dashboards/pages/span.hpp"
#include "dashboards/store/figures.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/pages/words.hpp"
#include "govuk/all.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/units.hpp"
#include "people/domain/person.hpp"

namespace dashboards::pages {
namespace {

using govuk::Html;
using organisation::Unit;

constexpr std::array<std::string_view, 6> bands{"not yet due", "1-5", "6-10", "11-20", "21-60", "over 60"};
constexpr std::array<std::string_view, 6> band_words{"Not yet due", "1 to 5 working days late", "6 to 10", "11 to 20", "21 to 60", "Over 60"};

struct Shown {
  Unit unit;
  std::optional<AgencyId> partner;
  std::string partner_name;
  base::Date today;
  base::Date since;   // a year back: the period of the chain
  bool rows;          // may open numbers to people
};

std::string waiting_href(Shown const& shown, std::string_view band = {}, std::optional<AgencyId> agency = {}, std::string_view more = {}) {
  std::string href = fmt::format("/waiting?unit={}", shown.unit.id.value);
  if (agency) href += fmt::format("&agency={}", agency->value);
  if (!band.empty()) href += "&band=" + http::percent_encode(band);
  return href + std::string(more);
}

Html open_number(Shown const& shown, std::int64_t count, std::string const& href, std::string_view hidden) {
  return shown.rows && count > 0 ? govuk::link_to(href, govuk::number(count), {.hidden = std::string(hidden)}) : govuk::number(count);
}

Html percent(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? Html("–") : Html(fmt::format("{}%", (part * 200 + whole) / (2 * whole)));
}

std::int64_t sum_if(std::vector<enquiries::WaitingCount> const& counts, auto const& wanted) {
  std::int64_t sum = 0;
  for (auto const& row : counts)
    if (wanted(row)) sum += row.count;
  return sum;
}

// "Merseyside Police have 247 of yours to return, of 1,350 in their area."
Html partner_headline(Shown const& shown, std::vector<enquiries::WaitingCount> const& counts, std::vector<UnitWaiting> const& area) {
  using namespace govuk;
  auto const ours = sum_if(counts, [&](auto const& row) { return row.agency == *shown.partner; });
  std::int64_t whole = 0;
  for (auto const& unit : area) whole += unit.waiting;
  return p({strong(open_number(shown, ours, waiting_href(shown, {}, shown.partner), " waiting at " + shown.partner_name)), " of ", strong(number(whole)), " enquiries that ", shown.partner_name,
            " have yet to return are about people of ", shown.unit.name, "."},
           "govuk-body-l");
}

Html ages_table(Shown const& shown, std::vector<enquiries::WaitingCount> const& counts) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  std::int64_t all_here = 0, all = 0;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    auto const band = bands[i];
    auto const total = sum_if(counts, [&](auto const& row) { return row.band == band; });
    auto const here = sum_if(counts, [&](auto const& row) { return row.band == band && shown.partner && row.agency == *shown.partner; });
    rows.push_back({band_words[i], numeric(open_number(shown, here, waiting_href(shown, band, shown.partner), " waiting at " + shown.partner_name)),
                    numeric(open_number(shown, total, waiting_href(shown, band), " waiting at all partners"))});
    all_here += here;
    all += total;
  }
  rows.push_back({strong("All"), numeric(open_number(shown, all_here, waiting_href(shown, {}, shown.partner), " at this partner")), numeric(open_number(shown, all, waiting_href(shown), " at all partners"))});
  return table({.caption = "How old is what is waiting", .caption_size = Size::m, .head = {"Age", numeric_head(shown.partner_name.empty() ? Html("This partner") : Html(shown.partner_name)), numeric_head("All partners")}, .rows = rows, .scroll = true, .id = "ages"});
}

Html area_table(Shown const& shown, std::vector<UnitWaiting> const& area) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  std::int64_t waiting = 0, late = 0;
  for (auto const& unit : area) {
    rows.push_back({unit.unit == shown.unit.id ? strong(unit.name) : Html(unit.name), numeric(unit.waiting), numeric(unit.late)});
    waiting += unit.waiting;
    late += unit.late;
  }
  rows.push_back({strong("All"), numeric(strong(number(waiting))), numeric(strong(number(late)))});
  return table({.caption = Html{"Waiting at ", shown.partner_name, ", by unit"}, .caption_size = Size::m, .head = {"Unit", numeric_head("Waiting"), numeric_head("Late")}, .rows = rows});
}

Html first_things(web::Call& call, Shown const& shown) {
  using namespace govuk;
  if (!shown.rows) return {};
  auto const lines = enquiries::enquiries_of_place(call.view, enquiries::Which::waiting, {.agency = shown.partner, .unit = shown.unit.id}, 10);
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines)
    rows.push_back({link_to(fmt::format("/enquiries/{}", line.id.value), line.reference), people::surname_first(line.forenames, line.surname), enquiries::pages::priority_words(line.priority, line.priority_reason),
                    enquiries::pages::due_words(line.due_on, shown.today), line.acting_name});
  return table({.caption = "What to do first", .caption_size = Size::m, .head = {"Enquiry", "Person", "Priority", "Due", "Whose it is"}, .rows = rows, .scroll = true, .id = "first"});
}

Html chain_table(std::string_view caption, std::string_view head, std::vector<ChainCount> const& counts, auto const& label) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  ChainCount all{.label = "All"};
  auto const row = [&](ChainCount const& count, Html words) {
    rows.push_back({std::move(words), numeric(count.needed), numeric(Html{number(count.asked), " (", percent(count.asked, count.needed), ")"}), numeric(Html{number(count.answered), " (", percent(count.answered, count.needed), ")"}),
                    numeric(Html{number(count.used), " (", percent(count.used, count.needed), ")"})});
  };
  for (auto const& count : counts) {
    row(count, label(count));
    all.needed += count.needed, all.asked += count.asked, all.answered += count.answered, all.used += count.used;
  }
  row(all, strong("All"));
  return table({.caption = caption, .caption_size = Size::m, .head = {head, numeric_head("Needed"), numeric_head("Asked"), numeric_head("Answered"), numeric_head("Used")}, .rows = rows, .scroll = true, .id = std::string(head)});
}

Html children_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const count = children_counts(call.view, shown.unit.place(), shown.today);
  auto const cell = [&](std::int64_t part) { return numeric(Html{number(part), " (", percent(part, count.known), ")"}); };
  return table({.caption = "Children: the fifth step, in place", .caption_size = Size::m, .head = {"Who", numeric_head("Known"), numeric_head("Asked"), numeric_head("Answered"), numeric_head("Used"), numeric_head("In place")},
                .rows = {{"Children of the household or in contact", numeric(count.known), cell(count.asked), cell(count.answered), cell(count.used), cell(count.in_place)}}, .scroll = true, .id = "children"});
}

Html signed_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const count = signed_counts(call.view, shown.unit.place(), shown.since);
  return table({.caption = "Signed assessments and opened gates, last twelve months", .caption_size = Size::m, .head = {"Kind", numeric_head("Number")},
                .rows = {{"Signed complete", numeric(count.complete)}, {"Signed provisional: a partner's answer was missing", numeric(count.provisional)},
                         {"Provisional and still open", numeric(count.provisional_open)}, {"Hard gates opened by override", numeric(count.overridden)}}});
}

Html high_risk_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const people = high_risk_without_answer(call.view, shown.unit.place());
  if (!shown.rows) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& person : people) {
    if (rows.size() == 20) break;
    rows.push_back({link_to(fmt::format("/people/{}/enquiries", person.person.value), people::surname_first(person.forenames, person.surname)), person.rosh == "very_high" ? "Very high" : "High", numeric(person.waiting),
                    enquiries::pages::due_words(person.oldest_due, shown.today)});
  }
  return table({.caption = Html{number(static_cast<std::int64_t>(people.size())), " people at high or very high risk of serious harm without an answer"}, .caption_size = Size::m,
                .head = {"Person", "Risk of serious harm", numeric_head("Waiting"), "Oldest due"}, .rows = rows, .scroll = true, .id = "high-risk"});
}

Html days_words(std::optional<std::int64_t> days) { return days ? Html(govuk::number(*days)) : Html("not reached"); }

Html partner_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  auto waits_of = waits_by_partner(call.view, shown.unit.place(), shown.since);
  for (auto const& partner : partners_of(call.view, shown.unit.place(), shown.today, shown.since)) {
    auto const& waits = waits_of[partner.agency];
    rows.push_back({link_to(fmt::format("/dashboard?unit={}&agency={}", shown.unit.id.value, partner.agency.value), partner.name), numeric(open_number(shown, partner.waiting, waiting_href(shown, {}, partner.agency), " waiting at " + partner.name)),
                    numeric(partner.late), numeric(days_words(days_until(waits, 50))), numeric(days_words(days_until(waits, 90))), numeric(percent(partner.thin, partner.graded)), numeric(percent(partner.redacted, partner.graded)), numeric(percent(partner.used, partner.returned))});
    if (rows.size() == 30) break;
  }
  return table({.caption = "Partners, last twelve months: working days with those still waiting counted", .caption_size = Size::m,
                .head = {"Partner", numeric_head("Waiting"), numeric_head("Late"), numeric_head("Half answered in"), numeric_head("Nine in ten in"), numeric_head("Thin"), numeric_head("Redacted"), numeric_head("Used")},
                .rows = rows, .scroll = true, .id = "partners"});
}

Html clearance_section(web::Call& call, Shown const& shown, std::int64_t waiting) {
  using namespace govuk;
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const last = calendar.on_or_before(shown.today - std::chrono::days{1});
  auto const first = calendar.add_working_days(last, -(pace_window - 1));
  auto const moved = flow(call.view, shown.unit.place(), shown.partner, first, last);
  auto const extra = std::clamp(std::atoi(std::string(call.request.query.one("extra")).c_str()), 0, 500);
  auto const result = clearance(waiting, {.came_in = moved.came_in, .returned = moved.returned, .extra = extra}, shown.today, calendar);
  Html words = {"In the last four weeks ", strong(number(moved.came_in)), " came in, ", strong(number(moved.returned)), " were returned and ", number(moved.withdrawn), " withdrawn. "};
  if (!result.clear_on) words += {"At this pace it is ", strong("never"), " clear."};
  else words += {extra > 0 ? fmt::format("With {} more a working day", extra) : std::string("At this pace"), ", net ", fmt::format("{}.{:02}", result.net_in_window / 20, result.net_in_window % 20 * 5), " a working day, it is clear in ",
                 fmt::format("{}.{}", *result.tenths_of_days / 10, *result.tenths_of_days % 10), " working days, about ", number(*result.weeks), " weeks: by ", govuk::time(base::iso(*result.clear_on), base::date_in_full(*result.clear_on)), "."};
  return {h2("When it is clear"), p(words),
          form({.action = "/dashboard",
                .body = {hidden_field("unit", std::to_string(shown.unit.id.value)), shown.partner ? hidden_field("agency", std::to_string(shown.partner->value)) : Html(),
                         text_input({.name = "extra", .label = "With so many more answers a working day", .value = std::to_string(extra), .width = 3, .inputmode = "numeric"}), button({.text = "Work it out", .kind = ButtonKind::secondary})},
                .get = true}),
          p(link_to("/recovery", "Recovery plans"))};
}

Html trend_plot(web::Call& call, Shown const& shown) {
  if (!shown.partner) return {};
  auto const weeks = trend(call.view, *shown.partner, ledger::Place{0, std::numeric_limits<std::int64_t>::max()});
  if (weeks.empty()) return {};
  govuk::Plot plot{.id = "trend", .caption = Html{"Waiting at ", shown.partner_name, ", all units, by week"}, .kind = govuk::PlotKind::line, .label_head = "Week of", .series = {{.name = "Waiting to be returned"}}, .unit = "enquiries"};
  for (auto const& week : weeks) {
    plot.labels.push_back(base::date_short(week.week) + (week.mark == "published" ? ", as the inspectorate published" : week.mark == "invented" ? ", invented" : ""));
    plot.series.front().values.push_back(week.waiting);
  }
  return govuk::plot(plot);
}

Html units_below(web::Call& call, Shown const& shown) {
  using organisation::UnitKind;
  std::vector<Html> links;
  for (auto const kind : {UnitKind::region, UnitKind::pdu, UnitKind::team}) {
    for (auto const& unit : organisation::units_below(call.view, shown.unit.id, kind)) links.push_back(govuk::link_to(fmt::format("/dashboard?unit={}", unit.id.value), unit.name));
    if (!links.empty()) break;
  }
  return links.empty() ? Html() : govuk::details({.summary = "Units below", .body = govuk::ul(links)});
}

std::optional<Shown> shown_of(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return std::nullopt;
  Shown shown{.unit = *unit, .partner = partner_asked(call, *unit), .partner_name = {}, .today = call.view.today(), .since = call.view.today() - std::chrono::days{365}, .rows = call.may(ledger::Permission::read_people)};
  if (shown.partner)
    if (auto const agency = organisation::find_agency(call.view, *shown.partner)) shown.partner_name = agency->name;
  return shown;
}

}  // namespace

http::Response dashboard_page(web::Call& call) {
  using namespace govuk;
  auto const shown = shown_of(call);
  if (!shown) return call.not_found();
  auto const& rules = call.view.rules<enquiries::RuleBook>().on(shown->today);
  auto const counts = enquiries::waiting_counts(call.view, {.unit = shown->unit.id});
  auto const area = shown->partner ? waiting_by_pdu(call.view, *shown->partner, shown->today) : std::vector<UnitWaiting>{};
  auto const here = sum_if(counts, [&](auto const& row) { return shown->partner && row.agency == *shown->partner; });
  Html body = {caption("Dashboard"), h1(shown->unit.name), p("Every figure about a real unit here is invented, but those marked as the inspectorate published."), units_below(call, *shown)};
  if (shown->partner) body += partner_headline(*shown, counts, area);
  body += ages_table(*shown, counts) + first_things(call, *shown) + high_risk_table(call, *shown);
  if (shown->partner) body += clearance_section(call, *shown, here) + area_table(*shown, area) + trend_plot(call, *shown);
  auto const chain = chain_of(call.view, shown->unit.place(), shown->since);
  body += chain_table("The chain by partner, needs of the last twelve months", "Partner", chain.by_agency, [](ChainCount const& count) { return Html(count.label); });
  body += chain_table("The chain by trigger", "Trigger", chain.by_trigger, [&](ChainCount const& count) { return Html(enquiries::pages::trigger_names(rules, count.key)); });
  body += children_table(call, *shown) + signed_table(call, *shown) + partner_table(call, *shown);
  body += p(link_to(fmt::format("/dashboard/figures.csv?unit={}", shown->unit.id.value), "Download these figures as CSV"));
  return call.page({.title = shown->unit.name, .section = "Dashboard", .body = std::move(body), .wide = true, .plots = true});
}

}  // namespace dashboards::pages
