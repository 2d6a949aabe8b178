#include "people/actions/end_flag.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write end_flag_row{"people.end_flag", "update flag set ended = :ended where id = :flag"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, EndFlag const& end) {
  auto const person = open_record(tx, end.person, end.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_flag(tx, end.person, end.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (before->ended) return base::refuse(base::Refused::conflict, "This flag has been ended already.");
  Faults faults;
  faults.unless(!end.reason.empty(), "reason", "Say why the flag no longer applies");
  faults.unless(end.on >= before->started, "ended", "It cannot end before it began");
  faults.unless(end.on <= tx.today(), "ended", "It cannot have ended in the future");
  if (faults.any()) return faults.refusal();
  tx.change(end_flag_row, {{"flag", end.id}, {"ended", end.on}});
  write_change(tx, person->id, {.audit = "person.flag_ended", .what = fmt::format("Flag ended: {}", label(before->code)),
                                .before = in_words(*before), .after = end.reason, .subject = end.id.value});
  tx.tell(FlagEnded{person->id, before->code});
  return {};
}

}  // namespace people
