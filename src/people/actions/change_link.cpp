#include "people/actions/change_link.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write change_link_row{"people.change_link", R"sql(update person_link
  set surname = :surname, forenames = :forenames, birth_date = :born, relation = :relation, victim = :victim, in_household = :household,
      address_lines = :lines, postcode = :postcode, authority_code = :authority, valid_from = :from, valid_to = :to
  where id = :link)sql"};

bool current_partner(Link const& link, base::Date today) { return link.relation == Relation::partner && in_force(link, today); }

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ChangeLink const& change) {
  auto const person = open_record(tx, change.person, change.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_link(tx, change.person, change.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (auto const right = check(tx, change.adult); !right) return right;

  Link const after = link_of(change.adult);
  auto params = params_of(after);
  params.push_back({"link", change.id});
  tx.change(change_link_row, params);
  write_change(tx, person->id, {.audit = "person.link_changed", .what = "Adult changed", .before = in_words(*before),
                                .after = in_words(after), .subject = change.id.value});
  if (current_partner(after, tx.today()) && !current_partner(*before, tx.today())) tx.tell(PartnerAdded{person->id, change.id});
  else tx.tell(LinkChanged{person->id, change.id});
  return {};
}

}  // namespace people
