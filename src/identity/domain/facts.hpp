// What this area tells the later ones.
#pragma once
#include "identity/domain/account.hpp"

namespace identity {

// Somebody opened the record of a person outside her place, with a reason. organisation/actions/alert_senior.hpp answers.
struct BreakGlassOpened {
  std::int64_t id = 0;
  AccountId account = {};
  PersonId person = {};
  std::int64_t team_no = 0;     // of the person's team
};

}  // namespace identity
