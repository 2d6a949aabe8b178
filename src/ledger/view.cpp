#include "ledger/view.hpp"

#include <algorithm>

namespace ledger {

void View::look(std::string_view what, PersonId person, std::int64_t subject) {
  auto const same = [&](AuditLine const& line) {
    return line.what == what && line.person == person && line.subject == subject;
  };
  if (std::ranges::any_of(looks_, same)) return;
  looks_.push_back({.processing = Processing::consultation, .what = std::string(what), .person = person, .subject = subject});
}

}  // namespace ledger
