#include "app/organisation_cli.hpp"
#include "app/user_cli.hpp"

#include "identity/actions/sign_in.hpp"
#include "identity/domain/policy.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"
#include "kit/ledger_test.hpp"

#include <sstream>

namespace app {
namespace {

struct UserCliTest : kit::LedgerTest {
  std::string said = {};
  int run(int (*command)(UserOptions const&, std::ostream&), UserOptions options) {
    options.database = database.address();
    std::ostringstream out;
    int const code = command(options, out);
    said = out.str();
    return code;
  }
  bool says(std::string_view text) const { return said.find(text) != std::string::npos; }
  std::vector<identity::Grant> grants() {
    return ledger().read({}, [](ledger::View& view) {
      return identity::every_grant_of(view, identity::account_by_name(view, "gill.okafor")->id);
    });
  }
};
FOR_EACH_ENGINE(UserCliTest);

TEST_P(UserCliTest, TheFirstAdministratorComesFromTheCommandLine) {
  ASSERT_EQ(run(user_add, {.user_name = "gill.okafor", .full_name = "Gill Okafor"}), 0) << said;
  auto const at = said.find("One-time password: ") + 19;
  auto const password = said.substr(at, 14);
  ASSERT_EQ(run(user_role, {.user_name = "gill.okafor", .role = "administrator"}), 0) << said;
  rules.put(identity::Policy{});
  auto const in = ledger().read({}, [&](ledger::View& view) {
    return identity::sign_in(ledger(), view, {.user_name = "gill.okafor", .password = password});
  });
  ASSERT_TRUE(in);
  EXPECT_EQ(in->stage, identity::Stage::enrol);
}

TEST_P(UserCliTest, EveryRefusalSaysWhyAndChangesNothing) {
  EXPECT_EQ(run(user_add, {.user_name = "x y"}), 1);
  EXPECT_TRUE(says("user_name: User name must be 2 to 60"));
  EXPECT_TRUE(says("full_name: Enter the full name"));
  ASSERT_EQ(run(user_add, {.user_name = "gill.okafor", .full_name = "Gill Okafor"}), 0);
  EXPECT_EQ(run(user_add, {.user_name = "gill.okafor", .full_name = "Again"}), 1);
  EXPECT_EQ(run(user_disable, {.user_name = "nobody"}), 1);
  EXPECT_TRUE(says("There is no account \"nobody\"."));
  EXPECT_EQ(run(user_role, {.user_name = "gill.okafor", .role = "king"}), 1);
  EXPECT_EQ(run(user_role, {.user_name = "gill.okafor", .role = "region", .unit = "N99"}), 1);
  EXPECT_TRUE(says("There is no unit with the code \"N99\"."));
  EXPECT_EQ(run(user_role, {.user_name = "gill.okafor", .role = "police_responder", .agency = "police"}), 1);
  EXPECT_TRUE(grants().empty());
}

TEST_P(UserCliTest, RolesAreGivenAtUnitsAndAgenciesOfTheLoadedOrganisation) {
  std::ostringstream out;
  ASSERT_EQ(load_organisation(database.address(), "", out), 0) << out.str();
  EXPECT_NE(out.str().find("12 regions, 108 PDUs"), std::string::npos);
  EXPECT_EQ(load_organisation(database.address(), "", out), 1) << "once only";
  ASSERT_EQ(run(user_add, {.user_name = "gill.okafor", .full_name = "Gill Okafor"}), 0);
  EXPECT_EQ(run(user_role, {.user_name = "gill.okafor", .role = "region", .unit = "N51"}), 0) << said;
  EXPECT_EQ(run(user_role, {.user_name = "gill.okafor", .role = "police_responder", .agency = "police:05"}), 0) << said;
  EXPECT_EQ(run(user_role, {.user_name = "gill.okafor", .role = "practitioner", .unit = "N51KNST"}), 1) << "needs a member of staff";
  auto const held = grants();
  ASSERT_EQ(held.size(), 2u);
  EXPECT_EQ(held[0].place_name, "North West");
  EXPECT_EQ(held[1].place_name, "Merseyside Police");
}

TEST_P(UserCliTest, DisablingAndEnabling) {
  ASSERT_EQ(run(user_add, {.user_name = "gill.okafor", .full_name = "Gill Okafor"}), 0);
  EXPECT_EQ(run(user_disable, {.user_name = "gill.okafor"}), 0);
  EXPECT_EQ(run(user_enable, {.user_name = "gill.okafor"}), 0);
  EXPECT_EQ(run(user_password, {.user_name = "gill.okafor"}), 0);
  EXPECT_TRUE(says("New one-time password: "));
}

TEST(UserCli, NoDatabaseIsSaid) {
  std::ostringstream out;
  EXPECT_EQ(user_disable({.database = "/nonexistent/x.db", .user_name = "x"}, out), 2);
}

}  // namespace
}  // namespace app
