// The training clock: two and a half years of jobs on a small demonstration leave a record in which everything holds.
#include "app/audit_cli.hpp"
#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "app/running.hpp"
#include "app/training.hpp"
#include "demonstration/actions/build.hpp"
#include "demonstration/pages/routes.hpp"
#include "demonstration/store/story.hpp"
#include "embedded/embedded_data.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/domain/rules.hpp"
#include "identity/actions/resume.hpp"
#include "identity/actions/sign_in.hpp"
#include "identity/domain/policy.hpp"
#include "kit/database.hpp"
#include "kit/visit.hpp"

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

namespace app {
namespace {

base::Instant london(std::string_view local) { return base::from_london(*base::local_from_iso(local)); }
constexpr int people = 600;

// A demonstration that is built once an engine and moved to 31 December 2025.
class Copy {
 public:
  explicit Copy(sql::Engine engine, std::string_view from = training_day) : database_(engine), rules_(rule_books()), reactions_(reactions()) {
    rules_.put(identity::training_policy());
    demonstration::build(*database_.open(), rules_, embedded_data(), {.people = people, .seed = 2023});
    files.folder = testing::TempDir() + "/years_" + std::to_string(getpid()) + (engine == sql::Engine::sqlite ? "_sqlite" : "_postgresql");
    std::filesystem::remove_all(files.folder);
    training = std::make_unique<Training>(london(from), schedule([this](auto const&) { return files; }), [this](TrainingClock const& clock, bool) {
      return std::make_shared<ledger::Ledger>(ledger::LedgerOptions{.database = database_.address()}, clock, rules_, reactions_);
    });
    ledger = training->open_ledger();
    training->resume(*ledger);
    db = database_.open(sql::Access::read_only);
  }
  ~Copy() { std::filesystem::remove_all(files.folder); }

  std::string const& address() const { return database_.address(); }
  enquiries::RuleBook const& book() const { return rules_.of<enquiries::RuleBook>(); }
  std::int64_t count(sql::Statement const& statement) { return db->row<std::int64_t>(statement).value(); }

 private:
  kit::Database database_;
  ledger::Rules rules_;
  ledger::Reactions reactions_;

 public:
  SealFiles files = {};
  std::unique_ptr<Training> training = {};
  std::shared_ptr<ledger::Ledger> ledger = {};
  std::unique_ptr<sql::Connection> db = {};
};

class Years : public testing::TestWithParam<sql::Engine> {
 protected:
  // After the years. The first test that asks for it lives them.
  Copy& copy() {
    auto& one = kept[GetParam()];
    if (!one) {
      one = std::make_unique<Copy>(GetParam());
      waiting_before = one->count(waiting);
      EXPECT_TRUE(one->training->walk({}, *one->ledger, london("2025-12-31T09:00")));
    }
    return *one;
  }
  static void TearDownTestSuite() { kept.clear(); }

  static constexpr sql::Statement waiting{"test.waiting", "select count(*) from enquiry where state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim')"};
  static inline std::int64_t waiting_before = 0;

 private:
  static inline std::map<sql::Engine, std::unique_ptr<Copy>> kept = {};
};
FOR_EACH_ENGINE(Years);

TEST_P(Years, TheClockArrivesAndIsKept) {
  auto const now = copy().training->clock().now();
  EXPECT_GE(now, london("2025-12-31T09:00"));
  EXPECT_LT(now, london("2025-12-31T10:00"));
  static constexpr sql::Statement at{"test.kept", "select moved_to from clock_setting"};
  EXPECT_GE(copy().count(at), london("2025-12-31T09:00").time_since_epoch().count());
}

TEST_P(Years, NothingIsDroppedAndNothingIsWithoutAnOwnerWhoIsThere) {
  static constexpr sql::Statement unowned{"test.unowned", "select count(*) from enquiry where state not in ('draft', 'cancelled', 'closed') and (owner_id is null or acting_id is null)"};
  static constexpr sql::Statement with_absent{"test.with_absent", R"(
    select count(*) from enquiry e join absence a on a.staff_id = e.acting_id and a.starts <= '2025-12-31' and (a.ends is null or a.ends >= '2025-12-31')
    where e.state not in ('draft', 'cancelled', 'closed'))"};
  EXPECT_GT(copy().count(waiting), 30);
  EXPECT_EQ(copy().count(waiting), waiting_before);
  EXPECT_EQ(copy().count(unowned), 0);
  EXPECT_EQ(copy().count(with_absent), 0);
}

struct Silent {
  std::int64_t id = 0;
  std::string state = {};
  int rung = 0, chases = 0, answer_wd = 0;
  base::Date day_zero = {};
  std::optional<base::Date> next_chase = {};
};
// Whose clock never stood still: nothing but silence since the day it was asked.
constexpr sql::Statement silent{"test.silent", R"(
  select e.id, e.state, e.rung, e.chases, e.answer_wd, e.partner_day_zero, e.next_chase_on from enquiry e
  where e.state in ('sent', 'acknowledged') and e.moment is null and e.need_by is null and not exists (select 1 from enquiry_pause k where k.enquiry_id = e.id) order by e.id)"};
TEST_P(Years, SilenceReachedTheLastRungAndWasChasedOnEveryDayTheRulesSay) {
  auto const& rules = copy().book().on(base::make_date(2025, 12, 31));
  enquiries::Counting const counting{base::working_calendar(base::Nation::england_and_wales), rules.cut_off};
  enquiries::CountableDays const days{counting, {}};
  enquiries::ChasePlan const plan{.at_percent = rules.chase.at_percent, .then_every = rules.chase.then_every_wd};
  int seen = 0;
  for (auto const& row : copy().db->rows<Silent>(silent)) {
    EXPECT_EQ(row.rung, static_cast<int>(rules.rungs.size())) << row.id;
    EXPECT_EQ(row.chases, enquiries::chases_through(base::make_date(2025, 12, 31), row.day_zero, row.answer_wd, days, plan)) << row.id;
    EXPECT_GT(row.next_chase.value(), base::make_date(2025, 12, 31)) << row.id;
    ++seen;
  }
  EXPECT_GT(seen, 30);
}

TEST_P(Years, EveryChaseAndRungHasItsMarkItsDayAndItsOwner) {
  static constexpr sql::Statement uncounted{"test.uncounted", R"(
    select count(*) from enquiry e where e.chases <> (select count(*) from enquiry_mark k where k.enquiry_id = e.id and k.kind = 'chase')
      or e.rung <> (select count(*) from enquiry_mark k where k.enquiry_id = e.id and k.kind = 'rung'))"};
  static constexpr sql::Statement unowned{"test.unowned_mark", "select count(*) from enquiry_mark where owner_name = '' or done_on < due_on"};
  static constexpr sql::Statement twice{"test.twice", "select count(*) from (select enquiry_id from enquiry_mark group by enquiry_id, kind, step having count(*) > 1) double_marks"};
  EXPECT_EQ(copy().count(uncounted), 0);
  EXPECT_EQ(copy().count(unowned), 0);
  EXPECT_EQ(copy().count(twice), 0);
}

TEST_P(Years, OneDigestAPartnerAWorkingDay) {
  static constexpr sql::Statement all{"test.digests", "select day from digest order by id"};
  static constexpr sql::Statement short_of{"test.short", R"(
    select count(*) from (select agency_id, done_on, count(*) as marks from enquiry_mark where kind = 'chase' and done_on > '2023-06-28' group by agency_id, done_on) m
    left join digest d on d.agency_id = m.agency_id and d.day = m.done_on where d.lines is null or d.lines < m.marks)"};
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const days = copy().db->rows<base::Date>(all);
  EXPECT_GT(days.size(), 200u);
  for (auto day : days) EXPECT_TRUE(calendar.is_working_day(day)) << base::iso(day);
  EXPECT_EQ(copy().count(short_of), 0);
}

TEST_P(Years, TheAuditIsWhole) {
  std::ostringstream out;
  EXPECT_EQ(audit_verify({.database = copy().address(), .files = copy().files}, out), 0) << out.str();
  // What the last seal and the clock wrote about themselves waits for the next one.
  EXPECT_TRUE(std::regex_search(out.str(), std::regex("heads; [0-9] not sealed yet"))) << out.str();
  EXPECT_NE(out.str().find("Signatures were checked"), std::string::npos) << out.str();
}

// Each person's own door and every page it leads to.
TEST_P(Years, EveryPageStillAnswers) {
  auto table = routes();
  for (auto const& route : demonstration::routes()) table.push_back(route);
  std::regex const link("href=\"(/[^\"#]*)");
  int seen = 0;
  for (auto const& grant : copy().ledger->read({}, [](ledger::View& view) { return demonstration::story_grants(view); })) {
    auto const signed_in = identity::sign_in_without_secret(*copy().ledger, identity::GrantId{grant.grant}, true);
    ASSERT_TRUE(signed_in) << grant.key;
    kit::Visitor visitor(*copy().ledger, table);
    visitor.scope = identity::resume(*copy().ledger, signed_in->token).value().scope;
    std::set<std::string> paths{"/"};
    for (auto door : {"/caseload", "/dashboard", "/worklist", "/recovery", "/escalations", "/withdrawals", "/our-figures", "/organisation", "/waiting"}) {
      auto const page = visitor.get(door);
      if (page.status == 403) continue;  // not this person's door
      EXPECT_EQ(page.status, 200) << grant.key << " " << door;
      std::string const body(page.bytes());
      for (std::sregex_iterator at(body.begin(), body.end(), link), end; at != end && paths.size() < 60; ++at)
        if (auto const path = (*at)[1].str(); !path.starts_with("/assets") && path.find("&amp;") == path.npos) paths.insert(path);
    }
    for (auto const& path : paths) {
      auto const page = visitor.get(path);
      EXPECT_TRUE(page.status == 200 || page.status == 403) << grant.key << " " << path << " " << page.status;
      ++seen;
    }
  }
  EXPECT_GT(seen, 100);
}

TEST_P(Years, ItMovesForwardOnly) {
  auto& training = *copy().training;
  auto const now = training.clock().now();
  EXPECT_TRUE(training.walk({}, *copy().ledger, london("2023-06-29T00:01")));
  EXPECT_GE(training.clock().now(), now);
  Site site(copy().ledger, {.training = true});
  kit::Visitor visitor(*copy().ledger, training.routes(site));
  for (auto step : {"before-publication", "publication", "end-of-2025"}) EXPECT_EQ(visitor.post("/training/clock", kit::form({{"step", step}})).status, 409) << step;
  EXPECT_EQ(visitor.post("/training/clock", kit::form({{"step", "yesterday"}})).status, 422);
  EXPECT_GE(training.clock().now(), now);
}

// Another copy, which stands at the end of 2025: one press from the single tier, not fifty-three.
TEST_P(Years, FromTheEndOf2025OneStepLeadsToTheSingleTier) {
  Copy fresh(GetParam(), "2025-12-31T09:00");
  Site site(fresh.ledger, {.training = true});
  kit::Visitor visitor(*fresh.ledger, fresh.training->routes(site));
  auto const offered = [&](std::string_view step) {
    auto const banner = fresh.training->banner({}, {});
    return banner.str().find(step) != std::string::npos;
  };
  EXPECT_TRUE(offered("20 March 2026"));
  EXPECT_FALSE(offered("value=\"end-of-2025\""));
  EXPECT_EQ(visitor.post("/training/clock", kit::form({{"step", "single-tier"}})).status, 303);
  for (int i = 0; i < 600 && fresh.training->clock().now() < london("2026-03-20T09:00"); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{100});
  EXPECT_EQ(base::london_date(fresh.training->clock().now()), base::make_date(2026, 3, 20));
  EXPECT_FALSE(offered("value=\"single-tier\"")) << "it lies behind";
  EXPECT_EQ(visitor.post("/training/clock", kit::form({{"step", "single-tier"}})).status, 409);
  static constexpr sql::Statement in_force{"test.single", "select count(*) from sentence where tier in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'MISSING', 'NOT_SUPERVISED')"};
  EXPECT_GT(fresh.count(in_force), 0) << "the tier shown is of the model in force";
}

// Another copy: asked to stop on the way it leaves a whole record, and a restart goes on from there.
TEST_P(Years, StoppedOnTheWayItGoesOnFromWhereItStood) {
  Copy fresh(GetParam());
  std::stop_source stopped;
  stopped.request_stop();
  EXPECT_FALSE(fresh.training->walk(stopped.get_token(), *fresh.ledger, london("2023-07-10T09:00")));
  EXPECT_LT(fresh.training->clock().now(), london("2023-06-28T10:00"));
  Site site(fresh.ledger, {.training = true});
  kit::Visitor visitor(*fresh.ledger, fresh.training->routes(site));
  EXPECT_EQ(kit::header(visitor.post("/training/clock", kit::form({{"step", "next-working-day"}, {"back", "/units/16?x=1"}})), "Location"), "/units/16?x=1");
  EXPECT_GE(fresh.training->clock().now(), london("2023-06-29T09:00"));
  EXPECT_LT(fresh.training->clock().now(), london("2023-06-29T10:00"));
}

}  // namespace
}  // namespace app
