// Every statement of the program is explained on both engines: none reads a large table from one end to the other.
#include "app/demo.hpp"
#include "app/import_cli.hpp"
#include "app/organisation_cli.hpp"
#include "app/rule_books.hpp"
#include "app/running.hpp"
#include "app/serve.hpp"
#include "demonstration/actions/build.hpp"
#include "embedded/embedded_data.hpp"
#include "kit/database.hpp"
#include "plans.hpp"
#include "statements.hpp"

namespace app {
namespace {

// Tables that stay small however many people are on the record: the organisation and what is agreed with partners.
constexpr auto small = std::to_array<std::string_view>({
    "unit", "unit_version", "unit_alias", "unit_predecessor", "unit_force", "unit_authority", "earlier_body", "earlier_body_area", "earlier_body_rating",
    "police_force", "authority", "authority_alias", "agency", "agency_domain", "agency_clock", "recovery_plan", "recovery_unit", "recovery_action",
    "recommendation", "recommendation_addressee", "recommendation_with", "recommendation_evidence", "recommendation_progress", "plan_action", "plan_step", "plan_escalation",
    "inspection", "inspection_team", "inspection_alert", "case_reading", "case_judgement", "panel_decision", "panel_step", "release", "release_move", "early_access", "early_look",
    "published_inspection", "published_standard", "published_share",  // of inspections, some dozens a year
    "staffing_target", "published_staffing", "workforce_import", "recruitment_campaign", "recruitment_candidate", "recruitment_step",  // of units and their posts
    "recovery_review", "recovery_change", "conflict_of_interest", "waiting_week", "first_look_target", "reference_counter", "story_person", "job_run", "clock_setting", "workload_run"});

struct Allowed {
  std::string_view statement, table, reason;
  std::optional<sql::Engine> engine = {};  // the one that goes about it so; both if empty
};
constexpr auto sqlite = sql::Engine::sqlite, postgresql = sql::Engine::postgresql;
constexpr auto allowed = std::to_array<Allowed>({
    {"training.last_entry", "audit_entry", "one row, the last, from the end of the key"},
    {"demonstration.last_audit_entry", "audit_entry", "one row, the last, from the end of the key", sqlite},
    {"audit.newest_entry", "audit_entry", "one row, the last, from the end of the key", sqlite},
    {"audit.last_leaf", "audit_leaf", "one row, the last, from the end of the key"},
    {"audit.newest_head", "audit_head", "one row, the last, from the end of the key"},
    {"audit.verify_heads", "audit_head", "the command that verifies the whole log reads the whole log"},
    {"audit.verify_slipped_in", "audit_entry", "the command that verifies the whole log reads the whole log", sqlite},
    {"demonstration.staff_to_train", "posting", "while the record is built: who is in post in a unit", postgresql},
    {"demonstration.people", "person", "the start page of the training copy counts its own people"},
    {"workload.people_the_day_changes", "sentence", "at night: everybody under an order is held against what is weighed"},
    {"workload.people_the_day_changes", "case_workload", "at night: everybody who is weighed is held against the orders in force"},
    {"demonstration.long_away", "absence", "when the training copy is built: who of a unit is away for long", postgresql},
    {"enquiries.owners_away", "staff", "at night: who of all the staff is away"},
    {"dashboards.gates", "gate_decision", "a heavy page's figures of a year: most of the decisions there are", postgresql},
    {"enquiries.wd2", "enquiry", "at night: everything asked is held against everything asked", postgresql},
    {"enquiries.wd3", "enquiry", "at night: everything asked is held against everything asked", postgresql},
    {"enquiries.wd2", "withdrawal_proposal", "at night: what was proposed already is left out", postgresql},
    {"enquiries.wd3", "withdrawal_proposal", "at night: what was proposed already is left out", postgresql},
    {"workload.handovers_open", "handover", "by the index of notes that are still open, of which there are few", postgresql},
    {"workload.withdraw_handovers", "handover", "by an index of notes that are still open, of which there are few", postgresql},
    {"enquiries.readings_to_check", "reading_check", "a senior's list of the open ones, the rarest thing on the record", postgresql},
    {"workload.reports_to_check", "report_check", "a senior's list of the open ones, the rarest thing on the record", postgresql},
    {"workforce.booked_here", "training_booking", "a heavy page's figures: bookings to come of a unit's people", postgresql},
    {"workforce.led_booked", "training_booking", "a heavy page's map: bookings to come of a unit's people", postgresql},
    {"workforce.waiting", "training_wait", "everybody who waits for a course, of a page of places", postgresql},
    {"workforce.waiting_counts", "training_wait", "everybody who waits for a course, of a page of places", postgresql},
    {"identity.alerts", "break_glass", "the manager's page of openings, the rarest thing on the record"},
    {"identity.accounts", "account", "the administrator's list of every account"},
    {"identity.grants_in", "role_grant", "asked when an administrator is taken away: is there another"},
    {"workforce.on_register", "posting", "an import holds a list against the whole register of staff", postgresql},
    {"workforce.grade_spells", "posting", "a heavy page's figures: every posting of whoever works in a place", postgresql},
    {"outbox.counts", "outbox", "the administrator's totals of everything that went out"},
    {"outbox.delivered", "outbox", "one page of the administrator's list, from the end of the key"},
    {"outbox.set_aside", "outbox", "one page of the administrator's list, from the end of the key"},
});

// Of one engine only, or no question at all; they run when a database is opened, migrated or filled, and in
// the writer; and the tests' own.
constexpr auto apart = std::to_array<std::string_view>({"filling.", "migrate.", "open.", "writer.", "audit.wait_for_writers", "test."});
bool is_apart(std::string_view statement) { return std::ranges::any_of(apart, [&](auto start) { return statement.starts_with(start); }); }

// What is run by a command and by no page: named here, so that its statements are part of this program.
[[maybe_unused]] void* volatile const commands[] = {reinterpret_cast<void*>(&app::demo), reinterpret_cast<void*>(&app::schedule), reinterpret_cast<void*>(&app::import_people),
                                                    reinterpret_cast<void*>(&app::load_organisation), reinterpret_cast<void*>(&app::serve)};

bool is_small(std::string const& table) { return std::ranges::find(small, table) != small.end(); }

class Explain : public testing::TestWithParam<sql::Engine> {
 protected:
  kit::Database database{GetParam()};
  std::unique_ptr<sql::Connection> db = database.open();
};
FOR_EACH_ENGINE(Explain);

TEST(Statements, AreAllFound) {
  std::set<std::string_view> found;
  for (auto const* statement : statements::all()) found.insert(statement->name);
  auto const named = statements::names_in_sources();
  EXPECT_GT(named.size(), 400u);
  for (auto const& name : named) EXPECT_TRUE(is_apart(name) || found.contains(name)) << name << " stands in the sources, and is not used";
}

TEST_P(Explain, NoLargeTableIsReadWhole) {
  // A record like a real one, so that the engines know which columns tell rows apart.
  demonstration::build(*db, rule_books(), embedded_data(), {.people = 200});
  plans::prepare(*db, small);
  std::set<Allowed const*> needed;
  for (auto const* statement : statements::all()) {
    if (is_apart(statement->name)) continue;
    for (auto const& text : statements::texts_of(*statement)) {
      auto const reading = plans::read(*db, text);
      for (auto const& table : reading.whole) {
        if (is_small(table)) continue;
        auto const entry = std::ranges::find_if(allowed, [&](Allowed const& a) { return a.statement == statement->name && a.table == table; });
        if (entry == allowed.end()) ADD_FAILURE() << statement->name << " reads all of " << table << "\n" << text << "\n" << reading.plan;
        else needed.insert(&*entry);
      }
    }
  }
  // A reason that no statement needs any more is taken out of the list. (One engine may need it and not the other; and what PostgreSQL
  // chooses between an index and a small table follows its sampled statistics, so that what it alone needs is not missed.)
  for (auto const& entry : allowed)
    EXPECT_TRUE(needed.contains(&entry) || entry.engine == postgresql || (entry.engine && entry.engine != GetParam())) << entry.statement << " reads " << entry.table << " by index: take it out of the list";
}

TEST_P(Explain, SeesAScan) {
  plans::prepare(*db);
  EXPECT_EQ(plans::read(*db, "select count(*) from person p where p.preferred_name = :name").whole, std::set<std::string>{"person"});
  EXPECT_EQ(plans::read(*db, "select e.id from enquiry e order by e.id").whole, std::set<std::string>{"enquiry"});
  EXPECT_EQ(plans::read(*db, "select e.id from person p join enquiry e on e.person_id = p.id where p.crn = :crn").whole, std::set<std::string>{});
}

// A row that goes is looked for in every table that may refer to it.
TEST(References, OfWhatGoesAreFoundByIndex) {
  kit::Database const database(sql::Engine::sqlite);
  auto const db = database.open();
  for (auto const* statement : statements::all()) {
    std::string_view const opening = "delete from ";
    if (!statement->text.starts_with(opening)) continue;
    auto const table = statement->text.substr(opening.size(), statement->text.find(' ', opening.size()) - opening.size());
    EXPECT_EQ(plans::unindexed_references(*db, std::string(table)), std::set<std::string>{}) << statement->name;
  }
}

}  // namespace
}  // namespace app
