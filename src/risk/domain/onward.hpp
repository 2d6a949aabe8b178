// Where what was learned goes on to: each route a recorded decision, with the answer it rests on and what came of it. A referral
// of concern to children's services is another act than an enquiry. Enquiries rules, section 8.4; contact codes, section 7.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace risk {

enum class OnwardRoute { not_required, dvds, marac, mappa, childrens_liaison, childrens_concern };
enum class OnwardEnd { complete, refused };

std::string_view shown(OnwardRoute);   // "Referral to MARAC"
std::string_view shown(OnwardEnd);     // "Complete"

constexpr bool goes_to_somebody(OnwardRoute route) { return route != OnwardRoute::not_required; }
// The Domestic Violence Disclosure Scheme is to be done within 28 days of the referral; the other routes have no day of their own.
std::optional<base::Date> onward_due(OnwardRoute, base::Date decided);

struct OnwardText {
  OnwardRoute route = OnwardRoute::not_required;
  base::Instant decided_at = {};
  std::string decided_by = {};
  std::string sent_to = {};
  std::string reason = {};
  std::vector<std::int64_t> rests_on = {};    // ids of the items
  std::optional<OnwardEnd> end = {};
  std::optional<base::Instant> ended_at = {};
  std::string ended_by = {};
  std::string end_note = {};
};
// DAD1 of the decision and, once it has ended, DAD2: plain text, lines of at most 100 characters.
std::string for_case_record(OnwardText const&);

}  // namespace risk

template <>
struct base::Words<risk::OnwardRoute> {
  using enum risk::OnwardRoute;
  static constexpr std::array table{base::Word{not_required, "not_required"}, base::Word{dvds, "dvds"}, base::Word{marac, "marac"}, base::Word{mappa, "mappa"},
                                    base::Word{childrens_liaison, "childrens_liaison"}, base::Word{childrens_concern, "childrens_concern"}};
};
template <>
struct base::Words<risk::OnwardEnd> {
  static constexpr std::array table{base::Word{risk::OnwardEnd::complete, "complete"}, base::Word{risk::OnwardEnd::refused, "refused"}};
};
