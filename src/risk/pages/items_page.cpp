// Every item that came back, to cite, to set aside, or to take together as one pattern.
#include "risk/actions/use_items.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>

namespace risk::pages {
namespace {

using namespace govuk;

Html use_words(std::vector<UseRow> const& uses, enquiries::ItemRow const& item) {
  if (!item.read) return tag({.text = "Not yet read", .colour = Colour::purple});
  auto const use = std::ranges::find(uses, item.id, &UseRow::item);
  if (use == uses.end()) return tag({.text = "Not yet used"});
  Html out = shown(use->decision);
  if (!use->group_name.empty()) out += {" as part of the pattern ", strong(use->group_name)};
  if (!use->reason.empty()) out += {": ", use->reason};
  if (use->version != item.version) out += {br(), tag({.text = "Corrected since: decide again", .colour = Colour::red})};
  return out;
}

Html items_table(web::Call& call, FramedAssessment const& in, FormView const& typed) {
  auto const uses = uses_of(call.view, in.row.id);
  MultiSelect select{.caption = "What came back", .caption_size = Size::s, .name = "items", .scroll = true, .head = {"Date", "What happened", "Role, children present", "Use in this assessment"}};
  for (auto const& item : standing_items(call.view, in.row.person)) {
    auto const value = fmt::format("{}:{}", item.id.value, item.version);
    Html marks = item.interim ? Html{" ", tag({.text = "Interim", .colour = Colour::turquoise})} : Html{};
    if (item.disclosable != enquiries::Disclosable::yes) marks += {br(), "May it be disclosed to the person? ", enquiries::name(item.disclosable)};
    Html about = item.content.person_role ? Html{enquiries::name(*item.content.person_role)} : Html{};
    if (item.content.children_present) about += {br(), "Children present: ", enquiries::name(*item.content.children_present)};
    Html what = Html{enquiries::name(item.content.kind), ": ", enquiries::what_happened(item.content), marks};
    if (!item.read) what += {br(), link_to(fmt::format("/enquiries/{}/answer", item.enquiry.value), "Read it first", {.hidden = fmt::format(": item {}", item.id.value)})};
    select.rows.push_back({.value = value, .label = fmt::format("Select item {}, {}", item.id.value, enquiries::item_date(item.content)), .checked = typed.has("items", value),
                           .cells = {enquiries::item_date(item.content), what, about, use_words(uses, item)}});
  }
  return select.rows.empty() ? p("Nothing has come back yet.") : multi_select(select);
}

std::vector<Choice> group_choices() {
  std::vector<Choice> choices;
  for (Group who : all_groups) choices.push_back({.value = std::string(base::word(who)), .text = Html{"Risk to ", shown(who)}});
  return choices;
}

Html use_fields(FormView const& typed) {
  return {radios({.name = "use", .legend = {"What do you do with the items you ticked?", Size::s},
                  .items = {{.value = "cite", .text = "Cite each of them"},
                            {.value = "pattern", .text = "Take them together as one pattern", .hint = "Two or more, with one name and one reason",
                             .conditional = text_input({.name = "name", .label = "Name of the pattern", .hint = "For example: six call-outs to Mill Lane", .form = &typed})},
                            {.value = "pattern_aside", .text = "Set them aside together", .hint = "Two or more, with one name and one reason",
                             .conditional = text_input({.name = "name_aside", .label = "Name of the group", .form = &typed})},
                            {.value = "aside", .text = "Set each of them aside", .hint = "With the reason why they do not bear on risk"},
                            {.value = "back", .text = "Take them back", .hint = "They are unused again"}},
                  .form = &typed}),
          checkboxes({.name = "judgements", .legend = {"Whom do they bear on?", Size::s}, .hint = "When you cite them", .items = group_choices(), .form = &typed}),
          text_area({.name = "reason", .label = {"What do they show, or why are they set aside?", Size::s}, .form = &typed, .rows = 3})};
}

http::Response answer(web::Call& call, FormView const& typed) {
  auto const in = framed_assessment(call);
  if (!in) return call.not_found();
  if (!is_open(in->row.state)) return http::redirect(in->home());
  Html const body = {h2("Use what came back", Size::l), p("Each item is cited for a judgement or set aside with a reason, one by one or together. Nothing can be signed while one is left."),
                     form({.action = in->path("items"), .csrf = call.csrf(), .body = {items_table(call, *in, typed), use_fields(typed),
                           button_group({button({.text = "Save"}), link_to(in->home(), "Back to the assessment")})}})};
  return show(call, in->frame, "Use what came back", body, &typed);
}

// "12:2": the item and the version on the screen.
std::vector<ItemAt> typed_items(http::Form const& form) {
  std::vector<ItemAt> items;
  for (auto const text : form.all("items")) {
    auto const parts = base::split(text, ':');
    ItemAt at;
    if (parts.size() != 2) continue;
    auto const id = std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), at.item.value);
    auto const version = std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), at.version);
    if (id.ec == std::errc{} && version.ec == std::errc{}) items.push_back(at);
  }
  return items;
}
std::vector<Group> typed_groups(http::Form const& form) {
  std::vector<Group> groups;
  for (auto const word : form.all("judgements"))
    if (auto group = base::from_word<Group>(word)) groups.push_back(*group);
  return groups;
}

base::Outcome<> act(web::Call& call, AssessmentId id) {
  auto const& form = call.request.form;
  auto const use = form.one("use");
  auto const items = typed_items(form);
  std::string const reason(form.one("reason"));
  if (use == "cite") return call.perform(CiteItems{.assessment = id, .items = items, .judgements = typed_groups(form), .reason = reason});
  if (use == "aside") return call.perform(SetAsideItems{.assessment = id, .items = items, .reason = reason});
  if (use == "back") return call.perform(TakeBackItems{.assessment = id, .items = items});
  if (use != "pattern" && use != "pattern_aside") return base::refuse("use", "Choose what you do with the items");
  bool const cited = use == "pattern";
  auto const made = call.perform(GroupItems{.assessment = id, .items = items, .name = std::string(form.one(cited ? "name" : "name_aside")),
                                            .decision = cited ? UseDecision::cited : UseDecision::set_aside, .judgements = typed_groups(form), .reason = reason});
  if (made) return base::Done{};
  auto refusal = made.error();
  for (auto& error : refusal.errors)
    if (error.field == "name" && !cited) error.field = "name_aside";
  return tl::unexpected(std::move(refusal));
}

}  // namespace

http::Response items_page(web::Call& call) { return answer(call, FormView{}); }

http::Response use_items(web::Call& call) {
  auto const id = call.id<AssessmentId>("id");
  auto const done = act(call, id);
  auto const from = base::from_word<Group>(call.request.form.one("back"));
  auto const here = fmt::format("/assessments/{}/{}", id.value, from ? fmt::format("judgements/{}", base::word(*from)) : std::string("items"));
  if (done) return http::redirect(here);
  if (shows_in_form(done.error())) return answer(call, FormView(call.request.form, done.error().errors));
  return call.refused(done.error(), here);
}

}  // namespace risk::pages
