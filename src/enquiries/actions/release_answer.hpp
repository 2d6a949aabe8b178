// A second person of the partner releases a prepared answer, or sends it back to who prepared it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct ReleaseAnswer {
  ReturnId answer = {};
  bool released = true;
  std::string reason = {};   // asked for when sent back
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, ReleaseAnswer const&);

}  // namespace enquiries
