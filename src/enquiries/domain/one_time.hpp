// A page on which somebody without an account answers one enquiry, once (ENQ-07): the letter holds a reference and a link; the
// code that opens it is told on another way; it opens in one browser; it is used up by the answer. All numbers are our own
// defaults, to be confirmed with the service.
#pragma once
#include "base/strong.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>

namespace enquiries {

using OneTimeId = base::Strong<struct OneTimeTag>;

inline constexpr std::chrono::hours link_lasts{72};        // from when it was made
inline constexpr std::chrono::hours opened_lasts{4};       // from when it was opened
inline constexpr int most_wrong_codes = 5;                 // then it has ended
inline constexpr int most_links_a_day = 5;                 // of one enquiry

enum class LinkState { waits, opened, used, expired, ended };

struct LinkTimes {
  base::Instant expires_at = {};
  std::optional<base::Instant> opened_at = {};
  std::optional<base::Instant> used_at = {};
  std::optional<base::Instant> ended_at = {};
};
LinkState state_of(LinkTimes const&, base::Instant now);

// Made of a secret token's bytes: letters alone, so that nothing in a letter looks like a person's number; and eight digits.
std::string letters_of(std::string const& token);
std::string digits_of(std::string const& token);
// "1234 5678" as it is told, and any typing of it as it is kept: digits alone.
std::string told(std::string const& code);
std::string digits_typed(std::string const& typed);

}  // namespace enquiries
