#include "workload/actions/all_the_same.hpp"

namespace workload {
namespace {

constexpr int most_reason = 1000;

std::string in_words(std::vector<Concern> const& concerns) {
  std::string words;
  for (auto const concern : concerns) words += (words.empty() ? "" : "; ") + std::string(label(concern));
  return words;
}

}  // namespace

std::string why_all_the_same(risk::Typed& typed, std::string_view officer, std::vector<Concern> const& concerns, std::string_view reason) {
  if (concerns.empty()) return typed.text("concern_reason", reason, most_reason, "Why all the same");
  return typed.needed("concern_reason", reason, most_reason, "Why all the same", fmt::format("Say why {} all the same: {}", officer, in_words(concerns)));
}

void decided_over(ledger::Tx& tx, PersonId person, StaffId officer, std::string const& why) {
  tx.record({.what = "concern.decided_over", .person = person, .subject = officer.value, .why = why});
}

}  // namespace workload
