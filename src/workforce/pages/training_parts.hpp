// Pieces that the pages of training, experience and supervision share.
#pragma once
#include "govuk/all.hpp"
#include "organisation/pages/unit_asked.hpp"
#include "web/call.hpp"
#include "workforce/domain/place_words.hpp"
#include "workforce/store/places.hpp"
#include "workforce/store/skills.hpp"
#include "workload/pages/sections.hpp"

namespace workforce::pages {

using govuk::Html;
using workload::pages::Section;

TrainingRules const& rules_of(web::Call const&);
Html skill_tag(Skill);
Html booking_tag(BookingState);
Html day(base::Date);                                        // "28 Jun 2023"
Html standing_words(TopicStanding const&);                   // tag, until when, booked on
std::string staff_path(std::string_view section, StaffId);   // "/workforce/training/staff/7"
Html basis(web::Call&, ledger::Place, Html more = {});        // the line under a figure: day, version of the rules, what is invented
Html invented_words(web::Call&, ledger::Place);               // "Records: invented."; nothing where none is

std::vector<govuk::Option> topic_options(TrainingRules const&);
std::vector<govuk::Option> level_options();
std::vector<govuk::Option> staff_options(std::vector<StaffLine> const&, StaffId without = {});

// The page of a person's matters in a section: her unit's frame; not found for somebody who is not led.
struct Of {
  StaffLine who = {};
  organisation::Unit unit = {};
};
std::optional<Of> staff_asked(web::Call&);

// Errors of dates that were begun and are none; an empty one is no error.
std::vector<base::FieldError> impossible_dates(web::Call const&, std::initializer_list<char const*> names);

// After a form: back to `path`; its own page again with its errors; or the designed page of the refusal.
template <class Outcome, class Again>
http::Response settled(web::Call& call, Outcome const& outcome, std::string const& path, Again again) {
  if (outcome) return http::redirect(path);
  if (outcome.error().kind == base::Refused::invalid && !outcome.error().errors.empty()) {
    govuk::FormView const typed(call.request.form, outcome.error().errors);
    return again(&typed);
  }
  return call.refused(outcome.error(), path);
}

}  // namespace workforce::pages
