// The partner's answer as a form: question by question, child by child, entry by entry; one shape for police and
// children's services. What was typed lives in the form (and in the saved draft) until it is sent.
#pragma once
#include "enquiries/domain/returned.hpp"
#include "enquiries/store/enquiry.hpp"
#include "govuk/all.hpp"
#include "http/form.hpp"

namespace enquiries::pages {

struct Asked {
  EnquiryRow enquiry = {};
  std::vector<Question> questions = {};
  Subject subject = {};
  std::vector<govuk::Option> authorities = {};   // to say of one child "not ours"; empty: that is not asked
};

// The fields of the form that is posted to `path`; how many entries it has is in the field "entries".
govuk::Html answer_fields(Asked const& asked, govuk::FormView const& typed, base::Date today, std::string_view path);

// What was typed, with what could not be read. Entries not ticked as confirmed are left out: they were proposed by the
// paste box and nobody has looked at them.
ReturnContent typed_answer(http::Form const& form, Asked const& asked, std::vector<base::FieldError>& errors);

// A date of which the year alone may be known: fields "f-day", "f-month", "f-year".
std::optional<base::Date> typed_date(http::Form const& form, std::string const& field, DatePrecision& precision, std::vector<base::FieldError>& errors);
// The last day of what went on for longer; nothing where none was typed.
std::optional<base::Date> typed_last_day(http::Form const& form, std::string const& field, std::vector<base::FieldError>& errors);
// The answer's own errors count the entries that are sent: set beside the entries as they stand in the form.
std::vector<base::FieldError> at_their_entries(http::Form const& form, std::vector<base::FieldError> errors);

// The paste box: the form with an entry for each dated part of the text, each to be confirmed.
govuk::FormView with_pasted(http::Form const& form, base::Date today);
govuk::FormView with_one_more(http::Form const& form);

}  // namespace enquiries::pages
