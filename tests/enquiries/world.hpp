// The people's small world with partners, managers and the rules of 2023, and the chain walked in one line a step.
#pragma once
#include "enquiries/actions/acknowledge.hpp"
#include "enquiries/actions/change_draft.hpp"
#include "enquiries/actions/consider.hpp"
#include "enquiries/actions/daily.hpp"
#include "enquiries/actions/draft_enquiry.hpp"
#include "enquiries/actions/return_answer.hpp"
#include "enquiries/actions/send_enquiry.hpp"
#include "enquiries/rule_set.hpp"
#include "enquiries/store/enquiry.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/need.hpp"
#include "enquiries/store/returns.hpp"
#include "organisation/store/training_desk.hpp"
#include "people/world.hpp"

namespace enquiries {

inline constexpr AgencyId merseyside{21};
inline constexpr AgencyId knowsley{22};
inline constexpr AgencyId st_helens{23};
inline constexpr AgencyId manchester_police{24};
inline constexpr StaffId sam{14};    // SPO, Huyton
inline constexpr StaffId dee{15};    // deputy head, Knowsley and St Helens
inline constexpr StaffId hal{16};    // head
inline constexpr StaffId rae{17};    // regional director

class World : public people::World {
 protected:
  void SetUp() override {
    people::World::SetUp();
    db().script(R"(
      insert into account (id, user_name, full_name, created_at) values (11, 'jo', 'Jo Bell', 0), (14, 'sam', 'Sam Ojo', 0), (31, 'pat', 'Pat Doyle', 0), (32, 'ron', 'Ron Vale', 0), (41, 'may', 'May Lin', 0);
      insert into staff (id, full_name, grade) values (14, 'Sam Ojo', 'SPO'), (15, 'Dee Moss', 'DHPDU'), (16, 'Hal Grant', 'HPDU'), (17, 'Rae Winter', 'RPD');
      insert into posting (staff_id, unit_id, grade, valid_from) values (14, 3, 'SPO', '2022-01-01'), (15, 2, 'DHPDU', '2022-01-01'), (16, 2, 'HPDU', '2022-01-01'), (17, 1, 'RPD', '2022-01-01');
      insert into agency (id, kind, code, name, unit_name, mailbox, named_lead, valid_from) values
        (21, 'police', '05', 'Merseyside Police', 'Domestic abuse unit', 'da@merseyside.example', 'Superintendent Kay', '2022-01-01'),
        (22, 'childrens', 'E08000011', 'Knowsley', 'MASH', 'mash@knowsley.example', '', '2022-01-01'),
        (23, 'childrens', 'E08000013', 'St. Helens', 'Front door', '', '', '2022-01-01'),
        (24, 'police', '06', 'Greater Manchester Police', 'Public protection', '', '', '2022-01-01');
      insert into agency_domain (agency_id, domain) values (21, 'merseyside.example');
      insert into role_grant (account_id, role, agency_id, valid_from) values (31, 'police_responder', 21, '2022-01-01'), (32, 'police_responder', 21, '2022-01-01');
    )");
    sql::settle_ids(db());
    rules.put(RuleBook{{test_rules()}});
    rules.put(organisation::TrainingDesk{});
  }

  ledger::Scope police(std::int64_t account = 31) { return named(kit::partner_scope(ledger::Role::police_responder, merseyside.value, account), account == 31 ? "Pat Doyle" : "Ron Vale"); }
  ledger::Scope childrens(AgencyId agency = knowsley) { return named(kit::partner_scope(ledger::Role::childrens_responder, agency.value, 41), "May Lin"); }
  static ledger::Scope named(ledger::Scope scope, std::string name) {
    scope.name = std::move(name);
    return scope;
  }

  // Amina, with an address in Knowsley (Merseyside Police) and an order since 1 June 2023.
  PersonId supervised() {
    auto const person = amina();
    if (!arranged_) {
      change("insert into person_address (person_id, kind, lines, postcode, authority_code, force_code, valid_from, recorded_at) values (:p, 'main', '12 High Street', 'L36 9YJ', 'E08000011', '05', '2020-01-01', 0)");
      change("insert into sentence (person_id, kind, offence, started, ends) values (:p, 'community', 'Assault', '2023-06-01', '2024-06-01')");
      arranged_ = true;
    }
    return person;
  }
  ChildId child(char const* authority, char const* contact = "contact") {
    return ChildId{db().row<std::int64_t>({"test.child", "insert into person_child (person_id, surname, forenames, birth_date, relation, contact, authority_code, valid_from, recorded_at) "
                                                         "values (:p, 'Clarke', 'Ellie', '2019-06-04', 'own', :contact, :authority, '2020-01-01', 0) returning id"},
                                          {{"p", amina()}, {"contact", contact}, {"authority", authority ? sql::Value{authority} : sql::Value{}}}).value()};
  }
  void change(char const* text) { db().change({"test.change", text}, {{"p", amina()}}); }

  int considered(char const* event, std::optional<base::Instant> moment = {}) { return must(perform(ledger(), practitioner(), ConsiderNow{supervised(), event, moment})); }
  std::vector<NeedRow> needs() {
    return read(senior(), [&](ledger::View& view) { return needs_of_person(view, amina()); });
  }
  // The first need that fits; a missing one ends the test.
  template <class Fits>
  NeedId need_that(Fits fits) {
    for (auto const& need : needs())
      if (std::invoke(fits, need)) return need.id;
    throw std::runtime_error("no such need");
  }
  EnquiryRow enquiry(EnquiryId id) {
    return read(ledger::system_scope("test"), [&](ledger::View& view) { return find_enquiry(view, id).value(); });
  }
  EnquiryState state(EnquiryId id) { return enquiry(id).state; }
  // Needed, drafted and sent: to police, or to a child's authority.
  EnquiryId drafted(EnquiryKind kind = EnquiryKind::police_da, AgencyId agency = merseyside) {
    std::vector<NeedId> meets;
    for (auto const& need : needs())
      if (need.kind == kind && need.agency == agency && need.state == NeedState::needed) meets.push_back(need.id);
    return must(perform(ledger(), practitioner(), DraftEnquiry{.person = supervised(), .kind = kind, .agency = agency, .meets = meets, .decision_waiting = meets.empty() ? "review" : ""}));
  }
  SentNow send(EnquiryId id) { return must(perform(ledger(), practitioner(), SendEnquiry{.enquiry = id, .lock_version = enquiry(id).lock_version})); }
  EnquiryId sent(EnquiryKind kind = EnquiryKind::police_da, AgencyId agency = merseyside) {
    auto const id = drafted(kind, agency);
    send(id);
    return id;
  }

  static ItemContent incident(char const* what = "Shouting heard by neighbours") {
    return {.date_from = base::make_date(2022, 5, 3), .person_role = PersonRole::alleged_perpetrator, .children_present = ChildrenPresent::unknown, .summary = what};
  }
  ReturnContent answer(EnquiryId id, ReturnKind kind = ReturnKind::final_return) {
    ReturnContent content{.kind = kind, .items = {incident()}, .searched = "Niche, 2013 to 2023", .handling = "Not to be disclosed"};
    for (auto question : read(ledger::system_scope("test"), [&](ledger::View& view) { return questions_of(view, id); }))
      content.answers.push_back({question, question == Question::p2 ? AnswerCode::yes_detail : AnswerCode::nothing_known, ""});
    if (enquiry(id).kind == EnquiryKind::childrens)
      for (auto child : read(ledger::system_scope("test"), [&](ledger::View& view) { return children_of(view, id); })) content.children.push_back({.child = child});
    return content;
  }
  // To every question, and no entry.
  ReturnContent nothing_known(EnquiryId id, ReturnKind kind = ReturnKind::final_return) {
    auto content = answer(id, kind);
    for (auto& each : content.answers) each.code = AnswerCode::nothing_known;
    content.items.clear();
    return content;
  }
  base::Outcome<ReturnedNow> returned(EnquiryId id, ReturnContent content, std::int64_t account = 31) {
    return perform(ledger(), police(account), ReturnAnswer{.enquiry = id, .version = enquiry(id).version, .content = std::move(content)});
  }

  template <class T>
  static T must(base::Outcome<T> outcome) {
    std::string why;
    if (!outcome) {
      why = outcome.error().message;
      for (auto const& error : outcome.error().errors) why += ' ' + error.field + ": " + error.message;
    }
    EXPECT_TRUE(outcome) << why;
    if (!outcome) throw std::runtime_error(why);
    return std::move(*outcome);
  }
  void go_to(char const* local) { clock.set(kit::london(local)); }

 private:
  bool arranged_ = false;
};

}  // namespace enquiries
