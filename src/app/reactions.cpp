#include "app/reactions.hpp"

#include "dashboards/actions/follow_unit.hpp"
#include "enquiries/actions/consider.hpp"
#include "enquiries/actions/follow_team.hpp"
#include "enquiries/actions/owners.hpp"
#include "enquiries/actions/priorities.hpp"
#include "enquiries/actions/undeliverable.hpp"
#include "organisation/actions/alert_senior.hpp"
#include "people/actions/follow_team.hpp"
#include "risk/actions/open_review.hpp"
#include "risk/actions/reopen.hpp"
#include "workload/actions/follow_record.hpp"
#include "workload/actions/alert_leaver.hpp"

namespace app {

ledger::Reactions reactions() {
  ledger::Reactions reactions;

  // Who opens a record outside her place is asked about it.
  reactions.on<identity::BreakGlassOpened>(organisation::alert_senior);

  // What was in the hands of who is away passes on the same day.
  reactions.on<organisation::StaffAway>(enquiries::pass_on);
  reactions.on<organisation::PostingEnded>(enquiries::pass_on);
  reactions.on<organisation::StaffBack>(enquiries::take_back);
  reactions.on<organisation::PostingEnded>(workload::alert_leaver);
  reactions.on<people::PersonTransferred>(workload::close_decision);

  // When a unit is split, merged or moved, its people and what is open about them go along.
  reactions.on<organisation::TeamMoved>(people::follow_team);
  reactions.on<organisation::TeamMoved>(enquiries::follow_team);
  reactions.on<organisation::UnitFollowed>(people::follow_unit);
  reactions.on<organisation::UnitFollowed>(dashboards::follow_unit);

  // Tier and weight of a case follow the record and who holds it: first, since what is asked of partners reads the tier.
  reactions.on<people::FlagAdded>(workload::follow_flag);
  reactions.on<people::FlagEnded>(workload::follow_flag_end);
  reactions.on<people::RoshChanged>(workload::follow_rosh);
  reactions.on<people::SentenceStarted>(workload::follow_sentence);
  reactions.on<people::SentenceChanged>(workload::follow_sentence_change);
  reactions.on<people::SentenceEnded>(workload::follow_sentence_end);
  reactions.on<people::DetailsChanged>(workload::follow_details);
  reactions.on<people::PersonAllocated>(workload::follow_allocation);
  reactions.on<people::PersonTransferred>(workload::follow_transfer);
  reactions.on<organisation::TeamMoved>(workload::follow_team);

  // What is learned about a person may have to be asked.
  reactions.on<people::SentenceStarted>(enquiries::consider_sentence);
  reactions.on<people::SentenceEnding>(enquiries::consider_ending);
  reactions.on<people::DaIdentifierSet>(enquiries::consider_identifier);
  reactions.on<people::AddressAdded>(enquiries::consider_address);
  reactions.on<people::AddressChanged>(enquiries::consider_address_change);
  reactions.on<people::PartnerAdded>(enquiries::consider_partner);
  reactions.on<people::ChildLinked>(enquiries::consider_child);
  reactions.on<people::ChildMoved>(enquiries::consider_child_move);
  reactions.on<people::RoshChanged>(enquiries::consider_rosh);
  reactions.on<people::NameChanged>(enquiries::consider_name);
  reactions.on<people::PersonTransferred>(enquiries::consider_transfer);
  reactions.on<people::FirstLookDone>(enquiries::consider_first_look);
  reactions.on<people::EventHappened>(enquiries::consider_happening);
  reactions.on<people::PersonAllocated>(enquiries::follow_allocation);
  reactions.on<people::PersonTransferred>(enquiries::follow_transfer);

  // A mailbox that refuses our messages is no route to a partner.
  reactions.on<outbox::MessageUndeliverable>(enquiries::mark_undeliverable);

  // What is still open rises with what becomes known.
  reactions.on<people::FlagAdded>(enquiries::follow_flag);
  reactions.on<people::RoshChanged>(enquiries::follow_rosh);
  reactions.on<people::ChildLinked>(enquiries::follow_child);

  // A child more, or one in contact again: the assessment in force is looked at anew.
  reactions.on<enquiries::NeedArose>(risk::open_review);

  // What is answered may change what was signed.
  reactions.on<enquiries::AnswerArrived>(risk::reopen_answered);
  reactions.on<enquiries::AnswerCorrected>(risk::reopen_corrected);
  reactions.on<enquiries::EnquiryWithdrawn>(risk::reopen_withdrawn);
  reactions.on<enquiries::EnquiryClosed>(risk::reopen_closed);
  return reactions;
}

}  // namespace app
