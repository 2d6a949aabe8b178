#include "demonstration/actions/load_published.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/domain/mailboxes.hpp"
#include "organisation/actions/load_organisation.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/write_partners.hpp"

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

}  // namespace

void load_published(sql::Connection& connection, ledger::Rules const& rules, std::span<base::EmbeddedFile const> files) {
  std::vector<organisation::NamedText> named;
  for (auto const& file : files) named.push_back({file.path, file.bytes});
  auto const read = organisation::read_organisation(named);
  if (!read) throw std::runtime_error(fmt::format("{}: {}", read.error().front().file, read.error().front().why));
  std::string problem;
  ledger::Ledger::write_unserved(connection, ledger::system_scope("the demonstration"), the_morning(), rules, [&](ledger::Tx& tx) {
    auto const loaded = run(tx, organisation::LoadOrganisation{*read});
    if (!loaded) problem = loaded.error().errors.empty() ? loaded.error().message : loaded.error().errors.front().message;
    if (loaded) give_mailboxes(tx);
    return loaded.has_value();
  });
  if (!problem.empty()) throw std::runtime_error(problem);
}

}  // namespace demonstration
