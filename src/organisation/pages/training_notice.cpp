#include "organisation/pages/training_notice.hpp"

#include "govuk/all.hpp"

#include <cctype>
#include <fmt/format.h>

namespace organisation::pages {
namespace {

std::string sentence(std::string text) {
  if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text + ".";
}

}  // namespace

govuk::Html training_notice(TrainingStanding const& standing, CriticalWork work) {
  using namespace govuk;
  auto const my_work = link_to("/my-work", "See your training and book a place");
  switch (standing.asks) {
    case TrainingAsks::nothing: return {};
    case TrainingAsks::not_known: return hint_line("No training records of this unit have been brought in, so nothing is asked here about training.");
    case TrainingAsks::warning: return warning_text({.text = Html{sentence(standing.why), " You may go on. ", my_work, "."}});
    case TrainingAsks::countersignature:
      return warning_text({.text = Html{sentence(standing.why), fmt::format(" You may go on: {} needs a senior’s countersignature beside yours until it is done. ", shown(work)), my_work, "."}});
  }
  return {};
}

govuk::Html training_warning(TrainingStanding standing, CriticalWork work) {
  if (standing.needs_senior()) standing.asks = TrainingAsks::warning;
  return training_notice(standing, work);
}

}  // namespace organisation::pages
