#include "base/text.hpp"
#include "demonstration/built.hpp"

#include "base/identifiers.hpp"
#include "people/domain/name_tokens.hpp"

#include <gtest/gtest.h>

namespace demonstration_register {
namespace {

class Register : public testing::TestWithParam<sql::Engine> {
 protected:
  static constexpr int people = 600;
  demonstration_kit::Built& built() {
    auto& one = kept[GetParam()];
    if (!one) one = std::make_unique<demonstration_kit::Built>(GetParam(), people);
    return *one;
  }
  static void TearDownTestSuite() { kept.clear(); }  // before the databases' own statics go

 private:
  static inline std::map<sql::Engine, std::unique_ptr<demonstration_kit::Built>> kept = {};
};
FOR_EACH_ENGINE(Register);

constexpr sql::Statement everybody{"test.people", "select count(*) from person"};
constexpr sql::Statement units{"test.units", "select count(distinct v.parent_id) from person p join unit_version v on v.unit_id = p.team_id"};
constexpr sql::Statement crns{"test.crns", "select count(distinct crn) from person"};

TEST_P(Register, EverybodyIsSpreadOverTheCountry) {
  EXPECT_EQ(built().count(everybody), people);
  EXPECT_EQ(built().count(crns), people);
  EXPECT_GT(built().count(units), 90);
}

constexpr sql::Statement drawn_inspections{"test.drawn", "select count(*) from sample where drawn_at is not null and size > 0"};
constexpr sql::Statement read_to_the_end{"test.read", R"(
  select count(*) from inspection i where i.status = 'draft' and exists (select 1 from panel_decision d where d.inspection_id = i.id and d.standard = 'overall' and d.second_account is not null)
    and not exists (select 1 from inspection_case c where c.inspection_id = i.id and c.state = 'drawn' and not exists (select 1 from case_reading r where r.case_id = c.id and r.finished_at is not null)))"};

// A copy of few people has its inspections too: one in fieldwork and two whose reports are written, on as many cases as there are.
TEST_P(Register, ASmallCopyHasItsDrawnInspections) {
  EXPECT_EQ(built().count(drawn_inspections), 3);
  EXPECT_EQ(built().count(read_to_the_end), 2);
}

constexpr sql::Statement elsewhere{"test.elsewhere", R"(
  select count(*) from person p join unit t on t.id = p.team_id where t.kind <> 'team' or t.team_from <> p.team_no)"};
constexpr sql::Statement others_case{"test.others_case", R"(
  select count(*) from person p where p.practitioner_id is not null and not exists
    (select 1 from posting g where g.staff_id = p.practitioner_id and g.unit_id = p.team_id))"};
constexpr sql::Statement unnamed{"test.unnamed", "select count(*) from person p where not exists (select 1 from person_token t where t.person_id = p.id)"};
constexpr sql::Statement homeless{"test.homeless", "select count(*) from person p where not exists (select 1 from person_address a where a.person_id = p.id)"};
constexpr sql::Statement unsentenced{"test.unsentenced", "select count(*) from person p where not exists (select 1 from sentence s where s.person_id = p.id)"};

TEST_P(Register, NobodyIsWithoutATeamANameAnAddressOrASentence) {
  EXPECT_EQ(built().count(elsewhere), 0);
  EXPECT_EQ(built().count(others_case), 0);
  EXPECT_EQ(built().count(unnamed), 0);
  EXPECT_EQ(built().count(homeless), 0);
  EXPECT_EQ(built().count(unsentenced), 0);
}

constexpr sql::Statement without_mailbox{"test.without_mailbox", R"(
  select count(*) from agency g where g.mailbox = '' or g.mailbox not like '%.example' or not exists
    (select 1 from agency_domain d where d.agency_id = g.id and g.mailbox = 'enquiries@' || d.domain))"};
constexpr sql::Statement mailboxes{"test.mailboxes", "select count(*) - count(distinct mailbox) from agency"};

// Invented, and where no message can reach anybody: the digests of the training copy have somewhere to be addressed to.
TEST_P(Register, EveryPartnerHasAMailboxOfItsOwnInADomainForExamples) {
  EXPECT_EQ(built().count(without_mailbox), 0);
  EXPECT_EQ(built().count(mailboxes), 0);
}

constexpr sql::Statement surnames{"test.surnames", "select count(distinct surname) from person"};
constexpr sql::Statement commonest{"test.commonest", "select max(n) from (select count(*) as n from person group by surname) c"};

// A search by name has to find one among many, and many who share a name, as in a country.
TEST_P(Register, SurnamesAreManyAndNoneIsEverybodys) {
  EXPECT_GT(built().count(surnames), people / 10);
  EXPECT_LT(built().count(commonest) * 100, people * 3);
}

constexpr sql::Statement children_placed{"test.children_placed", "select count(*) from person_child where authority_code is not null"};
constexpr sql::Statement children_of_the_unit{"test.children_of_the_unit", R"(
  select count(*) from person_child c join person p on p.id = c.person_id join unit_version v on v.unit_id = p.team_id
  where exists (select 1 from unit_authority a where a.unit_id = v.parent_id and a.authority_code = c.authority_code and a.valid_to is null))"};
constexpr sql::Statement children_of_the_force{"test.children_of_the_force", R"(
  select count(*) from person_child c join person p on p.id = c.person_id join unit_version v on v.unit_id = p.team_id join authority y on y.code = c.authority_code
  where exists (select 1 from unit_force f where f.unit_id = v.parent_id and f.force_code = y.police_force_code and f.valid_to is null))"};

TEST_P(Register, ChildrenLiveInTheUnitsOwnAuthorityOrNearIt) {
  auto const all = built().count(children_placed), own = built().count(children_of_the_unit), near = built().count(children_of_the_force);
  EXPECT_GT(own * 100, all * 75);
  EXPECT_LT(own, all) << "some live in another authority";
  EXPECT_GT(near * 100, all * 93);
  EXPECT_LT(near, all) << "a few live far away";
}

// A preferred name was cut in the middle of a letter once, which no database takes.
constexpr sql::Statement preferred{"test.preferred", "select p.preferred_name from person p where p.preferred_name <> '' order by p.id"};

TEST_P(Register, PreferredNamesAreWholeNames) {
  auto const names = built().db().rows<std::string>(preferred);
  EXPECT_FALSE(names.empty());
  for (auto const& name : names) EXPECT_TRUE(base::is_utf8(name)) << name;
}

struct Number {
  std::string kind = {}, typed = {}, canonical = {};
  bool valid = false;
};
constexpr sql::Statement numbers{"test.numbers", "select kind, typed, canonical, valid from person_identifier order by id"};

TEST_P(Register, MostNumbersPassTheirCheckAndAFewWereMisKeyedAndKept) {
  int good = 0, bad = 0;
  for (auto const& number : built().db().rows<Number>(numbers)) {
    auto const checked = number.kind == "pnc" ? base::check_pnc(number.typed, 2023) : number.kind == "cro" ? base::check_cro(number.typed) : base::check_noms(number.typed);
    EXPECT_EQ(checked.valid, number.valid) << number.typed;
    ++(number.valid ? good : bad);
  }
  EXPECT_GT(good, 600);
  EXPECT_GT(bad, 0);
  EXPECT_LT(bad * 20, good);
}

struct Named {
  std::int64_t id = 0;
  std::string name = {};
};
constexpr sql::Statement names{"test.names", R"(
  select p.id, p.forenames || ' ' || p.surname || ' ' || p.preferred_name from person p
  union all select a.person_id, a.forenames || ' ' || a.surname from person_alias a order by 1, 2)"};
constexpr sql::Statement tokens{"test.tokens", "select person_id, token || ' ' || sound from person_token order by person_id, token"};

TEST_P(Register, PeopleAreFoundByTheWordsTheRegisterItselfWouldKeep) {
  std::map<std::int64_t, std::vector<std::string>> of, found;
  for (auto& row : built().db().rows<Named>(names)) of[row.id].push_back(row.name);
  for (auto& row : built().db().rows<Named>(tokens)) found[row.id].push_back(row.name);
  for (auto const& [id, all] : of) {
    std::vector<std::string> wanted;
    for (auto const& [word, sound] : people::name_tokens(all)) wanted.push_back(word + " " + sound);
    std::ranges::sort(wanted);
    std::ranges::sort(found[id]);
    EXPECT_EQ(found[id], wanted);
  }
}

constexpr sql::Statement story_people{"test.story_people", R"(
  select count(*) from story_person s join role_grant g on g.id = s.grant_id and g.account_id = s.account_id)"};
constexpr sql::Statement her_cases{"test.her_cases", R"(
  select count(*) from person p join staff s on s.id = p.practitioner_id where s.full_name = 'Amina Yusuf')"};
constexpr sql::Statement police_staff{"test.police_staff", R"(
  select count(*) from role_grant g join agency a on a.id = g.agency_id where a.kind = 'police' and a.code = '05')"};

TEST_P(Register, TheStoryHasItsPeople) {
  EXPECT_EQ(built().count(story_people), 13);
  EXPECT_EQ(built().count(her_cases), 40);
  EXPECT_EQ(built().count(police_staff), 2);
}

}  // namespace
}  // namespace demonstration_register
