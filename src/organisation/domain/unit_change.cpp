#include "organisation/domain/unit_change.hpp"

#include "organisation/domain/sheet.hpp"

namespace organisation {

namespace {

constexpr std::array columns = std::to_array<std::string_view>(
    {"on", "change", "unit", "code", "name", "region", "teams", "police_force_codes", "authority_codes", "notes"});

// What a kind of change must be told and what it may be; anything else in its row is a mistake.
struct Takes {
  ChangeKind kind;
  std::string_view must, may;
};
constexpr std::array takes{
    Takes{ChangeKind::create, " name ", " unit code region police_force_codes authority_codes "},
    Takes{ChangeKind::rename, " unit name ", ""},
    Takes{ChangeKind::recode, " unit code ", ""},
    Takes{ChangeKind::split, " unit code ", " name teams police_force_codes authority_codes "},
    Takes{ChangeKind::merge, " unit code ", " name police_force_codes authority_codes "},
    Takes{ChangeKind::move_region, " unit region ", ""},
    Takes{ChangeKind::boundary, " unit ", " code teams police_force_codes authority_codes "},
    Takes{ChangeKind::close, " unit ", ""},
};

std::string padded(std::string_view word) { return fmt::format(" {} ", word); }

bool has(std::string_view words, std::string_view word) { return words.find(padded(word)) != words.npos; }

struct Row {
  std::size_t line = 0;
  std::string on = {}, change = {}, unit = {}, code = {}, name = {}, region = {};
  Codes teams = {}, forces = {}, authorities = {};
  std::string notes = {};

  bool given(std::string_view column) const {
    if (column == "unit") return !unit.empty();
    if (column == "code") return !code.empty();
    if (column == "name") return !name.empty();
    if (column == "region") return !region.empty();
    if (column == "teams") return !teams.empty();
    if (column == "police_force_codes") return !forces.empty();
    return column == "authority_codes" && !authorities.empty();
  }
};

Row read_row(Sheet& sheet) {
  auto const maybe_unit_code = [](std::string_view code) { return code.empty() || is_pdu_code(code); };
  auto const maybe_region = [](std::string_view code) { return code.empty() || is_region_code(code); };
  return {.line = sheet.line(),
          .on = sheet.field("on", [](std::string_view day) { return base::date_from_iso(day).has_value(); }, "a day: write 2025-03-10"),
          .change = base::ascii_lower(sheet.text("change")),
          .unit = sheet.text("unit"),
          .code = sheet.field("code", maybe_unit_code, "a PDU's code, such as N51KNST"),
          .name = sheet.text("name"),
          .region = sheet.field("region", maybe_region, "a region's code, such as N51"),
          .teams = sheet.list("teams", some_text, "the name of a team"),
          .forces = sheet.list("police_force_codes", is_force_code, "a force's code of two digits"),
          .authorities = sheet.list("authority_codes", is_authority_code, "an authority's ONS code"),
          .notes = sheet.text("notes")};
}

// A new team names its unit; a new delivery unit its region, and all that one has.
void check_create(Row const& row, Sheet& sheet) {
  for (std::string_view const column : {"code", "region", "police_force_codes", "authority_codes"}) {
    bool const of_team = !row.unit.empty();
    if (!of_team && !row.given(column)) sheet.problem(row.line, column, "A new unit needs it; a new team names its unit.");
    if (of_team && column != "code" && row.given(column)) sheet.problem(row.line, column, "A new team does not take it.");
  }
}

void check_columns(Row const& row, Takes const& rule, Sheet& sheet) {
  for (auto column : columns) {
    if (has(" on change notes ", column)) continue;
    bool const given = row.given(column), must = has(rule.must, column);
    if (must && !given) sheet.problem(row.line, column, fmt::format("A {} needs it.", row.change));
    if (given && !must && !has(rule.may, column)) sheet.problem(row.line, column, fmt::format("A {} does not take it.", row.change));
  }
  if (rule.kind == ChangeKind::create) check_create(row, sheet);
  if (rule.kind == ChangeKind::boundary && !row.teams.empty() != !row.code.empty())
    sheet.problem(row.line, "teams", "Teams go to the unit named in code: give both or neither.");
  if (rule.kind == ChangeKind::boundary && row.teams.empty() && row.forces.empty() && row.authorities.empty())
    sheet.problem(row.line, "", "A boundary changes teams, forces or authorities: name them.");
}

Codes unit_codes(std::string const& unit) {
  Codes all;
  for (auto part : base::split(unit, ';'))
    if (auto const code = base::trim(part); !code.empty()) all.emplace_back(code);
  return all;
}

std::string joined(Codes const& codes) { return fmt::format("{}", fmt::join(codes, ";")); }

void add(std::vector<UnitChange>& changes, Row const& row, ChangeKind kind) {
  auto const units = unit_codes(row.unit);
  auto const on = base::date_from_iso(row.on).value_or(base::Date{});
  Successor successor{.code = row.code, .name = row.name, .teams = row.teams, .forces = row.forces, .authorities = row.authorities};
  auto const same = std::ranges::find_if(changes, [&](UnitChange const& c) {
    return c.kind == ChangeKind::split && kind == c.kind && c.on == on && c.units == units;
  });
  if (same != changes.end()) return same->into.push_back(std::move(successor));
  changes.push_back({.line = row.line, .on = on, .kind = kind, .units = units, .into = {std::move(successor)}, .region = row.region, .notes = row.notes});
}

void check_numbers(UnitChange const& change, Sheet& sheet) {
  bool const several = change.kind == ChangeKind::merge;
  if (several && change.units.size() < 2) sheet.problem(change.line, "unit", "A merge needs the units that merge, with ; between them.");
  if (!several && change.units.size() > 1) sheet.problem(change.line, "unit", "Name one unit: only a merge has several.");
  if (change.kind == ChangeKind::split && change.into.size() < 2)
    sheet.problem(change.line, "unit", "A split needs two rows or more, one for each unit that follows.");
}

}  // namespace

tl::expected<std::vector<UnitChange>, std::vector<FileProblem>> read_unit_changes(std::string_view csv) {
  std::vector<FileProblem> problems;
  std::vector<UnitChange> changes;
  Sheet sheet(std::string(unit_changes_file), csv, problems);
  bool any = false;
  while (sheet.next()) {
    any = true;
    auto const row = read_row(sheet);
    auto const kind = base::from_word<ChangeKind>(row.change);
    auto const rule = std::ranges::find_if(takes, [&](Takes const& t) { return kind && t.kind == *kind; });
    if (rule == takes.end()) {
      sheet.problem(row.line, "change", fmt::format("\"{}\" is none of create, rename, recode, split, merge, move_region, boundary, close.", row.change));
      continue;
    }
    check_columns(row, *rule, sheet);
    add(changes, row, *kind);
  }
  for (auto const& change : changes) check_numbers(change, sheet);
  if (!any && problems.empty()) sheet.problem(1, "", "The file has no change in it.");
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  std::ranges::stable_sort(changes, {}, &UnitChange::on);
  return changes;
}

std::string unit_change_as_csv(UnitChange const& change) {
  std::ostringstream out;
  base::CsvWriter writer(out);
  std::vector<std::string> const head(columns.begin(), columns.end());
  writer.row(head);
  for (auto const& into : change.into)
    writer.row({base::iso(change.on), base::word(change.kind), joined(change.units), into.code, into.name, change.region, joined(into.teams),
                joined(into.forces), joined(into.authorities), change.notes});
  return out.str();
}

}  // namespace organisation
