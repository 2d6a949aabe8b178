#include "demonstration/actions/hold_inspections.hpp"

#include "demonstration/actions/made_inspection.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/plan.hpp"
#include "demonstration/domain/story.hpp"
#include "demonstration/store/stand_inspection.hpp"
#include "inspection/domain/workflow.hpp"
#include "recommendations/actions/answer.hpp"
#include "recommendations/actions/write.hpp"

namespace demonstration {
namespace {

using inspection::Status;
using std::chrono::days;

constexpr int enough_people = 300;   // of a unit that has its own sixty or seventy cases in the window; those of a smaller copy are moved into it

// Section 13: one in each earlier status as far as the units go round.
struct Standing {
  std::string_view pdu;
  Status status;
};
constexpr std::array earlier{Standing{"N51CTRL", Status::planned},  Standing{"N51CUMB", Status::announced}, Standing{"N51CHES", Status::evidence_requested}, Standing{"N51LSE", Status::sample_drawn},
                             Standing{"N51LPLS", Status::feedback}, Standing{"N51LNW", Status::moderation}, Standing{"N51HAWA", Status::panel},              Standing{"N51WSHW", Status::draft}};
// Published on 1 June 2023 and answering; what they answer is invented.
constexpr std::array answering{std::string_view{"N51WCHE"}, std::string_view{"N51BLDA"}};
constexpr std::array answered{
    MadeRecommendation{"Make the analysis of the risk of harm complete before a plan is made.", "pdu", "P21-2.2"}, MadeRecommendation{"Help newly qualified staff to the experience they need.", "region", "P21-1.2"}};

ledger::Scope scope_of(sql::Connection& connection, std::string_view key, ledger::Role role) {
  auto const account = story_account(connection, key);
  if (!account) throw std::runtime_error("a person of the story has no account");
  return {.account = *account, .role = role, .name = std::string(std::ranges::find(story, key, &StoryPerson::key)->name)};
}

InspectionId stand(ledger::Tx& tx, Pdu const& pdu, Status status, base::Date from, bool training, Cast const& cast) {
  auto const announced = status == Status::planned ? std::nullopt : std::optional(at(from - days{42}, 10));
  auto const id = stand_inspection(tx, {.unit = pdu.id, .name = pdu.name, .status = status, .from = from, .to = from + days{18}, .announced = announced, .training = training, .planned = at(from - days{84}, 10)},
                                   cast.lead.account);
  tx.record({.what = "inspection.planned", .subject = id.value, .detail = "2021"});
  return id;
}

// Fieldwork days that fit the status on the eve of the notice.
base::Date fieldwork_for(Status status) { return status < Status::fieldwork ? the_day() + days{status == Status::planned ? 80 : 40} : the_day() - days{60}; }

void stand_earlier(sql::Connection& connection, ledger::Rules const& rules, World const& world, Cast const& cast) {
  ledger::Ledger::write_unserved(connection, cast.lead, the_morning(), rules, [&](ledger::Tx& tx) {
    for (auto const& one : earlier)
      if (auto const* pdu = world.pdu(one.pdu)) stand(tx, *pdu, one.status, fieldwork_for(one.status), true, cast);
    return true;
  });
}

// A response and an action of the unit's own; the region's answer is still owed.
void answer(sql::Connection& connection, ledger::Rules const& rules, Pdu const& pdu, recommendations::RecommendationId recommendation) {
  ledger::Scope const head{.account = pdu.head.account, .role = ledger::Role::pdu_head, .name = pdu.head.name, .staff = pdu.head.staff, .unit = pdu.id, .place = pdu.place};
  ledger::Ledger::write_unserved(connection, head, at(base::make_date(2023, 6, 14), 10), rules, [&](ledger::Tx& tx) {
    if (!run(tx, recommendations::Respond{.recommendation = recommendation, .response = recommendations::Response::agreed, .reason = "Invented: we agree."})) return false;
    return run(tx, recommendations::AddAction{.recommendation = recommendation, .action = {.text = "Invented: every assessment is read by a senior before it is signed, for three months.", .measure = "Ten read each month", .owner = "The deputy head",
                                                                                              .start = base::make_date(2023, 6, 19), .due = base::make_date(2023, 9, 29)}}).has_value();
  });
}

void stand_answering(sql::Connection& connection, ledger::Rules const& rules, World const& world, Cast const& cast) {
  for (auto const code : answering) {
    auto const* pdu = world.pdu(code);
    if (!pdu) continue;
    recommendations::RecommendationId first = {};
    InspectionId id = {};
    ledger::Ledger::write_unserved(connection, cast.lead, at(base::make_date(2023, 5, 15), 10), rules, [&](ledger::Tx& tx) {
      id = stand(tx, *pdu, Status::draft, base::make_date(2023, 3, 6), false, cast);
      for (auto const& one : answered) {
        auto const made = run(tx, recommendations::AddRecommendation{.inspection = id, .draft = {.text = std::string(one.text), .addressees = {base::from_word<recommendations::Addressee>(one.to).value()},
                                                                                                 .evidence = {{.standard = std::string(one.standard)}}, .invented = true}});
        if (!made) return false;
        if (first.value == 0) first = *made;
      }
      set_release(tx, id, at(base::make_date(2023, 6, 1), 0, 1));
      set_status(tx, id, Status::action_plan);
      return true;
    });
    if (pdu->head.account.value != 0) answer(connection, rules, *pdu, first);
  }
}

void play_to_embargo(MadeInspection& made) {
  made.plan();
  made.visit();
  made.read(std::string::npos);
  made.judge();
  made.rate();
  made.write();
}
void play_to_fieldwork(MadeInspection& made) {
  constexpr std::size_t read_by_now = 8;
  made.plan();
  made.visit();
  made.read(read_by_now);
}

struct Played {
  std::string_view pdu;
  Course course;
  void (*play)(MadeInspection&);
};

void hold(sql::Connection& connection, ledger::Rules const& rules, World const& world, Cast const& cast) {
  std::array const played{
      Played{story_pdu, {.fieldwork_from = base::make_date(2023, 3, 6), .fieldwork_to = base::make_date(2023, 3, 24), .seed = "HMIP-2023-6b1f0c9ad2", .eligible = 70, .shares = knowsley_shares,
                         .recommendations = knowsley_recommendations}, play_to_embargo},
      Played{"N51LSF", {.fieldwork_from = base::make_date(2023, 4, 3), .fieldwork_to = base::make_date(2023, 4, 21), .seed = "HMIP-2023-97e4d3058b", .eligible = 60, .shares = liverpool_shares,
                        .recommendations = liverpool_recommendations}, play_to_embargo},
      Played{"N51SEFT", {.fieldwork_from = base::make_date(2023, 6, 19), .fieldwork_to = base::make_date(2023, 7, 7), .seed = "HMIP-2023-c05d1e77aa", .shares = knowsley_shares}, play_to_fieldwork}};
  for (auto one : played) {
    one.course.pdu = world.pdu(one.pdu);
    if (!one.course.pdu) continue;
    MadeInspection made(connection, rules, cast, one.course);
    if (one.course.pdu->people < enough_people) made.fill_window();
    if (made.has_cases()) one.play(made);
  }
}

}  // namespace

void hold_inspections(sql::Connection& connection, ledger::Rules const& rules, World const& world) {
  Cast const cast{.lead = scope_of(connection, "lead-inspector", ledger::Role::lead_inspector), .inspector = scope_of(connection, "inspector", ledger::Role::inspector),
                  .panel = scope_of(connection, "panel", ledger::Role::lead_inspector)};
  hold(connection, rules, world, cast);
  stand_answering(connection, rules, world, cast);
  stand_earlier(connection, rules, world, cast);
}

}  // namespace demonstration
