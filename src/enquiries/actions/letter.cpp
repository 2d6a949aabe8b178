#include "enquiries/actions/letter.hpp"

#include "base/calendar.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/store/letter.hpp"
#include "organisation/store/partners.hpp"

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr std::size_t most_text = 20'000;
constexpr char why[] = "a letter is asked for by the record, whoever acts";
constexpr System standing{"enquiries.standing_letter", why,
                          "select id from letter where person_id = :person and trigger_id = :trigger and state in ('to_write', 'written') order by id limit 1"};
constexpr Write insert_letter{"enquiries.insert_letter",
                              "insert into letter (person_id, trigger_id, rule_version, gate, addressee, authority_code, copy_to, moment, state, raised_at, due_on) "
                              "values (:person, :trigger, :version, :gate, :addressee, :authority, :copy, :moment, 'to_write', :now, :due) returning id"};
// What was written for another date is to be written again.
constexpr Write change_letter{"enquiries.change_letter",
                              "update letter set moment = :moment, authority_code = :authority, due_on = :due, state = 'to_write', lock_version = lock_version + 1 where id = :id"};
constexpr Write write_letter{"enquiries.write_letter",
                             "update letter set body = :body, authority_code = :authority, state = 'written', written_at = :now, written_by = :name, lock_version = lock_version + 1 where id = :id"};
constexpr Write send_letter{"enquiries.send_letter",
                            "update letter set state = 'sent', sent_on = :on, sent_to = :to, sent_how = :how, copied_to = :copied, sent_by = :name, lock_version = lock_version + 1 where id = :id"};
constexpr Write no_letter{"enquiries.letter_not_needed",
                          "update letter set state = 'not_needed', reason = :reason, sent_by = :name, lock_version = lock_version + 1 where id = :id"};

// The authority of the release area: of the address proposed, else of where the person lives.
std::string release_area(KnownPerson const& known, base::Date today) {
  for (auto const& address : known.parts.addresses)
    if (address.kind == people::AddressKind::proposed && (!address.to || today < *address.to) && address.authority) return *address.authority;
  for (auto const& address : known.parts.addresses)
    if (people::lived_at(address, today) && address.authority) return *address.authority;
  return {};
}

// In time to be answered: by the working day after it was asked for, as an enquiry is asked.
base::Date letter_due(base::Date today) { return base::working_calendar(base::Nation::england_and_wales).add_working_days(today, 1); }

base::Outcome<LetterRow> load_open(ledger::Tx& tx, LetterId id, int lock_version) {
  auto letter = find_letter(tx, id);
  if (!letter) return base::refuse(base::Refused::not_found);
  if (!is_open(letter->state)) return base::refuse(base::Refused::conflict, letter->state == LetterState::sent ? "This letter was sent already" : "It was decided that this letter is not needed");
  if (letter->lock_version != lock_version) return base::refuse(base::Refused::stale, "Somebody else changed this letter since you opened it");
  return std::move(*letter);
}

void record(ledger::Tx& tx, LetterRow const& letter, std::string what, ledger::Processing processing, std::string detail = {}, std::string why_so = {}, std::string recipient = {}) {
  tx.record({.processing = processing, .what = std::move(what), .person = letter.person, .subject = letter.id.value, .detail = std::move(detail), .why = std::move(why_so), .recipient = std::move(recipient)});
}

}  // namespace

int raise_letters(ledger::Tx& tx, KnownPerson const& known, std::vector<Asked> const& asked, std::optional<base::Instant> moment) {
  int raised = 0;
  std::vector<Trigger const*> done;
  for (auto const& each : asked) {
    auto const& trigger = *each.trigger;
    if (trigger.letter_to.empty() || std::ranges::find(done, &trigger) != done.end()) continue;
    done.push_back(&trigger);
    auto const open = tx.row<LetterId>(standing, {{"person", known.id}, {"trigger", trigger.id}});
    sql::Params params{{"moment", moment}, {"authority", release_area(known, tx.today())}, {"due", letter_due(tx.today())}};
    if (open) {
      params.push_back({"id", *open});
      tx.change(change_letter, params);
    } else {
      for (auto& more : sql::Params{{"person", known.id}, {"trigger", trigger.id}, {"version", tx.rules<RuleBook>().on(tx.today()).version}, {"gate", trigger.gate},
                                    {"addressee", trigger.letter_to}, {"copy", trigger.copy_to}, {"now", tx.now()}})
        params.push_back(std::move(more));
      tx.insert(insert_letter, params);
    }
    tx.record({.what = open ? "letter.changed" : "letter.raised", .person = known.id, .detail = trigger.id});
    ++raised;
  }
  return raised;
}

base::Outcome<> run(ledger::Tx& tx, WriteLetter const& action) {
  if (auto const said = all_of({asked_for(action.body, "body", "Enter the text of the letter", most_text)}); !said) return said;
  auto const letter = load_open(tx, action.letter, action.lock_version);
  if (!letter) return tl::unexpected(letter.error());
  auto const authority = action.authority.empty() ? letter->authority_code : action.authority;
  if (!organisation::find_authority(tx, organisation::AuthorityCode{authority})) return base::refuse("authority", "Choose the authority of the release area");
  tx.change(write_letter, {{"id", letter->id}, {"body", action.body}, {"authority", authority}, {"now", tx.now()}, {"name", tx.scope().name}});
  record(tx, *letter, "letter.written", ledger::Processing::collection, letter->trigger);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SendLetter const& action) {
  auto const letter = load_open(tx, action.letter, action.lock_version);
  if (!letter) return tl::unexpected(letter.error());
  if (letter->state != LetterState::written) return base::refuse(base::Refused::conflict, "Write the letter and save it before you mark it as sent");
  auto const on_time = action.on <= tx.today() && action.on >= base::london_date(*letter->written_at);
  auto const said = all_of({asked_for(action.to, "to", "Enter who it was sent to", 300), asked_for(action.how, "how", "Enter how it was sent", 300),
                            letter->copy_to.empty() ? std::nullopt : asked_for(action.copied_to, "copied_to", "Enter who has the copy", 300),
                            on_time ? std::nullopt : std::optional(base::FieldError{"on", "The date must be between the day it was written and today"})});
  if (!said) return said;
  tx.change(send_letter, {{"id", letter->id}, {"on", action.on}, {"to", action.to}, {"how", action.how}, {"copied", action.copied_to}, {"name", tx.scope().name}});
  record(tx, *letter, "letter.sent", ledger::Processing::disclosure, letter->trigger + ", " + base::iso(action.on), gate_name(letter->gate), action.to + "; copy: " + action.copied_to);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, LetterNotNeeded const& action) {
  if (auto const said = all_of({asked_for(action.reason, "reason", "Enter why no letter is needed")}); !said) return said;
  auto const letter = load_open(tx, action.letter, action.lock_version);
  if (!letter) return tl::unexpected(letter.error());
  tx.change(no_letter, {{"id", letter->id}, {"reason", action.reason}, {"name", tx.scope().name}});
  record(tx, *letter, "letter.not_needed", ledger::Processing::alteration, letter->trigger, action.reason);
  return base::Done{};
}

}  // namespace enquiries
