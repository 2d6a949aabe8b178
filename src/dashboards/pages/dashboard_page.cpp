// A unit's dashboard: what is waiting and what to do first, then the chain, children, sign-offs, partners and the trend.
#include "dashboards/domain/clearance.hpp"
#include "dashboards/pages/handlers.hpp"
#include "dashboards/pages/span.hpp"
#include "dashboards/store/figure_rows.hpp"
#include "dashboards/store/figures.hpp"
#include "dashboards/store/measures.hpp"
#include "enquiries/domain/codes.hpp"
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

constexpr std::size_t most_people = 20;

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
  return table({.caption = Html{"Waiting at ", shown.partner_name, ", by unit"}, .caption_size = Size::m, .head = {"Unit", numeric_head("Waiting"), numeric_head("Late")}, .rows = rows, .scroll = true, .id = "area"});
}

Html first_things(web::Call& call, Shown const& shown) {
  using namespace govuk;
  if (!shown.rows) return {};
  auto const lines = enquiries::enquiries_of_place(call.view, enquiries::Which::waiting, {.agency = shown.partner, .unit = shown.unit.id}, 10);
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines)
    rows.push_back({enquiries::pages::reference_words(line.reference, fmt::format("/enquiries/{}", line.id.value)), people::surname_first(line.forenames, line.surname), enquiries::pages::priority_words(line.priority, line.priority_reason),
                    enquiries::pages::due_words(line.due_on, line.due_moment, call.now), line.acting_name});
  return table({.caption = "What to do first", .caption_size = Size::m, .head = {"Enquiry", "Person", "Priority", "Due", "Whose it is"}, .rows = rows, .scroll = true, .id = "first"});
}

// `by`: the name of the parameter that narrows to a row, "agency" or "trigger".
Html chain_table(Shown const& shown, std::string_view caption, std::string_view head, std::string_view by, std::vector<ChainCount> const& counts, auto const& label) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  ChainCount all{.label = "All"};
  auto const cell = [&](ChainCount const& count, std::int64_t part, std::string_view step, bool share) {
    auto const href = fmt::format("/chain?unit={}&step={}{}", shown.unit.id.value, step, count.key.empty() ? std::string{} : fmt::format("&{}={}", by, count.key));
    Html const opened = open_number(shown, part, href, fmt::format(" {}, {}", step, count.label));
    return numeric(share ? Html{opened, " (", percent(part, count.needed), ")"} : opened);
  };
  auto const row = [&](ChainCount const& count, Html words) {
    rows.push_back({std::move(words), cell(count, count.needed, "needed", false), cell(count, count.asked, "asked", true), cell(count, count.answered, "answered", true), cell(count, count.used, "used", true)});
  };
  for (auto const& count : counts) {
    row(count, label(count));
    all.needed += count.needed, all.asked += count.asked, all.answered += count.answered, all.used += count.used;
  }
  if (by == "agency") row(all, strong("All"));  // a need may have several triggers: their rows do not add up
  return table({.caption = caption, .caption_size = Size::m, .head = {head, numeric_head("Needed"), numeric_head("Asked"), numeric_head("Answered"), numeric_head("Used")}, .rows = rows, .scroll = true, .id = std::string(head)});
}

Html children_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const count = children_counts(call.view, shown.unit.place(), shown.today);
  auto const open = [&](std::int64_t part, std::string_view step) { return open_number(shown, part, fmt::format("/children?unit={}&step={}", shown.unit.id.value, step), fmt::format(" children {}", step)); };
  auto const cell = [&](std::int64_t part, std::string_view step) { return numeric(Html{open(part, step), " (", percent(part, count.known), ")"}); };
  return table({.caption = "Children: the fifth step, in place", .caption_size = Size::m, .head = {"Who", numeric_head("Known"), numeric_head("Asked"), numeric_head("Answered"), numeric_head("Used"), numeric_head("In place")},
                .rows = {{"Children of the household or in contact", numeric(open(count.known, "known")), cell(count.asked, "asked"), cell(count.answered, "answered"), cell(count.used, "used"), cell(count.in_place, "in_place")}}, .scroll = true, .id = "children"});
}

Html signed_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const count = signed_counts(call.view, shown.unit.place(), shown.since);
  auto const all = count.complete + count.provisional;
  auto const line = [](std::string_view words, Html value, Html share) { return std::vector<Cell>{words, numeric(std::move(value)), numeric(std::move(share))}; };
  Html const list = shown.rows && count.provisional_open > 0 ? link_to("/provisional", number(count.provisional_open), {.hidden = " provisional and still open"}) : number(count.provisional_open);
  return table({.caption = "Signed and opened, last twelve months: three counts, never one", .caption_size = Size::m, .head = {"Kind", numeric_head("Number"), numeric_head("Share")},
                .rows = {line("Signed complete", number(count.complete), percent(count.complete, all)), line("Signed provisional: a partner's answer was missing", number(count.provisional), percent(count.provisional, all)),
                         line("Provisional and still open", list, percent(count.provisional_open, count.provisional)),
                         line("Completed within five working days of the answer, of those answered", number(count.completed_in_time), percent(count.completed_in_time, count.answered)),
                         line("Hard gates opened by override, of all opened", Html{number(count.overridden), " of ", number(count.hard_opened)}, percent(count.overridden, count.hard_opened))}, .scroll = true, .id = "signed"});
}

// Counted beside what is waiting, each under its own name; and what is waiting and not yet with the partner.
Html beside_table(web::Call& call, Shown const& shown, std::vector<enquiries::WaitingCount> const& counts) {
  using namespace govuk;
  auto const beside = enquiries::beside_counts(call.view, {.unit = shown.unit.id});
  std::vector<std::vector<Cell>> rows;
  auto const queued = sum_if(counts, [](auto const& row) { return row.state == enquiries::EnquiryState::queued; });
  rows.push_back({"Asked and queued behind a partner’s agreed intake: among those waiting", numeric(open_number(shown, queued, waiting_href(shown, {}, {}, "&state=queued"), " queued"))});
  for (auto const state : {enquiries::EnquiryState::declined, enquiries::EnquiryState::undeliverable, enquiries::EnquiryState::not_ours, enquiries::EnquiryState::cannot_identify}) {
    auto const count = sum_if(beside, [&](auto const& row) { return row.state == state; });
    rows.push_back({Html{enquiries::name(state), ": not among those waiting"}, numeric(open_number(shown, count, waiting_href(shown, {}, {}, fmt::format("&set=beside&state={}", base::word(state))), fmt::format(" {}", enquiries::name(state))))});
  }
  return table({.caption = "Queued, and beside what is waiting", .caption_size = Size::m, .head = {"What", numeric_head("Enquiries")}, .rows = rows, .scroll = true, .id = "beside"});
}

Html needs_table(Shown const& shown, enquiries::RuleSet const& rules, std::vector<NeedMeasure> const& measures) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : measures) {
    auto const not_needed = open_number(shown, row.not_needed, fmt::format("/chain?unit={}&step=not_needed&trigger={}", shown.unit.id.value, row.trigger), " decided not to be needed");
    rows.push_back({enquiries::pages::trigger_names(rules, row.trigger), numeric(row.needs), numeric(Html{number(row.met), " (", percent(row.met, row.needs), ")"}), numeric(not_needed), numeric(row.asked),
                    numeric(Html{number(row.in_time), " (", percent(row.in_time, row.asked), ")"})});
  }
  return table({.caption = "Needs met, and asked in time, last twelve months", .caption_size = Size::m,
                .head = {"Trigger", numeric_head("Needs"), numeric_head("Met"), numeric_head("Not needed"), numeric_head("Asked"), numeric_head("Asked within a working day")}, .rows = rows, .scroll = true, .id = "needs"});
}

Html pressed_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const pressed = chased_and_escalated(call.view, shown.unit.place(), shown.since);
  auto const row = [&](std::string_view words, std::string_view kind, InTime const& count) {
    auto const open = [&](std::int64_t part, std::string_view figure, std::string_view hidden) {
      return open_number(shown, part, fmt::format("/pressed?unit={}&kind={}&figure={}", shown.unit.id.value, kind, figure), fmt::format(" {}: {}", hidden, words));
    };
    return std::vector<Cell>{words, numeric(open(count.due, "due", "due")), numeric(open(count.done, "done", "done")), numeric(Html{open(count.in_time, "in_time", "by their date"), " (", percent(count.in_time, count.due), ")"})};
  };
  return table({.caption = "Chased and escalated in time, last twelve months", .caption_size = Size::m, .head = {"What", numeric_head("Due"), numeric_head("Done"), numeric_head("By its date")},
                .rows = {row("Chases", "chase", pressed.chases), row("Escalations", "rung", pressed.rungs)}, .scroll = true, .id = "pressed"});
}

Html withdrawn_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const withdrawn = withdrawals(call.view, shown.unit.place(), shown.since);
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : withdrawn.by_code)
    if (auto const code = base::from_word<enquiries::Withdrawal>(row.code)) rows.push_back({enquiries::text(*code), numeric(row.count), numeric(percent(row.count, withdrawn.asked))});
  if (rows.empty()) return {};
  return table({.caption = Html{"Withdrawn, of ", number(withdrawn.asked), " asked in the last twelve months"}, .caption_size = Size::m, .head = {"Why", numeric_head("Enquiries"), numeric_head("Share")}, .rows = rows, .scroll = true, .id = "withdrawn"});
}

// A figure of a partner, opened to its enquiries.
Html answers_number(Shown const& shown, PartnerFigures const& partner, std::int64_t part, AnswerFigure figure, std::string_view words) {
  return open_number(shown, part, fmt::format("/answers?unit={}&agency={}&figure={}", shown.unit.id.value, partner.agency.value, base::word(figure)), fmt::format(" {}, {}", words, partner.name));
}

Html quality_table(Shown const& shown, std::vector<PartnerFigures> const& partners) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& partner : partners) {
    if (partner.returned == 0 || rows.size() == 30) continue;
    auto const open = [&](std::int64_t part, AnswerFigure figure, std::string_view words) { return answers_number(shown, partner, part, figure, words); };
    auto const share = [&](std::int64_t part, AnswerFigure figure, std::string_view words) { return numeric(Html{open(part, figure, words), " (", percent(part, partner.graded), ")"}); };
    rows.push_back({partner.name, numeric(open(partner.returned, AnswerFigure::returned, "returned")), numeric(Html{open(partner.late_returned, AnswerFigure::returned_late, "returned late"), " (", percent(partner.late_returned, partner.returned), ")"}),
                    numeric(open(partner.graded, AnswerFigure::graded, "graded")), share(partner.adequate, AnswerFigure::adequate, "adequate"), share(partner.thin, AnswerFigure::thin, "thin"),
                    share(partner.redacted, AnswerFigure::redacted, "redacted"), share(partner.wrong_person, AnswerFigure::wrong_person, "about the wrong person"), numeric(open(partner.nothing_to_use, AnswerFigure::nothing_to_use, "with nothing to use"))});
  }
  if (rows.empty()) return {};
  return table({.caption = "Quality of answers, last twelve months", .caption_size = Size::m,
                .head = {"Partner", numeric_head("Returned"), numeric_head("Late"), numeric_head("Graded"), numeric_head("Adequate"), numeric_head("Thin"), numeric_head("Redacted"), numeric_head("Wrong person"), numeric_head("Nothing to use")}, .rows = rows, .scroll = true, .id = "quality"});
}

Html high_risk_table(web::Call& call, Shown const& shown) {
  using namespace govuk;
  auto const people = high_risk_without_answer(call.view, shown.unit.place());
  if (!shown.rows) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& person : people) {
    if (rows.size() == most_people) break;
    rows.push_back({link_to(fmt::format("/people/{}/enquiries", person.person.value), people::surname_first(person.forenames, person.surname)), person.rosh == "very_high" ? "Very high" : "High", numeric(person.waiting),
                    enquiries::pages::due_words(person.oldest_due, shown.today)});
  }
  if (rows.empty()) return {h2("High or very high risk of serious harm"), p("No answer is awaited about anybody at high or very high risk of serious harm.")};
  Html out = table({.caption = Html{number(static_cast<std::int64_t>(people.size())), people.size() == 1 ? " person" : " people", " at high or very high risk of serious harm without an answer"}, .caption_size = Size::m,
                    .head = {"Person", "Risk of serious harm", numeric_head("Waiting"), "Oldest due"}, .rows = rows, .scroll = true, .id = "high-risk"});
  auto const all = [&](std::string_view rosh, std::string_view words) { return link_to(waiting_href(shown, {}, {}, fmt::format("&rosh={}", rosh)), words); };
  if (people.size() > most_people) out += p({"The first ", std::to_string(most_people), " are shown. All that is waiting: ", all("very_high", "very high risk"), ", ", all("high", "high risk"), "."});
  return out;
}

Html days_words(std::optional<std::int64_t> days) { return days ? Html(govuk::number(*days)) : Html("not reached"); }

Html partner_table(web::Call& call, Shown const& shown, std::vector<PartnerFigures> const& partners) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  auto waits_of = waits_by_partner(call.view, shown.unit.place(), shown.since);
  for (auto const& partner : partners) {
    auto const& waits = waits_of[partner.agency];
    rows.push_back({link_to(fmt::format("/dashboard?unit={}&agency={}", shown.unit.id.value, partner.agency.value), partner.name), numeric(open_number(shown, partner.waiting, waiting_href(shown, {}, partner.agency), " waiting at " + partner.name)),
                    numeric(answers_number(shown, partner, partner.late, AnswerFigure::late, "late")), numeric(days_words(days_until(waits, 50))), numeric(days_words(days_until(waits, 90))),
                    numeric(Html{answers_number(shown, partner, partner.used, AnswerFigure::used, "used"), " (", percent(partner.used, partner.returned), ")"})});
    if (rows.size() == 30) break;
  }
  return table({.caption = "Partners, last twelve months: working days with those still waiting counted", .caption_size = Size::m,
                .head = {"Partner", numeric_head("Waiting"), numeric_head("Late"), numeric_head("Half answered in"), numeric_head("Nine in ten in"), numeric_head("Used")},
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

// Where a senior and a head act on what waits.
Html ways_down(web::Call const& call) {
  using namespace govuk;
  if (!call.may(ledger::Permission::countersign)) return {};
  return p({"Bring it down: ", link_to("/withdrawals", "Clear the list"), " · ", link_to("/recovery", "Recovery plans"), " · ", link_to("/first-look", "First look")});
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
  static constexpr std::array<std::pair<UnitKind, std::string_view>, 3> kinds{{{UnitKind::region, "The regions"}, {UnitKind::pdu, "Its probation delivery units"}, {UnitKind::team, "Its teams"}}};
  for (auto const& [kind, words] : kinds) {
    std::vector<Html> links;
    for (auto const& unit : organisation::units_below(call.view, shown.unit.id, kind)) links.push_back(govuk::link_to(fmt::format("/dashboard?unit={}", unit.id.value), unit.name));
    if (!links.empty()) return govuk::details({.summary = words, .body = govuk::ul(links)});
  }
  return {};
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
  Html body = {caption("Dashboard"), h1(shown->unit.name), p("Every figure about a real unit here is invented, but those marked as the inspectorate published."), ways_down(call), units_below(call, *shown)};
  if (shown->partner) body += partner_headline(*shown, counts, area);
  body += ages_table(*shown, counts) + beside_table(call, *shown, counts) + first_things(call, *shown) + high_risk_table(call, *shown);
  if (shown->partner) body += clearance_section(call, *shown, here) + area_table(*shown, area) + trend_plot(call, *shown);
  auto const chain = chain_of(call.view, shown->unit.place(), shown->since);
  body += chain_table(*shown, "The chain by partner, needs of the last twelve months", "Partner", "agency", chain.by_agency, [](ChainCount const& count) { return Html(count.label); });
  body += chain_table(*shown, "The chain by trigger", "Trigger", "trigger", chain.by_trigger, [&](ChainCount const& count) { return Html(enquiries::pages::trigger_names(rules, count.key)); });
  auto const partners = partners_of(call.view, shown->unit.place(), shown->today, shown->since);
  body += needs_table(*shown, rules, chain.measures) + children_table(call, *shown) + signed_table(call, *shown) + partner_table(call, *shown, partners) + quality_table(*shown, partners);
  body += pressed_table(call, *shown) + withdrawn_table(call, *shown);
  body += p(link_to(fmt::format("/dashboard/figures.csv?unit={}", shown->unit.id.value), "Download these figures as CSV"));
  return call.page({.title = shown->unit.name, .section = "Dashboard", .body = std::move(body), .wide = true, .plots = true});
}

}  // namespace dashboards::pages
