// Which role answers for which addressee.
#pragma once
#include "ledger/scope.hpp"
#include "recommendations/domain/recommendation.hpp"

namespace recommendations {

constexpr std::optional<Addressee> answers_for(ledger::Role role) {
  switch (role) {
    case ledger::Role::pdu_head:
    case ledger::Role::deputy_head: return Addressee::pdu;
    case ledger::Role::region: return Addressee::region;
    case ledger::Role::national: return Addressee::hmpps;
    default: return std::nullopt;
  }
}

}  // namespace recommendations
