// Coded reasons: why no enquiry is needed, why a partner declines, why probation withdraws.
#pragma once
#include "base/words.hpp"

#include <span>

namespace enquiries {

enum class NotNeeded { nn1 = 1, nn2, nn3, nn4, nn5 };     // stored "NN-1" …
enum class Decline { dc1 = 1, dc2, dc3, dc4, dc5 };       // stored "DC-1" …
enum class Withdrawal { wd1 = 1, wd2, wd3, wd4 };         // stored "WD-1" …

std::string_view text(NotNeeded);   // "Up-to-date information is held"
std::string_view text(Decline);     // "No lawful basis for this question"
std::string_view text(Withdrawal);  // "The order or licence has ended"

// NN-1 and NN-3 are answers held or on the way, not decisions that none is needed.
constexpr bool is_decision(NotNeeded code) { return code != NotNeeded::nn1 && code != NotNeeded::nn3; }

}  // namespace enquiries

template <>
struct base::Words<enquiries::NotNeeded> {
  static constexpr std::array table{
      base::Word{enquiries::NotNeeded::nn1, "NN-1"}, base::Word{enquiries::NotNeeded::nn2, "NN-2"},
      base::Word{enquiries::NotNeeded::nn3, "NN-3"}, base::Word{enquiries::NotNeeded::nn4, "NN-4"},
      base::Word{enquiries::NotNeeded::nn5, "NN-5"},
  };
};
template <>
struct base::Words<enquiries::Decline> {
  static constexpr std::array table{
      base::Word{enquiries::Decline::dc1, "DC-1"}, base::Word{enquiries::Decline::dc2, "DC-2"},
      base::Word{enquiries::Decline::dc3, "DC-3"}, base::Word{enquiries::Decline::dc4, "DC-4"},
      base::Word{enquiries::Decline::dc5, "DC-5"},
  };
};
template <>
struct base::Words<enquiries::Withdrawal> {
  static constexpr std::array table{
      base::Word{enquiries::Withdrawal::wd1, "WD-1"}, base::Word{enquiries::Withdrawal::wd2, "WD-2"},
      base::Word{enquiries::Withdrawal::wd3, "WD-3"}, base::Word{enquiries::Withdrawal::wd4, "WD-4"},
  };
};
