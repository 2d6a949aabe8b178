#include "identity/domain/attempt.hpp"

#include "identity/domain/one_time_code.hpp"

namespace identity {

Judged judge(Secrets const& secrets, bool password_right, std::string_view code, base::Instant now) {
  if (secrets.disabled) return {Verdict::disabled};
  if (secrets.locked_until && now < *secrets.locked_until) return {Verdict::locked};
  if (!password_right) return {Verdict::wrong};
  if (secrets.totp_secret.empty()) return {Verdict::set_up};
  auto const step = matching_step(secrets.totp_secret, code, now, secrets.totp_step);
  if (!step) return {Verdict::wrong};
  return {secrets.must_change ? Verdict::set_up : Verdict::right, *step};
}

}  // namespace identity
