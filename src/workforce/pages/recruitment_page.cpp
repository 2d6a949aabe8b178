// Recruitment of a unit: what is vacant and advertised, where candidates stand, how long each stage takes; and one campaign.
#include "organisation/domain/numbering.hpp"
#include "organisation/domain/posting_place.hpp"
#include "organisation/store/units.hpp"
#include "web/fields.hpp"
#include "workforce/actions/recruit.hpp"
#include "workforce/domain/file_columns.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/grid.hpp"
#include "workforce/pages/staffing_handlers.hpp"
#include "workforce/store/recruitment.hpp"

namespace workforce::pages {

using namespace govuk;
using workload::pages::Section;

namespace {

constexpr std::string_view path = "/workforce/recruitment";

std::string path_of(std::int64_t campaign) { return fmt::format("{}/{}", path, campaign); }

// A campaign of the asker's place.
std::optional<Recruiting> hers(web::Call& call) {
  auto found = find_recruiting(call.view, call.request.id("id").value_or(0));
  if (!found || !organisation::lies_in(organisation::place_of(call.view, found->campaign.unit), call.scope.place)) return std::nullopt;
  return found;
}

Grid campaigns_grid(std::vector<Recruiting> const& all) {
  Grid grid{.id = "campaigns", .caption = "Campaigns, newest advert first", .head = {{"Advertised", false}, {"Grade", false}, {"Unit", false}, {"Posts", true}, {"Started", true}, {"Still vacant", true}, {"Candidates on the way", true}, {"State", false}, {"Marked", false}}};
  for (auto const& one : all) {
    auto const on_the_way = std::ranges::count_if(one.candidates, [&](Candidate const& candidate) { return !is_over(one.path_of(candidate.id).back().stage); });
    grid.rows.push_back({{.text = base::date_in_full(one.campaign.advertised_on), .href = path_of(one.campaign.id), .hidden = fmt::format(": {} at {}", organisation::grade_name(one.campaign.grade), one.campaign.unit_name)},
                         cell(std::string(organisation::grade_name(one.campaign.grade))), cell(one.campaign.unit_name), figure(std::to_string(one.campaign.posts)), figure(std::to_string(one.started())), figure(std::to_string(one.vacant())),
                         figure(std::to_string(on_the_way)), cell(one.campaign.closed_on ? "Closed " + base::date_in_full(*one.campaign.closed_on) : one.vacant() == 0 ? "Filled" : "Open"), cell(std::string(base::word(one.campaign.origin)))});
  }
  return grid;
}

Grid stages_grid(std::vector<Path> const& paths, base::Date today) {
  Grid grid{.id = "stages", .caption = "How long each stage takes, and who stands there now", .head = {{"From", false}, {"To", false}, {"Median days", true}, {"People who went through", true}, {"There now", true}, {"Longest there now, days", true}}};
  for (auto const& time : stage_times(paths, today))
    grid.rows.push_back({cell(std::string(stage_words(time.from))), cell(std::string(stage_words(time.to)) + (time.from == Stage::vetting ? " (vetting itself)" : "")), figure(time.median_doubled ? median_words(*time.median_doubled) : "–"), figure(std::to_string(time.people)),
                         figure(std::to_string(time.there_now)), figure(time.there_now > 0 ? std::to_string(time.longest_now) : "–")});
  return grid;
}

Grid lost_grid(std::vector<Path> const& paths) {
  Grid grid{.id = "lost", .caption = "Where candidates were lost", .head = {{"After", false}, {"Withdrew", true}, {"Failed", true}}};
  for (auto const& row : base::Words<Stage>::table) {
    auto const lost = [&](Stage how) { return std::ranges::count_if(paths, [&](Path const& each) { return each.back().stage == how && ended_at(each) == row.value; }); };
    auto const withdrew = lost(Stage::withdrawn), failed = lost(Stage::failed);
    if (withdrew + failed > 0) grid.rows.push_back({cell(std::string(stage_words(row.value))), figure(std::to_string(withdrew)), figure(std::to_string(failed))});
  }
  return grid;
}

std::vector<Path> paths_of(std::vector<Recruiting> const& all) {
  std::vector<Path> paths;
  for (auto const& one : all)
    for (auto const& candidate : one.candidates) paths.push_back(one.path_of(candidate.id));
  return paths;
}

Origins origins_of(std::vector<Recruiting> const& all) {
  Origins origins;
  for (auto const& one : all) origins.add(one.campaign.origin);
  return origins;
}

Html advert_form(web::Call& call, organisation::Unit const& unit, FormView const& typed) {
  std::vector<Option> grades{{.value = "", .text = "Choose a grade"}}, terms;
  for (auto const& row : base::Words<Grade>::table) grades.push_back({.value = std::string(row.word), .text = std::string(organisation::grade_name(row.value))});
  for (auto const& [word, text] : {std::pair("permanent", "Permanent"), std::pair("fixed_term", "Fixed term"), std::pair("agency", "Agency"), std::pair("loaned_in", "Loaned in")}) terms.push_back({.value = word, .text = text});
  return details({.summary = "Advertise posts", .body = form({.action = fmt::format("{}?unit={}", path, unit.id.value), .csrf = call.csrf(),
               .body = {p({"For ", unit.name, ". Choose a team on its own page where the post is of that team alone."}), select({.name = "grade", .label = "Grade", .items = grades, .form = &typed}),
                        text_input({.name = "posts", .label = "How many posts?", .form = &typed, .width = 3, .inputmode = "numeric"}),
                        text_input({.name = "hours", .label = "Hours a week of each", .hint = "37 is full time", .form = &typed, .width = 4, .inputmode = "decimal"}), select({.name = "terms", .label = "Terms", .items = terms, .form = &typed}),
                        date_input({.name = "on", .legend = {"Day of the advert", Size::s}, .form = &typed}), text_input({.name = "note", .label = "Note (if any)", .form = &typed}), button({.text = "Advertise"})}}), .open = typed.failed()});
}

http::Response show_list(web::Call& call, FormView const& typed) {
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const all = recruiting_within(call.view, about->unit.place());
  auto const paths = paths_of(all);
  auto const campaigns = campaigns_grid(all), stages = stages_grid(paths, call.view.today()), lost = lost_grid(paths);
  auto const origins = origins_of(all);
  if (csv_asked(call)) return as_csv(csv_asked(call, "stages") ? stages : csv_asked(call, "lost") ? lost : campaigns, {{"unit", about->unit.name}, {"day", base::iso(call.view.today())}, {"rows", origins.in_words()}});
  int vacant = 0;
  for (auto const& one : all) vacant += one.vacant();
  Html const body = {inset_text({.text = {"As written down by ", base::date_in_full(call.view.today()), "; campaigns ", origins.invented ? el("em", {}, origins.in_words()) : Html(origins.in_words()),
                                          ". A vacancy stays one until somebody has started."}}),
                     p({strong(number(vacant)), vacant == 1 ? " advertised post is still vacant." : " advertised posts are still vacant."}),
                     all.empty() ? p("Nothing is or was advertised here.") : Html{shown(campaigns), csv_link(*about, path, "campaigns", "of campaigns"), shown(stages), p("Median of the days between the two steps, of everybody who took both. Vetting is a row of its own: from its beginning to its end."), csv_link(*about, path, "stages", "of stages")},
                     lost.rows.empty() ? Html() : Html{shown(lost), csv_link(*about, path, "lost", "of where candidates were lost")}, call.may(ledger::Permission::plan_workforce) ? advert_form(call, about->unit, typed) : Html()};
  return workload::pages::show(call, about->unit, Section::recruitment, "Recruitment", body, &typed);
}

// One campaign ---------------------------------------------------------------------------------------------------------

// Names of candidates are for whoever arranges staff; the country sees where they stand.
std::string name_of(web::Call& call, Candidate const& candidate, std::size_t nth) { return call.may(ledger::Permission::arrange_staff) ? candidate.full_name : fmt::format("Candidate {}", nth + 1); }

Grid candidates_grid(web::Call& call, Recruiting const& of) {
  Grid grid{.id = "candidates", .caption = "Candidates and where they stand", .head = {{"Candidate", false}, {"Stands", false}, {"Since", false}, {"Days there", true}, {"First day agreed", false}}};
  for (std::size_t nth = 0; nth < of.candidates.size(); ++nth) {
    auto const& candidate = of.candidates[nth];
    auto const steps = of.path_of(candidate.id);
    auto const last = steps.back();
    auto const ended = ended_at(steps);
    auto const stands = ended ? fmt::format("{} after “{}”", stage_words(last.stage), stage_words(*ended)) : std::string(standing_words(last.stage));
    bool const to_staff = candidate.staff && call.may(ledger::Permission::arrange_staff);
    grid.rows.push_back({{.text = name_of(call, candidate, nth), .href = to_staff ? fmt::format("/staff/{}", candidate.staff->value) : std::string()}, cell(stands), cell(base::date_in_full(last.on)),
                         figure(is_over(last.stage) ? "–" : std::to_string((call.view.today() - last.on).count())), cell(candidate.starts_on ? base::date_in_full(*candidate.starts_on) : "")});
  }
  return grid;
}

Html steps_of(web::Call& call, Recruiting const& of) {
  std::vector<std::vector<Cell>> rows;
  auto steps = of.steps;
  std::ranges::sort(steps, std::greater{}, [](StepTaken const& step) { return std::pair(step.on, step.id); });
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    auto const candidate = std::ranges::find(of.candidates, step->candidate, &Candidate::id);
    auto const nth = static_cast<std::size_t>(candidate - of.candidates.begin());
    rows.push_back({base::date_in_full(step->on), name_of(call, *candidate, nth), stage_words(step->stage), call.may(ledger::Permission::arrange_staff) ? step->note : std::string(), step->by});
  }
  rows.push_back({base::date_in_full(of.campaign.advertised_on), "", stage_words(Stage::advertised), of.campaign.note, of.campaign.recorded_name});
  Html const all = table({.caption = "Every step, newest first", .caption_hidden = true, .head = {"Day", "Candidate", "Step", "Note", "Written down by"}, .rows = rows, .scroll = true, .id = "steps"});
  return details({.summary = "Every step, with who wrote it down", .body = all});
}

Html candidate_form(web::Call& call, Recruiting const& of, FormView const& typed) {
  return form({.action = path_of(of.campaign.id) + "/candidates", .csrf = call.csrf(),
               .body = {h2("Add a candidate"), text_input({.name = "full_name", .label = "Full name", .form = &typed}), text_input({.name = "email", .label = "Email address (if known)", .form = &typed, .type = "email", .spellcheck = false}), button({.text = "Add", .kind = ButtonKind::secondary})}});
}

Html step_form(web::Call& call, Recruiting const& of, FormView const& typed) {
  std::vector<Option> who{{.value = "", .text = "Choose a candidate"}}, what{{.value = "", .text = "Choose what happened"}}, teams{{.value = "", .text = "The unit of the campaign"}};
  for (auto const& candidate : of.candidates) {
    auto const last = of.path_of(candidate.id).back().stage;
    if (!is_over(last)) who.push_back({.value = std::to_string(candidate.id), .text = fmt::format("{}: {}", candidate.full_name, standing_words(last))});
  }
  if (who.size() == 1) return {};
  for (auto const& row : base::Words<Stage>::table)
    if (row.value != Stage::advertised) what.push_back({.value = std::string(row.word), .text = std::string(stage_words(row.value))});
  for (auto const& team : organisation::teams_of(call.view, of.campaign.unit)) teams.push_back({.value = std::to_string(team.id.value), .text = team.name});
  bool const choose_team = organisation::fits(of.campaign.grade, organisation::UnitKind::team) && teams.size() > 1;
  return form({.action = path_of(of.campaign.id) + "/steps", .csrf = call.csrf(),
               .body = {h2("Write down a step"), p("One step after another, on its own day. “Started” puts the candidate on the register of staff and posts her or him from the first day on."),
                        select({.name = "candidate", .label = "Candidate", .items = who, .form = &typed}), select({.name = "stage", .label = "What happened?", .items = what, .form = &typed}),
                        date_input({.name = "on", .legend = {"On which day?", Size::s}, .hint = "Of “Started”: the first day", .form = &typed}), date_input({.name = "starts_on", .legend = {"First day, if one was agreed", Size::s}, .form = &typed}),
                        choose_team ? select({.name = "team", .label = "Team, if she or he started", .items = teams, .form = &typed}) : Html(),
                        text_input({.name = "note", .label = "Note", .hint = "Needed where a candidate withdrew or failed: why", .form = &typed}), button({.text = "Write down"})}});
}

Html close_form(web::Call& call, Recruiting const& of, FormView const& typed) {
  return details({.summary = "Close the campaign", .body = form({.action = path_of(of.campaign.id) + "/close", .csrf = call.csrf(),
                  .body = {p("Posts that nobody has started in are advertised no longer. They stay vacant against the target."), text_input({.name = "why", .label = "Why?", .form = &typed}), button({.text = "Close", .kind = ButtonKind::warning})}}), .open = !typed.error("why").empty()});
}

http::Response show_one(web::Call& call, FormView const& typed) {
  auto const of = hers(call);
  if (!of) return call.not_found();
  auto const unit = organisation::find_unit(call.view, of->campaign.unit);
  if (!unit) return call.not_found();
  auto const grid = candidates_grid(call, *of);
  if (csv_asked(call)) return as_csv(grid, {{"unit", unit->name}, {"grade", std::string(base::word(of->campaign.grade))}, {"day", base::iso(call.view.today())}});
  auto const& campaign = of->campaign;
  bool const open = call.may(ledger::Permission::plan_workforce) && !campaign.closed_on;
  Html const sums = summary_list({.rows = {{.key = "Advertised", .value = fmt::format("{} by {}", base::date_in_full(campaign.advertised_on), campaign.recorded_name)},
                                           {.key = "Posts", .value = fmt::format("{}, {} a week each; {} started, {} still vacant", campaign.posts, hours_in_words(campaign.contracted), of->started(), of->vacant())},
                                           {.key = "State", .value = campaign.closed_on ? fmt::format("Closed {}: {}", base::date_in_full(*campaign.closed_on), campaign.closed_why) : of->vacant() == 0 ? "Filled" : "Open"},
                                           {.key = "Marked", .value = campaign.origin == Origin::invented ? el("em", {}, "invented") : Html(base::word(campaign.origin))}}});
  Html const body = {sums, of->candidates.empty() ? p("No candidates yet.") : Html{shown(grid), p(link_to(path_of(campaign.id) + "?csv=candidates", "Download as CSV", {.hidden = " of candidates"}))}, open ? Html{step_form(call, *of, typed), candidate_form(call, *of, typed)} : Html(),
                     steps_of(call, *of), open ? close_form(call, *of, typed) : Html(), p(link_to(workload::pages::url_of(Section::recruitment, *unit), "All campaigns"))};
  return workload::pages::show(call, *unit, Section::recruitment, fmt::format("{}: {}", campaign.posts == 1 ? "One post" : fmt::format("{} posts", campaign.posts), organisation::grade_name(campaign.grade)), body, &typed);
}

template <class Outcome>
http::Response settled(web::Call& call, Outcome const& done) {
  auto const back = path_of(call.request.id("id").value_or(0));
  if (done) return http::redirect(back);
  if (done.error().kind != base::Refused::invalid) return call.refused(done.error(), back);
  return show_one(call, FormView(call.request.form, done.error().errors));
}

}  // namespace

http::Response recruitment_page(web::Call& call) {
  FormView view;
  web::set_date(view, "on", call.view.today());
  view.set("hours", "37").set("posts", "1");
  return show_list(call, view);
}

http::Response advertise(web::Call& call) {
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const done = call.perform(Advertise{.unit = about->unit.id, .grade = base::from_word<Grade>(web::typed(call, "grade")), .posts = scaled_number(web::typed(call, "posts"), 0).value_or(0), .contracted = scaled_number(web::typed(call, "hours"), 1),
                                           .terms = base::from_word<Terms>(web::typed(call, "terms")).value_or(Terms::permanent), .on = web::typed_date(call, "on"), .note = web::typed(call, "note")});
  if (done) return http::redirect(path_of(*done));
  if (done.error().kind != base::Refused::invalid) return call.refused(done.error(), path);
  return show_list(call, FormView(call.request.form, done.error().errors));
}

http::Response campaign_page(web::Call& call) {
  FormView view;
  web::set_date(view, "on", call.view.today());
  return show_one(call, view);
}

http::Response add_candidate(web::Call& call) {
  if (!hers(call)) return call.not_found();
  return settled(call, call.perform(AddCandidate{.campaign = call.request.id("id").value_or(0), .full_name = web::typed(call, "full_name"), .email = web::typed(call, "email")}));
}

http::Response take_step(web::Call& call) {
  auto const of = hers(call);
  if (!of) return call.not_found();
  auto const candidate = web::whole(call, "candidate");
  if (std::ranges::find(of->candidates, candidate, &Candidate::id) == of->candidates.end()) return show_one(call, FormView(call.request.form, {{"candidate", "Choose a candidate"}}));
  return settled(call, call.perform(TakeStep{.candidate = candidate, .stage = base::from_word<Stage>(web::typed(call, "stage")), .on = web::typed_date(call, "on"), .starts_on = web::typed_date(call, "starts_on"), .team = UnitId{web::whole(call, "team")}, .note = web::typed(call, "note")}));
}

http::Response close_campaign(web::Call& call) {
  if (!hers(call)) return call.not_found();
  return settled(call, call.perform(CloseCampaign{.campaign = call.request.id("id").value_or(0), .why = web::typed(call, "why")}));
}

}  // namespace workforce::pages
