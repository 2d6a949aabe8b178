#include "enquiries/pages/answer_form.hpp"

#include "base/text.hpp"
#include "enquiries/domain/paste.hpp"
#include "enquiries/pages/words.hpp"
#include "people/domain/child.hpp"
#include "web/fields.hpp"

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

constexpr int most_entries = 200;
constexpr std::array<std::string_view, 5> child_parts{"other_child", "status", "dates", "worker", "contact_conditions"};

std::string entry_field(int entry, std::string_view part) { return fmt::format("items-{}-{}", entry, part); }
std::string child_field(std::int64_t child, std::string_view part) { return fmt::format("child-{}-{}", child, part); }

int entries_in(std::string_view typed) { return std::clamp(std::atoi(std::string(typed).c_str()), 0, most_entries); }

std::string trimmed(http::Form const& form, std::string const& field) { return std::string(base::trim(form.one(field))); }

// Every code of an enumeration as radio or checkbox choices, in the order of its table.
template <class E>
std::vector<govuk::Choice> choices_of() {
  std::vector<govuk::Choice> choices;
  for (auto const& row : base::Words<E>::table) choices.push_back({.value = std::string(row.word), .text = name(row.value)});
  return choices;
}

template <class E>
std::vector<govuk::Option> options_of(std::string_view prompt) {
  std::vector<govuk::Option> options{{.value = "", .text = std::string(prompt)}};
  for (auto const& row : base::Words<E>::table) options.push_back({.value = std::string(row.word), .text = std::string(name(row.value))});
  return options;
}

Html question_fields(Asked const& asked, FormView const& typed) {
  using namespace govuk;
  Html out;
  for (auto const question : asked.questions) {
    std::string const field(base::word(question));
    auto choices = choices_of<AnswerCode>();
    for (auto& choice : choices)
      if (needs_reason(*base::from_word<AnswerCode>(choice.value)))
        choice.conditional = text_input({.name = field + "-reason-" + choice.value, .label = "Why?", .form = &typed});
    out += radios({.name = field, .legend = {text(question), Size::s}, .items = choices, .form = &typed, .small = true});
  }
  return out;
}

// The four things an incident needs come first; the rest is behind "More about it".
Html entry_fields(int entry, Asked const& asked, FormView const& typed) {
  using namespace govuk;
  auto const field = [&](std::string_view part) { return entry_field(entry, part); };
  Html const body = {
      date_input({.name = field("date_from"), .legend = "Date", .hint = "A year alone, or month and year, will do", .form = &typed}),
      text_area({.name = field("summary"), .label = "What happened", .form = &typed, .rows = 3}),
      radios({.name = field("person_role"), .legend = "The person’s role", .items = choices_of<PersonRole>(), .form = &typed, .inline_items = true, .small = true}),
      radios({.name = field("children_present"), .legend = "Children present", .items = choices_of<ChildrenPresent>(), .form = &typed, .inline_items = true, .small = true}),
      details({.summary = "More about it, if known",
               .body = {date_input({.name = field("date_to"), .legend = "To", .hint = "If it went on for more than a day", .form = &typed}),
                        checkboxes({.name = field("types"), .legend = "Kind", .items = choices_of<IncidentType>(), .form = &typed, .small = true}),
                        select({.name = field("outcome"), .label = "Outcome", .items = options_of<IncidentOutcome>("Not said"), .form = &typed}),
                        select({.name = field("basis"), .label = "Basis", .items = options_of<Basis>("Not said"), .form = &typed}),
                        select({.name = field("disclosable"), .label = "May it be disclosed to the person?", .items = options_of<Disclosable>("As the whole answer"), .form = &typed})},
               .open = !typed.value(field("date_to-year")).empty()}),
      radios({.name = field("keep"), .legend = "Is it sent?", .items = {{.value = "yes", .text = "I have checked this entry: send it"}, {.value = "no", .text = "Leave it out"}}, .form = &typed, .small = true})};
  std::string const kind = asked.enquiry.kind == EnquiryKind::police_da ? "Incident" : "Concern";
  return fieldset({.legend = {fmt::format("{} {}", kind, entry + 1), Size::s}, .body = body, .classes = "fp-entry"});
}

Html child_fields(Asked const& asked, FormView const& typed, base::Date today) {
  using namespace govuk;
  if (asked.enquiry.kind != EnquiryKind::childrens) return {};
  Html out = h2("Child by child");
  auto const one = [&](std::int64_t key, std::string const& title, Html const& hint) {
    auto const field = [&](std::string_view part) { return child_field(key, part); };
    std::vector<Choice> known{{.value = "open", .text = "Open case"}, {.value = "closed", .text = "Known, case closed"}, {.value = "never", .text = "Never known"}, {.value = "not_searched", .text = "Not searched"}};
    if (key > 0 && !asked.authorities.empty())
      known.push_back({.value = "not_ours", .text = "Not ours: this child lives in another authority",
                       .conditional = select({.name = field("responsible"), .label = "In which authority? The enquiry about this child goes there; the other children stay with you.", .items = asked.authorities, .form = &typed})});
    return fieldset({.legend = {title, Size::s},
                     .body = {hint_line(hint),
                              radios({.name = field("known"), .legend = "Is the child known to you?",
                                      .items = known, .form = &typed, .small = true}),
                              text_input({.name = field("status"), .label = "Status", .hint = "Child in need, child protection plan, looked after", .form = &typed}),
                              text_input({.name = field("dates"), .label = "Dates", .form = &typed}),
                              text_input({.name = field("worker"), .label = "Allocated worker, team, next meeting", .form = &typed}),
                              text_input({.name = field("contact_conditions"), .label = "Conditions on contact", .form = &typed})},
                     .classes = "fp-entry"});
  };
  for (auto const& child : asked.subject.children) {
    people::Child const shown{.surname = child.surname, .forenames = child.forenames, .birth_date = child.birth_date, .expected_date = child.expected_date};
    out += one(child.id.value, people::name_of(shown), people::age_in_words(shown, today));
  }
  bool const another = !typed.value(child_field(0, "known")).empty() || std::ranges::any_of(child_parts, [&](std::string_view part) { return !typed.value(child_field(0, part)).empty(); });
  out += details({.summary = "Another child of this household", .body = {text_input({.name = child_field(0, "other_child"), .label = "Who", .form = &typed}), one(0, "The other child", "Only if there is one")}, .open = another});
  return out;
}

template <class E>
void take(http::Form const& form, std::string const& field, E& into) {
  if (auto const value = base::from_word<E>(form.one(field))) into = *value;
}

ItemContent typed_entry(http::Form const& form, int entry, EnquiryKind kind, std::vector<base::FieldError>& errors) {
  auto const field = [&](std::string_view part) { return entry_field(entry, part); };
  ItemContent content{.kind = kind == EnquiryKind::police_da ? ItemKind::incident : ItemKind::concern};
  content.date_from = typed_date(form, field("date_from"), content.precision, errors);
  content.date_to = typed_last_day(form, field("date_to"), errors);
  content.summary = trimmed(form, field("summary"));
  content.person_role = base::from_word<PersonRole>(form.one(field("person_role")));
  content.children_present = base::from_word<ChildrenPresent>(form.one(field("children_present")));
  for (auto const word : form.all(field("types")))
    if (auto const type = base::from_word<IncidentType>(word)) content.types.push_back(*type);
  take(form, field("outcome"), content.outcome);
  take(form, field("basis"), content.basis);
  content.disclosable = base::from_word<Disclosable>(form.one(field("disclosable")));
  return content;
}

bool entry_is_blank(http::Form const& form, int entry) {
  for (std::string_view part : {"summary", "date_from-day", "date_from-month", "date_from-year", "person_role", "types"})
    if (!trimmed(form, entry_field(entry, part)).empty()) return false;
  return true;
}

void take_children(http::Form const& form, Asked const& asked, ReturnContent& content, std::vector<base::FieldError>& errors) {
  if (asked.enquiry.kind != EnquiryKind::childrens) return;
  auto const one = [&](std::int64_t key) -> std::optional<ChildAnswer> {
    auto const field = [&](std::string_view part) { return child_field(key, part); };
    if (key > 0 && form.one(field("known")) == "not_ours") {
      if (form.one(field("responsible")).empty()) errors.push_back({field("responsible"), "Choose the authority in which the child lives"});
      return ChildAnswer{.child = ChildId{key}, .known = Known::not_searched, .not_ours_code = trimmed(form, field("responsible"))};
    }
    auto const known = base::from_word<Known>(form.one(field("known")));
    bool const told = std::ranges::any_of(child_parts, [&](std::string_view part) { return !trimmed(form, field(part)).empty(); });
    if (key == 0 && known && trimmed(form, field("other_child")).empty()) errors.push_back({field("other_child"), "Say who the other child is"});
    // A child asked about in a whole answer is missed by check_children, with what else is missing.
    if (!known && told && (key == 0 || content.kind == ReturnKind::interim)) errors.push_back({field("known"), "Say whether this child is known to you"});
    if (!known) return std::nullopt;
    return ChildAnswer{.child = key > 0 ? std::optional(ChildId{key}) : std::nullopt, .other_child = trimmed(form, field("other_child")), .known = *known,
                       .status = trimmed(form, field("status")), .dates = trimmed(form, field("dates")), .worker = trimmed(form, field("worker")),
                       .contact_conditions = trimmed(form, field("contact_conditions"))};
  };
  for (auto const& child : asked.subject.children)
    if (auto answered = one(child.id.value)) content.children.push_back(std::move(*answered));
  if (auto other = one(0)) content.children.push_back(std::move(*other));
}

FormView copied(http::Form const& form) { return FormView(form); }

}  // namespace

std::optional<base::Date> typed_date(http::Form const& form, std::string const& field, DatePrecision& precision, std::vector<base::FieldError>& errors) {
  auto const part = [&](std::string_view which) { return trimmed(form, field + "-" + std::string(which)); };
  auto day = part("day"), month = part("month"), year = part("year");
  precision = DatePrecision::unknown;
  if (day.empty() && month.empty() && year.empty()) return std::nullopt;
  precision = month.empty() ? DatePrecision::year : day.empty() ? DatePrecision::month : DatePrecision::day;
  if (month.empty() && !day.empty()) {  // a year would drop the day that was typed
    errors.push_back({field, "Enter the month too, or a year alone"});
    return std::nullopt;
  }
  auto const date = base::date_from_parts(day.empty() ? "1" : day, month.empty() ? "1" : month, year);
  if (!date) errors.push_back({field, "Enter a real date, or a year alone"});
  return date;
}

std::optional<base::Date> typed_last_day(http::Form const& form, std::string const& field, std::vector<base::FieldError>& errors) {
  auto const day = web::typed_date(form, field);
  bool const typed = !(trimmed(form, field + "-day") + trimmed(form, field + "-month") + trimmed(form, field + "-year")).empty();
  if (!day && typed) errors.push_back({field, "Enter the last day as a real date"});
  return day;
}

Html answer_fields(Asked const& asked, FormView const& typed, base::Date today, std::string_view path) {
  using namespace govuk;
  int const entries = entries_in(typed.value("entries"));
  Html out = {child_fields(asked, typed, today), h2("What you hold", Size::m, "items"), hidden_field("entries", std::to_string(entries))};
  for (int entry = 0; entry < entries; ++entry) out += entry_fields(entry, asked, typed);
  // The page comes back at the first of the new entries, not at its top.
  auto const there = fmt::format("{}#{}", path, entry_field(entries, "date_from"));
  out += button({.text = entries == 0 ? "Add an entry" : "Add another entry", .kind = ButtonKind::secondary, .name = "do", .value = "add", .attributes = {{"formaction", there}}});
  out += details({.summary = "Paste a log instead",
                  .body = {text_area({.name = "pasted", .label = "Paste the log", .hint = "It is split at each date. You check every entry before it is sent.", .form = &typed, .rows = 6}),
                           button({.text = "Split at the dates", .kind = ButtonKind::secondary, .name = "do", .value = "split", .attributes = {{"formaction", there}}})}});
  out += h2("Question by question") + question_fields(asked, typed);
  out += h2("About the whole answer");
  out += text_area({.name = "searched", .label = "What was searched", .hint = "Systems, period and names", .form = &typed, .rows = 2});
  out += text_input({.name = "two_identifiers", .label = "By which two identifiers was the person confirmed?", .hint = "For example: date of birth and address", .form = &typed});
  out += text_area({.name = "handling", .label = "Handling conditions", .form = &typed, .rows = 2});
  out += radios({.name = "disclosable", .legend = "May it be disclosed to the person it is about?", .items = choices_of<Disclosable>(), .form = &typed, .inline_items = true, .small = true});
  out += text_input({.name = "redactions", .label = "What was left out, and why", .hint = "Leave empty if nothing was", .form = &typed});
  out += text_input({.name = "partner_ref", .label = "Your reference", .form = &typed, .width = 20});
  return out;
}

std::vector<base::FieldError> at_their_entries(http::Form const& form, std::vector<base::FieldError> errors) {
  std::vector<int> sent;
  for (int entry = 0; entry < entries_in(form.one("entries")); ++entry)
    if (!entry_is_blank(form, entry) && form.one(entry_field(entry, "keep")) == "yes") sent.push_back(entry);
  for (auto& error : errors) {
    auto const parts = base::split(error.field, '-');
    if (parts.size() != 3 || parts[0] != "items") continue;
    auto const at = std::strtoull(std::string(parts[1]).c_str(), nullptr, 10);
    if (at < sent.size()) error.field = entry_field(sent[at], parts[2]);
  }
  return errors;
}

ReturnContent typed_answer(http::Form const& form, Asked const& asked, std::vector<base::FieldError>& errors) {
  ReturnContent content{.kind = form.one("do") == "part" ? ReturnKind::interim : ReturnKind::final_return,
                        .searched = trimmed(form, "searched"), .partner_ref = trimmed(form, "partner_ref"), .handling = trimmed(form, "handling"),
                        .redactions = trimmed(form, "redactions"), .two_identifiers = trimmed(form, "two_identifiers"), .pasted = std::string(form.one("pasted"))};
  take(form, "disclosable", content.disclosable);
  for (auto const question : asked.questions) {
    std::string const field(base::word(question));
    if (auto const code = base::from_word<AnswerCode>(form.one(field)))
      content.answers.push_back({question, *code, trimmed(form, field + "-reason-" + std::string(base::word(*code)))});
  }
  take_children(form, asked, content, errors);
  int const entries = entries_in(form.one("entries"));
  for (int entry = 0; entry < entries; ++entry) {
    auto const keep = form.one(entry_field(entry, "keep"));
    if (keep == "no" || entry_is_blank(form, entry)) continue;
    if (keep == "yes") content.items.push_back(typed_entry(form, entry, asked.enquiry.kind, errors));
    else errors.push_back({entry_field(entry, "keep"), fmt::format("Say of entry {} that you have checked it, or leave it out", entry + 1)});
  }
  return content;
}

FormView with_one_more(http::Form const& form) {
  auto view = copied(form);
  int const entries = entries_in(form.one("entries"));
  view.set("entries", std::to_string(std::min(entries + 1, most_entries)));
  view.set(entry_field(entries, "keep"), "yes");  // typed by hand: she looks at it as she writes it
  return view;
}

FormView with_pasted(http::Form const& form, base::Date today) {
  auto view = copied(form);
  int entry = entries_in(form.one("entries"));
  for (auto const& proposed : split_pasted(form.one("pasted"), today, static_cast<std::size_t>(most_entries - entry))) {
    auto const field = [&](std::string_view part) { return entry_field(entry, part); };
    auto const& item = proposed.item;
    if (item.date_from) {
      std::chrono::year_month_day const parts{*item.date_from};
      view.date(field("date_from"), item.precision == DatePrecision::day ? std::to_string(unsigned(parts.day())) : "",
                item.precision == DatePrecision::day || item.precision == DatePrecision::month ? std::to_string(unsigned(parts.month())) : "", std::to_string(int(parts.year())));
    }
    if (item.date_to) web::set_date(view, field("date_to"), *item.date_to);
    view.set(field("summary"), item.summary);
    if (item.person_role) view.set(field("person_role"), std::string(base::word(*item.person_role)));
    if (item.children_present) view.set(field("children_present"), std::string(base::word(*item.children_present)));
    ++entry;
  }
  view.set("entries", std::to_string(entry));
  return view;
}

}  // namespace enquiries::pages
