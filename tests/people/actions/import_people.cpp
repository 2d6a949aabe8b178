#include "people/actions/import_people.hpp"

#include "people/domain/facts.hpp"
#include "people/store/first_look.hpp"
#include "people/store/search.hpp"
#include "people/world.hpp"

#include <sstream>

namespace people {
namespace {

std::string const columns = "crn,surname,forenames,birth_date,sex,pdu,team,practitioner,pnc,rosh,rosh_date,flags,address,address_postcode,address_authority,"
                            "order_kind,order_offence,order_offence_da,order_started,tier,child_1_surname,child_1_forenames,child_1_birth_date,child_1_contact,"
                            "child_1_authority,child_2_expected_date,adult_1_surname,adult_1_relation,adult_1_victim,alias_1_surname\n";
std::string const amina_row = "X123456,Clarke,Amina,4/6/1985,female,N51KNST,Huyton,Jo Bell,2003/0011985Z,medium,2023-01-10,RCPR:2023-01-04;REG30,1 Elm Road;Huyton,L36 9YJ,Knowsley,"
                          "community,Common assault,yes,2023-01-09,C2,Clarke,Ellie,2019-06-04,household,E08000003,2023-09-01,Reed,ex_partner,actual,Khan\n";
std::string const short_columns = "crn,surname,pdu,team\n";

struct ImportPeople : World {
  struct Result {
    int code = 0;
    std::string out = {};
    std::string err = {};
  };
  Result import(std::string const& text, bool partial = false) {
    std::istringstream in(text);
    std::ostringstream out, err;
    int const code = import_people(in, {.file_name = "people.csv", .partial = partial}, ledger(), out, err);
    return {code, out.str(), err.str()};
  }
  std::int64_t count(char const* table) {
    std::string const text = fmt::format("select count(*) from {}", table);
    sql::Statement const statement{"test.count", text};
    std::int64_t found = 0;
    db().each(statement, {}, [&](sql::Cells const& cells) { found = cells.integer(0); });
    return found;
  }
  std::optional<PersonId> with_crn(std::string_view crn) {
    return read(senior(), [&](ledger::View& view) { return person_with_crn(view, crn); });
  }
};
FOR_EACH_ENGINE(ImportPeople);

TEST_P(ImportPeople, BringsEverythingOfARow) {
  auto const result = import(columns + amina_row);
  ASSERT_EQ(result.code, 0) << result.err;
  auto const id = with_crn("X123456");
  ASSERT_TRUE(id);
  read(senior(), [&](ledger::View& view) {
    auto const person = find_person(view, *id);
    EXPECT_EQ(person->birth_date, base::make_date(1985, 6, 4));
    EXPECT_EQ(person->practitioner, jo);
    EXPECT_EQ(person->rosh, Rosh::medium);
    EXPECT_EQ(person->source, Source::import);
    EXPECT_EQ(identifiers_of(view, *id).at(0).typed, "2003/0011985Z");
    EXPECT_FALSE(identifiers_of(view, *id).at(0).valid) << "a number that fails its check is kept";
    auto const address = addresses_of(view, *id).at(0);
    EXPECT_EQ(address.lines, "1 Elm Road\nHuyton");
    EXPECT_EQ(address.authority, "E08000011");
    EXPECT_EQ(address.force, "05");
    auto const children = children_of(view, *id);
    ASSERT_EQ(children.size(), 2u);
    EXPECT_EQ(children[0].authority, "E08000003");
    EXPECT_TRUE(unborn(children[1]));
    auto const facts = circumstances(view, *id, view.today());
    EXPECT_TRUE(facts.has(FlagCode::child_protection) && facts.has(FlagCode::da_history));
    EXPECT_TRUE(facts.household_child && facts.partner_ex && facts.offence_da);
    EXPECT_EQ(facts.tier, "C2");
    EXPECT_EQ(search(view, read_search("khan", view.today())).at(0).id, *id);
  });
}

TEST_P(ImportPeople, TellsNobodyAndListsAFirstLookWithItsPriority) {
  static int told;
  told = 0;
  reactions.on<PersonAdded>([](ledger::Tx&, PersonAdded const&) { ++told; });
  reactions.on<SentenceStarted>([](ledger::Tx&, SentenceStarted const&) { ++told; });
  reactions.on<ChildLinked>([](ledger::Tx&, ChildLinked const&) { ++told; });
  ASSERT_EQ(import(columns + amina_row).code, 0);
  EXPECT_EQ(told, 0);
  auto const looks = read(senior(), [](ledger::View& view) { return first_looks(view); });
  ASSERT_EQ(looks.size(), 1u);
  EXPECT_EQ(looks[0].priority, Priority::first);
  EXPECT_EQ(looks[0].reason, "child protection flag");
}

TEST_P(ImportPeople, ImportsNothingIfAnyRowIsBadAndSaysLineColumnAndWhy) {
  auto const result = import(short_columns + "X000001,Bell,N51KNST,Huyton\nx1,,N51KNST,Nowhere\nX000001,Bell,N51KNST,Huyton\nX000004,Bell\n");
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(count("person"), 0);
  EXPECT_EQ(count("import_run"), 0);
  EXPECT_NE(result.err.find("line 3, crn: is not a CRN"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("line 3, surname: is empty"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("line 3, team: is no team of this PDU"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("line 4, crn: stands in line 2 too"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("line 5"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("4 of 4 rows are bad"), std::string::npos) << result.err;
}

TEST_P(ImportPeople, ImportsTheGoodRowsIfAskedAndKeepsWhatWasWrong) {
  auto const result = import(short_columns + "X000001,Bell,N51KNST,Huyton\nx1,Bell,N51KNST,Huyton\nX000003,Hart,N51KNST,Huyton\n", true);
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(count("person"), 2);
  EXPECT_EQ(count("import_problem"), 1);
  EXPECT_NE(result.out.find("2 people imported"), std::string::npos) << result.out;
}

TEST_P(ImportPeople, OldCodesAliasesAndCentralUnitsAreKnown) {
  db().script(R"(
    insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, valid_to, recorded_at, recorded_by) values
      (2, 'N51OLD', 'Knowsley', 1, 'create', '2020-01-01', '2021-06-26', 0, 'test'), (3, '', 'Roby', 2, 'create', '2020-01-01', '2021-06-26', 0, 'test');
    insert into unit (id, kind, parent_id, team_from, team_to) values (8, 'central', null, 20, 29), (9, 'team', 8, 21, 21);
    insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values
      (8, 'N43', 'National Security Division', null, 'create', '2021-06-26', 0, 'test'), (9, '', 'North', 8, 'create', '2021-06-26', 0, 'test');
    insert into authority_alias (authority_code, alias, folded) values ('E08000011', 'Knowsley & Huyton', 'knowsley and huyton'), ('E08000013', 'The Borough', 'the borough'), ('E08000003', 'The Borough', 'the borough');
  )");
  auto const head = "crn,surname,pdu,team,address,address_authority\n";
  auto const result = import(std::string(head) + "X000001,Bell,N51OLD,Huyton,,\nX000002,Bell,n51knst,Roby,,\nX000003,Bell,N43,North,,\nX000004,Bell,N51KNST,Huyton,1 Elm Road,\"Knowsley and Huyton.\"\n");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(count("person where team_id = 3"), 3);
  EXPECT_EQ(count("person where team_no = 21"), 1);
  EXPECT_EQ(count("person_address where authority_code = 'E08000011' and force_code = '05'"), 1);
  auto const two = import(std::string(head) + "X000005,Bell,N51KNST,Huyton,1 Elm Road,The Borough\n");
  EXPECT_NE(two.err.find("line 2, address_authority:"), std::string::npos) << "an alias of two is nobody's: " << two.err;
}

TEST_P(ImportPeople, DatesThatCannotBeAreRefused) {
  auto const head = "crn,surname,pdu,team,birth_date,order_kind,order_offence,order_started,order_ends,child_1_birth_date,adult_1_surname,adult_1_since,adult_1_until\n";
  auto const fault = [&](std::string const& rest) { return import(std::string(head) + "X000001,Bell,N51KNST,Huyton," + rest + "\n").err; };
  EXPECT_NE(fault("1685-03-01,,,,,,,,").find("line 2, birth_date: is more than 120 years ago"), std::string::npos);
  EXPECT_NE(fault("2023-06-28,,,,,,,,").find("line 2, birth_date: is not in the past"), std::string::npos);
  EXPECT_NE(fault("31/02/1980,,,,,,,,").find("line 2, birth_date: is not a date"), std::string::npos);
  EXPECT_NE(fault(",community,Theft,2023-02-01,2023-01-31,,,,").find("line 2, order_ends: is before the order began"), std::string::npos);
  EXPECT_NE(fault(",,,,,1066-10-14,,,").find("line 2, child_1_birth_date: is more than 120 years ago"), std::string::npos);
  EXPECT_NE(fault(",,,,,,Reed,2020-01-02,2020-01-01").find("line 2, adult_1_until: is before the first day"), std::string::npos);
  EXPECT_EQ(count("person"), 0);
}

TEST_P(ImportPeople, HostileFilesAreNamedAndNothingBreaks) {
  auto const faults = [&](std::string const& text) { return import(text).err; };
  std::string const good = "X000001,Bell,N51KNST,Huyton\n";
  EXPECT_NE(faults(short_columns + "X000002," + std::string(10'000'000, 'a') + ",N51KNST,Huyton\n" + good).find("line 2, surname: is longer than 65536 bytes"), std::string::npos);
  EXPECT_NE(faults(short_columns + std::string("X000002,B\0b,N51KNST,Huyton\n", 28) + good).find("line 2, surname: has a zero byte"), std::string::npos);
  EXPECT_NE(faults(short_columns + "X000002,Zo\xEB,N51KNST,Huyton\n" + good).find("line 2, surname: is not UTF-8 text"), std::string::npos);
  std::string utf16 = "\xFF\xFE";
  for (char c : short_columns + good) utf16 += {c, '\0'};
  EXPECT_NE(faults(utf16).find("line 1"), std::string::npos);
  EXPECT_NE(faults("").find("is empty"), std::string::npos);
  EXPECT_NE(faults(short_columns + "\"X000002,Bell\n" + good).find("never closed"), std::string::npos);
  EXPECT_EQ(count("person"), 0);
  // A formula is a name like another here; what writes it out again makes it safe.
  ASSERT_EQ(import(short_columns + "X000003,\"=HYPERLINK(\"\"http://x\"\")\",N51KNST,Huyton\n").code, 0);
  EXPECT_EQ(count("person where surname = '=HYPERLINK(\"http://x\")'"), 1);
}

TEST_P(ImportPeople, TheSameFileTwiceMakesNoDuplicates) {
  std::string const file = short_columns + "X000001,Bell,N51KNST,Huyton\n";
  ASSERT_EQ(import(file).code, 0);
  auto const again = import(file);
  EXPECT_EQ(again.code, 0);
  EXPECT_NE(again.out.find("This file was imported on 28 June 2023"), std::string::npos) << again.out;
  auto const more = import(file + "X000002,Hart,N51KNST,Huyton\n");
  EXPECT_NE(more.out.find("1 people imported, 1 were on the record already"), std::string::npos) << more.out;
  EXPECT_EQ(count("person"), 2);
  EXPECT_EQ(count("first_look"), 2);
}

// The last step then has nobody left to write.
TEST_P(ImportPeople, EndsAsWellAfterWholeChunksOrNobody) {
  std::string file = short_columns;
  EXPECT_EQ(import(file).code, 0);
  for (int i = 0; i < 400; ++i) file += fmt::format("X{:06},Bell,N51KNST,Huyton\n", i);
  auto const result = import(file);
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.out.find("400 people imported"), std::string::npos) << result.out << result.err;
  EXPECT_EQ(count("person"), 400);
  EXPECT_EQ(count("import_run"), 2);
}

TEST_P(ImportPeople, AnInterruptedImportGoesOnWhereItStopped) {
  std::string file = short_columns;
  for (int i = 0; i < 450; ++i) file += fmt::format("X{:06},Bell,N51KNST,Huyton\n", i);
  ASSERT_EQ(import(file).code, 0);
  // As it stood after the first two chunks.
  db().script("update import_run set rows_done = 400, rows_good = 400, state = 'running', finished_at = null");
  db().script("delete from first_look where person_id in (select id from person where crn >= 'X000400')");
  for (auto table : {"allocation", "person_token", "person_history"}) db().script(fmt::format("delete from {} where person_id in (select id from person where crn >= 'X000400')", table));
  db().script("delete from person where crn >= 'X000400'");
  auto const result = import(file);
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.err.find("going on after row 400"), std::string::npos) << result.err;
  EXPECT_EQ(count("person"), 450);
  EXPECT_EQ(count("first_look"), 450);
  EXPECT_NE(result.out.find("450 people imported, 0 were on the record already"), std::string::npos) << result.out;
}

TEST_P(ImportPeople, RefusesHeadersAndFilesItCannotRead) {
  EXPECT_NE(import("crn,surname,pdu\n").err.find("team: is missing"), std::string::npos);
  EXPECT_NE(import("crn,surname,pdu,team,shoe_size\n").err.find("shoe_size: is no column of this file"), std::string::npos);
  EXPECT_NE(import("").err.find("Nothing was imported."), std::string::npos);
  EXPECT_NE(import(short_columns + "X000001,\xff\xfe,N51KNST,Huyton\n").err.find("UTF-8"), std::string::npos);
  EXPECT_EQ(import("", true).code, 1);
  EXPECT_EQ(count("person"), 0);
}

TEST_P(ImportPeople, BringsMappaWithItsCategoryAndMakesNoneUp) {
  std::string const header = "crn,surname,pdu,team,order_kind,order_offence,order_started,mappa_level,mappa_category\n";
  auto const row = [](int n, std::string_view rest) { return fmt::format("X00000{},Bell,N51KNST,Huyton,{}\n", n, rest); };
  std::string const good = header + row(1, "licence,Robbery,2023-01-09,2,3") + row(2, "licence,Robbery,2023-01-09,1,") + row(3, "licence,Robbery,2023-01-09,,") + row(4, ",,,0,0");
  auto const result = import(good);
  ASSERT_EQ(result.code, 0) << result.err;
  auto const kept = [&](std::string_view crn) { return read(senior(), [&](ledger::View& view) { return sentences_of(view, *person_with_crn(view, crn)); }); };
  EXPECT_EQ(kept("X000001").at(0).mappa_category, 3);
  EXPECT_EQ(kept("X000002").at(0).mappa_level, 1);
  EXPECT_EQ(kept("X000002").at(0).mappa_category, 0) << "not recorded";
  EXPECT_EQ(kept("X000003").at(0).mappa_level, 0);
  EXPECT_EQ(import(good).code, 0) << "once more does nothing";
  EXPECT_EQ(count("sentence"), 3);

  auto const fault = [&](std::string_view rest) { return import(header + row(5, rest)).err; };
  EXPECT_NE(fault("licence,Robbery,2023-01-09,2,5").find("line 2, mappa_category: is none of 0, 1, 2, 3, 4"), std::string::npos);
  EXPECT_NE(fault("licence,Robbery,2023-01-09,2,M1").find("line 2, mappa_category: is none of"), std::string::npos);
  EXPECT_NE(fault("licence,Robbery,2023-01-09,4,1").find("line 2, mappa_level: is none of 0, 1, 2, 3"), std::string::npos);
  EXPECT_NE(fault("licence,Robbery,2023-01-09,,2").find("line 2, mappa_category: stands without a level"), std::string::npos);
  EXPECT_NE(fault(",,,2,").find("line 2, mappa_level: stands without an order"), std::string::npos);
  EXPECT_NE(fault(",,,,1").find("line 2, mappa_category: stands without an order"), std::string::npos);
  EXPECT_EQ(count("person"), 4);
}

TEST_P(ImportPeople, SaysWhatIsWrongWithEachKindOfValue) {
  std::string const header = "crn,surname,pdu,team,birth_date,sex,practitioner,rosh,flags,order_kind,order_started,tier,mappa_level,address,address_authority,child_1_birth_date,child_1_contact\n";
  auto const result = import(header + "X000001,Bell,N51KNST,Huyton,31/2/1985,x,Nobody,awful,NOPE,community,,Z,7,1 Elm Road,Atlantis,2030-01-01,sometimes\n");
  EXPECT_EQ(result.code, 1);
  for (auto column : {"birth_date: is not a date", "sex: is none of", "practitioner: is nobody of the team", "rosh: is none of", "flags: has a code", "order_started: is empty",
                      "order_offence: is empty", "tier: is no tier", "mappa_level: is none of", "address_authority: is no", "child_1_birth_date: is in the future", "child_1_contact: is none of"})
    EXPECT_NE(result.err.find(column), std::string::npos) << column << "\n" << result.err;
}

}  // namespace
}  // namespace people
