// What must hold of every made-up history.
#include "demonstration/built.hpp"

#include "enquiries/domain/due.hpp"
#include "enquiries/domain/state.hpp"

#include <gtest/gtest.h>

namespace demonstration_histories {
namespace {

class Histories : public testing::TestWithParam<sql::Engine> {
 protected:
  demonstration_kit::Built& built() {
    auto& one = kept[GetParam()];
    if (!one) one = std::make_unique<demonstration_kit::Built>(GetParam(), 900);
    return *one;
  }
  static void TearDownTestSuite() { kept.clear(); }

 private:
  static inline std::map<sql::Engine, std::unique_ptr<demonstration_kit::Built>> kept = {};
};
FOR_EACH_ENGINE(Histories);

constexpr sql::Statement without_owner{"test.without_owner", "select count(*) from enquiry where owner_id is null or acting_id is null or asked_at is null or day_zero is null"};
constexpr sql::Statement without_need{"test.without_need", "select count(*) from enquiry e where e.state <> 'cancelled' and not exists (select 1 from need n where n.enquiry_id = e.id)"};
constexpr sql::Statement of_child_nobody{"test.children_without", "select count(*) from enquiry e where e.kind = 'childrens' and e.search_by_address = 0 and not exists (select 1 from enquiry_child c where c.enquiry_id = e.id)"};
TEST_P(Histories, EveryEnquiryHasAnOwnerANeedAndWhatItAsksAbout) {
  EXPECT_EQ(built().count(without_owner), 0);
  EXPECT_EQ(built().count(without_need), 0);
  EXPECT_EQ(built().count(of_child_nobody), 0);
}

struct Step {
  std::int64_t enquiry = 0;
  enquiries::EnquiryState from = {}, to = {};
  base::Instant at = {};
};
struct State {
  std::int64_t enquiry = 0;
  enquiries::EnquiryState state = {};
};
constexpr sql::Statement steps{"test.steps", "select enquiry_id, from_state, to_state, at from enquiry_move order by enquiry_id, id"};
constexpr sql::Statement states{"test.states", "select id, state from enquiry order by id"};
TEST_P(Histories, EnquiriesMoveOnlyAsListedAndForwardInTime) {
  std::map<std::int64_t, Step> last;
  for (auto const& step : built().db().rows<Step>(steps)) {
    EXPECT_TRUE(enquiries::may_move(step.from, step.to)) << base::word(step.from) << " to " << base::word(step.to);
    auto const before = last.find(step.enquiry);
    if (before != last.end()) {
      EXPECT_EQ(before->second.to, step.from);
      EXPECT_LT(before->second.at, step.at);
    } else {
      EXPECT_EQ(step.from, enquiries::EnquiryState::draft);
    }
    EXPECT_LT(step.at, base::from_london(*base::local_from_iso("2023-06-28T09:00")));
    last[step.enquiry] = step;
  }
  int seen = 0;
  for (auto const& row : built().db().rows<State>(states)) {
    EXPECT_EQ(last.at(row.enquiry).to, row.state);
    ++seen;
  }
  EXPECT_GT(seen, 1500);
}

struct Dated {
  std::int64_t id = 0;
  base::Instant asked_at = {};
  base::Date day_zero = {};
  int days = 0;
  std::optional<base::Date> due = {};
};
struct Pause {
  std::int64_t enquiry = 0;
  base::LocalTime starts = {};
  std::optional<base::LocalTime> ends = {};
};
constexpr sql::Statement dated{"test.dated", "select id, asked_at, day_zero, answer_wd, due_on from enquiry order by id"};
constexpr sql::Statement pauses{"test.pauses", "select enquiry_id, starts, ends from enquiry_pause order by id"};
TEST_P(Histories, DueDatesAreThoseOfTheClock) {
  enquiries::Counting const counting{base::working_calendar(base::Nation::england_and_wales)};
  std::map<std::int64_t, std::vector<enquiries::Pause>> ended;
  std::map<std::int64_t, bool> paused;
  for (auto const& row : built().db().rows<Pause>(pauses)) {
    if (row.ends) ended[row.enquiry].push_back({row.starts, *row.ends});
    else paused[row.enquiry] = true;
  }
  for (auto const& row : built().db().rows<Dated>(dated)) {
    EXPECT_EQ(row.day_zero, enquiries::day_zero(base::to_london(row.asked_at), counting));
    if (row.due) {
      EXPECT_EQ(*row.due, enquiries::due_date(row.day_zero, row.days, ended[row.id], counting));
    } else {
      EXPECT_TRUE(paused[row.id]);
    }
  }
}

constexpr sql::Statement no_answer{"test.no_answer", "select count(*) from enquiry e where e.returned_at is not null and not exists (select 1 from enquiry_return r where r.enquiry_id = e.id and r.kind = 'final')"};
constexpr sql::Statement half_answer{"test.half_answer", R"(
  select count(*) from enquiry_question q join enquiry e on e.id = q.enquiry_id join enquiry_return r on r.enquiry_id = e.id and r.kind = 'final'
  where not exists (select 1 from answer a where a.return_id = r.id and a.question = q.question))"};
constexpr sql::Statement bare_incident{"test.bare_incident", R"(
  select count(*) from item where kind = 'incident' and (date_from is null or summary = '' or person_role = '' or children_present = ''))"};
constexpr sql::Statement unused{"test.unused", R"(
  select count(*) from enquiry e join item i on i.enquiry_id = e.id join person p on p.id = e.person_id
  where e.used_at is not null and p.rosh <> 'not_assessed' and not exists (select 1 from item_use u where u.item_id = i.id))"};
TEST_P(Histories, AnswersAreWholeAndWhatWasUsedIsInAnAssessment) {
  EXPECT_EQ(built().count(no_answer), 0);
  EXPECT_EQ(built().count(half_answer), 0);
  EXPECT_EQ(built().count(bare_incident), 0);
  EXPECT_EQ(built().count(unused), 0);
}

constexpr sql::Statement first_case{"test.first_case", R"(
  select p.forenames || ' ' || p.surname || ': ' || count(distinct c.authority_code) || ' authorities, ' || count(distinct n.id) || ' needs'
  from person p join staff s on s.id = p.practitioner_id join person_child c on c.person_id = p.id join need n on n.person_id = p.id
  where s.full_name = 'Amina Yusuf' and p.surname = 'Rimmer' and n.state = 'needed' group by p.id, p.forenames, p.surname)"};
constexpr sql::Statement unread{"test.unread", R"(
  select count(*) from enquiry e join staff s on s.id = e.owner_id where s.full_name = 'Amina Yusuf' and e.state = 'returned_final')"};
constexpr sql::Statement pattern{"test.pattern", R"(
  select count(*) from (select e.id from enquiry e join staff s on s.id = e.owner_id join item i on i.enquiry_id = e.id
    where s.full_name = 'Amina Yusuf' and e.state = 'returned_final' and i.kind = 'incident' group by e.id having count(*) = 6) six)"};
constexpr sql::Statement old_mail{"test.old_mail", R"(
  select count(*) from enquiry e join staff s on s.id = e.owner_id where s.full_name = 'Amina Yusuf'
    and e.state in ('returned_final', 'read') and e.returned_at < 1684105200)"};  // 15 May 2023
TEST_P(Histories, HerMorningIsAboutWhatCameInLately) { EXPECT_EQ(built().count(old_mail), 0); }

TEST_P(Histories, TheStoryFindsWhatItTells) {
  EXPECT_EQ(built().db().row<std::string>(first_case), "Liam Anthony Rimmer: 2 authorities, 3 needs");
  EXPECT_GE(built().count(unread), 3);  // more at full size, where the unit has more that came in lately
  EXPECT_GE(built().count(pattern), 1);
}

}  // namespace
}  // namespace demonstration_histories
