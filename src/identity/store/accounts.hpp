// Accounts and their secrets.
#pragma once
#include "identity/domain/attempt.hpp"
#include "ledger/tx.hpp"

namespace identity {

// User names are kept trimmed and in lower case.
std::string kept_user_name(std::string_view typed);

std::vector<Account> accounts(ledger::View&);                                  // by user name
std::optional<Account> find_account(ledger::View&, AccountId);
std::optional<Account> account_by_name(ledger::View&, std::string_view user_name);
std::optional<Secrets> secrets_of(ledger::View&, std::string_view user_name);
std::optional<Secrets> secrets_locked(ledger::Tx&, AccountId);                 // so that tries are counted one after the other

AccountId insert_account(ledger::Tx&, std::string_view user_name, std::string_view full_name, std::string_view email);
void set_password(ledger::Tx&, AccountId, std::string_view hash, bool must_change);
void set_second_factor(ledger::Tx&, AccountId, std::optional<std::string> const& secret, std::int64_t step);
void set_step(ledger::Tx&, AccountId, std::int64_t step);
void set_tries(ledger::Tx&, AccountId, int failed, std::optional<base::Instant> locked_until);
void count_wrong_try(ledger::Tx&, Secrets const&);                             // and locks, by the Policy
void set_disabled(ledger::Tx&, AccountId, bool disabled);

}  // namespace identity
