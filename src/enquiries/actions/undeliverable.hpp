// The route to the partner failed; the owner is told at once.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"
#include "outbox/domain/facts.hpp"

namespace enquiries {

struct MarkUndeliverable {
  EnquiryId enquiry = {};
  std::string why = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, MarkUndeliverable const&);

// A reaction: a partner's mailbox failed, so what goes to it by mail and was not taken yet has not arrived.
void mark_undeliverable(ledger::Tx&, outbox::MessageUndeliverable const&);

struct SendByNewRoute {
  EnquiryId enquiry = {};
  std::string route = {};    // page, mail, telephone …
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, SendByNewRoute const&);

}  // namespace enquiries
