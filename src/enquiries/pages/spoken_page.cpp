// An answer given by telephone or in a meeting, recorded by who heard it. It counts as missing until it is confirmed.
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/pages/answer_form.hpp"
#include "enquiries/pages/handlers.hpp"
#include "people/pages/person_frame.hpp"
#include "web/fields.hpp"

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

std::optional<Asked> asked_of(web::Call& call) {
  auto const enquiry = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!enquiry) return std::nullopt;
  auto const subject = subject_of(call.view, enquiry->id);
  if (!subject) return std::nullopt;
  return Asked{.enquiry = *enquiry, .questions = questions_of(call.view, enquiry->id), .subject = *subject};
}

http::Response show(web::Call& call, FormView const& typed = {}) {
  using namespace govuk;
  auto const asked = asked_of(call);
  if (!asked) return call.not_found();
  auto const header = people::header_of(call.view, asked->enquiry.person);
  if (!header) return call.not_found();
  std::string const back = fmt::format("/enquiries/{}", asked->enquiry.id.value);
  Html const body = {caption(asked->enquiry.reference), h2("An answer given by telephone or in a meeting", Size::l), p("It is shown as interim, and counts as missing, until the partner confirms it in writing."),
                     form({.action = back + "/spoken", .csrf = call.csrf(),
                           .body = {radios({.name = "route", .legend = "How was it given?", .items = {{.value = "telephone", .text = "By telephone"}, {.value = "meeting", .text = "In a meeting"}}, .form = &typed, .inline_items = true}),
                                    text_input({.name = "said_by", .label = "Who said it", .hint = "Name, role and agency", .form = &typed}), date_input({.name = "said_on", .legend = "When", .form = &typed}),
                                    text_input({.name = "said_time", .label = "At what time?", .hint = "For example: 14:20", .form = &typed, .width = 5}), answer_fields(*asked, typed, call.view.today(), back + "/spoken"),
                                    button_group({button({.text = "Record what was said", .name = "do", .value = "part"}), link_to(back, "Cancel")})}})};
  Page const page{.title = "A spoken answer", .section = people::full_name(header->person), .body = body, .form = typed.failed() ? &typed : nullptr, .before = people::person_frame(call, *header, "enquiries")};
  return typed.failed() ? call.again(page) : call.page(page);
}

std::optional<base::Instant> typed_moment(http::Form const& form, std::vector<base::FieldError>& errors) {
  auto const day = base::date_from_parts(form.one("said_on-day"), form.one("said_on-month"), form.one("said_on-year"));
  if (!day) {
    errors.push_back({"said_on", "Enter the day on which it was said"});
    return std::nullopt;
  }
  auto const time = web::typed_time(form.one("said_time"));
  if (!time) {
    errors.push_back({"said_time", "Enter the time, such as 14:20 or 2.20pm"});
    return std::nullopt;
  }
  return base::from_london(base::LocalTime{*day} + *time);
}

}  // namespace

http::Response spoken_page(web::Call& call) { return show(call); }

http::Response record_spoken(web::Call& call) {
  auto const& form = call.request.form;
  if (form.one("do") == "add") return show(call, with_one_more(form));
  if (form.one("do") == "split") return show(call, with_pasted(form, call.view.today()));
  auto const asked = asked_of(call);
  if (!asked) return call.not_found();
  std::vector<base::FieldError> errors;
  auto const route = base::from_word<ReturnRoute>(form.one("route"));
  if (!route) errors.push_back({"route", "Say how it was given"});
  auto const said_at = typed_moment(form, errors);
  auto content = typed_answer(form, *asked, errors);
  if (!errors.empty()) return show(call, FormView(form, errors));
  auto recorded = call.perform(RecordSpokenAnswer{.enquiry = asked->enquiry.id, .route = *route, .said_by = std::string(form.one("said_by")), .said_at = *said_at, .content = std::move(content)});
  if (!recorded)
    for (auto& error : recorded.error().errors)
      if (error.field == "said_at") error.field = "said_on";
  if (!recorded && recorded.error().kind == base::Refused::invalid) return show(call, FormView(form, at_their_entries(form, recorded.error().errors)));
  if (!recorded) return call.refused(recorded.error(), fmt::format("/enquiries/{}", asked->enquiry.id.value));
  return http::redirect(fmt::format("/enquiries/{}", asked->enquiry.id.value));
}

}  // namespace enquiries::pages
