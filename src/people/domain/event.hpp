// What happens to a person that the record does not otherwise show and that a rule may answer. The words are the
// events of the rule table.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class Event {
  psr_oral, psr_short, psr_standard, curfew_proposed, hdc_address_proposed, home_visit_planned, review_due,
  release_planned, release_address_proposed, risk_raised
};

constexpr std::string_view label(Event event) {
  switch (event) {
    case Event::psr_oral: return "oral pre-sentence report ordered";
    case Event::psr_short: return "short written pre-sentence report ordered";
    case Event::psr_standard: return "standard pre-sentence report ordered";
    case Event::curfew_proposed: return "electronically monitored curfew proposed";
    case Event::hdc_address_proposed: return "address proposed for home detention curfew";
    case Event::home_visit_planned: return "home visit planned";
    case Event::review_due: return "review of the assessment due";
    case Event::release_planned: return "release or temporary release planned";
    case Event::release_address_proposed: return "release address proposed";
    case Event::risk_raised: return "arrest, new allegation or raised risk";
  }
  return {};
}

// Events whose clock runs to a moment: a hearing, a decision, a release.
constexpr bool needs_moment(Event event) {
  return event == Event::psr_oral || event == Event::curfew_proposed || event == Event::hdc_address_proposed ||
         event == Event::release_planned || event == Event::release_address_proposed;
}

struct RecordedEvent {
  EventId id = {};
  Event event = Event::review_due;
  std::optional<base::Instant> moment = {};
  std::string note = {};
  base::Instant recorded_at = {};
};

}  // namespace people

template <>
struct base::Words<people::Event> {
  static constexpr std::array table{
      base::Word{people::Event::psr_oral, "psr.ordered.oral"},
      base::Word{people::Event::psr_short, "psr.ordered.short"},
      base::Word{people::Event::psr_standard, "psr.ordered.standard"},
      base::Word{people::Event::curfew_proposed, "curfew.proposed"},
      base::Word{people::Event::hdc_address_proposed, "hdc.address.proposed"},
      base::Word{people::Event::home_visit_planned, "home_visit.planned"},
      base::Word{people::Event::review_due, "review.due"},
      base::Word{people::Event::release_planned, "release.planned"},
      base::Word{people::Event::release_address_proposed, "release.address.proposed"},
      base::Word{people::Event::risk_raised, "risk.raised"},
  };
};
