// Sending somebody a page to answer an enquiry once, without an account: probation's side.
#include "enquiries/actions/one_time.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/enquiry.hpp"
#include "govuk/all.hpp"
#include "people/pages/person_frame.hpp"

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

Html state_tag(OneTimeRow const& link, base::Instant now) {
  using namespace govuk;
  switch (state_of(link.times(), now)) {
    case LinkState::waits: return tag({.text = "Not opened yet", .colour = Colour::teal});
    case LinkState::opened: return tag({.text = "Opened", .colour = Colour::turquoise});
    case LinkState::used: return tag({.text = "Answered", .colour = Colour::green});
    case LinkState::expired: return tag({.text = "Expired", .colour = Colour::grey});
    case LinkState::ended: return tag({.text = "Ended", .colour = Colour::grey});
  }
  return {};
}

Html links_table(web::Call& call, std::vector<OneTimeRow> const& links) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : links) {
    auto const state = state_of(one.times(), call.now);
    bool const alive = state == LinkState::waits || state == LinkState::opened;
    Html const end = alive ? form({.action = fmt::format("/one-time-links/{}/end", one.id.value), .csrf = call.csrf(),
                                   .body = button({.text = Html{"End it", visually_hidden(" for " + one.address)}, .kind = ButtonKind::secondary, .classes = "govuk-!-margin-bottom-0"})})
                           : Html(one.ended_why);
    rows.push_back({one.address, Html{base::date_and_time(one.made_at), hint_line("by " + one.made_by)}, state_tag(one, call.now), base::date_and_time(one.expires_at), end});
  }
  if (rows.empty()) return {};
  return table({.caption = "Pages that were sent", .caption_size = Size::m, .head = {"To", "Made", "State", "Until", "What can be done"}, .rows = std::move(rows), .scroll = true, .id = "links"});
}

struct Loaded {
  EnquiryRow enquiry = {};
  people::PersonHeader header = {};
  std::string path() const { return fmt::format("/enquiries/{}", enquiry.id.value); }
};
std::optional<Loaded> load(web::Call& call) {
  auto enquiry = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!enquiry) return std::nullopt;
  auto header = people::header_of(call.view, enquiry->person);
  if (!header) return std::nullopt;
  return Loaded{.enquiry = std::move(*enquiry), .header = std::move(*header)};
}

http::Response page(web::Call& call, Loaded const& in, Html const& body, FormView const& typed = {}) {
  govuk::Page const page{.title = "A page to answer once", .section = people::full_name(in.header.person), .body = body, .form = typed.failed() ? &typed : nullptr,
                         .before = people::person_frame(call, in.header, "enquiries")};
  return typed.failed() ? call.again(page) : call.page(page);
}

http::Response show(web::Call& call, FormView const& typed = {}) {
  using namespace govuk;
  auto const in = load(call);
  if (!in) return call.not_found();
  Html const body = {caption(in->enquiry.reference), h2("A page to answer once, without an account", Size::l),
                     p({"For somebody at ", in->enquiry.agency_name, " who has no account here, such as the allocated social worker. The letter holds the reference and a link, and nothing about the person."}),
                     ol({"Telephone them first, on a number you already have.", "Send the page to their work address.", "Tell them the code of eight digits that you are shown next. It is shown once."}),
                     form({.action = in->path() + "/one-time", .csrf = call.csrf(),
                           .body = {text_input({.name = "address", .label = "Their work address", .hint = Html{"In a domain agreed with ", in->enquiry.agency_name}, .form = &typed, .type = "email", .autocomplete = "off"}),
                                    button_group({button({.text = "Send the page"}), link_to(in->path(), "Back to the enquiry")})}}),
                     p("It opens once, within 72 hours, in one browser, and is used up by the answer. A newer page ends an older one."), links_table(call, one_time_links(call.view, in->enquiry.id))};
  return page(call, *in, body, typed);
}

}  // namespace

http::Response one_time_page(web::Call& call) { return show(call); }

// The code stands on the answer to the form and nowhere else.
http::Response make_one_time(web::Call& call) {
  using namespace govuk;
  auto const in = load(call);
  if (!in) return call.not_found();
  auto const made = call.perform(MakeOneTimeLink{.enquiry = in->enquiry.id, .address = std::string(call.request.form.one("address"))});
  if (!made && made.error().kind == base::Refused::invalid) return show(call, FormView(call.request.form, made.error().errors));
  if (!made) return call.refused(made.error(), in->path());
  return page(call, *in, {caption(in->enquiry.reference), panel({.title = told(made->code), .body = "The code. It is not shown again", .heading_level = 2}),
                          p({"Tell it by telephone to the person at ", span("fp-as-typed govuk-!-font-weight-bold", made->address), ", on a number you already have. Do not write it."}),
                          p({"The page opens until ", base::date_and_time(made->expires_at), ". Five wrong codes end it."}), p(link_to(in->path(), "Back to the enquiry"))});
}

http::Response end_one_time(web::Call& call) {
  auto const ended = call.perform(EndOneTimeLink{.link = call.id<OneTimeId>("id")});
  return ended ? http::redirect(fmt::format("/enquiries/{}/one-time", ended->value)) : call.refused(ended.error());
}

}  // namespace enquiries::pages
