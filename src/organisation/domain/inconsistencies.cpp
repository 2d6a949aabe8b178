#include "organisation/domain/files.hpp"

#include "organisation/domain/name_match.hpp"

#include <fmt/format.h>
#include <set>

namespace organisation {

namespace {

class Check {
 public:
  explicit Check(OrganisationFiles const& files) : files_(files) {}

  std::vector<FileProblem> run() {
    collect("regions.csv", files_.regions, regions_);
    collect("pdus.csv", files_.pdus, pdus_);
    collect("police-forces.csv", files_.forces, forces_);
    collect("authorities.csv", files_.authorities, authorities_);
    names("regions.csv", files_.regions);
    names("pdus.csv", files_.pdus);
    names("authorities.csv", files_.authorities);
    pdus();
    both_ways();
    counts();
    others();
    return std::move(problems_);
  }

 private:
  using Known = std::set<std::string>;
  using Links = std::set<std::pair<std::string, std::string>>;

  void say(std::string file, std::string column, std::string why) {
    problems_.push_back({.file = std::move(file), .column = std::move(column), .why = std::move(why)});
  }

  template <class Row>
  void collect(std::string const& file, std::vector<Row> const& rows, Known& known) {
    for (auto const& row : rows)
      if (!known.insert(row.code).second) say(file, "code", fmt::format("{} stands twice.", row.code));
  }
  template <class Row>
  void names(std::string const& file, std::vector<Row> const& rows) {
    Known known;
    for (auto const& row : rows)
      if (!known.insert(fold_name(row.name)).second) say(file, "name", fmt::format("{} stands twice.", row.name));
  }
  void must_exist(Known const& known, Codes const& codes, std::string const& file, std::string const& column, std::string const& who) {
    for (auto const& code : codes)
      if (!known.contains(code)) say(file, column, fmt::format("{} names {}, which does not exist.", who, code));
  }

  void pdus() {
    for (auto const& pdu : files_.pdus) {
      must_exist(regions_, {pdu.region}, "pdus.csv", "region", pdu.code);
      must_exist(forces_, pdu.forces, "pdus.csv", "police_force_codes", pdu.code);
      must_exist(authorities_, pdu.authorities, "pdus.csv", "authority_codes", pdu.code);
      if (pdu.forces.empty()) say("pdus.csv", "police_force_codes", pdu.code + " has no police force.");
      if (pdu.authorities.empty()) say("pdus.csv", "authority_codes", pdu.code + " has no authority.");
    }
    for (auto const& force : files_.forces)
      if (force.pdus.empty()) say("police-forces.csv", "pdu_codes", force.code + " has no PDU.");
    for (auto const& authority : files_.authorities) {
      if (authority.pdus.empty()) say("authorities.csv", "pdu_codes", authority.code + " has no PDU.");
      must_exist(forces_, {authority.force}, "authorities.csv", "police_force_code", authority.code);
    }
  }

  void one_way(Links const& here, Links const& there, std::string const& file, std::string const& column, std::string_view other_file) {
    for (auto const& link : here)
      if (!there.contains(link))
        say(file, column, fmt::format("{} and {} are linked here, but not in {}.", link.first, link.second, other_file));
  }
  void both_ways() {
    Links pdu_force, force_pdu, pdu_authority, authority_pdu;
    for (auto const& pdu : files_.pdus) {
      for (auto const& code : pdu.forces) pdu_force.emplace(pdu.code, code);
      for (auto const& code : pdu.authorities) pdu_authority.emplace(pdu.code, code);
    }
    for (auto const& force : files_.forces)
      for (auto const& code : force.pdus) force_pdu.emplace(code, force.code);
    for (auto const& authority : files_.authorities)
      for (auto const& code : authority.pdus) authority_pdu.emplace(code, authority.code);
    one_way(pdu_force, force_pdu, "pdus.csv", "police_force_codes", "police-forces.csv");
    one_way(force_pdu, pdu_force, "police-forces.csv", "pdu_codes", "pdus.csv");
    one_way(pdu_authority, authority_pdu, "pdus.csv", "authority_codes", "authorities.csv");
    one_way(authority_pdu, pdu_authority, "authorities.csv", "pdu_codes", "pdus.csv");
  }

  void counts() {
    for (auto const& region : files_.regions) {
      auto const rows = std::ranges::count(files_.pdus, region.code, &PduRow::region);
      if (rows != region.pdu_count)
        say("regions.csv", "pdu_count", fmt::format("{} says {} PDUs, but pdus.csv has {}.", region.code, region.pdu_count, rows));
    }
  }

  void others() {
    Known units = pdus_;
    units.insert(regions_.begin(), regions_.end());
    for (auto const& central : files_.central_units) {
      if (units.contains(central.code)) say("central-units.csv", "code", fmt::format("{} stands twice.", central.code));
      if (!central.region.empty()) must_exist(regions_, {central.region}, "central-units.csv", "region", central.code);
    }
    Known all_forces = forces_;
    for (auto const& force : files_.national_forces)
      if (!all_forces.insert(force.code).second) say("national-forces.csv", "code", fmt::format("{} stands twice.", force.code));
    for (auto const& gone : files_.predecessors) {
      must_exist(regions_, {gone.region}, "pdu-predecessors.csv", "region", gone.name);
      must_exist(pdus_, gone.successors, "pdu-predecessors.csv", "successor_codes", gone.name);
      if (gone.successors.empty()) say("pdu-predecessors.csv", "successor_codes", gone.name + " has no successor.");
    }
    for (auto const& body : files_.earlier_bodies) {
      must_exist(units, body.area, "earlier-bodies.csv", "area", body.id);
      must_exist(units, body.area_to_confirm, "earlier-bodies.csv", "area_to_confirm", body.id);
    }
    for (auto const& terms : files_.agency_terms)
      must_exist(terms.kind == "police" ? all_forces : authorities_, {terms.code}, "agency-terms.csv", "code", "A row");
  }

  OrganisationFiles const& files_;
  Known regions_ = {}, pdus_ = {}, forces_ = {}, authorities_ = {};
  std::vector<FileProblem> problems_ = {};
};

}  // namespace

std::vector<FileProblem> inconsistencies(OrganisationFiles const& files) { return Check(files).run(); }

}  // namespace organisation
