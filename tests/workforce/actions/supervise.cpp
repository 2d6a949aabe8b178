#include "workforce/world.hpp"

#include "workload/store/experience.hpp"

namespace workforce {
namespace {

struct SupervisionTest : World {
  HoldOneToOne held(StaffId staff = jo) { return {.staff = staff, .on = on("2023-06-27"), .agreed = "A lighter week", .actions = {{"Book leave", Whose::staff, on("2023-07-07")}, {}}, .next = on("2023-07-25"), .wellbeing = Wellbeing::strained, .private_note = "Tired; look in on Friday"}; }
  std::size_t one_to_ones(ledger::Scope const& who, StaffId staff = jo) {
    return read(who, [&](ledger::View& view) { return one_to_ones_of(view, staff).size(); });
  }
  std::size_t notes(ledger::Scope const& who, StaffId staff = jo) {
    return read(who, [&](ledger::View& view) { return own_notes_about(view, staff).size(); });
  }
};
FOR_EACH_ENGINE(SupervisionTest);

TEST_P(SupervisionTest, WhatWasAgreedIsReadByBothAndTheSeniorsOfTheUnit) {
  EXPECT_EQ(refusal_of(act(spo(), held())), "done");
  EXPECT_EQ(one_to_ones(jo_bell()), 1u);
  EXPECT_EQ(one_to_ones(spo()), 1u);
  EXPECT_EQ(one_to_ones(pdu_head()), 1u);
  for (auto const& other : {kit_scope(), director(), country(), admin(), sefton_spo()}) EXPECT_EQ(one_to_ones(other), 0u) << other.name;
  EXPECT_EQ(read(jo_bell(), [](ledger::View& view) { return actions_of(view, jo).size(); }), 1u) << "the empty line fell away";
  EXPECT_EQ(read(jo_bell(), [](ledger::View& view) { return wellbeing_of(view, jo).size(); }), 1u);
  EXPECT_EQ(read(director(), [](ledger::View& view) { return wellbeing_of(view, jo).size() + actions_of(view, jo).size(); }), 0u);
}

TEST_P(SupervisionTest, APrivateNoteIsItsAuthorsAloneWhateverTheRole) {
  act(spo(), held()).value();
  EXPECT_EQ(notes(spo()), 1u);
  for (auto const& word : base::Words<Role>::table)
    for (std::int64_t const account : {11, 15, 16, 17, 18, 19}) {  // she herself, colleagues and those above
      auto const other = as(word.value, {1, 3}, account, "Somebody");
      EXPECT_EQ(notes(other), 0u) << word.word << ' ' << account;
    }
  EXPECT_EQ(read(ledger::system_scope("test"), [](ledger::View& view) { return own_notes_about(view, jo).size(); }), 0u);
  EXPECT_EQ(refusal_of(act(jo_bell(), KeepNote{jo, "Ask about the licence"})), "done");
  EXPECT_EQ(notes(jo_bell()), 1u);
  EXPECT_EQ(notes(spo()), 1u) << "and her own stays hers";
  EXPECT_EQ(refusal_of(act(kit_scope(), KeepNote{jo, "x"})), "not_found");
}

TEST_P(SupervisionTest, AOneToOneIsHeldByASeniorOfTheUnitWithSomebodyElse) {
  EXPECT_EQ(refusal_of(act(spo(), held(sam))), "forbidden");
  EXPECT_EQ(refusal_of(act(pdu_head(), held(sam))), "done");
  EXPECT_EQ(refusal_of(act(director(), held())), "forbidden");
  EXPECT_EQ(refusal_of(act(sefton_spo(), held())), "not_found");
  auto wrong = held();
  wrong.on = on("2023-06-29");
  wrong.next = on("2023-06-29");
  wrong.agreed = " ";
  wrong.actions = {{"", Whose::staff, on("2023-07-07")}};
  EXPECT_EQ(refusal_of(act(spo(), wrong)), "invalid on agreed action_1 next");
  EXPECT_EQ(one_to_ones(spo()), 0u);
  auto slip = held();
  slip.on = on("1023-06-27");
  EXPECT_EQ(refusal_of(act(spo(), slip)), "invalid on") << "a slip in the year";
  slip = held();
  slip.actions = {{"Book leave", Whose::staff, on("2003-07-07")}, {"Read the file", Whose::senior, on("9999-07-07")}};
  slip.next = on("2032-07-25");
  EXPECT_EQ(refusal_of(act(spo(), slip)), "invalid due_1 due_2 next");
}

TEST_P(SupervisionTest, EitherSideTicksAnAction) {
  act(spo(), held()).value();
  auto const action = read(jo_bell(), [](ledger::View& view) { return actions_of(view, jo).front().id; });
  EXPECT_EQ(refusal_of(act(kit_scope(), FinishOneToOneAction{action})), "not_found");
  EXPECT_EQ(refusal_of(act(jo_bell(), FinishOneToOneAction{action})), "done");
  EXPECT_EQ(refusal_of(act(spo(), FinishOneToOneAction{action})), "conflict");
  auto const done = read(spo(), [](ledger::View& view) { return actions_of(view, jo).front(); });
  EXPECT_EQ(done.done_by, "Jo Bell");
}

TEST_P(SupervisionTest, MentoringAndObservedPractice) {
  EXPECT_EQ(refusal_of(act(spo(), StartMentoring{.staff = kit_lee, .mentor = jo, .aim = "First licence"})), "done");
  EXPECT_EQ(refusal_of(act(spo(), StartMentoring{.staff = kit_lee, .mentor = jo})), "invalid mentor") << "already";
  EXPECT_EQ(refusal_of(act(spo(), StartMentoring{.staff = kit_lee, .mentor = ana})), "invalid mentor") << "of another unit";
  auto const id = read(kit_scope(), [](ledger::View& view) { return mentoring_of(view, kit_lee).front().id; });
  EXPECT_EQ(refusal_of(act(spo(), EndMentoring{.staff = lee, .mentoring = id})), "conflict") << "not his";
  EXPECT_EQ(refusal_of(act(spo(), EndMentoring{.staff = kit_lee, .mentoring = id})), "done");
  EXPECT_EQ(refusal_of(act(spo(), ObservePractice{.staff = kit_lee})), "invalid on what");
  EXPECT_EQ(refusal_of(act(spo(), ObservePractice{.staff = kit_lee, .on = on("2023-06-20"), .what = "A first interview"})), "done");
  EXPECT_EQ(read(kit_scope(), [](ledger::View& view) { return observed_of(view, kit_lee).size(); }), 1u);
}

TEST_P(SupervisionTest, ExperienceComesFromAllocationsAndWhatWasShadowed) {
  auto const person = amina();  // Jo's since today
  db().change({"test.sentence", "insert into sentence (person_id, kind, offence, offence_da, started) values (:p, 'licence', 'Assault', 1, '2023-01-01')"}, {{"p", person}});
  db().change({"test.level", "insert into rosh_level (person_id, level, decided_on) values (:p, 'high', '2023-01-02')"}, {{"p", person}});
  db().change({"test.child", "insert into person_child (person_id, surname, forenames, relation, contact, valid_from, recorded_at) values (:p, 'Clarke', 'Ellie', 'own', 'contact', '2020-01-01', 0)"}, {{"p", person}});
  auto const kinds = [&](ledger::Scope const& who, StaffId staff) {
    return read(who, [&](ledger::View& view) {
      std::string text;
      for (auto const& line : workload::kinds_held(view, staff)) text += fmt::format("{} {} {} {}; ", line.kind, workload::shown(line.how), line.count, line.overseen_by);
      return text;
    });
  };
  EXPECT_EQ(kinds(spo(), jo), "licence held 1 Sam Ojo; high risk of serious harm held 1 Sam Ojo; domestic abuse held 1 Sam Ojo; child safeguarding held 1 Sam Ojo; ");
  EXPECT_EQ(kinds(kit_scope(), jo), "") << "a colleague's record is not hers to read";
  EXPECT_EQ(kinds(kit_scope(), kit_lee), "");
  RecordShadowing shadowed{.staff = kit_lee, .overseer = jo, .crn = " x123456", .on = on("2023-06-28"), .what = "An interview"};
  EXPECT_EQ(refusal_of(act(as(Role::practitioner, {3, 3}, 13, "Ana Ruiz"), shadowed)), "not_found");
  EXPECT_EQ(refusal_of(act(kit_scope(), shadowed)), "done");
  EXPECT_EQ(kinds(kit_scope(), kit_lee), "licence shadowed 1 Jo Bell; high risk of serious harm shadowed 1 Jo Bell; domestic abuse shadowed 1 Jo Bell; child safeguarding shadowed 1 Jo Bell; ");
  db().change({"test.beside", "insert into co_working (person_id, staff_id, purpose, valid_from, by_account, by_name, at) values (:p, :s, 'First licence', '2023-06-28', 1, 'Sam Ojo', 0)"}, {{"p", person}, {"s", kit_lee}});
  EXPECT_TRUE(kinds(kit_scope(), kit_lee).starts_with("licence co-worked 1 Jo Bell; licence shadowed 1 Jo Bell; ")) << kinds(kit_scope(), kit_lee);
  shadowed.staff = jo;
  shadowed.overseer = jo;
  EXPECT_EQ(refusal_of(act(jo_bell(), shadowed)), "invalid crn overseer") << "she holds it";
  shadowed = {.staff = kit_lee, .overseer = jo, .crn = "X999999", .on = on("2023-06-29")};
  EXPECT_EQ(refusal_of(act(kit_scope(), shadowed)), "invalid on crn");
  auto const with = read(kit_scope(), [](ledger::View& view) { return workload::could_oversee(view, kit_lee, {.how = workload::Met::held, .strand = workload::Strand::domestic_abuse}); });
  ASSERT_EQ(with.size(), 1u);
  EXPECT_EQ(with.front().name, "Jo Bell");
}

TEST_P(SupervisionTest, MonthsInRoleAndDaysOfOneToOnes) {
  act(spo(), held()).value();
  auto const days = read(country(), [](ledger::View& view) { return one_to_one_days(view, {1, 3}); });
  auto const jos = std::ranges::find(days, jo, &OneToOneDays::staff);
  ASSERT_NE(jos, days.end());
  EXPECT_EQ(jos->last, on("2023-06-27"));
  EXPECT_EQ(jos->next, on("2023-07-25"));
  auto const roles = read(country(), [](ledger::View& view) { return in_role(view, {1, 3}); });
  auto const kits = std::ranges::find(roles, kit_lee, &InRole::id);
  ASSERT_NE(kits, roles.end());
  EXPECT_EQ(kits->since, on("2023-05-01"));
}

}  // namespace
}  // namespace workforce
