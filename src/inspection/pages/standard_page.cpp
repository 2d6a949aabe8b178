// An organisational standard: what each rating looks like, the evidence that bears on it, what the casework shows beside
// leadership, and each inspector's judgement with its reasons.
#include "inspection/actions/judge_standard.hpp"
#include "inspection/domain/beside_casework.hpp"
#include "inspection/domain/open_work.hpp"
#include "inspection/pages/evidence_view.hpp"
#include "inspection/pages/reading_handlers.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

Html characteristics_view(Papers const& papers, Standard const& standard) {
  auto const* found = characteristics_of(papers.book->characteristics, standard.key);
  if (!found) return p("No characteristics are held for this standard.");
  std::vector<SummaryRow> rows;
  for (auto const& rating : base::Words<Rating>::table) rows.push_back({.key = rating.word, .value = found->of(rating.value)});
  return {h2("What each rating looks like"), found->to_be_confirmed ? hint_line("Guidance in our own words, to be confirmed. It decides nothing by itself.") : Html(), summary_list({.rows = rows})};
}

Html casework_view(web::Call& call, Papers const& papers, Standard const& standard) {
  if (standard.key != "leadership") return {};
  auto const found = findings(call.view, papers.inspection);
  auto const rated = rate(*papers.programme, found.evidence);
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : rated.standards) {
    if (one.standard->kind != Kind::casework) continue;
    Html lowest = "No case judged yet";
    if (one.lowest) {
      auto const& question = one.questions[*one.lowest];
      lowest = fmt::format("{}: {} of {}, {}%", question.id, question.count.yes, question.count.of, question.per_cent.value_or(0));
    }
    rows.push_back({Html{one.standard->name, one.counted ? "" : " (recorded, not counted)"}, lowest, one.rating ? Html(base::word(*one.rating)) : Html("Not rated yet")});
  }
  auto const middle = middle_band(rated);
  return {h2("What the casework shows"), table({.caption = "Casework standards so far", .caption_hidden = true, .head = {"Standard", "Lowest question", "Band"}, .rows = rows, .scroll = true, .id = "casework"}),
          middle ? p(fmt::format("The middle band of the casework is {}. A judgement two bands away from it needs a reason.", base::word(*middle))) : Html()};
}

Html evidence_view(web::Call& call, Papers const& papers, Standard const& standard) {
  auto const links = evidence_links(call.view, papers.inspection.id);
  Html cards;
  for (auto const& row : evidence_of(call.view, papers.inspection.id))
    if (std::ranges::any_of(links, [&](EvidenceLink const& link) { return link.evidence == row.id && link.standard == standard.id; })) cards += evidence_card(papers, row, links);
  return {h2("Evidence that bears on it"), cards.empty() ? p("None has been recorded yet.") : cards};
}

Html opinions_view(web::Call& call, Papers const& papers, Standard const& standard) {
  auto const opinions = findings(call.view, papers.inspection).on(standard.id);
  auto const stands = standing(opinions);
  if (opinions.empty()) return {h2("Judgements"), p("Nobody has judged this standard yet.")};
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : opinions)
    rows.push_back({Html{one.name, one.lead ? second_line("Lead inspector") : Html()},
                    Html{base::word(one.rating), stands && one.rating != *stands ? Html{" ", tag({.text = "Dissent", .colour = Colour::orange})} : Html()}, paragraphs(one.reasons)});
  Html apart;
  for (auto const& [name, reason] : apart_reasons(call.view, papers.inspection.id, standard.id)) apart += p({name, ", on the distance from the casework: ", reason});
  return {h2("Judgements"), stands ? p({strong(base::word(*stands)), opinions.front().lead ? " stands, as the lead inspector judged." : " stands: everybody agrees."}) : p("They differ, and the lead inspector has not judged yet: nothing stands."),
          table({.caption = "Judgements of the team", .caption_hidden = true, .head = {"Who", "Rating", "Reasons"}, .rows = rows, .scroll = true, .id = "judgements"}), apart};
}

Html judgement_form(web::Call& call, Papers const& papers, Standard const& standard, StandardJudgement const& mine, FormView const* typed, bool stale) {
  FormView kept;
  if (mine.version > 0) kept.set("rating", std::string(base::word(mine.rating))).set("reasons", mine.reasons).set("apart", mine.apart);
  auto const* view = typed ? typed : &kept;
  std::vector<Choice> items;
  for (auto const& rating : base::Words<Rating>::table) items.push_back({.value = std::string(rating.word), .text = rating.word});
  Html notice;
  if (stale) notice = {warning_text({.text = "You saved this judgement from another page after you opened this one. What stands now is shown first; what you typed is in the form and is not saved."}),
                       summary_list({.rows = {{.key = "Rating", .value = base::word(mine.rating)}, {.key = "Reasons", .value = paragraphs(mine.reasons)}, {.key = "On the casework", .value = paragraphs(mine.apart)}}})};
  auto const version = typed && !stale ? std::string(typed->value("version")) : std::to_string(mine.version);
  Html const apart = standard.key == "leadership" ? text_area({.name = "apart", .label = {"Why does it differ from the casework?", Size::s}, .hint = "Needed where it is two bands away", .form = view, .rows = 3}) : Html();
  return {h2("Your judgement"), notice,
          form({.action = papers.path("/standards/" + standard.id), .csrf = call.csrf(),
                .body = {hidden_field("version", version), radios({.name = "rating", .legend = {"Rating", Size::s}, .items = items, .form = view}),
                         text_area({.name = "reasons", .label = {"Reasons", Size::s}, .hint = "Say what it rests on. Where the team differs, this is your dissent", .form = view, .rows = 6}), apart,
                         button({.text = "Save your judgement"})}})};
}

http::Response answer(web::Call& call, FormView const* typed = nullptr, bool stale = false) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const* standard = papers->programme->by_id(call.request.param("standard"));
  if (!standard || standard->kind != Kind::organisational) return call.not_found();
  auto const mine = my_judgement(call.view, papers->inspection.id, standard->id).value_or(StandardJudgement{});
  Html body = {characteristics_view(*papers, *standard), casework_view(call, *papers, *standard), evidence_view(call, *papers, *standard), opinions_view(call, *papers, *standard)};
  bool const may = reads_cases(papers->inspection.status) && has_role(call.view, papers->inspection.id, {TeamRole::lead, TeamRole::inspector, TeamRole::quality});
  if (may) body += judgement_form(call, *papers, *standard, mine, typed, stale);
  return show(call, *papers, {.title = standard->name, .current = "evidence", .body = body, .typed = typed, .status = stale ? 409 : 0});
}

}  // namespace

http::Response standard_page(web::Call& call) { return answer(call); }

http::Response judge_standard(web::Call& call) {
  auto const& form = call.request.form;
  JudgeStandard const asked{.inspection = call.id<InspectionId>("id"), .standard = std::string(call.request.param("standard")), .rating = base::from_word<Rating>(form.one("rating")),
                            .reasons = std::string(form.one("reasons")), .apart = std::string(form.one("apart")), .version = whole(form.one("version"))};
  auto const done = call.perform(asked);
  auto const home = fmt::format("/inspections/{}/standards/{}", asked.inspection.value, asked.standard);
  if (done) return http::redirect(home);
  FormView const typed(form, done.error().errors);
  if (done.error().kind == base::Refused::invalid) return answer(call, &typed);
  if (done.error().kind == base::Refused::stale) return answer(call, &typed, true);
  return call.refused(done.error(), home);
}

}  // namespace inspection::pages
