// Every page in every state: empty, full, wrong, stale, out of sight.
#include "people/actions/add_address.hpp"
#include "people/actions/add_alias.hpp"
#include "people/actions/add_child.hpp"
#include "people/actions/add_flag.hpp"
#include "people/actions/add_identifier.hpp"
#include "people/actions/add_link.hpp"
#include "people/actions/record_event.hpp"
#include "people/actions/set_rosh.hpp"
#include "people/actions/start_sentence.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/routes.hpp"
#include "people/world.hpp"

#include "kit/markup.hpp"

namespace people {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Pages : World {
  // Answers as the site would: the route of the pattern, for somebody in this scope.
  http::Response ask(http::Method method, std::string_view pattern, http::Pairs params, ledger::Scope const& who, Fields const& fields = {}, Fields const& query = {}) {
    static auto const table = pages::routes();
    auto const route = std::ranges::find_if(table, [&](web::Route const& r) { return r.method == method && r.pattern == pattern; });
    if (route == table.end()) throw std::logic_error("no such route: " + std::string(pattern));
    http::Request request{.method = method, .pattern = std::string(pattern), .params = std::move(params)};
    for (auto const& [name, value] : fields) request.form.add(name, value);
    for (auto const& [name, value] : query) request.query.add(name, value);
    govuk::Frame const frame{.csrf = "token"};
    return ledger().read(who, [&](ledger::View& view) {
      web::Call call{request, ledger(), who, view, frame, clock.now()};
      return route->handler(call);
    });
  }
  http::Response get(std::string_view pattern, http::Pairs params = {}, Fields const& query = {}) { return ask(http::Method::get, pattern, std::move(params), senior(), {}, query); }
  http::Response post(std::string_view pattern, http::Pairs params, Fields const& fields) { return ask(http::Method::post, pattern, std::move(params), senior(), fields); }
  http::Pairs of(PersonId id, std::int64_t part = 0) { return {{"id", std::to_string(id.value)}, {"part", std::to_string(part)}}; }

  // A record with something in every place.
  PersonId full() {
    auto const id = amina();
    auto const does = [](auto const& outcome) { EXPECT_TRUE(outcome); };
    auto const day = base::make_date(2023, 1, 9);
    does(perform(ledger(), senior(), AddAddress{.person = id, .address = {.lines = "1 Elm Road", .postcode = "L36 9YJ", .authority = "E08000011", .from = day}}));
    does(perform(ledger(), senior(), AddAddress{.person = id, .address = {.kind = AddressKind::proposed, .lines = "2 Ash Way", .others_live_there = true, .from = base::make_date(2023, 8, 1)}}));
    does(perform(ledger(), senior(), AddChild{.person = id, .child = {.surname = "Clarke", .forenames = "Ellie", .birth_date = base::make_date(2019, 6, 4), .contact = ContactKind::household, .authority = "E08000003", .from = day}}));
    does(perform(ledger(), senior(), AddLink{.person = id, .adult = {.surname = "Reed", .forenames = "<Sam>", .relation = Relation::partner, .victim = Victim::actual, .from = day}}));
    does(perform(ledger(), senior(), AddFlag{.person = id, .code = FlagCode::stalking, .started = day, .notes = "See the order"}));
    does(perform(ledger(), senior(), StartSentence{.person = id, .sentence = {.kind = SentenceKind::community, .offence = "Common assault", .offence_da = true, .started = day, .tier = "B2"}}));
    does(perform(ledger(), senior(), AddAlias{.person = id, .surname = "Khan", .forenames = "Mina"}));
    does(perform(ledger(), senior(), AddIdentifier{.person = id, .kind = IdentifierKind::pnc, .typed = "2003/0011985Z"}));
    does(perform(ledger(), senior(), RecordRosh{.person = id, .level = Rosh::high, .decided_on = day, .source = "OASys", .reason = "Before the transfer"}));
    does(perform(ledger(), senior(), RecordEvent{.person = id, .event = Event::curfew_proposed, .moment = kit::london("2023-07-10T10:00")}));
    db().script("insert into first_look (person_id, priority, reason, added_on) select id, 'soon', 'child concerns flag', '2023-06-27' from person");
    return id;
  }
  static std::string wrong(std::string const& body) {
    auto const outline = kit::outline(body);
    auto const at = outline.find("!!");
    return at == outline.npos ? "" : outline.substr(at, 200);
  }
};
FOR_EACH_ENGINE(Pages);

TEST_P(Pages, EveryPageAndFormOpensOnAnEmptyAndOnAFullRecord) {
  for (bool filled : {false, true}) {
    auto const id = filled ? full() : amina();
    for (auto const& route : pages::routes()) {
      if (route.method != http::Method::get || route.pattern.find(":part") != route.pattern.npos) continue;
      if (!filled && route.pattern == "/people/:id/first-look") continue;   // nothing to look at yet
      auto const answer = ask(http::Method::get, route.pattern, of(id), senior());
      EXPECT_EQ(answer.status, 200) << route.pattern;
      EXPECT_EQ(wrong(answer.body), "") << route.pattern;
      EXPECT_NE(answer.body.find("<h1"), std::string::npos) << route.pattern;
    }
  }
}

TEST_P(Pages, EveryPartHasItsForms) {
  auto const id = full();
  std::map<std::string_view, std::int64_t> parts;
  read(senior(), [&](ledger::View& view) {
    parts = {{"aliases", aliases_of(view, id).at(0).id.value}, {"identifiers", identifiers_of(view, id).at(0).id.value}, {"addresses", addresses_of(view, id).at(0).id.value},
             {"adults", links_of(view, id).at(0).id.value}, {"children", children_of(view, id).at(0).id.value}, {"sentences", sentences_of(view, id).at(0).id.value}, {"flags", flags_of(view, id).at(0).id.value}};
  });
  for (auto const& route : pages::routes()) {
    if (route.method != http::Method::get || route.pattern.find(":part") == route.pattern.npos) continue;
    auto const kind = route.pattern.substr(sizeof("/people/:id/") - 1);
    auto const part = parts.at(kind.substr(0, kind.find('/')));
    EXPECT_EQ(ask(http::Method::get, route.pattern, of(id, part), senior()).status, 200) << route.pattern;
    EXPECT_EQ(ask(http::Method::get, route.pattern, of(id, 999'999), senior()).status, 404) << route.pattern;
  }
}

TEST_P(Pages, NothingOfAPersonIsFoundFromElsewhereByReadingOrWriting) {
  auto const id = full();
  for (auto const& route : pages::routes()) {
    if (!route.pattern.starts_with("/people/:id")) continue;
    auto const answer = ask(route.method, route.pattern, of(id, 1), elsewhere(), {{"version", "1"}, {"surname", "Bell"}, {"correction", "no"}});
    EXPECT_TRUE(answer.status == 404 || answer.status == 403) << route.pattern << " " << answer.status;
    EXPECT_EQ(answer.body.find("Clarke"), std::string::npos) << route.pattern;
  }
}

TEST_P(Pages, AnEmptyFormSaysEverythingThatIsMissing) {
  auto const id = full();
  for (auto const& route : pages::routes()) {
    if (route.method != http::Method::post || !route.pattern.ends_with("/new")) continue;
    auto const answer = ask(http::Method::post, route.pattern, of(id), senior(), {{"version", std::to_string(version(id))}});
    EXPECT_EQ(answer.status, 422) << route.pattern;
    EXPECT_NE(answer.body.find("There is a problem"), std::string::npos) << route.pattern;
    EXPECT_NE(answer.body.find("<title>Error: "), std::string::npos) << route.pattern;
    EXPECT_EQ(wrong(answer.body), "") << route.pattern;
  }
}

TEST_P(Pages, MappaIsShownWithItsCategoryAndAnOldLevelSaysThatNoneIsRecorded) {
  auto const id = full();
  auto const sentence = read(senior(), [&](ledger::View& view) { return sentences_of(view, id).at(0).id.value; });
  EXPECT_NE(get("/people/:id/sentences/:part", of(id, sentence)).body.find("name=\"mappa_category\" type=\"radio\" value=\"0\" checked"), std::string::npos);
  db().script("update sentence set mappa_level = 2");
  EXPECT_NE(get("/people/:id/sentence", of(id)).body.find("Level 2, category not recorded"), std::string::npos);
  auto const old = get("/people/:id/sentences/:part", of(id, sentence)).body;
  EXPECT_NE(old.find("Not recorded yet"), std::string::npos);
  EXPECT_EQ(old.find("name=\"mappa_category\" type=\"radio\" value=\"0\" checked"), std::string::npos) << "nobody says that the person is not under MAPPA";

  auto const saves = [&](std::string const& category) {
    return post("/people/:id/sentences/:part", of(id, sentence), {{"version", std::to_string(version(id))}, {"kind", "community"}, {"offence", "Robbery"}, {"started-day", "9"}, {"started-month", "1"},
                                                                   {"started-year", "2023"}, {"mappa_level", "1"}, {"mappa_category", category}});
  };
  auto const asked = saves("");
  EXPECT_EQ(asked.status, 422);
  EXPECT_NE(asked.body.find("href=\"#mappa_category\""), std::string::npos);
  EXPECT_EQ(saves("2").status, 303);
  EXPECT_NE(get("/people/:id/sentence", of(id)).body.find("Category 2, level 1: a violent offence, or a sexual one without registration, and a sentence of 12 months or more"), std::string::npos);
}

TEST_P(Pages, WhatIsTypedIsEscapedAndKept) {
  auto const id = full();
  auto const household = get("/people/:id/household", of(id));
  EXPECT_EQ(household.body.find("<Sam>"), std::string::npos);
  EXPECT_NE(household.body.find("&lt;Sam&gt;"), std::string::npos);
  auto const again = post("/people/:id/name", of(id), {{"version", std::to_string(version(id))}, {"surname", ""}, {"forenames", "A\"mina"}});
  EXPECT_EQ(again.status, 422);
  EXPECT_NE(again.body.find("A&quot;mina"), std::string::npos);
}

TEST_P(Pages, TheSecondEditorSeesWhatChangedKeepsWhatSheTypedAndMaySaveThen) {
  auto const id = amina();
  std::string const opened = std::to_string(version(id));
  EXPECT_EQ(post("/people/:id/name", of(id), {{"version", opened}, {"surname", "Bell"}, {"forenames", "Amina"}, {"correction", "no"}}).status, 303);
  Fields fields{{"version", opened}, {"preferred_name", "Mina"}, {"sex", "female"}};
  auto const stale = post("/people/:id/details/change", of(id), fields);
  EXPECT_EQ(stale.status, 409);
  EXPECT_NE(stale.body.find("Somebody else changed this record"), std::string::npos);
  EXPECT_NE(stale.body.find("Name changed, by Jo Bell"), std::string::npos);
  EXPECT_NE(stale.body.find("value=\"Mina\""), std::string::npos);
  std::string const now = std::to_string(version(id));
  EXPECT_NE(stale.body.find("name=\"version\" value=\"" + now + "\""), std::string::npos) << "so that saving again is a decision";
  fields[0].second = now;
  EXPECT_EQ(post("/people/:id/details/change", of(id), fields).status, 303);
}

TEST_P(Pages, AFormWithoutItsVersionIsStaleNotSaved) {
  auto const id = amina();
  EXPECT_EQ(post("/people/:id/name", of(id), {{"surname", "Bell"}, {"correction", "no"}}).status, 409);
}

TEST_P(Pages, NoPageShowsAFlagsCode) {
  auto const id = full();
  for (auto pattern : {"/people/:id", "/people/:id/sentence", "/people/:id/history", "/people/:id/flags/new"})
    for (auto code : {">SPO<", "SPO flag", "flag: SPO", "\"SPO\""}) EXPECT_EQ(get(pattern, of(id)).body.find(code), std::string::npos) << pattern << " " << code;
}

TEST_P(Pages, ALevelThatDoesNotExistIsNotYetAssessed) {
  auto const body = get("/people/:id", of(amina())).body;
  EXPECT_NE(body.find("not yet assessed"), std::string::npos);
  for (auto never : {"No risk", "no risk", "None risk", "offender", "Offender"}) EXPECT_EQ(body.find(never), std::string::npos) << never;
}

TEST_P(Pages, ThoseWhoOnlyReadSeeNoWayToChange) {
  auto const id = full();
  auto const region = scope(ledger::Role::region, {1, 3});
  for (auto pattern : {"/people/:id", "/people/:id/details", "/people/:id/household", "/people/:id/sentence"}) {
    auto const answer = ask(http::Method::get, pattern, of(id), region);
    EXPECT_EQ(answer.status, 200) << pattern;
    for (auto way : {"/new\"", "/end\"", "/name\"", ">Change<"}) EXPECT_EQ(answer.body.find(way), std::string::npos) << pattern << " " << way;
  }
}

TEST_P(Pages, SearchSaysWhyItShowsSomebodyAndWhatToDoWhenNobodyIsFound) {
  amina();
  auto const found = post("/search", {}, {{"q", "klark 4/6/1985"}});
  EXPECT_EQ(get("/search").body.find("method=\"get\""), std::string::npos) << "no name stands in an address";
  EXPECT_NE(found.body.find("Clarke, Amina"), std::string::npos);
  EXPECT_NE(found.body.find("date of birth"), std::string::npos);
  auto const nobody = post("/search", {}, {{"q", "zzyzx"}});
  EXPECT_NE(nobody.body.find("Nobody found"), std::string::npos);
  EXPECT_EQ(post("/search", {}, {{"q", std::string(300, 'x')}}).status, 422);
  EXPECT_EQ(wrong(found.body) + wrong(nobody.body), "");
}

TEST_P(Pages, ANewPersonLikeOneOnTheRecordIsAskedAboutFirst) {
  amina();
  Fields fields{{"crn", "x777777"}, {"surname", "Clarke"}, {"forenames", "Amina"}, {"birth_date-day", "4"}, {"birth_date-month", "6"}, {"birth_date-year", "1985"},
                {"sex", "female"}, {"team", std::to_string(huyton_team.value)}};
  auto const asked = post("/people/new", {}, fields);
  EXPECT_EQ(asked.status, 200);
  EXPECT_NE(asked.body.find("Somebody like this is on the record already"), std::string::npos);
  fields.push_back({"not_the_same", "yes"});
  EXPECT_EQ(post("/people/new", {}, fields).status, 303);
}

TEST_P(Pages, DatesAndTimesSayWhatIsWrongWithThem) {
  auto const id = amina();
  std::string const now = std::to_string(version(id));
  auto const half = post("/people/:id/details/change", of(id), {{"version", now}, {"sex", "female"}, {"birth_date-day", "4"}, {"birth_date-year", "1985"}});
  EXPECT_NE(half.body.find("Date of birth must include a month"), std::string::npos);
  auto const impossible = post("/people/:id/details/change", of(id), {{"version", now}, {"sex", "female"}, {"birth_date-day", "31"}, {"birth_date-month", "2"}, {"birth_date-year", "1985"}});
  EXPECT_NE(impossible.body.find("Date of birth must be a real date"), std::string::npos);
  auto const no_time = post("/people/:id/events/new", of(id), {{"version", now}, {"event", "curfew.proposed"}, {"moment-day", "10"}, {"moment-month", "7"}, {"moment-year", "2023"}});
  EXPECT_NE(no_time.body.find("must have a time"), std::string::npos);
  EXPECT_EQ(post("/people/:id/events/new", of(id), {{"version", now}, {"event", "curfew.proposed"}, {"moment-day", "10"}, {"moment-month", "7"}, {"moment-year", "2023"}, {"moment-time", "10.30am"}}).status, 303);
}

TEST_P(Pages, TheFirstLookListLeadsToTheLookAndTheTarget) {
  auto const id = full();
  auto const list = ask(http::Method::get, "/first-look", {}, head());
  EXPECT_NE(list.body.find("Clarke, Amina"), std::string::npos);
  EXPECT_NE(list.body.find("child concerns flag"), std::string::npos);
  auto who = head();
  who.unit = knowsley_pdu;
  EXPECT_NE(ask(http::Method::get, "/first-look", {}, who).body.find("Set the weekly target"), std::string::npos);
  EXPECT_EQ(ask(http::Method::post, "/first-look/target", {}, who, {{"weekly", "many"}}).status, 422);
  EXPECT_EQ(ask(http::Method::post, "/first-look/target", {}, who, {{"weekly", "40"}}).status, 303);
  EXPECT_EQ(post("/people/:id/first-look", of(id), {{"outcome", "nothing_due"}}).status, 422);
  EXPECT_EQ(post("/people/:id/first-look", of(id), {{"outcome", "needs_raised"}}).status, 303);
  EXPECT_NE(ask(http::Method::get, "/first-look", {}, head()).body.find("nobody left to look at"), std::string::npos);
}

}  // namespace
}  // namespace people
