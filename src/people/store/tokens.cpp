#include "people/store/tokens.hpp"

#include "people/domain/name_tokens.hpp"

namespace people {
namespace {

constexpr ledger::Scoped names{"people.names", R"sql(
  select p.forenames || ' ' || p.surname || ' ' || p.preferred_name from person p where p.id = :person and {visible p}
  union all
  select a.forenames || ' ' || a.surname from person p join person_alias a on a.person_id = p.id where p.id = :person and {visible p})sql"};
constexpr ledger::Write forget{"people.forget_tokens", "delete from person_token where person_id = :person"};
constexpr ledger::Write keep{"people.keep_token", R"sql(insert into person_token (person_id, team_no, token, sound)
  values (:person, (select team_no from person where id = :person), :token, :sound))sql"};

}  // namespace

void renew_tokens(ledger::Tx& tx, PersonId person) {
  auto const all = tx.rows<std::string>(names, {{"person", person}});
  tx.change(forget, {{"person", person}});
  for (auto const& [token, sound] : name_tokens(all)) tx.change(keep, {{"person", person}, {"token", token}, {"sound", sound}});
}

}  // namespace people
