// The day that the register is asked about: any day that has passed, as it stood at its end; by default this minute.
#pragma once
#include "base/time.hpp"

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace publication {

struct Asked {
  base::Instant at = {};   // the last instant that counts
  base::Date day = {};
  bool past = false;       // a day was named
  // The address with the day kept: "/published?on=2022-12-31".
  std::string keep(std::string_view path) const;
};
// `on` as typed, "2022-12-31" or nothing. A day to come is refused: nobody knows what will have been published by then.
tl::expected<Asked, std::string> asked_day(std::string_view on, base::Instant now);

}  // namespace publication
