// The partner corrects an answer it returned: each entry stays, changes or is taken back, and one may be added. The old answer
// is kept, and every assessment that used a changed entry opens again.
#include "base/text.hpp"
#include "enquiries/actions/return_answer.hpp"
#include "enquiries/pages/answer_form.hpp"
#include "enquiries/pages/partner_handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/returns.hpp"
#include "web/fields.hpp"

#include <algorithm>

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

constexpr std::string_view added = "new";

std::string field(std::string_view entry, std::string_view part) { return fmt::format("entry-{}-{}", entry, part); }

// An entry is added where anything of it was typed.
constexpr std::array<std::string_view, 6> of_an_entry{"summary", "date_from-day", "date_from-month", "date_from-year", "person_role", "children_present"};
bool is_added(FormView const& values) {
  return std::ranges::any_of(of_an_entry, [&](std::string_view part) { return !base::trim(values.value(field(added, part))).empty(); });
}
std::string key_of(ItemRow const& item) { return std::to_string(item.id.value); }

template <class E>
std::vector<govuk::Choice> choices_of() {
  std::vector<govuk::Choice> choices;
  for (auto const& row : base::Words<E>::table) choices.push_back({.value = std::string(row.word), .text = name(row.value)});
  return choices;
}

Html four_fields(std::string_view entry, FormView const& values) {
  using namespace govuk;
  return {date_input({.name = field(entry, "date_from"), .legend = "Date", .hint = "A year alone, or month and year, will do", .form = &values}),
          date_input({.name = field(entry, "date_to"), .legend = "To", .hint = "If it went on for more than a day", .form = &values}),
          text_area({.name = field(entry, "summary"), .label = "What happened", .form = &values, .rows = 3}),
          radios({.name = field(entry, "person_role"), .legend = "The person’s role", .items = choices_of<PersonRole>(), .form = &values, .inline_items = true, .small = true}),
          radios({.name = field(entry, "children_present"), .legend = "Children present", .items = choices_of<ChildrenPresent>(), .form = &values, .inline_items = true, .small = true})};
}

// As it was returned, for the fields; what was typed stands before it.
void fill(FormView& values, ItemRow const& item) {
  auto const key = key_of(item);
  auto const& content = item.content;
  values.set(field(key, "do"), "keep");
  values.set(field(key, "summary"), content.summary);
  if (content.person_role) values.set(field(key, "person_role"), std::string(base::word(*content.person_role)));
  if (content.children_present) values.set(field(key, "children_present"), std::string(base::word(*content.children_present)));
  if (!content.date_from || content.precision == DatePrecision::unknown) return;
  if (content.date_to) web::set_date(values, field(key, "date_to"), *content.date_to);
  std::chrono::year_month_day const parts{*content.date_from};
  bool const with_day = content.precision == DatePrecision::day, with_month = with_day || content.precision == DatePrecision::month;
  values.date(field(key, "date_from"), with_day ? std::to_string(unsigned(parts.day())) : "", with_month ? std::to_string(unsigned(parts.month())) : "", std::to_string(int(parts.year())));
}

Html entry_form(ItemRow const& item, FormView const& values) {
  using namespace govuk;
  auto const key = key_of(item);
  return fieldset({.legend = {item_title(item.content), Size::s},
                   .body = {p(what_happened(item.content)),
                            radios({.name = field(key, "do"), .legend = "Is it right?",
                                    .items = {{.value = "keep", .text = "It is right"},
                                              {.value = "change", .text = "It has to change", .conditional = four_fields(key, values)},
                                              {.value = "withdraw", .text = "It was wrong altogether: take it back"}},
                                    .form = &values, .small = true})},
                   .classes = "fp-entry"});
}

struct Returned {
  EnquiryRow enquiry = {};
  ReturnRow last = {};
  std::vector<ItemRow> items = {};
};
// The last answer in full, and the entries that stand.
std::optional<Returned> returned_of(web::Call& call) {
  auto const enquiry = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!enquiry || !may_be_corrected(enquiry->state)) return std::nullopt;
  std::optional<ReturnRow> last;
  for (auto& row : returns_of(call.view, enquiry->id))
    if (row.kind != ReturnKind::interim && row.released_at) last = std::move(row);
  if (!last) return std::nullopt;
  Returned found{.enquiry = *enquiry, .last = std::move(*last)};
  for (auto& item : items_of(call.view, enquiry->id))
    if (!item.withdrawn) found.items.push_back(std::move(item));
  return found;
}

ItemContent changed(http::Form const& form, std::string_view entry, ItemContent content, std::vector<base::FieldError>& errors) {
  content.date_from = typed_date(form, field(entry, "date_from"), content.precision, errors);
  content.date_to = typed_last_day(form, field(entry, "date_to"), errors);
  content.summary = std::string(form.one(field(entry, "summary")));
  content.person_role = base::from_word<PersonRole>(form.one(field(entry, "person_role")));
  content.children_present = base::from_word<ChildrenPresent>(form.one(field(entry, "children_present")));
  return content;
}

// The answer's errors count corrections by their entry, and what is added from nought: set beside the fields of this page.
std::vector<base::FieldError> at_their_fields(std::vector<base::FieldError> errors) {
  for (auto& error : errors) {
    auto const parts = base::split(error.field, '-');
    if (parts.size() != 3 || (parts[0] != "corrections" && parts[0] != "items")) continue;
    error.field = field(parts[0] == "items" ? added : parts[1], parts[2]);
  }
  return errors;
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const found = returned_of(call);
  if (!found) return call.not_found();
  FormView values(call.request.form, std::move(errors));
  bool const typed = values.find("searched").has_value();
  if (!typed)
    for (auto const& item : found->items) fill(values, item);
  if (!typed) values.set("searched", found->last.searched);
  Html fields = {hidden_field("version", std::to_string(found->enquiry.version))};
  for (auto const& item : found->items) fields += entry_form(item, values);
  fields += details({.summary = "Add an entry that was missing", .body = four_fields(added, values), .open = is_added(values) || !values.error(field(added, "summary")).empty()});
  fields += text_area({.name = "searched", .label = "What was searched", .form = &values, .rows = 2});
  fields += button({.text = "Send the correction"});
  auto const path = fmt::format("/work/{}", found->enquiry.id.value);
  Page const page{.title = "Correct your answer", .section = found->enquiry.reference,
                  .body = {caption(found->enquiry.reference), h1("Correct your answer"), p("The answer as it was is kept. Whoever used an entry that changes is told and looks at it again."),
                           form({.action = path + "/correct", .csrf = call.csrf(), .body = std::move(fields)})},
                  .form = values.failed() ? &values : nullptr, .back = path};
  return values.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response correct_page(web::Call& call) { return show(call); }

http::Response correct_answer(web::Call& call) {
  auto const found = returned_of(call);
  if (!found) return call.not_found();
  auto const& form = call.request.form;
  std::vector<base::FieldError> errors;
  ReturnAnswer correct{.enquiry = found->enquiry.id, .version = std::atoi(std::string(form.one("version")).c_str()), .content = content_of(call.view, found->last)};
  correct.content.kind = ReturnKind::corrected;
  correct.content.items.clear();
  auto const asked = children_of(call.view, found->enquiry.id);   // those who went on to another authority are its own to answer for
  std::erase_if(correct.content.children, [&](ChildAnswer const& child) { return child.child && std::ranges::find(asked, *child.child) == asked.end(); });
  correct.content.searched = std::string(form.one("searched"));
  for (auto const& item : found->items) {
    auto const what = form.one(field(key_of(item), "do"));
    if (what == "withdraw") correct.corrections.push_back({.item = item.id, .withdrawn = true});
    if (what == "change") correct.corrections.push_back({.item = item.id, .content = changed(form, key_of(item), item.content, errors)});
  }
  auto const kind = found->enquiry.kind == EnquiryKind::police_da ? ItemKind::incident : ItemKind::concern;
  if (is_added(FormView(form))) correct.content.items.push_back(changed(form, added, {.kind = kind}, errors));
  if (errors.empty() && correct.corrections.empty() && correct.content.items.empty()) errors.push_back({field(added, "summary"), "Change, take back or add at least one entry"});
  if (!errors.empty()) return show(call, std::move(errors));
  auto const sent = call.perform(correct);
  if (!sent && sent.error().kind == base::Refused::invalid) return show(call, at_their_fields(sent.error().errors));
  if (!sent) return call.refused(sent.error(), fmt::format("/work/{}", found->enquiry.id.value));
  return http::redirect(fmt::format("/work/{}", found->enquiry.id.value));
}

}  // namespace enquiries::pages
