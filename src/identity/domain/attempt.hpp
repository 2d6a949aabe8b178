// What a try to sign in comes to. Whatever is wrong, the person who tries is told the same.
#pragma once
#include "identity/domain/account.hpp"
#include "identity/domain/policy.hpp"

namespace identity {

// What the record knows of the account that was named.
struct Secrets {
  AccountId account = {};
  std::string full_name = {};
  std::string password_hash = {};
  std::string totp_secret = {};                    // empty: not enrolled
  std::int64_t totp_step = 0;                      // the newest half-minute used
  bool must_change = false;
  bool disabled = false;
  int failed_attempts = 0;
  std::optional<base::Instant> locked_until = {};
};

enum class Verdict {
  disabled,  // whatever was typed
  locked,    // whatever was typed; not counted as a further try, or nobody could ever come back
  wrong,     // counted
  set_up,    // right so far: a second factor or a password of her own is still to come
  right,
};

struct Judged {
  Verdict verdict = Verdict::wrong;
  std::int64_t totp_step = 0;                      // of the code, when it was right
};

// `password_right` is found outside, for it takes a tenth of a second.
Judged judge(Secrets const&, bool password_right, std::string_view code, base::Instant now);

}  // namespace identity
