// The partner's lists: a page at a time, and every number opens to exactly its rows, however many they are.
#include "enquiries/pages/routes.hpp"

#include "enquiries/actions/ask_more_information.hpp"
#include "enquiries/actions/decline.hpp"
#include "enquiries/actions/note_use.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/actions/take_batch.hpp"
#include "enquiries/world.hpp"
#include "kit/visit.hpp"

using namespace enquiries;

namespace {

class Worklist : public World {
 protected:
  EnquiryId asked() {
    considered("order.started");
    return sent();
  }
  // So many more of the same, each with a reference of its own.
  void copies(EnquiryId of, int many) {
    for (int i = 0; i < many; ++i)
      db().change({"test.copy", "insert into enquiry (reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, owner_id, acting_id, drafted_at, asked_at, day_zero, answer_wd, due_on, "
                                "released_at, partner_day_zero, partner_due_on) select :reference, person_id, kind, agency_id, 'sent', priority, priority_reason, clock_id, owner_id, acting_id, drafted_at, asked_at, "
                                "day_zero, answer_wd, due_on, released_at, partner_day_zero, partner_due_on from enquiry where id = :id"},
                  {{"id", of}, {"reference", "C-" + std::to_string(i)}});
  }
  std::int64_t count(Work work) { return read(police(), [&](ledger::View& view) { return count_of_work(view, work); }); }
  static std::size_t rows_of(std::string const& body) {
    std::size_t many = 0;
    for (auto at = body.find("href=\"/work/"); at != body.npos; at = body.find("href=\"/work/", at + 1)) ++many;
    return many;
  }
};
FOR_EACH_ENGINE(Worklist);

}  // namespace

TEST_P(Worklist, more_than_five_hundred_are_all_reached) {
  copies(asked(), 620);
  EXPECT_EQ(count(Work::to_do), 621);
  kit::Visitor visitor(ledger(), pages::routes());
  visitor.scope = police();
  EXPECT_NE(visitor.get("/worklist").body.find("621"), std::string::npos);
  std::set<std::string> seen;
  std::size_t rows = 0;
  for (int page = 1; page <= 13; ++page) {
    auto const body = visitor.get("/worklist?page=" + std::to_string(page)).body;
    rows += rows_of(body);
    EXPECT_EQ(rows_of(body), page < 13 ? 50u : 21u) << page;
  }
  EXPECT_EQ(rows, 621u);
}

TEST_P(Worklist, first_things_first_whatever_page_is_asked_for) {
  copies(asked(), 119);
  db().script("update enquiry set priority = case id % 3 when 0 then 'first' when 1 then 'soon' else 'routine' end, "
              "partner_due_on = case when id % 5 = 0 then null else '2023-07-' || (10 + id * 7 % 20) end");
  std::vector<WorkLine> lines;
  for (std::int64_t after = 0; after < 120; after += 50)
    for (auto& line : read(police(), [&](ledger::View& view) { return work_of_agency(view, Work::to_do, 50, after); })) lines.push_back(std::move(line));
  ASSERT_EQ(lines.size(), 120u);
  auto const place = [](WorkLine const& line) { return std::tuple(line.priority, !line.partner_due_on, line.partner_due_on, line.id.value); };
  for (std::size_t i = 1; i < lines.size(); ++i) EXPECT_LT(place(lines[i - 1]), place(lines[i])) << i;
}

TEST_P(Worklist, every_number_opens_to_exactly_its_rows) {
  auto const first = asked();
  copies(first, 60);
  std::vector<EnquiryId> ids;
  for (auto const& line : read(police(), [](ledger::View& view) { return work_of_agency(view, Work::to_do, 100); })) ids.push_back(line.id);
  ASSERT_EQ(ids.size(), 61u);
  must(perform(ledger(), police(), AskMoreInformation{ids[1], "Which?"}));
  must(perform(ledger(), police(), DeclineEnquiry{ids[2], Decline::dc1, ""}));
  must(returned(first, answer(first)));
  must(perform(ledger(), practitioner(), ReadItems{first}));
  ledger().write(practitioner(), [&](ledger::Tx& tx) {
    note_used(tx, first, true);
    note_signed(tx, first);
    tx.record({.what = "test.use"});
    return true;
  });
  must(perform(ledger(), practitioner(), RecordSpokenAnswer{.enquiry = ids[4], .said_by = "Pat", .said_at = clock.now(), .content = answer(ids[4])}));
  go_to("2023-07-12T10:00");
  EXPECT_EQ(count(Work::due_today), 58);
  go_to("2023-07-13T10:00");
  EXPECT_EQ(count(Work::late), 58);
  EXPECT_EQ(count(Work::with_probation), 1);
  EXPECT_EQ(count(Work::to_confirm), 1);
  EXPECT_EQ(count(Work::used), 1) << "though it is closed since";
  EXPECT_EQ(count(Work::set_aside), 0);
  EXPECT_EQ(count(Work::came_in), 61);
  EXPECT_EQ(count(Work::returned), 1);
  kit::Visitor visitor(ledger(), pages::routes());
  visitor.scope = police();
  for (auto const& row : base::Words<Work>::table) {
    std::size_t rows = 0;
    for (int page = 1; page <= 2; ++page) {
      auto const answer = visitor.get(fmt::format("/worklist?list={}&page={}", row.word, page));
      EXPECT_EQ(answer.status, 200);
      if (row.value != Work::to_do) rows += rows_of(answer.body);  // the worklist shows other lists beside it
    }
    if (row.value != Work::to_do) {
      EXPECT_EQ(static_cast<std::int64_t>(rows), count(row.value)) << row.word;
    }
    EXPECT_EQ(static_cast<std::int64_t>(read(police(), [&](ledger::View& view) { return work_of_agency(view, row.value, 1000).size(); })), count(row.value)) << row.word;
  }
}

TEST_P(Worklist, a_batch_takes_what_nobody_has_taken) {
  copies(asked(), 20);
  must(perform(ledger(), police(), TakeBatch{.how_many = 15}));
  must(perform(ledger(), police(32), TakeBatch{.how_many = 15}));
  EXPECT_EQ(db().row<std::int64_t>({"test.taken", "select count(*) from enquiry where taken_by = 31"}), 15);
  EXPECT_EQ(db().row<std::int64_t>({"test.taken", "select count(*) from enquiry where taken_by = 32"}), 6);
}
