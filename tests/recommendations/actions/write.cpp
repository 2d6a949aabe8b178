// Recommendations are written by the team, seen by nobody else before their minute, and carried to the next inspection.
#include "recommendations/store/published.hpp"
#include "recommendations/world.hpp"

namespace recommendations {
namespace {

using ledger::perform;

struct Written : World {};
FOR_EACH_ENGINE(Written);

TEST_P(Written, RestOnEvidenceOfTheProgrammeAndNameTheirAddressees) {
  add();
  auto const all = seen(lead());
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].number, 1);
  EXPECT_EQ(all[0].with, (std::vector<std::string>{"Merseyside Police"}));
  EXPECT_EQ(all[0].evidence[0].key_question, "ASS-S");
  EXPECT_EQ(all[0].addressees[0].addressee, Addressee::pdu);
}

TEST_P(Written, RefuseWhatIsNotWhole) {
  auto const fields = [&](Draft const& d) {
    auto const added = perform(ledger(), lead(), AddRecommendation{.inspection = visit, .draft = d});
    std::vector<std::string> names;
    if (!added)
      for (auto const& each : added.error().errors) names.push_back(each.field);
    return names;
  };
  EXPECT_EQ(fields({}), (std::vector<std::string>{"standard", "text", "addressee"}));
  auto d = draft();
  d.evidence[0].standard = "P99";
  EXPECT_EQ(fields(d), (std::vector<std::string>{"standard"}));
  d = draft();
  d.evidence[0].key_question = "CRT";
  EXPECT_EQ(fields(d), (std::vector<std::string>{"key_question"}));
  EXPECT_TRUE(seen(lead()).empty()) << "nothing half-saved";
}

TEST_P(Written, AreWrittenByTheTeamWithTheReportOnly) {
  EXPECT_EQ(perform(ledger(), outsider(), AddRecommendation{.inspection = visit, .draft = draft()}).error().kind, base::Refused::not_found);
  EXPECT_EQ(perform(ledger(), head(), AddRecommendation{.inspection = visit, .draft = draft()}).error().kind, base::Refused::forbidden);
  for (auto const* word : {"fieldwork", "moderation", "embargoed", "published"}) {
    status(word);
    EXPECT_EQ(perform(ledger(), lead(), AddRecommendation{.inspection = visit, .draft = draft()}).error().kind, base::Refused::conflict) << word;
  }
}

TEST_P(Written, AreChangedWithoutOverwritingEachOther) {
  auto const id = add();
  auto d = draft({Addressee::pdu, Addressee::region});
  ASSERT_TRUE(perform(ledger(), lead(), ChangeRecommendation{.recommendation = id, .draft = d, .lock_version = 1}));
  EXPECT_EQ(perform(ledger(), lead(), ChangeRecommendation{.recommendation = id, .draft = draft(), .lock_version = 1}).error().kind, base::Refused::stale);
  EXPECT_EQ(seen(lead())[0].addressees.size(), 2u);
  EXPECT_EQ(perform(ledger(), lead(), RemoveRecommendation{.recommendation = id, .lock_version = 1}).error().kind, base::Refused::stale);
  EXPECT_EQ(seen(lead())[0].addressees.size(), 2u) << "a refused removal takes nothing away";
  ASSERT_TRUE(perform(ledger(), lead(), RemoveRecommendation{.recommendation = id, .lock_version = 2}));
  EXPECT_TRUE(seen(lead()).empty());
}

TEST_P(Written, AreSeenByNobodyElseBeforeTheMinute) {
  add();
  for (auto const& scope : {head(), deputy(), region(), national(), outsider(), kit::scope_of(ledger::Role::administrator), kit::scope_of(ledger::Role::public_reader)}) EXPECT_TRUE(seen(scope).empty());
  invite(11);
  EXPECT_TRUE(seen(head()).empty()) << "the list counts from the factual accuracy check";
  status("factual_accuracy");
  EXPECT_EQ(seen(head()).size(), 1u);
  EXPECT_TRUE(seen(deputy()).empty()) << "only who is named";
  release("2023-06-29T00:01");
  EXPECT_EQ(seen(head()).size(), 1u);
  clock.set(kit::london("2023-06-29T00:01") - std::chrono::seconds{1});
  EXPECT_TRUE(seen(region()).empty());
  auto const published = [&] { return ledger().read(kit::scope_of(ledger::Role::public_reader), [](ledger::View& view) { return published_recommendations(view, view.now() + std::chrono::hours{48}); }); };
  EXPECT_TRUE(published().empty()) << "one second before, and whatever instant is asked";
  clock.set(kit::london("2023-06-29T00:01"));
  EXPECT_EQ(seen(region()).size(), 1u);
  EXPECT_TRUE(seen(other_head()).empty());
  ASSERT_EQ(published().size(), 1u);
  EXPECT_EQ(published()[0].inspected_as, "Knowsley and St Helens");
  EXPECT_EQ(published()[0].with, (std::vector<std::string>{"Merseyside Police"}));
  EXPECT_EQ(state_of(published()[0].responses[0]), "No answer yet");
  status("draft");
  EXPECT_TRUE(published().empty()) << "a report that was taken back is not out";
}

TEST_P(Written, AreLookedAtAgainAtTheNextInspectionAndCarriedOver) {
  auto const id = add();
  EXPECT_EQ(perform(ledger(), later_lead(), SetProgress{.recommendation = id, .judged_by = later, .progress = Progress::some_progress, .reason = "x"}).error().kind, base::Refused::not_found) << "not released yet";
  release("2023-06-28T08:00", "action_plan");
  EXPECT_EQ(perform(ledger(), later_lead(), CarryOver{.recommendation = id, .into = later}).error().message, "Say first how far it has come.");
  EXPECT_EQ(perform(ledger(), later_lead(), SetProgress{.recommendation = id, .judged_by = later, .reason = " "}).error().errors.size(), 2u);
  ASSERT_TRUE(perform(ledger(), later_lead(), SetProgress{.recommendation = id, .judged_by = later, .progress = Progress::sufficient_progress, .reason = "Seen."}));
  EXPECT_EQ(perform(ledger(), later_lead(), CarryOver{.recommendation = id, .into = later}).error().kind, base::Refused::conflict);
  ASSERT_TRUE(perform(ledger(), later_lead(), SetProgress{.recommendation = id, .judged_by = later, .progress = Progress::some_progress, .reason = "Read again."}));
  ASSERT_TRUE(perform(ledger(), later_lead(), CarryOver{.recommendation = id, .into = later}));
  EXPECT_EQ(perform(ledger(), later_lead(), CarryOver{.recommendation = id, .into = later}).error().message, "It is carried over already.");
  auto const carried = seen(later_lead(), later);
  ASSERT_EQ(carried.size(), 1u);
  EXPECT_EQ(carried[0].row.carried_from, id);
  EXPECT_EQ(carried[0].row.text, draft().text);
  EXPECT_EQ(carried[0].with.size(), 1u);
  EXPECT_EQ(seen(lead())[0].progress->progress, Progress::some_progress);
}

TEST_P(Written, HaveTheirProgressSaidByTheLeadInspectorInTheFollowUp) {
  auto const id = add();
  release("2023-06-28T08:00", "action_plan");
  EXPECT_EQ(perform(ledger(), lead(), SetProgress{.recommendation = id, .judged_by = visit, .progress = Progress::no_progress, .reason = "x"}).error().kind, base::Refused::conflict);
  status("follow_up");
  EXPECT_TRUE(perform(ledger(), lead(), SetProgress{.recommendation = id, .judged_by = visit, .progress = Progress::no_progress, .reason = "x"}));
  EXPECT_EQ(perform(ledger(), outsider(), SetProgress{.recommendation = id, .judged_by = visit, .progress = Progress::no_progress, .reason = "x"}).error().kind, base::Refused::not_found);
}

}  // namespace
}  // namespace recommendations
