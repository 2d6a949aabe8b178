// Allocation as it is seen: who waits, the effect first, what somebody else decided, a leaver's cases changed by hand, notes.
#include "kit/visit.hpp"
#include "workload/actions/co_work.hpp"
#include "workload/allocation_world.hpp"
#include "workload/pages/allocation_routes.hpp"
#include "workload/store/reallocations.hpp"

namespace workload {
namespace {

struct AllocationPages : AllocationWorld {
  http::Response get(ledger::Scope const& who, std::string const& path) {
    visitor().scope = at(who);
    return visitor().get(path);
  }
  http::Response post(ledger::Scope const& who, std::string const& path, http::Form form) {
    visitor().scope = at(who);
    return visitor().post(path, std::move(form));
  }
  static http::Form decision(char const* officer, char const* seen = "none", char const* reason = "INITIAL_ALLOCATION") {
    return kit::form({{"officer", officer}, {"seen", seen}, {"reason", reason}, {"concern_reason", "Nobody else has room"}});
  }
  std::string url(PersonId person, char const* after = "") { return fmt::format("/workforce/allocation/{}{}", person.value, after); }

 private:
  ledger::Scope at(ledger::Scope who) {
    who.unit = who.place.to == 2 ? people::knowsley_pdu : huyton_team;
    return who;
  }
  kit::Visitor& visitor() {
    if (!visitor_) visitor_ = std::make_unique<kit::Visitor>(ledger(), pages::allocation_routes());
    return *visitor_;
  }
  std::unique_ptr<kit::Visitor> visitor_ = {};
};
FOR_EACH_ENGINE(AllocationPages);

TEST_P(AllocationPages, TheListCountsWhatItShowsAndIsDownloaded) {
  auto const late = waiting("X000001", "Late"), hidden = waiting("X000002", "Hidden");
  set(late, "update sentence set started = '2023-06-01' where person_id = :p");
  set(hidden, "update person set limited = 1, restricted = 1 where id = :p");
  waiting("X000003", "=Sum");
  auto const page = get(spo(), "/workforce/allocation");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(has(page.body, "2 without a practitioner"));
  EXPECT_TRUE(has(page.body, "1 of them past the day"));
  EXPECT_TRUE(has(page.body, "1 more person is without a practitioner, whose record is restricted"));
  EXPECT_FALSE(has(page.body, "Hidden"));
  EXPECT_LT(page.body.find("Late, Ken"), page.body.find("=Sum, Ken")) << "the earlier day first";
  auto const only = get(spo(), "/workforce/allocation?show=late");
  EXPECT_TRUE(has(only.body, "Late, Ken"));
  EXPECT_FALSE(has(only.body, "=Sum, Ken"));
  auto const csv = get(spo(), "/workforce/allocation.csv");
  EXPECT_TRUE(has(csv.body, "X000001,"));
  EXPECT_TRUE(has(csv.body, "'=Sum")) << "nothing a spreadsheet would run";
  EXPECT_FALSE(has(csv.body, "X000002"));
  EXPECT_EQ(get(officer_jo(), "/workforce/allocation").status, 403);
}

TEST_P(AllocationPages, ASeniorAllocatesAndSeesWhatFollows) {
  auto const person = waiting("X000001");
  auto const next = waiting("X000002", "Next");
  auto const page = get(spo(), url(person));
  EXPECT_TRUE(has(page.body, "value=\"11-3\""));
  EXPECT_TRUE(has(page.body, "value=\"19-3\""));
  EXPECT_FALSE(has(page.body, "18-4")) << "the person's own team first";
  EXPECT_TRUE(has(get(chief(), url(person, "?teams=all")).body, "18-4"));
  auto const refused = post(spo(), url(person), kit::form({{"officer", "11-3"}, {"seen", "none"}, {"reason", ""}, {"notes", "Kept <as> typed"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused.body, "Choose the reason for this allocation"));
  EXPECT_TRUE(has(refused.body, "Kept &lt;as&gt; typed"));
  auto const done = post(spo(), url(person), decision("11-3"));
  EXPECT_EQ(kit::header(done, "Location"), url(person, "/done"));
  auto const said = get(spo(), url(person, "/done"));
  EXPECT_TRUE(has(said.body, "Allocated to Jo Bell"));
  EXPECT_TRUE(has(said.body, "Allocate the next: Ken Next"));
  EXPECT_EQ(holder(person), jo);
  auto const quick = post(spo(), url(person), decision("19-3"));
  EXPECT_EQ(quick.status, 409);
  EXPECT_TRUE(has(quick.body, "Somebody else was quicker"));
  EXPECT_TRUE(has(quick.body, "Now it is Jo Bell"));
  EXPECT_TRUE(has(quick.body, "name=\"seen\" type=\"hidden\" value=\"11\"") || has(quick.body, "name=\"seen\" value=\"11\"") || has(quick.body, "value=\"11\" name=\"seen\"")) << "the next try is from how it stands";
  EXPECT_EQ(get(spo(), url(next, "/done")).status, 404) << "nothing was decided about this one";
}

TEST_P(AllocationPages, ASensitiveNoteIsTheSeniors) {
  auto const person = waiting("X000001");
  auto asked = to(person, jo);
  asked.notes = "Threatened the last officer";
  asked.notes_sensitive = true;
  asked.oversight = "Weekly at first";
  ASSERT_TRUE(give(asked));
  auto const path = fmt::format("/people/{}/allocation", person.value);
  EXPECT_TRUE(has(get(spo(), path).body, "Threatened the last officer"));
  auto const hers = get(officer_jo(), path).body;
  EXPECT_FALSE(has(hers, "Threatened"));
  EXPECT_TRUE(has(hers, "kept as sensitive"));
  EXPECT_TRUE(has(hers, "Weekly at first"));
}

TEST_P(AllocationPages, AConflictThatWasDecidedOverIsNoColleaguesMatter) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(perform(ledger(), officer_jo(), DeclareConflict{.staff = jo, .crn = "X000001", .grounds = "His aunt by marriage"}));
  auto asked = to(person, jo);
  asked.concern_reason = "The aunt moved away in May";
  ASSERT_TRUE(give(asked));
  auto const path = fmt::format("/people/{}/allocation", person.value);
  for (auto const& who : {officer_ida(), as(ledger::Role::region, {1, 3}, 77, "Rae Winter"), as(ledger::Role::practitioner, {1, 1}, 12, "Lee Hart")}) {
    auto const page = get(who, path).body;
    EXPECT_TRUE(has(page, "Allocated to Jo Bell"));
    bool const leads = who.role == ledger::Role::region;
    EXPECT_EQ(has(page, "conflict of interest"), leads) << who.name;
    EXPECT_EQ(has(page, "aunt"), leads) << "the reason says it again";
    EXPECT_EQ(has(page, "no case of this kind"), true) << "what is of the case stays on the record";
    EXPECT_EQ(has(page, "is read by the officer and who leads her"), !leads);
  }
  for (auto const& who : {officer_jo(), spo(), chief()}) EXPECT_TRUE(has(get(who, path).body, "The aunt moved away")) << who.name;
  for (auto const& who : {officer_ida(), as(ledger::Role::spo, {3, 3}, 21, "Sef Ton")}) {
    EXPECT_FALSE(has(get(who, "/conflicts-of-interest").body, "His aunt")) << who.name;
    EXPECT_EQ(post(who, "/conflicts-of-interest/1/end", kit::form({{"end_reason", "Prying"}})).status, who.role == ledger::Role::spo ? 404 : 403) << who.name;
  }
}

TEST_P(AllocationPages, ALeaversCasesAreProposedChangedAndGivenOn) {
  auto const first = waiting("X000001", "One"), second = waiting("X000002", "Two");
  for (auto const person : {first, second}) ASSERT_TRUE(give(to(person, jo)));
  EXPECT_EQ(get(spo(), "/workforce/allocation/leaving/11").status, 404) << "she stays";
  db().script("update posting set valid_to = '2023-07-14' where staff_id = 11");
  auto const before = get(spo(), "/workforce/allocation/leaving/11");
  EXPECT_TRUE(has(before.body, "Make a proposal"));
  EXPECT_EQ(post(spo(), "/workforce/allocation/leaving/11/proposal", {}).status, 303);
  auto const page = get(spo(), "/workforce/allocation/leaving/11").body;
  EXPECT_TRUE(has(page, "Give 2 cases on"));
  EXPECT_TRUE(has(page, fmt::format("name=\"to-{}\"", first.value)));
  auto const draft = read(spo(), [](ledger::View& view) { return open_reallocation_of(view, jo).value(); });
  auto const form = [&](char const* action, std::int64_t version, char const* why) {
    return kit::form({{"draft", std::to_string(draft.id.value)}, {"version", std::to_string(version)}, {"do", action}, {"why", why}, {fmt::format("to-{}", first.value).c_str(), "12-3"},
                      {"include", std::to_string(first.value)}, {fmt::format("to-{}", second.value).c_str(), "19-3"}});
  };
  EXPECT_EQ(post(spo(), "/workforce/allocation/leaving/11", form("save", 1, "Jo leaves")).status, 303);
  auto const saved = get(spo(), "/workforce/allocation/leaving/11").body;
  EXPECT_TRUE(has(saved, "Give 1 case on"));
  EXPECT_TRUE(has(saved, "Jo leaves"));
  auto const stale = post(spo(), "/workforce/allocation/leaving/11", form("confirm", 1, "Jo leaves"));
  EXPECT_EQ(stale.status, 409);
  auto const wrong = post(spo(), "/workforce/allocation/leaving/11", form("confirm", 2, ""));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(has(wrong.body, "Say why these cases are given on"));
  EXPECT_EQ(post(spo(), "/workforce/allocation/leaving/11", form("confirm", 2, "Jo leaves")).status, 303);
  EXPECT_EQ(holder(first), lee);
  EXPECT_EQ(holder(second), jo);

  auto const path = fmt::format("/people/{}/handovers/1", first.value);
  EXPECT_TRUE(has(get(officer_jo(), "/handovers").body, "Ken One"));
  EXPECT_TRUE(has(get(officer_jo(), path).body, "Hand it over"));
  EXPECT_EQ(get(officer_jo(), fmt::format("/people/{}/handovers/1", second.value)).status, 404) << "not of this person";
  EXPECT_EQ(post(officer_jo(), path, kit::form({{"must_know", ""}})).status, 422);
  EXPECT_EQ(post(officer_jo(), path, kit::form({{"must_know", "Rings when drunk: call back"}})).status, 303);
  auto const lees = as(ledger::Role::practitioner, {1, 1}, 12, "Lee Hart");
  EXPECT_TRUE(has(get(lees, path).body, "I have read this"));
  EXPECT_EQ(post(lees, path + "/read", {}).status, 303);
  EXPECT_FALSE(has(get(lees, path).body, "I have read this"));
}

TEST_P(AllocationPages, WhatStandsAgainstACoWorkerOrCoverIsShownBeforeTheChoice) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, jo)));
  auto const path = fmt::format("/people/{}", person.value);
  for (auto const* page : {"/allocation", "/cover"}) {
    auto const body = get(spo(), path + page).body;
    EXPECT_FALSE(has(body, "Needed if you choose")) << "nothing stands against anybody";
    EXPECT_TRUE(has(body, "value=\"19\""));
    EXPECT_FALSE(has(body, fmt::format("value=\"{}\"", jo.value))) << page << " offers the practitioner herself";
  }
  ASSERT_TRUE(perform(ledger(), officer_ida(), DeclareConflict{.staff = ida, .crn = "X000001", .grounds = "Neighbours"}));
  set(person, "insert into person_exclusion (person_id, account_id, reason) values (:p, 12, 'cousin')");
  set(person, "update person set limited = 1 where id = :p");
  for (auto const* page : {"/allocation", "/cover"}) {
    auto const body = get(spo(), path + page).body;
    EXPECT_TRUE(has(body, "conflict of interest declared: Neighbours")) << page;
    EXPECT_TRUE(has(body, "Needed if you choose Ida Long")) << page;
    EXPECT_TRUE(has(body, "is not on the list of who may see this record")) << page;
  }
  EXPECT_FALSE(has(get(officer_jo(), path + "/allocation").body, "Neighbours")) << "a colleague's matter";
  auto const version = std::to_string(count("select version from person"));
  auto const cover = [&](char const* why) { return post(spo(), path + "/cover", kit::form({{"version", version.c_str()}, {"cover", "19"}, {"concern_reason", why}})); };
  EXPECT_EQ(post(spo(), path + "/co-working", kit::form({{"staff", "19"}, {"purpose", "Learns"}})).status, 422);
  EXPECT_EQ(post(spo(), path + "/cover", kit::form({{"version", version.c_str()}})).status, 422);
  auto const refused = cover("");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused.body, "Say why Ida Long all the same: conflict of interest declared"));
  EXPECT_EQ(cover("They never met").status, 303);
  EXPECT_EQ(post(spo(), path + "/co-working", kit::form({{"staff", "19"}, {"purpose", "Learns"}, {"concern_reason", "They never met"}})).status, 303);
  EXPECT_FALSE(has(get(officer_jo(), path + "/allocation").body, "They never met"));
}

TEST_P(AllocationPages, CoWorkingAndConflictsAreKeptFromTheirForms) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, jo)));
  auto const path = fmt::format("/people/{}", person.value);
  EXPECT_EQ(post(spo(), path + "/co-working", kit::form({{"staff", "19"}, {"purpose", ""}})).status, 422);
  EXPECT_EQ(post(spo(), path + "/co-working", kit::form({{"staff", "19"}, {"purpose", "Learns"}})).status, 303);
  EXPECT_TRUE(has(get(officer_jo(), path + "/allocation").body, "Ida Long"));
  EXPECT_EQ(post(spo(), path + "/co-working/1/end", {}).status, 303);
  EXPECT_EQ(post(spo(), path + "/co-working/9/end", {}).status, 404);
  EXPECT_EQ(post(officer_jo(), "/conflicts-of-interest", kit::form({{"staff", "11"}, {"crn", "X000001"}, {"grounds", ""}})).status, 422);
  EXPECT_EQ(post(officer_jo(), "/conflicts-of-interest", kit::form({{"staff", "11"}, {"crn", "X000001"}, {"grounds", "Cousins"}})).status, 303);
  EXPECT_TRUE(has(get(spo(), "/conflicts-of-interest").body, "Cousins"));
  EXPECT_FALSE(has(get(officer_ida(), "/conflicts-of-interest").body, "Cousins"));
  EXPECT_EQ(post(spo(), "/conflicts-of-interest/1/end", kit::form({{"end_reason", ""}})).status, 422);
  EXPECT_EQ(post(spo(), "/conflicts-of-interest/1/end", kit::form({{"end_reason", "Another person"}})).status, 303);
  EXPECT_TRUE(has(get(spo(), url(person)).body, "Nothing"));
}

}  // namespace
}  // namespace workload
