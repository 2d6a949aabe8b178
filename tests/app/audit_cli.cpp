#include "app/audit_cli.hpp"

#include "audit/actions/seal.hpp"
#include "kit/ledger_test.hpp"

#include <fstream>
#include <sstream>

namespace app {
namespace {

class AuditCliTest : public kit::LedgerTest {
 protected:
  void SetUp() override {
    files.folder = testing::TempDir() + "/audit_cli_" + std::to_string(getpid());
    std::filesystem::remove_all(files.folder);
    for (int i = 0; i < 3; ++i) ledger().write(kit::scope_of(ledger::Role::spo), [](ledger::Tx& tx) { return tx.record({.what = "x"}), true; });
  }
  void TearDown() override {
    kit::LedgerTest::TearDown();
    std::filesystem::remove_all(files.folder);
  }
  void seal() { keep_head(files, *audit::seal(ledger(), seal_key(files))); }
  std::string says(int code) {
    std::ostringstream out;
    EXPECT_EQ(audit_verify({.database = database.address(), .files = files}, out), code) << out.str();
    return out.str();
  }
  SealFiles files = {};
};
FOR_EACH_ENGINE(AuditCliTest);

TEST_P(AuditCliTest, AWholeLogIsSaidToBeWhole) {
  seal();
  auto const said = says(0);
  EXPECT_NE(said.find("3 entries read under 1 signed heads; 0 not sealed yet.\n"), said.npos);
  EXPECT_NE(said.find("Signatures were checked.\n1 heads kept outside the database were compared.\nThe audit is whole.\n"), said.npos);
}

TEST_P(AuditCliTest, AChangedEntryIsNamed) {
  seal();
  db().script("{sqlite} drop trigger audit_entry_not_changed; {postgresql} set session_replication_role = replica;"
              "{both} update audit_entry set actor = 'nobody' where id = 2;");
  EXPECT_NE(says(1).find("NOT WHOLE: entry 2 was changed"), std::string::npos);
}

TEST_P(AuditCliTest, WithoutFilesItSaysWhatItDidNotCheck) {
  seal();
  std::filesystem::remove_all(files.folder);
  auto const said = says(0);
  EXPECT_NE(said.find("Signatures were NOT checked"), said.npos);
  EXPECT_NE(said.find("No heads kept elsewhere were compared"), said.npos);
}

TEST_P(AuditCliTest, TheKeyIsMadeOnceAndKeptToItsOwner) {
  EXPECT_EQ(seal_key(files).seed(), seal_key(files).seed());
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(files.key()).permissions(), perms::owner_read | perms::owner_write);
  EXPECT_EQ(kept_keys(files).size(), 1u);
  std::ofstream(files.heads()) << "not a head\n";
  EXPECT_NE(says(2).find("cannot be read"), std::string::npos);
}

TEST(AuditCli, NoDatabaseIsNoVerdict) {
  std::ostringstream out;
  EXPECT_EQ(audit_verify("/nonexistent/x.db", out), 2);
}

}  // namespace
}  // namespace app
