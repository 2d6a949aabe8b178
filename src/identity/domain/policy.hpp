// The limits of sign-ins. One object among the rule books: ledger::Rules::put(identity::Policy{}).
#pragma once
#include <chrono>

namespace identity {

struct Policy {
  // A screen left alone in an office is the likeliest way in: half an hour (NIST SP 800-63B, AAL2: at most 30 minutes).
  std::chrono::seconds idle = std::chrono::minutes{30};
  // One long working day, however busy (NIST SP 800-63B, AAL2: at most 12 hours).
  std::chrono::seconds absolute = std::chrono::hours{12};
  // How often being seen is written down: an idle limit may come so much later, never sooner.
  std::chrono::seconds seen_every = std::chrono::minutes{1};

  // Guessing: so many tries, then a lock that doubles with each further one. It ends by itself, and soon enough that
  // nobody can keep a named officer out of an urgent case for a day by typing rubbish.
  int tries = 5;
  std::chrono::seconds first_lock = std::chrono::minutes{1};
  std::chrono::seconds longest_lock = std::chrono::minutes{15};

  // Guessing many names from one network: so many wrong tries stand against it, and one is forgiven with each interval.
  // One person's typing (at most five tries, then one a lock) stays far below, so it closes the door on nobody else.
  // While it is closed, whoever signed in from there in the last weeks still may: her own account's lock guards her.
  int network_tries = 40;
  std::chrono::seconds network_forgiven_every = std::chrono::seconds{30};
  std::chrono::seconds network_known = std::chrono::hours{24 * 30};

  int shortest_password = 12;                       // characters; length before complexity (NCSC, three random words)
  std::chrono::seconds break_glass = std::chrono::hours{24};
};

// For the training copy, whose clock is moved forward by months: nobody is signed out by it.
inline Policy training_policy() {
  return {.idle = std::chrono::hours{24 * 3650}, .absolute = std::chrono::hours{24 * 3650}};
}

// How long an account is locked after its n-th wrong try in a row: 0 below `tries`, then doubling up to `longest_lock`.
std::chrono::seconds lock_after(int failures, Policy const&);

}  // namespace identity
