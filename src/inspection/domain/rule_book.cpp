#include "inspection/domain/rule_book.hpp"

#include <fmt/format.h>

namespace inspection {

std::string not_in_force(RuleBook const& book, Programme const& programme, base::Date fieldwork_begins) {
  auto out = fieldwork_begins < programme.valid_from
                 ? fmt::format("The programme {} is for fieldwork that begins on {} or later", programme.id, base::date_in_full(programme.valid_from))
                 : fmt::format("The programme {} is for fieldwork that begins on {} or before", programme.id, base::date_in_full(*programme.valid_until));
  std::string others;
  for (auto const& one : book.programmes)
    if (one.subject == programme.subject && one.in_force(fieldwork_begins)) others += (others.empty() ? "" : ", ") + one.id;
  return others.empty() ? out : fmt::format("{}. For {} it is {}", out, base::date_in_full(fieldwork_begins), others);
}

}  // namespace inspection
