#include "enquiries/pages/enquiry_steps.hpp"

#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/domain/withdrawal.hpp"
#include "govuk/all.hpp"

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

struct Step {
  std::string_view path;       // after /enquiries/:id/
  std::string_view summary;
  std::string_view button;
};

// Open again where its own fields were wrong.
Html folded(web::Call& call, EnquiryRow const& enquiry, Step const& step, Html fields, FormView const& typed, std::string_view first_field) {
  using namespace govuk;
  return details({.summary = step.summary,
                  .body = form({.action = fmt::format("/enquiries/{}/{}", enquiry.id.value, step.path), .csrf = call.csrf(), .body = {std::move(fields), button({.text = step.button, .kind = ButtonKind::secondary})}}),
                  .open = typed.failed() && typed.find(first_field).has_value()});
}

Html why_withdrawn(FormView const& typed) {
  using namespace govuk;
  std::vector<Choice> codes;
  for (auto const& row : base::Words<Withdrawal>::table) codes.push_back({.value = std::string(row.word), .text = text(row.value)});
  return {radios({.name = "code", .legend = "Why is no answer needed any more?", .items = codes, .form = &typed, .small = true}),
          text_input({.name = "cited", .label = "Reference of the enquiry that is kept, or that answered it", .hint = "If it is asked twice, or answered elsewhere", .form = &typed, .width = 20}),
          text_area({.name = "text", .label = "In your words", .form = &typed, .rows = 2})};
}

Html withdrawal(web::Call& call, EnquiryRow const& enquiry, FormView const& typed) {
  bool const senior = call.may(ledger::Permission::countersign);
  if (senior && may_move(enquiry.state, EnquiryState::cancelled))
    return folded(call, enquiry, {"withdraw", "Withdraw it", "Withdraw it"}, {govuk::p("It stays in the record and in the figures. The partner is told in its next digest."), why_withdrawn(typed)}, typed, "cited");
  if (!may_be_withdrawn(enquiry.state)) return {};
  return folded(call, enquiry, {"propose-withdrawal", "Propose that it is withdrawn", "Propose it"}, {govuk::p("A senior decides."), why_withdrawn(typed)}, typed, "cited");
}

Html need_by(web::Call& call, EnquiryRow const& enquiry, FormView const& typed) {
  using namespace govuk;
  return folded(call, enquiry, {"need-by", "Change the day by which it is needed", "Change the day"},
                {date_input({.name = "need_by", .legend = "Needed by", .form = &typed}), text_area({.name = "need_by_reason", .label = "Why?", .hint = "The partner reads this", .form = &typed, .rows = 2})}, typed, "need_by_reason");
}

Html escalation(web::Call& call, EnquiryRow const& enquiry, FormView const& typed) {
  using namespace govuk;
  for (auto const& rung : call.view.rules<RuleBook>().on(call.view.today()).rungs)
    if (rung.step == enquiry.rung + 1)
      return folded(call, enquiry, {"escalate", "Escalate it now", "Escalate it"},
                    {p({"The next step is the ", strong(name(rung.to)), ". It goes there by itself on its day; you need not wait."}), text_area({.name = "escalate_reason", .label = "Why now?", .form = &typed, .rows = 2})}, typed, "escalate_reason");
  return {};
}

Html delivery(web::Call& call, EnquiryRow const& enquiry, FormView const& typed) {
  using namespace govuk;
  if (enquiry.state == EnquiryState::sent)
    return folded(call, enquiry, {"undeliverable", "It could not be delivered", "Record it"}, text_area({.name = "undelivered", .label = "What went wrong?", .form = &typed, .rows = 2}), typed, "undelivered");
  if (enquiry.state != EnquiryState::undeliverable) return {};
  return form({.action = fmt::format("/enquiries/{}/route", enquiry.id.value), .csrf = call.csrf(),
               .body = {h2("It did not reach them"), select({.name = "route", .label = "How does it go to them now?",
                                                             .items = {{.value = "page", .text = "Their page here"}, {.value = "mail", .text = "Secure mail"}, {.value = "telephone", .text = "Telephone"}, {.value = "by_hand", .text = "By hand"}},
                                                             .form = &typed}),
                        button({.text = "Send it again"})}});
}

}  // namespace

Html further_steps(web::Call& call, EnquiryRow const& enquiry, FormView const& typed) {
  if (!call.may(ledger::Permission::raise_enquiries) || enquiry.state == EnquiryState::draft) return {};
  Html steps = delivery(call, enquiry, typed);
  if (is_waiting(enquiry.state) && enquiry.state != EnquiryState::queued)
    steps += govuk::p(govuk::link_to(fmt::format("/enquiries/{}/one-time", enquiry.id.value), "Send a page to somebody there who has no account"));
  if (is_waiting(enquiry.state)) steps += need_by(call, enquiry, typed) + escalation(call, enquiry, typed);
  return steps + withdrawal(call, enquiry, typed);
}

}  // namespace enquiries::pages
