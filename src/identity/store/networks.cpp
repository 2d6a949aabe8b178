#include "identity/store/networks.hpp"

namespace identity {
namespace {

constexpr ledger::Scoped found{"identity.network_tries", "select n.wrong_tries, n.as_of from sign_in_network n where n.network = :network {lock}"};
constexpr ledger::Scoped came_in{
    "identity.known_from",
    "select s.id from session s where s.account_id = :account and s.network = :network and s.stage <> 'enrol' and s.created_at >= :since limit 1"};
constexpr ledger::Write counted{
    "identity.count_network_try",
    "insert into sign_in_network (network, wrong_tries, as_of) values (:network, :wrong, :as_of) "
    "on conflict (network) do update set wrong_tries = excluded.wrong_tries, as_of = excluded.as_of"};
constexpr ledger::Write forgotten{"identity.forget_networks", "delete from sign_in_network where as_of < :before"};

}  // namespace

NetworkTries network_tries(ledger::Tx& tx, std::string_view network) {
  return tx.row<NetworkTries>(found, {{"network", network}}).value_or(NetworkTries{0, tx.now()});
}

void count_wrong_try_from(ledger::Tx& tx, std::string_view network) {
  auto const& policy = tx.rules<Policy>();
  auto const tries = one_more(network_tries(tx, network), tx.now(), policy);
  tx.change(forgotten, {{"before", tx.now() - policy.network_tries * policy.network_forgiven_every}});
  tx.change(counted, {{"network", network}, {"wrong", tries.wrong}, {"as_of", tries.as_of}});
}

bool known_from(ledger::Tx& tx, AccountId account, std::string_view network) {
  return tx.row<SessionId>(came_in, {{"account", account}, {"network", network}, {"since", tx.now() - tx.rules<Policy>().network_known}}).has_value();
}

}  // namespace identity
