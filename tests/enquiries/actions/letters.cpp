// The letter to the director of children's services before a release: raised with the needs, written, sent, never skipped.
#include "enquiries/actions/letter.hpp"

#include "enquiries/store/letter.hpp"
#include "enquiries/world.hpp"

using namespace enquiries;

namespace {

class Letters : public World {
 protected:
  LetterRow raised() {
    supervised();
    change("update sentence set offence = 'Cruelty to a child', offence_child = 1 where person_id = :p");
    considered("release.planned", kit::london("2023-08-01T10:00"));
    auto const open = read(practitioner(), [](ledger::View& view) { return open_letters_of(view, people::jo); });
    EXPECT_EQ(open.size(), 1u);
    return open.at(0);
  }
  LetterRow row(LetterId id) {
    return read(practitioner(), [&](ledger::View& view) { return find_letter(view, id).value(); });
  }
  std::string text(LetterRow const& letter) {
    return read(practitioner(), [&](ledger::View& view) { return letter_text(letter_facts(view, letter)); });
  }
  WriteLetter write(LetterRow const& letter) { return {.letter = letter.id, .lock_version = letter.lock_version, .body = "Dear Director"}; }
  SendLetter send(LetterRow const& letter) {
    return {.letter = letter.id, .lock_version = letter.lock_version, .on = base::make_date(2023, 6, 28), .to = "Director, Knowsley", .how = "secure mail", .copied_to = "Hal Grant"};
  }
};
FOR_EACH_ENGINE(Letters);

}  // namespace

TEST_P(Letters, a_release_of_somebody_convicted_of_an_offence_against_a_child_asks_for_one) {
  supervised();
  auto const ellie = child("E08000013");
  EXPECT_NE(ellie, ChildId{});
  auto const letter = raised();
  EXPECT_EQ(letter.authority, "Knowsley") << "the authority of the release address";
  EXPECT_EQ(letter.gate, "release.plan.sign");
  EXPECT_EQ(letter.due_on, base::make_date(2023, 6, 29));
  auto const words = text(letter);
  for (auto part : {"Director of Children’s Services, Knowsley", "Copy: Head of the Probation Delivery Unit, Hal Grant, Knowsley and St Helens", "Amina Clarke", "born 4 June 1985", "1 August 2023",
                    "Cruelty to a child", "12 High Street", "Ellie Clarke, born 4 June 2019", "Jo Bell", "OFFICIAL-SENSITIVE"})
    EXPECT_NE(words.find(part), std::string::npos) << part << "\n" << words;
}

TEST_P(Letters, nobody_else_needs_one) {
  considered("release.planned", kit::london("2023-08-01T10:00"));
  EXPECT_TRUE(read(practitioner(), [](ledger::View& view) { return open_letters_of(view, std::nullopt); }).empty());
}

TEST_P(Letters, written_then_sent_with_date_and_recipient_in_the_audit) {
  auto const letter = raised();
  EXPECT_FALSE(perform(ledger(), practitioner(), send(letter))) << "nothing is written yet";
  must(perform(ledger(), practitioner(), write(letter)));
  EXPECT_EQ(perform(ledger(), practitioner(), write(letter)).error().kind, base::Refused::stale);
  auto const written = row(letter.id);
  EXPECT_EQ(written.body, "Dear Director");
  auto bare = send(written);
  bare.to.clear(), bare.how.clear(), bare.copied_to.clear(), bare.on = base::make_date(2023, 7, 1);
  EXPECT_EQ(people::fields_of(perform(ledger(), practitioner(), bare)), "to how copied_to on");
  must(perform(ledger(), practitioner(), send(written)));
  EXPECT_EQ(row(letter.id).state, LetterState::sent);
  EXPECT_EQ(db().row<std::int64_t>({"test.audit", "select count(*) from audit_entry where what = 'letter.sent' and processing = 'disclosure' and recipient = 'Director, Knowsley; copy: Hal Grant'"}), 1);
  EXPECT_TRUE(read(practitioner(), [](ledger::View& view) { return open_letters_of(view, people::jo); }).empty());
}

TEST_P(Letters, another_date_of_release_is_written_anew_and_a_second_release_asks_again) {
  auto const letter = raised();
  must(perform(ledger(), practitioner(), write(letter)));
  considered("release.planned", kit::london("2023-08-15T10:00"));
  auto const moved = row(letter.id);
  EXPECT_EQ(moved.state, LetterState::to_write);
  EXPECT_EQ(moved.moment, kit::london("2023-08-15T10:00"));
  must(perform(ledger(), practitioner(), write(moved)));
  must(perform(ledger(), practitioner(), send(row(letter.id))));
  considered("release.planned", kit::london("2023-10-01T10:00"));
  EXPECT_EQ(read(practitioner(), [](ledger::View& view) { return open_letters_of(view, people::jo).size(); }), 1u);
}

TEST_P(Letters, only_a_senior_says_that_none_is_needed_and_nobody_from_elsewhere_sees_it) {
  auto const letter = raised();
  LetterNotNeeded const none{.letter = letter.id, .lock_version = letter.lock_version, .reason = "Release refused"};
  EXPECT_EQ(perform(ledger(), practitioner(), none).error().kind, base::Refused::forbidden);
  EXPECT_FALSE(read(elsewhere(), [&](ledger::View& view) { return find_letter(view, letter.id).has_value(); }));
  EXPECT_FALSE(perform(ledger(), elsewhere(), write(letter)));
  must(perform(ledger(), senior(), none));
  EXPECT_EQ(row(letter.id).state, LetterState::not_needed);
}
