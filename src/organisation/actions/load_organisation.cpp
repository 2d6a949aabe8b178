#include "organisation/actions/load_organisation.hpp"

#include "organisation/domain/numbering.hpp"
#include "organisation/domain/partial_date.hpp"
#include "organisation/store/units.hpp"
#include "organisation/store/write_earlier.hpp"
#include "organisation/store/write_partners.hpp"
#include "organisation/store/write_units.hpp"

namespace organisation {

namespace {

// The Probation Service began in June 2021; the day is to be confirmed, so the month counts from its last day.
constexpr std::string_view service_began = "2021-06";

class Load {
 public:
  Load(ledger::Tx& tx, OrganisationFiles const& files) : tx_(tx), files_(files) {}

  Loaded run() {
    partners();
    national_ = insert_unit(tx_, {.kind = UnitKind::national, .place = country, .code = "HMPPS",
                                  .name = "HM Prison and Probation Service", .valid_from = began_});
    for (auto const& region : files_.regions) one_region(region);
    central_units();
    earlier_bodies();
    for (auto const& gone : files_.predecessors) insert_predecessor(tx_, gone);
    return {.regions = files_.regions.size(), .pdus = files_.pdus.size(), .central_units = files_.central_units.size(),
            .forces = files_.forces.size(), .authorities = files_.authorities.size(),
            .agencies = files_.forces.size() + files_.national_forces.size() + files_.authorities.size(), .earlier_bodies = bodies_.size()};
  }

 private:
  // A region, its PDUs, and behind them those that ended on a known day: their successors begin on that day.
  void one_region(RegionRow const& region) {
    auto const place = region_place(static_cast<std::int64_t>(regions_.size()));
    auto const id = insert_unit(tx_, {.kind = UnitKind::region, .parent = national_, .place = place, .code = region.code,
                                      .name = region.name, .valid_from = began_, .notes = region.notes});
    regions_[region.code] = {id, place};
    units_[region.code] = id;
    for (auto const& alias : region.aliases) insert_unit_alias(tx_, id, alias);
    for (auto const& pdu : files_.pdus)
      if (pdu.region == region.code) one_pdu(pdu);
    for (auto const& gone : files_.predecessors)
      if (gone.region == region.code && last_day_of(gone.valid_to)) ended_pdu(gone);
  }

  void one_pdu(PduRow const& pdu) {
    auto const split = split_into(pdu.code);
    auto const from = split ? *last_day_of(split->valid_to) : began_;
    auto const change = !split ? ChangeKind::create : split->successors.size() > 1 ? ChangeKind::split : ChangeKind::merge;
    auto const id = insert_unit(tx_, {.kind = UnitKind::pdu, .parent = regions_[pdu.region].id, .place = next_place(pdu.region),
                                      .code = pdu.code, .name = pdu.name, .change = change, .valid_from = from, .notes = pdu.notes});
    units_[pdu.code] = id;
    for (auto const& alias : pdu.aliases) insert_unit_alias(tx_, id, alias);
    for (auto const& force : pdu.forces) link_force(tx_, id, ForceCode{force}, from);
    for (auto const& authority : pdu.authorities) link_authority(tx_, id, AuthorityCode{authority}, from);
  }

  // What ended held what its successors hold now.
  void ended_pdu(PredecessorRow const& gone) {
    auto const to = *last_day_of(gone.valid_to);
    auto const id = insert_unit(tx_, {.kind = UnitKind::pdu, .parent = regions_[gone.region].id, .place = next_place(gone.region),
                                      .code = gone.code, .name = gone.name, .valid_from = began_, .valid_to = to, .notes = gone.notes});
    std::map<std::string, bool> force_codes, authority_codes;
    for (auto const& pdu : files_.pdus) {
      if (std::ranges::find(gone.successors, pdu.code) == gone.successors.end()) continue;
      for (auto const& code : pdu.forces) force_codes[code] = true;
      for (auto const& code : pdu.authorities) authority_codes[code] = true;
    }
    for (auto const& [code, _] : force_codes) link_force(tx_, id, ForceCode{code}, began_, to);
    for (auto const& [code, _] : authority_codes) link_authority(tx_, id, AuthorityCode{code}, began_, to);
  }

  PredecessorRow const* split_into(std::string const& code) const {
    for (auto const& gone : files_.predecessors)
      if (last_day_of(gone.valid_to) && std::ranges::find(gone.successors, code) != gone.successors.end()) return &gone;
    return nullptr;
  }

  void central_units() {
    std::int64_t country_units = 0;
    for (auto const& unit : files_.central_units) {
      bool const of_region = !unit.region.empty();
      units_[unit.code] = insert_unit(tx_, {.kind = UnitKind::central, .parent = of_region ? regions_[unit.region].id : national_,
                                            .place = of_region ? next_place(unit.region) : central_place(country_units++),
                                            .code = unit.code, .name = unit.name, .valid_from = began_, .notes = unit.notes});
    }
  }

  void partners() {
    for (auto const& force : files_.forces) {
      insert_force(tx_, {ForceCode{force.code}, force.name, force.ons_code, force.nation, force.police_uk_id});
      agency(AgencyKind::police, force.code, force.name, "Domestic abuse unit");
    }
    for (auto const& force : files_.national_forces) {
      insert_force(tx_, {.code = ForceCode{force.code}, .name = force.name, .nation = force.nation});
      agency(AgencyKind::police, force.code, force.name, "Information unit");
    }
    for (auto const& authority : files_.authorities) {
      insert_authority(tx_, {AuthorityCode{authority.code}, authority.name, authority.kind, authority.nation, ForceCode{authority.force}});
      for (auto const& alias : authority.aliases) insert_authority_alias(tx_, AuthorityCode{authority.code}, alias);
      agency(AgencyKind::childrens, authority.code, authority.name, "Children's services front door");
    }
  }

  void agency(AgencyKind kind, std::string const& code, std::string const& name, std::string const& usual_unit) {
    Agency made{.kind = kind, .code = code, .name = name, .unit_name = usual_unit,
                .hours = "Monday to Friday, 9am to 5pm", .valid_from = began_};
    auto const terms = std::ranges::find_if(files_.agency_terms, [&](AgencyTermsRow const& row) {
      return row.code == code && row.kind == base::word(kind);
    });
    bool const known = terms != files_.agency_terms.end();
    if (known) {
      made.unit_name = terms->unit_name;
      if (terms->max_open_per_day > 0) made.max_open_per_day = terms->max_open_per_day;
      made.release_by_second_person = terms->release_by_second_person;
      made.valid_from = *base::date_from_iso(terms->valid_from);
    }
    auto const id = insert_agency(tx_, made);
    if (!known) return;
    replace_domains(tx_, id, terms->domains);
    for (auto const& [clock, days] : terms->clocks) put_clock(tx_, id, {clock, days, made.valid_from});
  }

  void earlier_bodies() {
    for (auto const& row : files_.earlier_bodies) {
      if (!bodies_.contains(row.id)) {
        auto const body = bodies_[row.id] = insert_earlier_body(tx_, row);
        for (auto const& code : row.area) link_earlier_body(tx_, body, units_.at(code), "derived");
        for (auto const& code : row.area_to_confirm) link_earlier_body(tx_, body, units_.at(code), "to_confirm");
      }
      insert_earlier_rating(tx_, bodies_[row.id], row);
    }
  }

  struct RegionMade {
    UnitId id = {};
    ledger::Place place = {};
    std::int64_t blocks = 0;
  };
  ledger::Place next_place(std::string const& region) {
    auto& made = regions_[region];
    return pdu_place(made.place, made.blocks++);
  }

  ledger::Tx& tx_;
  OrganisationFiles const& files_;
  base::Date began_ = *last_day_of(service_began);
  UnitId national_ = {};
  std::map<std::string, RegionMade> regions_ = {};
  std::map<std::string, UnitId> units_ = {};
  std::map<std::string, std::int64_t> bodies_ = {};
};

}  // namespace

base::Outcome<Loaded> run(ledger::Tx& tx, LoadOrganisation const& action) {
  std::vector<base::FieldError> errors;
  for (auto const& problem : inconsistencies(action.files)) errors.push_back({problem.file, problem.why});
  if (action.files.regions.size() >= static_cast<std::size_t>(regions_at_most))
    errors.push_back({"regions.csv", "There are more regions than team numbers allow."});
  if (!errors.empty()) return base::refuse(std::move(errors));
  if (national_unit(tx)) return base::refuse(base::Refused::conflict, "The organisation is loaded already.");
  auto const loaded = Load(tx, action.files).run();
  tx.record({.processing = ledger::Processing::collection, .what = "organisation.loaded",
             .detail = fmt::format("{} regions, {} PDUs, {} agencies", loaded.regions, loaded.pdus, loaded.agencies)});
  return loaded;
}

}  // namespace organisation
