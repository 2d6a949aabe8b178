// The organisation as published, in small files (data/organisation), read and checked before anything is kept.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace organisation {

using Codes = std::vector<std::string>;

struct RegionRow {
  std::string code = {}, name = {}, nation = {};
  int pdu_count = 0;
  Codes aliases = {};
  std::string notes = {};
};
struct PduRow {
  std::string code = {}, name = {}, region = {};
  Codes forces = {}, authorities = {}, aliases = {};
  std::string notes = {};
};
// A unit that holds cases but is not a local delivery unit; without a region it is the country's own.
struct CentralRow {
  std::string code = {}, name = {}, region = {}, notes = {};
};
struct PredecessorRow {
  std::string name = {}, code = {}, region = {}, valid_to = {};
  Codes successors = {};
  std::string notes = {};
};
struct ForceRow {
  std::string code = {}, name = {}, ons_code = {}, nation = {}, police_uk_id = {};
  Codes pdus = {};
};
// A force of no delivery unit that may hold information all the same: transport, defence, Scotland, Northern Ireland.
struct NationalForceRow {
  std::string code = {}, name = {}, nation = {}, notes = {};
};
struct AuthorityRow {
  std::string code = {}, name = {}, kind = {}, nation = {}, force = {};
  Codes pdus = {}, aliases = {};
};
// One rating of a body before June 2021; a body has as many rows as it was inspected.
struct EarlierBodyRow {
  std::string id = {}, name = {}, kind = {};
  Codes area = {}, area_to_confirm = {};         // PDU or region codes
  std::string valid_to = {}, inspected = {}, published = {}, overall = {}, mark = {}, source = {}, notes = {};
};
// What is known of a partner beside its name. Agencies without a row have the defaults.
struct AgencyTermsRow {
  std::string kind = {}, code = {}, unit_name = {};
  Codes domains = {};
  int max_open_per_day = 0;                      // 0: none agreed
  bool release_by_second_person = false;
  std::vector<std::pair<std::string, int>> clocks = {};
  std::string valid_from = {}, mark = {};
};

struct OrganisationFiles {
  std::vector<RegionRow> regions = {};
  std::vector<PduRow> pdus = {};
  std::vector<CentralRow> central_units = {};
  std::vector<PredecessorRow> predecessors = {};
  std::vector<ForceRow> forces = {};
  std::vector<NationalForceRow> national_forces = {};
  std::vector<AuthorityRow> authorities = {};
  std::vector<EarlierBodyRow> earlier_bodies = {};
  std::vector<AgencyTermsRow> agency_terms = {};
};

struct FileProblem {
  std::string file = {};
  std::size_t line = 0;       // 0: the file as a whole
  std::string column = {};
  std::string why = {};       // a sentence
};

struct NamedText {
  std::string_view name = {}; // "regions.csv"; a folder in front is passed over
  std::string_view text = {};
};
// Every problem at once: a file that is missing, a column that is missing, a value of the wrong form.
tl::expected<OrganisationFiles, std::vector<FileProblem>> read_organisation(std::span<NamedText const> files);

// What an importer must check before it keeps anything: every PDU has one region, a force and an authority; every
// authority has a PDU and one force; every force has a PDU; pdu_count equals the rows; the lists in both directions
// agree; no code twice; every code named exists.
std::vector<FileProblem> inconsistencies(OrganisationFiles const&);

}  // namespace organisation
