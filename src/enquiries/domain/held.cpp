#include "enquiries/domain/held.hpp"

#include <algorithm>

namespace enquiries {
namespace {

bool answered_within(Earlier const& earlier, base::Date today, int days) {
  return earlier.final_return && earlier.answered_on && *earlier.answered_on >= today - std::chrono::days{days} &&
         !is_waiting(earlier.state) && earlier.state != EnquiryState::cancelled;
}

// Later answers first; then the later asked.
bool newer(Earlier const& a, Earlier const& b) {
  if (a.answered_on != b.answered_on) return a.answered_on > b.answered_on;
  return a.enquiry > b.enquiry;
}

}  // namespace

bool same_question(QuestionAbout const& about, Earlier const& earlier) {
  if (earlier.kind != about.kind || earlier.agency != about.agency) return false;
  return std::ranges::all_of(about.children, [&](ChildId child) { return std::ranges::find(earlier.children, child) != earlier.children.end(); });
}

std::vector<Held> proposed_held(QuestionAbout const& about, std::vector<Earlier> const& known, base::Date today, int days) {
  std::vector<Held> answered, open;
  for (auto const& earlier : known) {
    if (!same_question(about, earlier)) continue;
    if (answered_within(earlier, today, days)) answered.push_back({NotNeeded::nn1, earlier});
    if (is_waiting(earlier.state)) open.push_back({NotNeeded::nn3, earlier});
  }
  auto const by_newest = [](Held const& a, Held const& b) { return newer(a.earlier, b.earlier); };
  std::ranges::sort(answered, by_newest);
  std::ranges::sort(open, by_newest);
  answered.insert(answered.end(), open.begin(), open.end());
  return answered;
}

std::optional<Earlier> reusable(QuestionAbout const& about, std::vector<Earlier> const& known, base::Date today, int reuse_days) {
  if (reuse_days <= 0) return std::nullopt;
  std::optional<Earlier> best;
  for (auto const& earlier : known) {
    if (!same_question(about, earlier) || !answered_within(earlier, today, reuse_days)) continue;
    // An address that came after the question was asked was not searched.
    if (about.address_since && earlier.asked_on && *about.address_since > *earlier.asked_on) continue;
    if (!best || newer(earlier, *best)) best = earlier;
  }
  return best;
}

}  // namespace enquiries
