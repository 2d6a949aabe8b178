// Who asks what, what comes back, and what does not: every row over the real server, on both engines.
#include "app/wire.hpp"

namespace app {
namespace {

using enum Town::Who;
using Texts = std::vector<char const*>;

struct Row {
  Town::Who who;
  char const* path;                // posted to where it has fields
  kit::Fields fields;
  int status;
  Texts shows = {};                // stands on the page, or in the address one is sent to
  Texts hides = {};
};

class Scenarios : public Wire {
 protected:
  void run(std::vector<Row> const& rows) {
    for (auto const& row : rows) {
      SCOPED_TRACE(fmt::format("{} {} {}", name_of(row.who), row.fields.empty() ? "gets" : "posts", row.path));
      auto const before = record();
      auto const reply = row.fields.empty() ? get(row.who, row.path) : post(row.who, row.path, row.fields);
      EXPECT_EQ(reply.status, row.status) << visible_text(reply.body).substr(0, 400);
      for (auto const* text : row.shows)
        EXPECT_TRUE(reply.body.find(text) != std::string::npos || reply.location().find(text) != std::string::npos) << "does not show " << text;
      for (auto const* text : row.hides) EXPECT_EQ(reply.body.find(text), std::string::npos) << "shows " << text;
      EXPECT_EQ(never_said(reply.body), "");
      if (row.status >= 400) { EXPECT_EQ(changed_since(before), "") << "something was saved"; }
    }
  }
};
FOR_EACH_ENGINE(Scenarios);

Texts const strangers{"Quixote", "Zelda", "Kowal", "Vashti", "Fenn", "Ulric"};

TEST_P(Scenarios, WhatEachPersonSees) {
  run({
      {jo, "/caseload", {}, 200, {"Clarke", "Amina"}, strangers},
      {jo, "/people/{amina}", {}, 200, {"Clarke", "domestic abuse perpetrator", "high"}, strangers},
      {jo, "/people/{amina}/details", {}, 200, {"2003/0011985Z"}, {"<Sons>"}},
      {jo, "/people/{amina}/household", {}, 200, {"Ellie", "&lt;Sam&gt;"}, {"<Sam>"}},
      {jo, "/people/{amina}/enquiries", {}, 200, {"Merseyside Police", "Knowsley"}, strangers},
      {jo, "/enquiries/{police}", {}, 200, {"Clarke"}, strangers},
      {jo, "/enquiries/{police}/answer", {}, 200, {"Shouting on the stairs heard by a neighbour", "Door kicked in at night"}},
      {jo, "/people/{amina}/assessment", {}, 200, {"Clarke"}, strangers},
      {jo, "/people/{boris}/assessment", {}, 200, {"Tamm", "provisional"}, strangers},
      {jo, "/assessments/{provisional}/signed", {}, 200, {"The level to a known adult"}},
      {jo, "/search", {{"q", "clarke"}}, 200, {"Clarke"}, strangers},
      {jo, "/search", {{"q", "quixote"}}, 200, {"Nobody found"}, {"Zelda"}},
      {jo, "/search", {{"q", "fenn"}}, 200, {"Nobody found"}, {"Ulric"}},
      {jo, "/search", {{"q", "X200002"}}, 200, {"Nobody found"}, {"Kowal"}},
      {jo, "/search?q=clarke", {}, 200, {}, {"Clarke"}},   // no name is taken from an address
      {jo, "/provisional", {}, 200, {"Tamm"}, strangers},
      {jo, "/waiting", {}, 200, {}, strangers},
      {sam, "/people/{vashti}", {}, 200, {"Kowal"}},
      {sam, "/people/{ulric}", {}, 200, {"Fenn"}},
      {sam, "/countersign", {}, 200, {}, {"Quixote"}},
      {sam, "/people/{vashti}/access", {}, 200, {"Sam Ojo"}},
      {sam, "/people/{amina}/audit", {}, 200, {"Jo Bell"}},
      {hal, "/dashboard", {}, 200, {}, {"Quixote", "Kowal"}},
      {hal, "/waiting", {}, 200, {}, {"Quixote", "Kowal"}},
      {hal, "/waiting.csv", {}, 200, {}, {"Quixote", "Kowal"}},
      {hal, "/people/{vashti}", {}, 404, {}, {"Kowal"}},
      {rae, "/people/{zelda}", {}, 200, {"Quixote"}},
      {rae, "/people/{vashti}", {}, 404, {}, {"Kowal"}},
      {ana, "/caseload", {}, 200, {"Quixote"}, {"Clarke", "Tamm"}},
      {ana, "/search", {{"q", "amina clarke"}}, 200, {"Nobody found"}, {"X123456"}},
      {ana, "/waiting.csv", {}, 200, {}, {"Clarke", "Tamm"}},
  });
}

TEST_P(Scenarios, WhatPartnersSee) {
  run({
      {pat, "/worklist", {}, 200, {"Tamm"}},
      {pat, "/work/{of_boris}", {}, 200, {"Tamm", "Boris"}, {"Clarke"}},
      {pat, "/work/{of_zelda}", {}, 200, {"Quixote"}, {"Clarke", "Tamm"}},
      {pat, "/work/{police}", {}, 200, {}, {"Ellie"}},
      {pat, "/work/{childrens}", {}, 404, {}, {"Clarke", "Ellie"}},
      {pat, "/worklist/returned", {}, 200, {}, {"Ellie"}},
      {pat, "/our-figures", {}, 200, {}, {"Knowsley MASH", "Clarke"}},
      {pat, "/batches", {}, 200},
      {gil, "/worklist", {}, 200, {}, {"Tamm", "Quixote", "Clarke"}},
      {gil, "/work/{of_boris}", {}, 404, {}, {"Tamm"}},
      {gil, "/work/{police}", {}, 404, {}, {"Clarke", "Shouting on the stairs"}},
      {may, "/worklist", {}, 200, {"Clarke", "Tamm"}, {"Shouting on the stairs", "Quixote"}},
      {may, "/work/{childrens}", {}, 200, {"Ellie", "enquiry, not a referral"}, {"Shouting on the stairs", "Door kicked in", "Merseyside Police"}},
      {may, "/work/{police}", {}, 404, {}, {"Shouting on the stairs"}},
      {una, "/worklist", {}, 200, {}, {"Clarke", "Ellie"}},
      {una, "/work/{childrens}", {}, 404, {}, {"Ellie"}},
      {pat, "/caseload", {}, 403, {}, strangers},
      {pat, "/people/{amina}", {}, 403, {}, {"Clarke"}},
      {pat, "/search", {{"q", "clarke"}}, 403, {}, {"Amina"}},
      {pat, "/enquiries/{police}/answer", {}, 403, {}, {"Shouting"}},
      {pat, "/dashboard", {}, 403},
      {may, "/people/{amina}/household", {}, 403, {}, {"Ellie"}},
      {pat, "/waiting.csv", {}, 403, {}, {"Clarke"}},
      {pat, "/api/v1/assessments/{begun}", {}, 403, {}, {"judgements"}},
  });
}

TEST_P(Scenarios, WhoeverMayNotActChangesNothing) {
  kit::Fields const name{{"surname", "Changed"}, {"forenames", "X"}, {"correction", "yes"}, {"version", "1"}};
  run({
      {ana, "/people/{amina}/name", name, 404, {}, {"Clarke"}},
      {jo, "/people/{vashti}/name", name, 404, {}, {"Kowal"}},
      {jo, "/people/{ulric}/name", name, 404, {}, {"Fenn"}},
      {rae, "/people/{amina}/name", name, 403},
      {pat, "/people/{amina}/name", name, 403},
      {adi, "/people/{amina}/name", name, 403},
      {ivy, "/people/{amina}/name", name, 403},
      {ana, "/enquiries/{draft}/send", {{"lock_version", "1"}}, 404, {}, {"Clarke"}},
      {ana, "/assessments/{begun}/sign", {{"lock_version", "1"}, {"confirm", "yes"}}, 404, {}, {"Clarke"}},
      {jo, "/assessments/{provisional}/countersign", {{"lock_version", "1"}, {"agreed", "yes"}}, 403},
      {jo, "/workforce/allocation/{amina}", {{"officer", "12-3"}, {"seen", "11"}, {"reason", "CASELOAD_ADJUSTMENT"}}, 403},
      {hal, "/workforce/allocation/{vashti}", {{"officer", "12-3"}, {"seen", "none"}, {"reason", "INITIAL_ALLOCATION"}}, 404, {}, {"Kowal"}},
      {rae, "/workforce/allocation/{amina}", {{"officer", "12-3"}}, 403},
      {ana, "/people/{amina}/co-working", {{"staff", "13"}, {"purpose", "x"}}, 403},
      {jo, "/people/{amina}/access/exclude", {{"account", "14"}, {"reason", "because"}}, 403},
      {gil, "/work/{of_boris}/answer", {{"version", "1"}}, 404, {}, {"Tamm"}},
      {gil, "/work/{of_boris}/nothing-known", {{"version", "1"}, {"scope", "All systems"}}, 404, {}, {"Tamm"}},
      {may, "/work/{police}/decline", {{"code", "DC-1"}, {"text", "no"}}, 404},
      {una, "/work/{childrens}/not-ours", {{"responsible", "E08000013"}, {"reason", "moved"}}, 404, {}, {"Ellie"}},
      {jo, "/accounts", {{"user_name", "x.y"}, {"full_name", "X"}}, 403},
      {hal, "/units/2/teams", {{"name", "A new team"}}, 403},
      {pat, "/recovery", {{"units", "2"}}, 422},
      {nobody, "/people/{amina}/name", name, 303, {"/sign-in"}},
  });
}

// Not there, another unit's, restricted, closed to her: the same page, word for word.
TEST_P(Scenarios, NotFoundNotYoursAndRestrictedAnswerAlike) {
  struct Kind {
    char const* before;
    char const* after;
    std::array<std::int64_t, 4> keys;
  };
  std::int64_t const none = 999'999;
  for (auto const& kind : {Kind{"/people/", "", {none, zelda.value, vashti.value, ulric.value}}, Kind{"/people/", "/household", {none, zelda.value, vashti.value, ulric.value}},
                           Kind{"/people/", "/name", {none, zelda.value, vashti.value, ulric.value}}, Kind{"/people/", "/assessment", {none, zelda.value, vashti.value, ulric.value}},
                           Kind{"/enquiries/", "", {none, of_zelda.value, of_zelda.value, 0}}, Kind{"/enquiries/", "/answer", {none, of_zelda.value, of_zelda.value, 0}}}) {
    std::set<std::string> answers;
    for (auto const key : kind.keys) {
      auto const reply = get(jo, fmt::format("{}{}{}", kind.before, key, kind.after));
      EXPECT_EQ(reply.status, 404) << kind.before << key << kind.after;
      answers.insert(visible_text(reply.body));
    }
    EXPECT_EQ(answers.size(), 1u) << kind.before << kind.after;
  }
  std::set<std::string> to_partner;
  for (auto const key : {none, of_boris.value, to_childrens.value}) to_partner.insert(visible_text(get(gil, fmt::format("/work/{}", key)).body));
  EXPECT_EQ(to_partner.size(), 1u);
}

TEST_P(Scenarios, WithoutSigningInThereIsOnlyTheDoor) {
  for (auto const& route : routes()) {
    std::string path(route.pattern);
    for (auto at = path.find("/:"); at != path.npos; at = path.find("/:")) path.replace(at, std::min(path.find('/', at + 1), path.size()) - at, "/1");
    SCOPED_TRACE(path);
    if (route.method != http::Method::get) continue;
    auto const reply = browser(nobody).get(path);
    if (route.permission == ledger::Permission::anyone) continue;
    EXPECT_EQ(reply.status, 303);
    EXPECT_EQ(reply.location().substr(0, 8), "/sign-in");
    EXPECT_EQ(reply.body.find("Clarke"), std::string::npos);
  }
}

// Every page that somebody can open, read by everybody of the town: no code, no name of a field, no failing program.
TEST_P(Scenarios, NoPageSaysWhatIsNeverSaid) {
  int read = 0;
  std::array const keys{amina_clarke.value, boris.value, to_police.value, begun.value};
  for (auto who : {jo, sam, hal, rae, pat, may, adi, ivy})
    for (auto const& route : routes()) {
      if (route.method != http::Method::get || route.pattern.find('*') != route.pattern.npos || route.pattern.find(":code") != route.pattern.npos) continue;
      if (route.pattern.ends_with("/record")) continue;   // what is copied into another system names its questions by their codes
      for (auto const key : keys) {
        std::string path(route.pattern);
        bool const keyed = path.find("/:") != path.npos;
        for (auto at = path.find("/:"); at != path.npos; at = path.find("/:")) path.replace(at, std::min(path.find('/', at + 1), path.size()) - at, fmt::format("/{}", key));
        auto const reply = Town::get(who, path);
        EXPECT_LT(reply.status, 500) << path;
        if (reply.status == 200 && reply.kind == http::Kind::page) {
          ++read;
          if (path == "/published/data" || path == "/workforce/staffing/import") continue;   // describe the columns of a file by their names
          EXPECT_EQ(never_said(reply.body), "") << name_of(who) << ' ' << path;
        }
        if (!keyed) break;
      }
    }
  EXPECT_GT(read, 200);
}

}  // namespace
}  // namespace app
