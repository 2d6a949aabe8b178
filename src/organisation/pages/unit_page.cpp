// One unit: whose it is, its partners, teams and staff, its other names, what it was before and what stood there
// before June 2021.
#include "govuk/all.hpp"
#include "organisation/domain/numbering.hpp"
#include "organisation/domain/partial_date.hpp"
#include "organisation/pages/handlers.hpp"
#include "organisation/store/earlier.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

namespace organisation::pages {

namespace {

using govuk::Html;

template <class Row>
Html links(std::vector<Row> const& rows) {
  std::vector<Html> all;
  for (auto const& row : rows) all.push_back(link(row));
  return all.empty() ? Html("None") : govuk::plain_list(all);
}

Html list_or_none(std::vector<std::string> const& names) {
  std::vector<Html> all(names.begin(), names.end());
  return all.empty() ? Html("None") : govuk::plain_list(all);
}

Html facts(web::Call& call, Unit const& unit) {
  using namespace govuk;
  SummaryList list;
  auto const row = [&](Html key, Html value) { list.rows.push_back({.key = std::move(key), .value = std::move(value)}); };
  row("Kind", kind_name(unit.kind));
  if (!unit.code.value.empty()) row("Code", unit.code.value);
  if (unit.parent)
    if (auto const parent = find_unit(call.view, *unit.parent)) row(kind_name(parent->kind), link(*parent));
  if (unit.kind == UnitKind::pdu) {
    auto const day = std::max(unit.valid_from, std::min(call.view.today(), unit.valid_to.value_or(call.view.today()) - std::chrono::days{unit.valid_to ? 1 : 0}));
    row("Police forces", links(forces_of(call.view, unit.id, day)));
    row("Children's services authorities", links(authorities_of(call.view, unit.id, day)));
  }
  auto const head = head_of(call.view, unit.id);
  row(unit.kind == UnitKind::team ? "Senior probation officer" : "Head", head ? Html(head->full_name) : Html("Nobody in post"));
  row("Also known as", list_or_none(aliases_of(call.view, unit.id)));
  return summary_list(list);
}

// What is not settled about the unit, in the words of the published list.
Html notes(web::Call& call, Unit const& unit) {
  using namespace govuk;
  auto const version = version_on(versions_of(call.view, unit.id), call.view.today());
  Html out;
  if (unit.valid_from > call.view.today()) out += warning_text({.text = {"This unit begins on ", base::date_in_full(unit.valid_from), "."}});
  if (unit.valid_to && *unit.valid_to <= call.view.today()) out += warning_text({.text = {"This unit ended on ", base::date_in_full(*unit.valid_to), "."}});
  auto text = version ? version->notes : std::string();
  if (!version && !versions_of(call.view, unit.id).empty()) text = versions_of(call.view, unit.id).front().notes;
  if (!text.empty()) out += inset_text({.text = text});
  return out;
}

Html staff_table(web::Call& call, std::string const& where, std::vector<Posted> const& staff) {
  using namespace govuk;
  if (staff.empty()) return p("Nobody is posted here.");
  bool const arranges = call.may(ledger::Permission::arrange_staff);
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : staff) {
    Html const name = arranges ? link_to(fmt::format("/staff/{}", one.id.value), one.full_name) : Html(one.full_name);
    rows.push_back({name, grade_name(one.grade), is_away(call.view, one.id) ? tag({.text = "Away", .colour = Colour::grey}) : Html("Here")});
  }
  return table({.caption = Html{"Staff of ", where}, .caption_hidden = true, .head = {"Name", "Grade", "Today"}, .rows = rows, .scroll = true, .id = fmt::format("staff-{}", staff.front().id.value)});
}

Html teams(web::Call& call, Unit const& unit) {
  using namespace govuk;
  Html out = h2("Teams");
  auto const all = teams_of(call.view, unit.id);
  if (all.empty()) out += p("No team yet.");
  for (auto const& team : all) out += {h3(link(team)), staff_table(call, team.name, staff_of(call.view, team.id))};
  return out;
}

// The register of the public door has them, each from the minute of its publication.
Html ratings(Unit const& unit) {
  using namespace govuk;
  if (unit.code.value.empty()) return {};
  return h2("Inspections", Size::m, "inspections") + p(link_to("/published/services/" + unit.code.value, "Published inspections and ratings", {.hidden = " of " + unit.name}));
}

Html before(web::Call& call, Unit const& unit) {
  using namespace govuk;
  Html out;
  for (auto const& gone : predecessors_of(call.view, unit.id))
    out += p({"Before ", gone.valid_to.empty() ? std::string("a date to be confirmed") : partial_in_words(gone.valid_to), ": ", gone.name, ". ", gone.notes,
              " A report on it is not a report on this unit."});
  if (!out.empty()) out = h2("Units before this one") + out;
  out += h2("Before June 2021", Size::m, "before-2021");
  auto const bodies = earlier_bodies_of(call.view, unit.id);
  if (bodies.empty()) return out + p("What stood here before the Probation Service was made one is not on the list yet.");
  out += p("Companies and divisions that each covered many of today's units. Their ratings are theirs, not this unit's.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& body : bodies)
    for (auto const& rating : body.ratings)
      rows.push_back({Html{body.name, body.mark == "to_confirm" ? " (that it covered this unit is to be confirmed)" : ""},
                      partial_in_words(body.valid_to), rating.inspected.empty() ? Html("Not known") : Html(partial_in_words(rating.inspected)),
                      partial_in_words(rating.published), Html{rating.overall, " ", tag({.text = rating.mark, .colour = Colour::grey})},
                      rating.source.empty() ? Html(rating.notes) : Html{rating.notes, " ", link_to(rating.source, "Source", {.hidden = ": " + body.name + ", " + partial_in_words(rating.published)})}});
  return out + table({.caption = "Bodies before June 2021 and how the inspectorate rated them", .caption_hidden = true,
                      .head = {"Body", "Until", "Inspected", "Published", "Overall rating", "Notes"}, .rows = rows, .scroll = true, .id = "bodies-before-2021"});
}

Html history(web::Call& call, Unit const& unit) {
  using namespace govuk;
  auto const versions = versions_of(call.view, unit.id);
  if (versions.size() < 2) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& version : versions)
    rows.push_back({version.name, version.code.value, base::date_in_full(version.valid_from), version.valid_to ? base::date_in_full(*version.valid_to) : std::string("now")});
  return h2("Names it has had") + table({.caption = "Names it has had", .caption_hidden = true, .head = {"Name", "Code", "From", "To (not included)"}, .rows = rows, .scroll = true, .id = "names"});
}

std::vector<govuk::Option> grades_for(UnitKind kind) {
  std::vector<govuk::Option> all;
  for (auto const& row : base::Words<Grade>::table) {
    bool const office = row.value == Grade::hpdu || row.value == Grade::dhpdu;
    bool const fits = kind == UnitKind::region ? row.value == Grade::rpd : kind == UnitKind::team ? !office && row.value != Grade::rpd : office;
    if (fits) all.push_back({.value = std::string(row.word), .text = std::string(grade_name(row.value))});
  }
  return all;
}

Html staff_form(web::Call& call, Unit const& unit) {
  using namespace govuk;
  return details({.summary = "Add a member of staff",
                  .body = form({.action = href(unit) + "/staff", .csrf = call.csrf(),
                                .body = {text_input({.name = "full_name", .label = "Full name", .width = 30, .autocomplete = "off"}),
                                         select({.name = "grade", .label = "Grade", .items = grades_for(unit.kind)}),
                                         text_input({.name = "email", .label = "Email address (optional)", .type = "email", .autocomplete = "off"}),
                                         button({.text = "Add", .kind = ButtonKind::secondary})}})});
}

// A body outside the service is named when its inspection is planned, and of that nobody hears before it is announced. Who
// inspects, who gives roles and who is its own know of it.
bool may_know_of(web::Call& call, Unit const& unit) {
  if (!lies_outside(unit.kind) && unit.place().from < outside.from) return true;
  return call.may(ledger::Permission::administer) || call.may(ledger::Permission::inspect) || lies_in(unit.place(), call.scope.place);
}

Html administration(web::Call& call, Unit const& unit) {
  using namespace govuk;
  Html out;
  bool const local = unit.kind == UnitKind::pdu || unit.kind == UnitKind::central || lies_outside(unit.kind);
  bool const administers = call.may(ledger::Permission::administer);
  bool const arranges = administers || (call.may(ledger::Permission::arrange_staff) && lies_in(unit.place(), call.scope.place));
  if (arranges && unit.kind != UnitKind::national) out += staff_form(call, unit);
  if (administers) {
    if (local)
      out += details({.summary = "Add a team", .body = form({.action = href(unit) + "/teams", .csrf = call.csrf(),
                      .body = {text_input({.name = "name", .label = "Name of the team", .id = "team-name", .width = 30}), button({.text = "Add", .kind = ButtonKind::secondary})}})});
    out += details({.summary = "Rename this unit", .body = form({.action = href(unit) + "/name", .csrf = call.csrf(),
                    .body = {text_input({.name = "name", .label = "New name, from today", .id = "new-name", .width = 30}), button({.text = "Rename", .kind = ButtonKind::secondary})}})});
    out += p(link_to(href(unit) + "/roles", "Give somebody a role here"));
  }
  return out.empty() ? out : h2("Change") + out;
}

std::vector<govuk::Crumb> crumbs(web::Call& call, Unit const& unit) {
  std::vector<govuk::Crumb> all{{.text = unit.name}};
  for (auto parent = unit.parent; parent;) {
    auto const above = find_unit(call.view, *parent);
    if (!above || above->kind == UnitKind::national) break;
    all.insert(all.begin(), {.text = above->name, .href = href(*above)});
    parent = above->parent;
  }
  all.insert(all.begin(), {.text = "Organisation", .href = "/organisation"});
  return all;
}

}  // namespace

http::Response unit_page(web::Call& call) {
  using namespace govuk;
  auto const unit = find_unit(call.view, call.id<UnitId>("id"));
  if (!unit || !may_know_of(call, *unit)) return call.not_found();
  bool const local = unit->kind == UnitKind::pdu || unit->kind == UnitKind::central || lies_outside(unit->kind);
  Html const head = {h1(unit->name), notes(call, *unit), facts(call, *unit)};
  Html record, body;
  if (unit->kind == UnitKind::pdu || unit->kind == UnitKind::region || unit->kind == UnitKind::national) record += ratings(*unit);
  if (unit->kind == UnitKind::pdu) record += before(call, *unit);
  if (unit->kind == UnitKind::region) body += h2("Probation delivery units") + links(units_below(call.view, unit->id, UnitKind::pdu));
  if (unit->kind != UnitKind::national) body += h2(local ? "Head and deputy" : "Staff") + staff_table(call, unit->name, staff_of(call.view, unit->id));
  if (local) body += teams(call, *unit);
  body += history(call, *unit);
  body += administration(call, *unit);
  return call.page({.title = unit->name, .section = "Organisation",
                    .body = {grid_row(grid_column("two-thirds", head)), record, grid_row(grid_column("two-thirds", body))}, .breadcrumbs = crumbs(call, *unit)});
}

}  // namespace organisation::pages
