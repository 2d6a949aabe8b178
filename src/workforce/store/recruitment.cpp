#include "workforce/store/recruitment.hpp"

#include "sql/compose.hpp"

#include <map>

namespace workforce {
namespace {

constexpr std::string_view campaign = "c.id, c.unit_id, coalesce((select v.name from unit_version v where v.unit_id = c.unit_id order by v.valid_from desc, v.id desc limit 1), ''), "
    "c.grade, c.posts, c.contracted, c.terms, c.advertised_on, c.note, c.origin, c.closed_on, c.closed_why, c.recorded_name ";
constexpr std::string_view candidate = "k.id, k.campaign_id, k.full_name, k.email, k.starts_on, k.staff_id ";
constexpr std::string_view step = "t.id, t.candidate_id, t.stage, t.taken_on, t.note, t.recorded_name ";
constexpr std::string_view of_place = "from unit u join recruitment_campaign c on c.unit_id = u.id ";
constexpr std::string_view in_place = "where u.team_from >= :from and u.team_to <= :to ";

constexpr ledger::Scoped campaigns{"workforce.campaigns", sql::composed<[] { return sql::pieces("select ", campaign, of_place, in_place, "order by c.advertised_on desc, c.id desc"); }>};
constexpr ledger::Scoped candidates{"workforce.candidates", sql::composed<[] {
  return sql::pieces("select ", candidate, of_place, "join recruitment_candidate k on k.campaign_id = c.id ", in_place, "order by k.id");
}>};
constexpr ledger::Scoped steps{"workforce.steps", sql::composed<[] {
  return sql::pieces("select ", step, of_place, "join recruitment_candidate k on k.campaign_id = c.id join recruitment_step t on t.candidate_id = k.id ", in_place, "order by t.id");
}>};
constexpr ledger::Scoped one_campaign{"workforce.campaign", sql::composed<[] { return sql::pieces("select ", campaign, "from recruitment_campaign c where c.id = :id"); }>};
constexpr ledger::Scoped its_candidates{"workforce.candidates_of", sql::composed<[] {
  return sql::pieces("select ", candidate, "from recruitment_candidate k where k.campaign_id = :id order by k.id");
}>};
constexpr ledger::Scoped its_steps{"workforce.steps_of", sql::composed<[] {
  return sql::pieces("select ", step, "from recruitment_candidate k join recruitment_step t on t.candidate_id = k.id where k.campaign_id = :id order by t.id");
}>};
constexpr ledger::Scoped one_candidate{"workforce.candidate", sql::composed<[] { return sql::pieces("select ", candidate, "from recruitment_candidate k where k.id = :id"); }>};

constexpr ledger::Write new_campaign{
    "workforce.insert_campaign",
    "insert into recruitment_campaign (unit_id, grade, posts, contracted, terms, advertised_on, note, origin, recorded_at, recorded_name) "
    "values (:unit, :grade, :posts, :contracted, :terms, :on, :note, :origin, :now, :name) returning id"};
constexpr ledger::Write closed{"workforce.close_campaign", "update recruitment_campaign set closed_on = :on, closed_why = :why where id = :id"};
constexpr ledger::Write new_candidate{
    "workforce.insert_candidate", "insert into recruitment_candidate (campaign_id, full_name, email) values (:campaign, :name, :email) returning id"};
constexpr ledger::Write candidate_state{"workforce.set_candidate", "update recruitment_candidate set starts_on = :starts, staff_id = :staff where id = :id"};
constexpr ledger::Write new_step{
    "workforce.insert_step",
    "insert into recruitment_step (candidate_id, stage, taken_on, note, recorded_at, recorded_name) values (:candidate, :stage, :on, :note, :now, :name) returning id"};

}  // namespace

Path Recruiting::path_of(std::int64_t candidate) const {
  Path path{{Stage::advertised, campaign.advertised_on}};
  for (auto const& step : steps)
    if (step.candidate == candidate) path.push_back({step.stage, step.on});
  return path;
}
int Recruiting::started() const {
  return static_cast<int>(std::ranges::count(steps, Stage::started, &StepTaken::stage));
}

std::vector<Recruiting> recruiting_within(ledger::View& view, ledger::Place place) {
  sql::Params const asked{{"from", place.from}, {"to", place.to}};
  std::vector<Recruiting> all;
  std::map<std::int64_t, std::size_t> at, of_candidate;
  for (auto& campaign : view.rows<Campaign>(campaigns, asked)) {
    at[campaign.id] = all.size();
    all.push_back({.campaign = std::move(campaign)});
  }
  for (auto& candidate : view.rows<Candidate>(candidates, asked)) {
    auto const place_of = of_candidate[candidate.id] = at.at(candidate.campaign);
    all[place_of].candidates.push_back(std::move(candidate));
  }
  for (auto& step : view.rows<StepTaken>(steps, asked)) all[of_candidate.at(step.candidate)].steps.push_back(std::move(step));
  return all;
}

std::optional<Recruiting> find_recruiting(ledger::View& view, std::int64_t id) {
  auto campaign = view.row<Campaign>(one_campaign, {{"id", id}});
  if (!campaign) return std::nullopt;
  return Recruiting{std::move(*campaign), view.rows<Candidate>(its_candidates, {{"id", id}}), view.rows<StepTaken>(its_steps, {{"id", id}})};
}

std::optional<Candidate> find_candidate(ledger::View& view, std::int64_t id) { return view.row<Candidate>(one_candidate, {{"id", id}}); }

std::vector<Coming> coming_of(std::span<Recruiting const> all) {
  std::vector<Coming> coming;
  for (auto const& one : all)
    for (auto const& candidate : one.candidates)
      if (candidate.starts_on && one.path_of(candidate.id).back().stage == Stage::start_agreed) coming.push_back({one.campaign.grade, one.campaign.contracted, *candidate.starts_on});
  return coming;
}

std::int64_t insert_campaign(ledger::Tx& tx, Campaign const& made) {
  return tx.insert(new_campaign, {{"unit", made.unit}, {"grade", made.grade}, {"posts", made.posts}, {"contracted", made.contracted}, {"terms", made.terms},
                                  {"on", made.advertised_on}, {"note", made.note}, {"origin", made.origin}, {"now", tx.now()}, {"name", tx.scope().name}});
}
void close_campaign(ledger::Tx& tx, std::int64_t campaign, base::Date on, std::string_view why) { tx.change(closed, {{"id", campaign}, {"on", on}, {"why", why}}); }
std::int64_t insert_candidate(ledger::Tx& tx, Candidate const& made) {
  return tx.insert(new_candidate, {{"campaign", made.campaign}, {"name", made.full_name}, {"email", made.email}});
}
void set_candidate(ledger::Tx& tx, std::int64_t candidate, std::optional<base::Date> starts_on, std::optional<StaffId> staff) {
  tx.change(candidate_state, {{"id", candidate}, {"starts", starts_on}, {"staff", staff}});
}
std::int64_t insert_step(ledger::Tx& tx, StepTaken const& made) {
  return tx.insert(new_step, {{"candidate", made.candidate}, {"stage", made.stage}, {"on", made.on}, {"note", made.note}, {"now", tx.now()}, {"name", tx.scope().name}});
}

}  // namespace workforce
