#include "people/actions/end_link.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write end_link_row{"people.end_link", "update person_link set valid_to = :to where id = :link"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, EndLink const& end) {
  auto const person = open_record(tx, end.person, end.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_link(tx, end.person, end.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (end.on < before->from) return base::refuse("ended", "It cannot end before it began");
  tx.change(end_link_row, {{"link", end.id}, {"to", end.on}});
  Link after = *before;
  after.to = end.on;
  write_change(tx, person->id, {.audit = "person.link_ended", .what = fmt::format("Adult ended: {}", label(before->relation)),
                                .before = in_words(*before), .after = in_words(after), .subject = end.id.value});
  tx.tell(LinkChanged{person->id, end.id});
  return {};
}

}  // namespace people
