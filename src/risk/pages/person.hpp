// A page of the assessment within the frame of the person it is about.
#pragma once
#include "govuk/all.hpp"
#include "people/pages/person_frame.hpp"
#include "risk/store/assessment.hpp"
#include "web/call.hpp"

namespace risk::pages {

struct Framed {
  people::PersonHeader header = {};
  PersonId person() const { return header.person.id; }
  std::string base() const { return fmt::format("/people/{}", header.person.id.value); }
};
std::optional<Framed> framed(web::Call&, PersonId);

// The page; with `typed` in error it answers 422, the values kept.
http::Response show(web::Call&, Framed const&, std::string title, govuk::Html body, govuk::FormView const* typed = nullptr);

// An assessment by the path's :id, with its person.
struct FramedAssessment {
  AssessmentRow row = {};
  Framed frame = {};
  std::string path(std::string_view step) const { return fmt::format("/assessments/{}/{}", row.id.value, step); }
  std::string home() const { return frame.base() + "/assessment"; }
};
std::optional<FramedAssessment> framed_assessment(web::Call&);

// What a refusal becomes: its field errors in the form again, or the page of its status.
bool shows_in_form(base::Refusal const&);

}  // namespace risk::pages
