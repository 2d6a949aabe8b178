#include "organisation/store/write_partners.hpp"

#include "organisation/domain/name_match.hpp"

namespace organisation {

namespace {

constexpr ledger::Write new_force{
    "organisation.insert_force",
    "insert into police_force (code, name, ons_code, nation, police_uk_id) values (:code, :name, :ons, :nation, :police_uk)"};
constexpr ledger::Write new_authority{
    "organisation.insert_authority",
    "insert into authority (code, name, kind, nation, police_force_code) values (:code, :name, :kind, :nation, :force)"};
constexpr ledger::Write new_alias{
    "organisation.insert_authority_alias",
    "insert into authority_alias (authority_code, alias, folded) values (:code, :alias, :folded) on conflict do nothing"};
constexpr ledger::Write new_force_link{
    "organisation.link_force",
    "insert into unit_force (unit_id, force_code, valid_from, valid_to) values (:unit, :code, :from, :to)"};
constexpr ledger::Write new_authority_link{
    "organisation.link_authority",
    "insert into unit_authority (unit_id, authority_code, valid_from, valid_to) values (:unit, :code, :from, :to)"};
// A link that began on the very day goes, so that none ends before it begins.
constexpr ledger::Write drop_force_links{
    "organisation.drop_force_links", "delete from unit_force where unit_id = :unit and valid_from >= :on"};
constexpr ledger::Write ended_force_links{
    "organisation.end_force_links",
    "update unit_force set valid_to = :on where unit_id = :unit and (valid_to is null or valid_to > :on)"};
constexpr ledger::Write drop_authority_links{
    "organisation.drop_authority_links", "delete from unit_authority where unit_id = :unit and valid_from >= :on"};
constexpr ledger::Write ended_authority_links{
    "organisation.end_authority_links",
    "update unit_authority set valid_to = :on where unit_id = :unit and (valid_to is null or valid_to > :on)"};
constexpr ledger::Write new_agency{
    "organisation.insert_agency",
    "insert into agency (kind, code, name, unit_name, mailbox, named_lead, hours, max_open_per_day, release_by_second_person, "
    "valid_from) values (:kind, :code, :name, :unit_name, :mailbox, :named_lead, :hours, :max_open, :second, :valid_from) "
    "returning id"};
constexpr ledger::Write changed_agency{
    "organisation.update_agency",
    "update agency set unit_name = :unit_name, mailbox = :mailbox, named_lead = :named_lead, hours = :hours, "
    "max_open_per_day = :max_open, release_by_second_person = :second where id = :id"};
constexpr ledger::Write no_domains{"organisation.delete_domains", "delete from agency_domain where agency_id = :id"};
constexpr ledger::Write new_domain{
    "organisation.insert_domain", "insert into agency_domain (agency_id, domain) values (:id, :domain) on conflict do nothing"};
constexpr ledger::Write same_clock{
    "organisation.delete_clock",
    "delete from agency_clock where agency_id = :id and clock_id = :clock and valid_from = :from"};
constexpr ledger::Write new_clock{
    "organisation.insert_clock",
    "insert into agency_clock (agency_id, clock_id, answer_wd, valid_from) values (:id, :clock, :days, :from)"};

}  // namespace

void insert_force(ledger::Tx& tx, Force const& force) {
  tx.change(new_force, {{"code", force.code}, {"name", force.name}, {"ons", force.ons_code}, {"nation", force.nation},
                        {"police_uk", force.police_uk_id}});
}
void insert_authority(ledger::Tx& tx, Authority const& authority) {
  tx.change(new_authority, {{"code", authority.code}, {"name", authority.name}, {"kind", authority.kind},
                            {"nation", authority.nation}, {"force", authority.force}});
}
void insert_authority_alias(ledger::Tx& tx, AuthorityCode const& code, std::string_view alias) {
  tx.change(new_alias, {{"code", code}, {"alias", alias}, {"folded", fold_name(alias)}});
}
void link_force(ledger::Tx& tx, UnitId unit, ForceCode const& code, base::Date from, std::optional<base::Date> to) {
  tx.change(new_force_link, {{"unit", unit}, {"code", code}, {"from", from}, {"to", to}});
}
void link_authority(ledger::Tx& tx, UnitId unit, AuthorityCode const& code, base::Date from, std::optional<base::Date> to) {
  tx.change(new_authority_link, {{"unit", unit}, {"code", code}, {"from", from}, {"to", to}});
}
void end_force_links(ledger::Tx& tx, UnitId unit, base::Date on) {
  tx.change(drop_force_links, {{"unit", unit}, {"on", on}});
  tx.change(ended_force_links, {{"unit", unit}, {"on", on}});
}
void end_authority_links(ledger::Tx& tx, UnitId unit, base::Date on) {
  tx.change(drop_authority_links, {{"unit", unit}, {"on", on}});
  tx.change(ended_authority_links, {{"unit", unit}, {"on", on}});
}

AgencyId insert_agency(ledger::Tx& tx, Agency const& agency) {
  return AgencyId{tx.insert(new_agency, {{"kind", agency.kind}, {"code", agency.code}, {"name", agency.name},
                                         {"unit_name", agency.unit_name}, {"mailbox", agency.mailbox},
                                         {"named_lead", agency.named_lead}, {"hours", agency.hours},
                                         {"max_open", agency.max_open_per_day}, {"second", agency.release_by_second_person},
                                         {"valid_from", agency.valid_from}})};
}
void update_agency(ledger::Tx& tx, Agency const& agency) {
  tx.change(changed_agency, {{"id", agency.id}, {"unit_name", agency.unit_name}, {"mailbox", agency.mailbox},
                             {"named_lead", agency.named_lead}, {"hours", agency.hours}, {"max_open", agency.max_open_per_day},
                             {"second", agency.release_by_second_person}});
}
void replace_domains(ledger::Tx& tx, AgencyId id, std::vector<std::string> const& domains) {
  tx.change(no_domains, {{"id", id}});
  for (auto const& domain : domains) tx.change(new_domain, {{"id", id}, {"domain", domain}});
}
void put_clock(ledger::Tx& tx, AgencyId id, AgreedClock const& clock) {
  tx.change(same_clock, {{"id", id}, {"clock", clock.clock_id}, {"from", clock.valid_from}});
  tx.change(new_clock, {{"id", id}, {"clock", clock.clock_id}, {"days", clock.answer_wd}, {"from", clock.valid_from}});
}

}  // namespace organisation
