#include "organisation/domain/files.hpp"

#include "organisation/domain/codes.hpp"
#include "organisation/domain/partial_date.hpp"
#include "organisation/domain/sheet.hpp"

namespace organisation {

namespace {

bool unit_code(std::string_view code) { return is_region_code(code) || is_pdu_code(code); }
bool maybe_pdu_code(std::string_view code) { return code.empty() || is_pdu_code(code); }
bool maybe_partial(std::string_view date) { return date.empty() || last_day_of(date); }
bool authority_kind(std::string_view kind) {
  return kind == "unitary" || kind == "metropolitan_district" || kind == "london_borough" || kind == "county" || kind == "welsh_unitary";
}
bool yes_or_no(std::string_view word) { return word == "yes" || word == "no"; }

void read_row(Sheet& sheet, RegionRow& row) {
  row.code = sheet.field("code", is_region_code, "a region's code, such as N51");
  row.name = sheet.name("name");
  row.nation = sheet.text("nation");
  row.pdu_count = sheet.number("pdu_count");
  row.aliases = sheet.list("aliases", some_text, "a name");
  row.notes = sheet.text("notes");
}
void read_row(Sheet& sheet, PduRow& row) {
  row.code = sheet.field("code", is_pdu_code, "a PDU's code, such as N51KNST");
  row.name = sheet.name("name");
  row.region = sheet.field("region", is_region_code, "a region's code, such as N51");
  row.forces = sheet.list("police_force_codes", is_force_code, "a force's code of two digits");
  row.authorities = sheet.list("authority_codes", is_authority_code, "an authority's ONS code");
  row.aliases = sheet.list("aliases", some_text, "a name");
  row.notes = sheet.text("notes");
}
void read_row(Sheet& sheet, NationalForceRow& row) {
  row.code = sheet.field("code", is_force_code, "a force's code of two digits");
  row.name = sheet.name("name");
  row.nation = sheet.text("nation");
  row.notes = sheet.text("notes");
}
void read_row(Sheet& sheet, CentralRow& row) {
  row.code = sheet.field("code", unit_code, "a unit's code");
  row.name = sheet.name("name");
  row.region = sheet.field("region", [](std::string_view c) { return c.empty() || is_region_code(c); }, "a region's code");
  row.notes = sheet.text("notes");
}
void read_row(Sheet& sheet, PredecessorRow& row) {
  row.name = sheet.name("name");
  row.code = sheet.field("code", maybe_pdu_code, "a PDU's code");
  row.region = sheet.field("region", is_region_code, "a region's code");
  row.valid_to = sheet.field("valid_to", maybe_partial, "a year, month or date");
  row.successors = sheet.list("successor_codes", is_pdu_code, "a PDU's code");
  row.notes = sheet.text("notes");
}
void read_row(Sheet& sheet, ForceRow& row) {
  row.code = sheet.field("code", is_force_code, "a force's code of two digits");
  row.name = sheet.name("name");
  row.ons_code = sheet.field("ons_code", is_force_ons_code, "an ONS code of a police force area");
  row.nation = sheet.text("nation");
  row.police_uk_id = sheet.text("police_uk_id");
  row.pdus = sheet.list("pdu_codes", is_pdu_code, "a PDU's code");
}
void read_row(Sheet& sheet, AuthorityRow& row) {
  row.code = sheet.field("code", is_authority_code, "an authority's ONS code");
  row.name = sheet.name("name");
  row.kind = sheet.field("kind", authority_kind, "a kind of authority");
  row.nation = sheet.text("nation");
  row.force = sheet.field("police_force_code", is_force_code, "a force's code of two digits");
  row.pdus = sheet.list("pdu_codes", is_pdu_code, "a PDU's code");
  row.aliases = sheet.list("aliases", some_text, "a name");
}
void read_row(Sheet& sheet, EarlierBodyRow& row) {
  row.id = sheet.name("id");
  row.name = sheet.name("name");
  row.kind = sheet.name("kind");
  row.area = sheet.list("area", unit_code, "a PDU's or region's code");
  row.area_to_confirm = sheet.list("area_to_confirm", unit_code, "a PDU's or region's code");
  row.valid_to = sheet.field("valid_to", maybe_partial, "a year, month or date");
  row.inspected = sheet.field("inspected", maybe_partial, "a year, month or date");
  row.published = sheet.field("published", maybe_partial, "a year, month or date");
  row.overall = sheet.name("overall");
  row.mark = sheet.name("mark");
  row.source = sheet.text("source");
  row.notes = sheet.text("notes");
}
void read_row(Sheet& sheet, AgencyTermsRow& row) {
  row.kind = sheet.field("kind", [](std::string_view w) { return w == "police" || w == "childrens"; }, "police or childrens");
  row.code = sheet.name("code");
  row.unit_name = sheet.name("unit_name");
  row.domains = sheet.list("domains", some_text, "a mail domain");
  row.max_open_per_day = sheet.number("max_open_per_day");
  row.release_by_second_person = sheet.field("release_by_second_person", yes_or_no, "yes or no") == "yes";
  for (auto const& clock : sheet.list("clocks", some_text, "a clock")) {
    auto const parts = base::split(clock, '=');
    auto const days = parts.size() == 2 ? whole_number(parts[1]) : std::nullopt;
    if (days)
      row.clocks.emplace_back(parts[0], *days);
    else
      sheet.problem(sheet.line(), "clocks", fmt::format("\"{}\" is not a clock and its working days, such as CK-REVIEW=20.", clock));
  }
  row.valid_from = sheet.field("valid_from", [](std::string_view d) { return base::date_from_iso(d).has_value(); }, "a date");
  row.mark = sheet.text("mark");
}

template <class Row>
void read_file(std::span<NamedText const> files, std::string const& name, std::vector<Row>& rows, std::vector<FileProblem>& problems) {
  for (auto const& file : files) {
    if (file.name != name && !file.name.ends_with("/" + name)) continue;
    Sheet sheet(name, file.text, problems);
    while (sheet.next()) read_row(sheet, rows.emplace_back());
    return;
  }
  problems.push_back({.file = name, .why = "The file is missing."});
}

}  // namespace

tl::expected<OrganisationFiles, std::vector<FileProblem>> read_organisation(std::span<NamedText const> files) {
  OrganisationFiles read;
  std::vector<FileProblem> problems;
  read_file(files, "regions.csv", read.regions, problems);
  read_file(files, "pdus.csv", read.pdus, problems);
  read_file(files, "central-units.csv", read.central_units, problems);
  read_file(files, "pdu-predecessors.csv", read.predecessors, problems);
  read_file(files, "police-forces.csv", read.forces, problems);
  read_file(files, "national-forces.csv", read.national_forces, problems);
  read_file(files, "authorities.csv", read.authorities, problems);
  read_file(files, "earlier-bodies.csv", read.earlier_bodies, problems);
  read_file(files, "agency-terms.csv", read.agency_terms, problems);
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return read;
}

}  // namespace organisation
