#include "risk/pages/person.hpp"

namespace risk::pages {

std::optional<Framed> framed(web::Call& call, PersonId person) {
  auto header = people::header_of(call.view, person);
  if (!header) return std::nullopt;
  return Framed{.header = std::move(*header)};
}

http::Response show(web::Call& call, Framed const& frame, std::string title, govuk::Html body, govuk::FormView const* typed) {
  bool const failed = typed && typed->failed();
  govuk::Page const page{.title = std::move(title), .section = people::full_name(frame.header.person), .body = std::move(body),
                         .form = failed ? typed : nullptr, .before = people::person_frame(call, frame.header, "assessment")};
  return failed ? call.again(page) : call.page(page);
}

std::optional<FramedAssessment> framed_assessment(web::Call& call) {
  auto const row = find_assessment(call.view, call.id<AssessmentId>("id"));
  if (!row) return std::nullopt;
  auto frame = framed(call, row->person);
  if (!frame) return std::nullopt;
  return FramedAssessment{.row = *row, .frame = std::move(*frame)};
}

bool shows_in_form(base::Refusal const& refusal) { return refusal.kind == base::Refused::invalid; }

}  // namespace risk::pages
