// The second factor and tokens: the first line is the secret as kept, the second the code as typed. Any secret and any
// code; a code fits at most the steps beside its moment, and never one that was used.
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "identity/domain/one_time_code.hpp"
#include "identity/domain/token.hpp"

#include <stdexcept>

using namespace identity;
using fuzz::must;

namespace {

base::Instant const now{std::chrono::seconds{1687939200}};
constexpr std::int64_t step = 1687939200 / 30;

void own_code_fits(std::string const& secret) {
  try {
    auto const code = code_at(secret, now);
    must(code.size() == 6 && code.find_first_not_of("0123456789") == std::string::npos);
    auto const fits = matching_step(secret, code.substr(0, 3) + ' ' + code.substr(3), now, 0);
    must(!fits || (*fits >= step - 1 && *fits <= step + 1));
  } catch (std::invalid_argument const&) {   // no base32
    must(!matching_step(secret, "000000", now, 0));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const all = fuzz::text_of(data, size);
  auto const end = std::min(all.find('\n'), all.size());
  std::string const secret{all.substr(0, end)};
  auto const code = all.substr(std::min(end + 1, all.size()));
  must(!matching_step(secret, code, now, step + 1));
  if (auto const fits = matching_step(secret, code, now, 0)) must(!matching_step(secret, code, now, *fits) || *matching_step(secret, code, now, *fits) > *fits);
  own_code_fits(secret);
  must(otpauth_url("ABC", all).find_first_of(" \"<>\r\n") == std::string::npos);
  auto const hash = token_hash(all);
  must(hash.size() == 64 && hash.find_first_not_of("0123456789abcdef") == std::string::npos);
  return 0;
}
