#include "demonstration/actions/load_published.hpp"

#include "demonstration/domain/day.hpp"
#include "organisation/actions/load_organisation.hpp"

namespace demonstration {

void load_published(sql::Connection& connection, ledger::Rules const& rules, std::span<base::EmbeddedFile const> files) {
  std::vector<organisation::NamedText> named;
  for (auto const& file : files) named.push_back({file.path, file.bytes});
  auto const read = organisation::read_organisation(named);
  if (!read) throw std::runtime_error(fmt::format("{}: {}", read.error().front().file, read.error().front().why));
  std::string problem;
  ledger::Ledger::write_unserved(connection, ledger::system_scope("the demonstration"), the_morning(), rules, [&](ledger::Tx& tx) {
    auto const loaded = run(tx, organisation::LoadOrganisation{*read});
    if (!loaded) problem = loaded.error().errors.empty() ? loaded.error().message : loaded.error().errors.front().message;
    return loaded.has_value();
  });
  if (!problem.empty()) throw std::runtime_error(problem);
}

}  // namespace demonstration
