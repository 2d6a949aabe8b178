// What the pages of one inspection share: the head with its sections, and what is read from their forms.
#pragma once
#include "govuk/all.hpp"
#include "inspection/store/inspections.hpp"
#include "web/fields.hpp"

namespace inspection::pages {

std::string url_of(InspectionId, std::string_view below = {});
govuk::Html status_tag(Status);

// A page of the inspection, for its team: its name, its sections, then `body`. With `typed` in error: 422.
http::Response show(web::Call&, Inspection const&, std::string_view section, std::string_view title, govuk::Html const& body, govuk::FormView const* typed = nullptr);

using web::set_date, web::typed, web::typed_date, web::whole;

// A form's own outcome: onwards, the page again with what was typed, or the refusal's page with the way back.
template <class T, class Again>
http::Response after(web::Call& call, base::Outcome<T> const& done, std::string const& onwards, Again again) {
  if (done) return http::redirect(onwards);
  if (done.error().kind != base::Refused::invalid || done.error().errors.empty()) return call.refused(done.error(), onwards);
  govuk::FormView const view(call.request.form, done.error().errors);
  return again(view);
}
// For buttons without fields.
template <class T>
http::Response after(web::Call& call, base::Outcome<T> const& done, std::string const& onwards) {
  if (done) return http::redirect(onwards);
  auto refusal = done.error();
  if (refusal.message.empty() && !refusal.errors.empty()) refusal.message = refusal.errors.front().message + ".";
  return call.refused(refusal, onwards);
}

}  // namespace inspection::pages
