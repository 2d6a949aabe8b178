// Takes what is due out of the outbox, one message at a time, and posts it. Several programs may do so on one database:
// a message is in one pair of hands at a time. If those hands die between the server's "taken" and our writing it down,
// the message goes once more with the same Message-ID, by which mailboxes know it again.
#pragma once
#include "ledger/ledger.hpp"
#include "outbox/domain/letterbox.hpp"

namespace outbox {

struct Delivery {
  // Is this address still on the list of domains of the agency that the message is for?
  std::function<bool(ledger::View&, ledger::AgencyId, std::string const& address)> agency_allows = {};
  std::chrono::seconds hold = std::chrono::minutes{5};       // longer than any try may take
  std::chrono::seconds at_most = std::chrono::seconds{40};   // of the machine's time, for one run
};

struct Delivered {
  int delivered = 0;
  int refused = 0;      // for good
  int put_off = 0;
  std::string trouble = {};   // of the server: the run ended there
};

// Ends when nothing is due, when the time is up, or at the first sign that the server is down.
Delivered deliver_due(ledger::Ledger&, Letterbox&, Delivery const&);

}  // namespace outbox
