// Policy files: rules, or a mistake that names the file; nothing else is thrown, whatever an officer writes.
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "policy/enquiries.hpp"
#include "policy/risk.hpp"

using fuzz::must;

namespace {

template <class Read>
void reads_or_says_why(Read read) {
  try {
    read();
  } catch (policy::Mistake const& mistake) {
    must(mistake.file == "rules.toml" && mistake.line >= 0 && std::string_view(mistake.what()).starts_with("rules.toml"));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  reads_or_says_why([&] {
    auto const rules = policy::enquiry_rules("rules.toml", text);
    for (auto const& trigger : rules.triggers) must(rules.clock(trigger.clock) != nullptr && !trigger.ask.empty());
    for (std::size_t i = 0; i < rules.rungs.size(); ++i) must(rules.rungs[i].step == static_cast<int>(i) + 1);
  });
  reads_or_says_why([&] { policy::risk_rules("rules.toml", text); });
  return 0;
}
