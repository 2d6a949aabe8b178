#include "workforce/actions/recruit.hpp"

#include "base/text.hpp"
#include "organisation/actions/staffing.hpp"
#include "organisation/domain/numbering.hpp"
#include "organisation/domain/posting_place.hpp"
#include "organisation/store/units.hpp"
#include "workforce/store/recruitment.hpp"

namespace workforce {
namespace {

using base::Refused;
using base::refuse;

bool is_hers(ledger::Tx& tx, UnitId unit) { return organisation::find_unit(tx, unit) && organisation::lies_in(organisation::place_of(tx, unit), tx.scope().place); }

// A text of a form, or the error of its field.
std::string checked(std::vector<base::FieldError>& errors, std::string field, std::string_view what, std::string_view raw, std::size_t at_most) {
  auto const text = base::typed_text(raw, at_most);
  if (text) return *text;
  errors.push_back({std::move(field), fmt::format("{} {}", what, base::word(text.error()))});
  return {};
}

std::optional<Recruiting> open_to(ledger::Tx& tx, std::int64_t campaign) {
  auto found = find_recruiting(tx, campaign);
  if (!found || !is_hers(tx, found->campaign.unit)) return std::nullopt;
  return found;
}

// A post of the campaign's grade may be advertised for a team, or for the unit above whose team is chosen on the first day.
bool may_be_advertised(Grade grade, organisation::UnitKind kind) {
  return organisation::fits(grade, kind) || (organisation::fits(grade, organisation::UnitKind::team) && kind == organisation::UnitKind::pdu);
}

base::Outcome<StaffId> start(ledger::Tx& tx, Recruiting const& of, Candidate const& candidate, TakeStep const& action) {
  auto const unit = action.team.value ? action.team : of.campaign.unit;
  auto const posted_to = organisation::find_unit(tx, unit);
  if (!posted_to || !is_hers(tx, unit) || !organisation::lies_in(posted_to->place(), organisation::place_of(tx, of.campaign.unit))) return refuse("team", "Choose the team in which she or he begins");
  if (!organisation::fits(of.campaign.grade, posted_to->kind)) return refuse("team", "Choose the team in which she or he begins");
  auto const staff = run(tx, organisation::AddStaff{.full_name = candidate.full_name, .grade = of.campaign.grade, .email = candidate.email});
  if (!staff) return staff;
  auto const posted = run(tx, organisation::PostStaff{.staff = *staff, .unit = unit, .contracted = of.campaign.contracted, .terms = of.campaign.terms, .from = action.on});
  if (!posted) return tl::unexpected(posted.error());
  return *staff;
}

}  // namespace

base::Outcome<std::int64_t> run(ledger::Tx& tx, Advertise const& action) {
  if (!is_hers(tx, action.unit)) return refuse(Refused::not_found);
  std::vector<base::FieldError> errors;
  if (!action.grade) errors.push_back({"grade", "Choose the grade"});
  else if (!may_be_advertised(*action.grade, organisation::find_unit(tx, action.unit)->kind)) errors.push_back({"grade", fmt::format("A {} is not posted to a unit of this kind: choose the unit below or above", organisation::grade_name(*action.grade))});
  if (action.posts < 1 || action.posts > 200) errors.push_back({"posts", "Enter how many posts are advertised, from 1 to 200"});
  if (!action.contracted || *action.contracted <= 0 || *action.contracted > organisation::full_time) errors.push_back({"hours", "Enter the hours a week of each post, more than 0 and at most 37"});
  if (!action.on) errors.push_back({"on", "Enter the day of the advert"});
  else if (*action.on > tx.today() || *action.on < tx.today() - std::chrono::years{10}) errors.push_back({"on", "The day of the advert must not be in the future, nor ten years ago"});
  auto const note = checked(errors, "note", "The note", action.note, 300);
  if (!errors.empty()) return refuse(std::move(errors));
  auto const id = insert_campaign(tx, {.unit = action.unit, .grade = *action.grade, .posts = static_cast<int>(action.posts), .contracted = static_cast<int>(*action.contracted), .terms = action.terms, .advertised_on = *action.on, .note = note});
  tx.record({.what = "recruitment.advertised", .subject = id});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, CloseCampaign const& action) {
  auto const of = open_to(tx, action.campaign);
  if (!of) return refuse(Refused::not_found);
  if (of->campaign.closed_on) return refuse(Refused::conflict, "The campaign is closed already.");
  std::vector<base::FieldError> errors;
  auto const why = checked(errors, "why", "The reason", action.why, 300);
  if (errors.empty() && why.empty()) errors.push_back({"why", "Say why the campaign closes"});
  for (auto const& candidate : of->candidates)
    if (errors.empty() && !is_over(of->path_of(candidate.id).back().stage)) errors.push_back({"why", candidate.full_name + " is still on the way: write down first how it ended"});
  if (!errors.empty()) return refuse(std::move(errors));
  close_campaign(tx, action.campaign, tx.today(), why);
  tx.record({.what = "recruitment.closed", .subject = action.campaign});
  return {};
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, AddCandidate const& action) {
  auto const of = open_to(tx, action.campaign);
  if (!of) return refuse(Refused::not_found);
  if (of->campaign.closed_on) return refuse(Refused::conflict, "The campaign is closed.");
  std::vector<base::FieldError> errors;
  auto const name = checked(errors, "full_name", "The name", action.full_name, 120);
  auto const email = checked(errors, "email", "The email address", action.email, 200);
  if (errors.empty() && name.empty()) errors.push_back({"full_name", "Enter the full name"});
  if (!email.empty() && email.find('@') == std::string::npos) errors.push_back({"email", "Enter an email address in the right form, such as name@example.com"});
  for (auto const& other : of->candidates)
    if (!name.empty() && base::fold(other.full_name) == base::fold(name) && base::ascii_lower(other.email) == base::ascii_lower(email))
      errors.push_back({"full_name", other.full_name + " is a candidate of this campaign already: if they are two people, give both an email address"});
  if (!errors.empty()) return refuse(std::move(errors));
  auto const id = insert_candidate(tx, {.campaign = action.campaign, .full_name = name, .email = email});
  tx.record({.processing = ledger::Processing::collection, .what = "recruitment.candidate_added", .subject = id});
  return id;
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, TakeStep const& action) {
  auto const candidate = find_candidate(tx, action.candidate);
  auto const of = candidate ? open_to(tx, candidate->campaign) : std::nullopt;
  if (!of) return refuse(Refused::not_found);
  if (!action.stage) return refuse("stage", "Choose what happened");
  if (!action.on) return refuse("on", "Enter the day");
  auto const path = of->path_of(candidate->id);
  if (auto const fault = step_fault(path, {*action.stage, *action.on}, tx.today()); !fault.empty()) return refuse(action.on < path.back().on || action.on > tx.today() ? "on" : "stage", fault);
  std::vector<base::FieldError> errors;
  auto const note = checked(errors, "note", "The note", action.note, 300);
  bool const ends = *action.stage == Stage::withdrawn || *action.stage == Stage::failed;
  if (errors.empty() && ends && note.empty()) errors.push_back({"note", "Say why: it tells where candidates are lost"});
  if (*action.stage == Stage::start_agreed && (!action.starts_on || *action.starts_on < *action.on || *action.starts_on > tx.today() + std::chrono::years{2})) errors.push_back({"starts_on", "Enter the first day that was agreed, not before the day on which it was, and within two years"});
  if (*action.stage == Stage::started && of->vacant() == 0) errors.push_back({"stage", fmt::format("All {} posts of this campaign are filled: advertise another first", of->campaign.posts)});
  if (!errors.empty()) return refuse(std::move(errors));

  std::optional<StaffId> staff;
  if (*action.stage == Stage::started) {
    auto const begun = start(tx, *of, *candidate, action);
    if (!begun) return tl::unexpected(begun.error());
    staff = *begun;
  }
  if (*action.stage == Stage::start_agreed) set_candidate(tx, candidate->id, action.starts_on, std::nullopt);
  if (staff) set_candidate(tx, candidate->id, action.on, staff);
  auto const id = insert_step(tx, {.candidate = candidate->id, .stage = *action.stage, .on = *action.on, .note = note});
  tx.record({.what = "recruitment.step_taken", .subject = candidate->id, .detail = std::string(base::word(*action.stage))});
  return id;
}

}  // namespace workforce
