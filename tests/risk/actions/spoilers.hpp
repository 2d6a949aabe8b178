// Ways to sign over what is the practitioner's to mend: each spoils one thing of a record that could be signed complete. The
// same table is thrown at the actions, the pages and the programming interface.
#pragma once
#include "risk/actions/world.hpp"

namespace risk {

struct Spoiler {
  char const* name;
  void (*spoil)(World&, AssessmentId);
  bool at_every_gate = true;   // false: of this assessment alone
};

inline std::vector<Spoiler> const& spoilers() {
  static std::vector<Spoiler> const all{
      {"a need nobody decided about", [](World& w, AssessmentId) {
         w.sql("insert into need (id, person_id, kind, state, strength, gate, clock_id, priority, priority_reason, created_at, ask_by, need_by)"
               " values (50, 1, 'police_da', 'needed', 'expected', '', 'CK-CHANGE', 'routine', '', 1686564000, '2023-06-29', '2023-07-12')");
       }},
      {"a decision that waits for a senior", [](World& w, AssessmentId) {
         w.sql("insert into need (id, person_id, kind, state, strength, gate, clock_id, priority, priority_reason, created_at, ask_by, need_by, decision)"
               " values (51, 1, 'police_da', 'needed', 'required', '', 'CK-CHANGE', 'first', '', 1686564000, '2023-06-29', '2023-07-12', 'NN-2')");
       }},
      {"a draft that was never sent", [](World& w, AssessmentId) {
         w.sql("insert into enquiry (id, person_id, kind, agency_id, state, priority, priority_reason, clock_id, drafted_at) values (52, 1, 'police_da', 1, 'draft', 'routine', '', 'CK-REVIEW', 1686650400)");
       }},
      {"another authority named and not asked", [](World& w, AssessmentId) { w.sql("update enquiry set state = 'not_ours' where id = 2"); }},
      {"an answer about the wrong person", [](World& w, AssessmentId) {
         w.sql("insert into quality (return_id, grade, late, by_account, at) values (1, 'wrong_person', 0, 1, 1)");
       }},
      {"an item corrected since it was read", [](World& w, AssessmentId) {
         w.sql("update item set version = 2 where id = 1; insert into item_version (item_id, version, body, at) values (1, 2, 'As corrected', 2)");
       }},
      {"an item whose use was taken back", [](World& w, AssessmentId id) { w.sql("delete from item_use where item_id = 2"); (void)id; }},
      {"a child nobody asked about", [](World& w, AssessmentId) {
         w.sql("insert into person_child (id, person_id, surname, forenames, relation, contact, valid_from, recorded_at) values (53, 1, 'Reid', 'Bea', 'own', 'household', '2023-06-01', 1687000000)");
       }},
      {"a first look that is due", [](World& w, AssessmentId) { w.sql("insert into first_look (person_id, priority, reason, added_on) values (1, 'soon', 'imported', '2023-06-27')"); }},
      {"a letter not sent", [](World& w, AssessmentId) {
         w.sql("insert into letter (id, person_id, trigger_id, rule_version, gate, addressee, state, raised_at, due_on) values"
               " (54, 1, 'TR-16', '2023-1', 'assessment.sign', 'director_of_childrens_services', 'written', 1686564000, '2023-06-29')");
       }, false},
      {"a judgement taken back to not yet assessed", [](World& w, AssessmentId id) {
         w.sql("update judgement set level = 'not_assessed' where who = 'staff' and assessment_id = " + std::to_string(id.value));
       }, false},
  };
  return all;
}

// Could be signed complete; then one thing is spoilt.
inline AssessmentId spoilt(World& world, Spoiler const& spoiler) {
  world.both_answered_and_read();
  auto const id = world.started();
  world.judge_all(id);
  world.cite_both(id);
  spoiler.spoil(world, id);
  return id;
}

inline void expect_unsigned(World& world, AssessmentId id, char const* name) {
  EXPECT_EQ(world.row(id).state, AssessmentState::draft) << name;
  EXPECT_EQ(world.count("signature"), 0) << name;
  EXPECT_EQ(world.count("gate_decision"), 0) << name;
  EXPECT_EQ(world.word("select rosh from person where id = 1"), "not_assessed") << name;
}

}  // namespace risk

// One spoiler a test, so that each has a record of its own: ATTACK(0) … ATTACK(10).
#define FOR_EACH_SPOILER(ATTACK) ATTACK(0) ATTACK(1) ATTACK(2) ATTACK(3) ATTACK(4) ATTACK(5) ATTACK(6) ATTACK(7) ATTACK(8) ATTACK(9) ATTACK(10)
