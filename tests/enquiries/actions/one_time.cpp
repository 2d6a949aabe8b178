// ENQ-07: replayed, forwarded and expired links are refused; the letter holds no case data; one answer uses the link up.
#include "enquiries/actions/one_time.hpp"

#include "enquiries/world.hpp"
#include "identity/domain/policy.hpp"
#include "identity/domain/token.hpp"


namespace enquiries {
namespace {

using namespace std::chrono_literals;

class OneTime : public World {
 protected:
  EnquiryId id = {};
  std::string code = {};
  void SetUp() override {
    World::SetUp();
    rules.put(identity::Policy{});
    considered("order.started");
    id = sent();
  }
  base::Outcome<MadeLink> make(char const* address = "worker@merseyside.example", std::optional<ledger::Scope> scope = {}) {
    auto const made = perform(ledger(), scope ? *scope : practitioner(), MakeOneTimeLink{.enquiry = id, .address = address});
    if (made) code = made->code;
    return made;
  }
  struct Letter {
    std::string recipient, subject, body, link;
  };
  std::vector<Letter> letters() { return db().rows<Letter>({"test.letters", "select recipient, subject, body, link from outbox where kind = 'one_time' order by id"}); }
  std::string token() { return letters().back().link.substr(std::string_view("/one-time/").size()); }
  bool open(std::string const& with_token, std::string const& with_code, std::string const& browser = "browser one", char const* address = "10.0.0.1") {
    ledger::Scope const anybody{.from_address = address};
    return must(perform(ledger(), anybody, OpenOneTimeLink{.token = with_token, .code = with_code, .browser = browser, .csrf = "csrf"})).open;
  }
  bool visits(std::string const& browser = "browser one") { return one_time_visit(ledger(), browser).has_value(); }
  base::Outcome<ReturnedNow> answer_on(std::string const& browser, std::optional<EnquiryId> of = {}) {
    auto const visit = one_time_visit(ledger(), browser);
    if (!visit) return base::refuse(base::Refused::not_found);
    auto const enquiry_id = of.value_or(id);
    return perform(ledger(), visit->scope, AnswerOnce{.browser = browser, .answer = {.enquiry = enquiry_id, .version = enquiry(enquiry_id).version, .content = answer(enquiry_id)}});
  }
  std::int64_t told(char const* what) { return db().rows<std::int64_t>({"test.told", "select count(*) from audit_entry where what = :what"}, {{"what", what}}).at(0); }
};
FOR_EACH_ENGINE(OneTime);

TEST_P(OneTime, AnAnswerComesWithoutAnAccountAndUsesTheLinkUp) {
  ASSERT_TRUE(make());
  ASSERT_TRUE(open(token(), code));
  ASSERT_TRUE(visits());
  ASSERT_TRUE(answer_on("browser one"));
  EXPECT_EQ(enquiry(id).state, EnquiryState::returned_final);
  EXPECT_FALSE(visits()) << "nothing more in that browser";
  EXPECT_FALSE(open(token(), code, "browser two")) << "replayed";
  EXPECT_FALSE(answer_on("browser one"));
  auto const links = read(practitioner(), [&](ledger::View& view) { return one_time_links(view, id); });
  ASSERT_EQ(links.size(), 1u);
  EXPECT_TRUE(links[0].used_at);
  EXPECT_EQ(told("enquiry.one_time_link_made"), 1);
  EXPECT_EQ(told("one_time.opened"), 1);
  EXPECT_EQ(told("one_time.used"), 1);
  auto const returns = read(practitioner(), [&](ledger::View& view) { return returns_of(view, id); });
  EXPECT_EQ(returns.back().prepared_by, "worker@merseyside.example, on a one-time page");
}

TEST_P(OneTime, TheLetterHoldsAReferenceAndALinkAndNothingElseOfTheCase) {
  ASSERT_TRUE(make());
  auto const letter = letters().at(0);
  EXPECT_EQ(letter.recipient, "worker@merseyside.example");
  auto const all = letter.subject + letter.body + letter.link;
  EXPECT_NE(letter.subject.find(enquiry(id).reference), std::string::npos);
  for (std::string const word : {"Amina", "Clarke", "High Street", "L36", "X0", code.c_str()}) EXPECT_EQ(all.find(word), std::string::npos) << word;
  auto const kept = db().rows<std::string>({"test.kept", "select token_hash || code_hash from one_time_link"}).at(0);
  EXPECT_EQ(kept.find(token()), std::string::npos);
  EXPECT_EQ(kept.find(code), std::string::npos);
}

TEST_P(OneTime, AForwardedLinkOpensInOneBrowserAlone) {
  ASSERT_TRUE(make());
  ASSERT_TRUE(open(token(), code, "browser one"));
  EXPECT_FALSE(open(token(), code, "browser two")) << "even with the code";
  EXPECT_FALSE(visits("browser two"));
  EXPECT_TRUE(visits("browser one"));
}

TEST_P(OneTime, AnExpiredLinkAndAnOldPageAreRefused) {
  ASSERT_TRUE(make());
  clock.advance(72h);
  EXPECT_FALSE(open(token(), code));
  ASSERT_TRUE(make());
  ASSERT_TRUE(open(token(), code));
  clock.advance(4h - 1s);
  EXPECT_TRUE(visits());
  clock.advance(1s);
  EXPECT_FALSE(visits());
  EXPECT_FALSE(answer_on("browser one"));
}

TEST_P(OneTime, ANewerLinkEndsTheOlderAndProbationEndsAny) {
  ASSERT_TRUE(make());
  auto const first = token(), first_code = code;
  auto const second = make().value();
  EXPECT_FALSE(open(first, first_code));
  ASSERT_TRUE(open(token(), code));
  ASSERT_TRUE(perform(ledger(), practitioner(), EndOneTimeLink{second.id}));
  EXPECT_FALSE(visits()) << "ended while it was open";
}

TEST_P(OneTime, FiveWrongCodesEndItAndAreCountedByNetwork) {
  ASSERT_TRUE(make());
  auto const wrong = code == "00000000" ? "11111111" : "00000000";
  for (int n = 0; n < 5; ++n) EXPECT_FALSE(open(token(), wrong));
  EXPECT_FALSE(open(token(), code)) << "the right one comes too late";
  EXPECT_EQ(told("one_time.wrong_code"), 5);
  for (int n = 0; n < 200; ++n) open("nobodyslink", "00000000", "b", "10.9.9.9");
  EXPECT_GT(told("one_time.network_closed"), 0);
  ASSERT_TRUE(make());
  EXPECT_FALSE(open(token(), code, "b", "10.9.9.9")) << "from there nothing opens for a while";
  EXPECT_TRUE(open(token(), code, "b", "10.0.0.2"));
}

TEST_P(OneTime, GoesToAgreedDomainsForWhatIsWaitingAndNotWithoutEnd) {
  for (auto const* address : {"", "worker", "worker@gmail.example", "worker@merseyside.example.evil.example", "a@merseyside.example\nBcc: b@evil.example"}) {
    auto const refused = make(address);
    ASSERT_FALSE(refused) << address;
    EXPECT_EQ(refused.error().errors.at(0).field, "address");
  }
  EXPECT_TRUE(letters().empty());
  for (int n = 0; n < 5; ++n) ASSERT_TRUE(make());
  EXPECT_EQ(make().error().kind, base::Refused::invalid);
  clock.advance(24h + 1s);
  ASSERT_TRUE(make());
  ASSERT_TRUE(returned(id, answer(id)));
  EXPECT_EQ(make().error().kind, base::Refused::conflict) << "it was answered";
}

TEST_P(OneTime, OpensOneEnquiryAndNoOther) {
  auto const other = sent(EnquiryKind::police_da, manchester_police);
  ASSERT_TRUE(make());
  ASSERT_TRUE(open(token(), code));
  EXPECT_FALSE(answer_on("browser one", other));
  EXPECT_EQ(enquiry(other).state, EnquiryState::sent);
  auto stranger = practitioner();
  stranger.place = {9000, 9000};
  EXPECT_EQ(make("worker@merseyside.example", stranger).error().kind, base::Refused::not_found) << "of somebody she does not see";
}

}  // namespace
}  // namespace enquiries
