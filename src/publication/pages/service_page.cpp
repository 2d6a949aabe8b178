// One service: its newest rating, its history, and what stood there before, each under its own name (REG-03).
#include "organisation/domain/partial_date.hpp"
#include "organisation/store/earlier.hpp"
#include "publication/domain/columns.hpp"
#include "publication/domain/suppression.hpp"
#include "publication/domain/tally.hpp"
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"
#include "publication/store/documents.hpp"

namespace publication::pages {
namespace {

using namespace govuk;
using organisation::UnitKind;

// By a code, whichever the unit ever had; or by a name, which leads to the code.
std::optional<Unit> unit_of(web::Call& call, base::Date day) {
  auto const word = call.request.param("code");
  auto found = organisation::unit_by_any_code(call.view, base::ascii_upper(word));
  if (found) found = organisation::find_unit(call.view, found->id, day);
  if (!found)
    for (auto const& unit : services(call.view, day))
      if (slug_of(unit.name) == word) found = unit;
  bool const shown_here = found && found->kind != UnitKind::team && found->kind != UnitKind::central;
  return shown_here ? found : std::nullopt;
}

Html sources(Inspection const& row) {
  std::vector<Html> all;
  std::string_view rest = row.sources;
  while (!rest.empty()) {
    auto const end = std::min(rest.find(" | "), rest.size());
    auto const one = rest.substr(0, end);
    bool const address = one.starts_with("https://") || one.starts_with("http://");
    auto const host = address ? one.substr(one.find("//") + 2, one.find('/', one.find("//") + 2) - one.find("//") - 2) : one;
    all.push_back(address ? link_to(one, host, {.hidden = fmt::format(", {}, source {}", row.name, all.size() + 1)}) : Html(one));
    rest.remove_prefix(std::min(end + 3, rest.size()));
  }
  return all.empty() ? Html("Not kept") : plain_list(all);
}

Html share_words(Share const& share) {
  auto const open = public_share(share);
  if (!open) return "Not shown: so few cases that people could be known by them";
  if (!open->sufficient) return fmt::format("{}% of cases", open->per_cent);
  return fmt::format("{} of {} cases ({}%)", *open->sufficient, *open->assessed, open->per_cent);
}

// The rating box: overall, every standard that is known, and the shares of cases behind them.
Html rating_box(Inspection const& row) {
  SummaryList list{.card = Card{.title = {row.name, ": ", row.overall ? base::word(*row.overall) : std::string_view("rating not published")}, .heading_level = 3}};
  auto const add = [&](Html key, Html value) { list.rows.push_back({.key = std::move(key), .value = std::move(value)}); };
  add("Overall", {rating_tag(row.overall), " ", score_words(row)});
  add("Published", when_published(row));
  add("Fieldwork", row.fieldwork.empty() ? Html("Not known") : Html(organisation::partial_in_words(row.fieldwork)));
  add("Programme", programme_name(row.programme));
  for (auto const& standard : standards)
    if (auto const rating = row.standard(standard.key)) add(standard.name, rating_tag(rating));
  for (auto const& question : questions)
    if (auto const* share = row.share(question.id)) add({question.name, ", sufficient"}, share_words(*share));
  if (row.cases) add("Cases inspected", number(*row.cases));
  if (row.people) add("People on probation then", number(*row.people));
  if (row.vacancy_po) add("Posts of probation officers vacant", fmt::format("{}%", *row.vacancy_po));
  if (row.vacancy_pso) add("Posts of probation services officers vacant", fmt::format("{}%", *row.vacancy_pso));
  if (!row.notes.empty()) add("Notes", row.notes);
  add("Published at", sources(row));
  return summary_list(list);
}

Html own_history(std::vector<Inspection> const& own, Unit const& unit, Asked const& asked) {
  if (own.empty()) return p({"No inspection of this ", unit.kind == UnitKind::region ? "region" : "unit", " had been published by ", base::date_in_full(asked.day), "."});
  Html out;
  for (auto const& row : own) out += rating_box(row);
  return out;
}

// "First inspection of this PDU; before June 2021 Merseyside CRC and the NPS."
Html first_of_all(std::vector<Inspection> const& own, Unit const& unit, std::vector<organisation::EarlierBody> const& bodies) {
  auto const dated = std::ranges::count_if(own, [](Inspection const& row) { return !row.published.empty(); });
  if (unit.kind != UnitKind::pdu || dated != 1) return {};
  std::string names;
  for (auto const& body : bodies) names += (names.empty() ? "" : " and ") + body.name + (body.mark == "to_confirm" ? " (to be confirmed)" : "");
  return p(names.empty() ? Html("First inspection of this PDU on the register.") : Html{"First inspection of this PDU; before June 2021 ", names, "."});
}

// Reports that were released here.
Html reports_of(ledger::View& view, Unit const& unit, Asked const& asked) {
  std::vector<Html> items;
  for (auto const& one : released_documents(view))
    if (one.unit == unit.id && one.at <= asked.at)
      items.push_back({link_to(fmt::format("/published/reports/{}", one.inspection.value), "Report"), " and ", link_to(fmt::format("/published/reports/{}/notice", one.inspection.value), "press notice"),
                       fmt::format(", released {}", base::date_and_time(one.at))});
  return items.empty() ? Html{} : ul(items);
}

Html before_split_or_merger(std::vector<Before> const& before) {
  Html out;
  for (auto const& gone : before) {
    out += {h3(gone.unit.name), p({"Until ", gone.unit.valid_to.empty() ? std::string("a date to be confirmed") : organisation::partial_in_words(gone.unit.valid_to), ". A report on it is not a report on this unit."})};
    for (auto const& row : gone.inspections) out += rating_box(row);
    if (gone.inspections.empty()) out += p("No inspection of it stands on the register.");
  }
  return out.empty() ? out : h2("Units before this one", Size::m, "before") + out;
}

Html before_june_2021(std::vector<organisation::EarlierBody> const& bodies, Asked const& asked) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& body : bodies)
    for (auto const& rating : body.ratings) {
      if (auto const from = counts_from(rating.published); from && *from > asked.at) continue;
      rows.push_back({Html{body.name, body.mark == "to_confirm" ? " (that it covered this unit is to be confirmed)" : ""}, organisation::partial_in_words(rating.published), rating.overall,
                      rating.source.empty() ? Html() : link_to(rating.source, "Source", {.hidden = ": " + body.name + ", " + organisation::partial_in_words(rating.published)})});
    }
  if (rows.empty()) return {};
  return {h2("Before June 2021", Size::m, "before-2021"), p("Companies and divisions that each covered many of today’s units. Their ratings are theirs, not this unit’s."),
          table({.caption = "Bodies before June 2021 and how the inspectorate rated them", .caption_hidden = true, .head = {"Body", "Published", "Overall rating", "Where"}, .rows = rows, .scroll = true, .id = "bodies-before-2021"})};
}

Html units_of(web::Call& call, Asked const& asked, Unit const& region, std::vector<Inspection> const& all) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& unit : organisation::units_below(call.view, region.id, UnitKind::pdu, asked.day)) {
    auto const* latest = latest_of(all, unit.id);
    rows.push_back({service_link(asked, unit), latest ? rating_tag(latest->overall) : Html("None on the register"), latest ? when_published(*latest) : Html()});
  }
  return table({.caption = "Probation delivery units of the region", .caption_size = Size::m, .head = {"Unit", "Newest rating", "Published"}, .rows = rows, .scroll = true, .id = "units"});
}

std::string description_of(Unit const& unit, Inspection const* latest) {
  if (latest == nullptr || !latest->overall) return fmt::format("Inspections of {}: ratings and history.", unit.name);
  return fmt::format("{} was rated {}. Published {}. Ratings of every standard, and its history.", unit.name, base::word(*latest->overall), published_in_words(latest->published));
}

}  // namespace

http::Response service_page(web::Call& call) {
  auto const day = asked(call, services_path);
  if (!day) return day.error();
  auto const unit = unit_of(call, day->day);
  if (!unit) return call.not_found();
  auto const path = service_href(*unit);
  auto const all = published_by(call.view, day->at);
  std::vector<Inspection> own;
  std::ranges::copy_if(all, std::back_inserter(own), [&](Inspection const& row) { return row.unit == unit->id; });
  // A body outside the service is named when its inspection is planned: before the first is published there is no such page.
  if (organisation::lies_outside(unit->kind) && own.empty()) return call.not_found();
  if (path != call.request.path) return http::redirect(day->keep(path), 308);
  bool const pdu = unit->kind == UnitKind::pdu;
  auto const bodies = pdu ? organisation::earlier_bodies_of(call.view, unit->id) : std::vector<organisation::EarlierBody>{};
  Html body = {h2("Inspections", Size::m, "inspections"), first_of_all(own, *unit, bodies), reports_of(call.view, *unit, *day), own_history(own, *unit, *day)};
  if (unit->kind == UnitKind::region) body += units_of(call, *day, *unit, all);
  if (pdu) body += {before_split_or_merger(published_before(call.view, unit->id, all)), before_june_2021(bodies, *day)};
  if (pdu || unit->kind == UnitKind::region) body += p(link_to(day->keep(fmt::format("{}?service={}", comparison_path, unit->code.value)), "Compare it with others"));
  return shown(call, *day, {.title = unit->name, .description = description_of(*unit, latest_of(all, unit->id)), .path = path, .body = body});
}

}  // namespace publication::pages
