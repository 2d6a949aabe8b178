// The people of the story and the totals of the start page.
#pragma once
#include "ledger/view.hpp"
#include "workforce/store/headline.hpp"
#include "workload/store/officer_workload.hpp"

namespace demonstration {

struct StoryGrant {
  std::string key = {};
  std::int64_t grant = 0;
};
// Empty in a real service.
std::vector<StoryGrant> story_grants(ledger::View&);
std::optional<std::int64_t> story_grant(ledger::View&, std::string_view key);

// Of the whole record; numbers only, and no row behind them.
struct Totals {
  std::int64_t unit = 0;                    // key of Knowsley and St Helens
  std::int64_t people = 0;
  std::int64_t people_of_unit = 0;          // Knowsley and St Helens
  std::int64_t waiting_at_force = 0;        // Merseyside Police, every unit that waits for it
  std::int64_t waiting_of_unit = 0;         // of these, Knowsley and St Helens'
  std::int64_t late_at_force = 0;
  std::int64_t high_risk_waiting = 0;       // people of Knowsley and St Helens at high or very high risk for whom it is awaited
  std::int64_t came_in = 0;                 // at Merseyside Police in the last four weeks, as the dashboard counts them
  std::int64_t returned = 0;
  std::int64_t children_known = 0;          // of people of Knowsley and St Helens
  std::int64_t children_in_place = 0;       // of these, with a safety arrangement in place
  std::int64_t signed_complete = 0;         // assessments in force, of Knowsley and St Helens
  std::int64_t signed_provisional = 0;
  std::string rating = {};                  // of Knowsley and St Helens, as published by now
  workforce::Headline workforce = {};       // of Knowsley and St Helens
  workload::WorkloadTotals workload = {};
  std::int64_t answer_to_read = 0;          // the practitioner's of the story with most in it; 0: none
  std::int64_t person_to_assess = 0;        // whom it is about
};
Totals totals(ledger::View&);

}  // namespace demonstration
