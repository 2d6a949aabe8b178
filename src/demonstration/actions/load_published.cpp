#include "demonstration/actions/load_published.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/domain/mailboxes.hpp"
#include "organisation/actions/load_organisation.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/write_partners.hpp"
#include "publication/actions/import_inspections.hpp"
#include "publication/store/write_published.hpp"

#include <sstream>

namespace demonstration {
namespace {

void give_mailboxes(ledger::Tx& tx) {
  for (auto const kind : {organisation::AgencyKind::police, organisation::AgencyKind::childrens})
    for (auto& agency : organisation::agencies(tx, kind)) {
      auto const domain = made_up_domain(agency.name, agency.code);
      agency.mailbox = "enquiries@" + domain;
      organisation::update_agency(tx, agency);
      organisation::replace_domains(tx, agency.id, {domain});
    }
}

// In one transaction each; throws with the first thing that is wrong.
template <class Action>
void perform(sql::Connection& connection, ledger::Rules const& rules, std::function<Action(ledger::View&)> const& make) {
  std::string problem;
  ledger::Ledger::write_unserved(connection, ledger::system_scope("the demonstration"), the_morning(), rules, [&](ledger::Tx& tx) {
    auto const done = run(tx, make(tx));
    if (!done) problem = done.error().errors.empty() ? done.error().message : done.error().errors.front().message;
    return done.has_value();
  });
  if (!problem.empty()) throw std::runtime_error(problem);
}

// What is published later than the demonstration's day too: each stands on the register from its own minute.
publication::TakeInspections inspections(ledger::View& view, base::EmbeddedFile const& file) {
  std::istringstream text{std::string(file.bytes)};
  auto read = publication::read_register(text, publication::known_names(view), std::nullopt);
  if (!read.faults.empty())
    throw std::runtime_error(fmt::format("{}, line {}, {}: {}", file.path, read.faults.front().line, read.faults.front().column, read.faults.front().why));
  return {std::move(read.good)};
}

}  // namespace

void load_published(sql::Connection& connection, ledger::Rules const& rules, std::span<base::EmbeddedFile const> files) {
  std::vector<organisation::NamedText> named;
  for (auto const& file : files) named.push_back({file.path, file.bytes});
  auto const read = organisation::read_organisation(named);
  if (!read) throw std::runtime_error(fmt::format("{}: {}", read.error().front().file, read.error().front().why));
  perform<organisation::LoadOrganisation>(connection, rules, [&](ledger::View&) { return organisation::LoadOrganisation{*read}; });
  for (auto const& file : files)
    if (file.path.ends_with("published-inspections.csv"))
      perform<publication::TakeInspections>(connection, rules, [&](ledger::View& view) { return inspections(view, file); });
  ledger::Ledger::write_unserved(connection, ledger::system_scope("the demonstration"), the_morning(), rules, [](ledger::Tx& tx) {
    give_mailboxes(tx);
    tx.housekeeping("invented mailboxes of the training copy");
    return true;
  });
}

}  // namespace demonstration
