// The assessment of one person: at the top what stands between its writer and signing, in the order she can mend it.
#include "risk/actions/start_assessment.hpp"
#include "risk/pages/gate_view.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"

#include <algorithm>

namespace risk::pages {
namespace {

using namespace govuk;

Html start_form(web::Call& call, Framed const& frame, std::vector<AssessmentRow> const& earlier, FormView const* typed = nullptr) {
  if (!call.may(ledger::Permission::assess)) return p("No assessment is open.");
  bool const first = std::ranges::none_of(earlier, [](auto const& row) { return is_signed(row.state); });
  std::vector<Choice> kinds;
  for (auto const& row : base::Words<AssessmentKind>::table)
    if (first || row.value != AssessmentKind::initial)
      kinds.push_back({.value = std::string(row.word), .text = shown(row.value), .checked = row.value == (first ? AssessmentKind::initial : AssessmentKind::review)});
  return form({.action = frame.base() + "/assessment", .csrf = call.csrf(),
               .body = {radios({.name = "kind", .legend = {"Which assessment do you begin?", Size::m}, .items = kinds, .form = typed}), button({.text = "Begin the assessment"})}});
}

// How far the open assessment is, as a list of tasks.
Html tasks(FramedAssessment const& in, Verdict const& verdict, bool anything_came) {
  auto left = [&](std::initializer_list<Hindrance> kinds) {
    return std::ranges::count_if(verdict.in_the_way, [&](InTheWay const& way) { return std::ranges::find(kinds, way.kind) != kinds.end(); });
  };
  auto status = [](std::int64_t count) { return count == 0 ? Html("Completed") : tag({.text = fmt::format("{} left", count)}); };
  // With nothing to read, reading is not done: it has not begun.
  auto of_items = [&](std::int64_t count) { return anything_came ? status(count) : Html("Nothing has come back yet"); };
  std::vector<Task> items{
      {.title = "Ask what has to be asked", .href = in.frame.base() + "/enquiries", .status = status(left({Hindrance::not_looked, Hindrance::not_asked, Hindrance::senior_to_decide}))},
      {.title = "Read what came back", .href = in.frame.base() + "/enquiries", .status = of_items(left({Hindrance::not_read}))},
      {.title = "Cite or set aside each item", .href = in.path("items"), .status = of_items(left({Hindrance::not_used}))},
      {.title = "Judge the risk to each group", .href = in.path("judgements/children"), .status = status(left({Hindrance::not_judged}))}};
  if (!verdict.missing.empty())
    items.push_back({.title = "Interim safety arrangements while an answer is missing", .href = in.home() + "#children", .status = status(left({Hindrance::no_arrangement}))});
  Task sign{.title = "Sign", .href = in.path("sign"), .status = gate_tag(verdict.gate)};
  if (!opens(verdict.gate)) sign.href.clear(), sign.cannot_start_yet = true, sign.status = "Cannot start yet";
  items.push_back(sign);
  return task_list({.items = items});
}

Verdict verdict_of(web::Call& call, AssessmentRow const& row) {
  auto picture = picture_of(call.view, {.person = row.person, .step = std::string(step_of(row.kind)), .assessment = row.id});
  for (auto& enquiry : picture.enquiries) enquiry.change_said = true;  // said on the page that signs
  return judge(picture);
}

Html where_it_stands(Verdict const& verdict) {
  switch (verdict.gate) {
    case Gate::complete: return p("Everything was asked, answered, read and used. The assessment can be signed as complete.");
    case Gate::provisional:
      return p(Html{"It can be signed ", strong("provisional"), fmt::format(": {} {} missing, and that is the partner’s to mend. It opens again when the answer comes.",
                                                                                 verdict.missing.size(), verdict.missing.size() == 1 ? "answer is" : "answers are")});
    default: return p("It cannot be signed yet. What is left is yours to mend, in this order.");
  }
}

Html open_part(FramedAssessment const& in, Verdict const& verdict, bool anything_came) {
  Html out;
  if (in.row.state == AssessmentState::reopened)
    out += notification_banner({.text = Html{in.row.reopened_why, ". Due ", in.row.due_on ? base::date_in_full(*in.row.due_on) : std::string("now"), "."}});
  out += {h2("Before you can sign"), where_it_stands(verdict), tasks(in, verdict, anything_came), in_the_way(in.frame, in.row.id, verdict), missing_answers(verdict)};
  if (opens(verdict.gate)) out += button({.text = verdict.gate == Gate::complete ? "Go to sign" : "Go to sign provisional", .href = in.path("sign")});
  return out;
}

Html signed_part(web::Call& call, FramedAssessment const& in, std::vector<AssessmentRow> const& earlier) {
  Html out = summary_list({.rows = {{.key = "Signed", .value = Html{in.row.signed_name, ", ", base::date_and_time(*in.row.signed_at)}},
                                    {.key = "Gate", .value = gate_tag(base::from_word<Gate>(in.row.gate_result).value_or(Gate::refused))},
                                    {.key = "Countersignature", .value = !in.row.countersign_needed ? std::string("Not needed")
                                        : in.row.countersigned_at ? fmt::format("{}, {}", in.row.countersigned_name, base::date_and_time(*in.row.countersigned_at))
                                        : fmt::format("Waits for a senior: {}. Not in force until then.", in.row.countersign_why)}}});
  out += p(link_to(in.path("signed"), "What it was signed with"));
  if (in.row.waits_for_senior()) return out;
  return out + start_form(call, in.frame, earlier);
}

Html earlier_list(std::vector<AssessmentRow> const& rows, AssessmentId current) {
  std::vector<std::vector<Cell>> lines;
  for (auto const& row : rows)
    if (row.id != current)
      lines.push_back({link_to(fmt::format("/assessments/{}/signed", row.id.value), Html{shown(row.kind), visually_hidden(fmt::format(" {}", row.id.value))}), shown(row.state),
                       row.signed_at ? base::date_and_time(*row.signed_at) : std::string("Not signed")});
  return lines.empty() ? Html{} : Html{h2("Earlier assessments"), table({.caption = "Earlier assessments", .caption_hidden = true, .head = {"Assessment", "State", "Signed"}, .rows = lines, .scroll = true, .id = "earlier"})};
}

http::Response answer(web::Call& call, PersonId person, FormView const* typed = nullptr) {
  auto frame = framed(call, person);
  if (!frame) return call.not_found();
  auto const all = assessments_of(call.view, person);
  auto const row = current_assessment(call.view, person);
  if (!row) return show(call, *frame, "Assessment", {h2("Assessment", Size::l), p("This person has not yet been assessed. That is not a level: there is no such thing as no risk."), start_form(call, *frame, all, typed)}, typed);

  FramedAssessment const in{.row = *row, .frame = *frame};
  bool const writes = is_open(row->state) && call.may(ledger::Permission::assess);
  auto const items = standing_items(call.view, person);
  auto const arrangements = arrangements_of(call.view, person);
  Html body{h2(shown(row->kind), Size::l), p(Html{tag({.text = shown(row->state)}), row->due_on ? fmt::format(" Due {}.", base::date_in_full(*row->due_on)) : std::string(),
                                                  row->owner_name.empty() ? "" : " Practitioner: " + row->owner_name + "."})};
  body += is_open(row->state) ? open_part(in, verdict_of(call, *row), !items.empty()) : signed_part(call, in, all);
  body += judgement_cards(in, judgements_of(call.view, row->id), citations_of(call.view, row->id), writes);
  body += children_view(call, *frame, child_lines(call.view, person), arrangements) + adults_view(call, *frame, adult_lines(call.view, person), arrangements);
  body += {h2("Incidents"), pattern_view(items, call.view.today())};
  if (!items.empty()) body += p(link_to(in.path(writes ? "items" : "signed"), writes ? "All items, to cite or set aside" : "How each item was used"));
  body += {timeline_view(items), earlier_list(all, row->id), p(link_to(in.path("record"), "Copy for the case record")),
           p(link_to(frame->base() + "/onward", "Where it goes on to: MARAC, MAPPA, disclosure scheme, children’s services")),
           p(link_to(frame->base() + "/gates", "Curfew, release address and other gated steps"))};
  return show(call, *frame, "Assessment", body, typed);
}

}  // namespace

http::Response assessment_page(web::Call& call) { return answer(call, call.id<PersonId>("id")); }

http::Response start_assessment(web::Call& call) {
  auto const person = call.id<PersonId>("id");
  auto const home = fmt::format("/people/{}/assessment", person.value);
  auto const kind = base::from_word<AssessmentKind>(call.request.form.one("kind"));
  if (!kind) {
    FormView const typed(call.request.form, {{"kind", "Choose which assessment you begin"}});
    return answer(call, person, &typed);
  }
  auto const started = call.perform(StartAssessment{.person = person, .kind = *kind});
  if (!started) return call.refused(started.error(), home);
  return http::redirect(home);
}

}  // namespace risk::pages
