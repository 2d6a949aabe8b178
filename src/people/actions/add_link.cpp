#include "people/actions/add_link.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"
#include "people/store/write_parts.hpp"

namespace people {

base::Outcome<LinkId> run(ledger::Tx& tx, AddLink const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  if (auto const right = check(tx, add.adult); !right) return tl::unexpected(right.error());

  Link const link = link_of(add.adult);
  LinkId const id = insert_link(tx, person->id, link);
  write_change(tx, person->id, {.audit = "person.link_added", .what = fmt::format("Adult added: {}", label(link.relation)),
                                .after = in_words(link), .subject = id.value});
  if (link.relation == Relation::partner && in_force(link, tx.today())) tx.tell(PartnerAdded{person->id, id});
  else tx.tell(LinkChanged{person->id, id});
  return id;
}

}  // namespace people
