// A small named world for tests of the whole application: the enquiries' world with the rules and reactions of the
// program, one story that has reached every stage, and people of whom others must learn nothing.
//
//   Amina Clarke    Huyton, Jo Bell's: police answered, children's services not; assessment begun
//   Boris Tamm      Huyton, Lee Hart's: nothing answered; assessment signed provisional
//   Vashti Kowal    Huyton, restricted: only Sam Ojo may see her
//   Ulric Fenn      Huyton, Jo Bell must not see him
//   Zelda Quixote   Bootle, another delivery unit's
#pragma once
#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "enquiries/world.hpp"
#include "kit/visit.hpp"
#include "risk/domain/ids.hpp"

namespace app {

class Town : public enquiries::World {
 public:
  enum class Who { nobody, jo, sam, hal, rae, ana, pat, gil, may, una, adi, ivy, lia };
  static char const* name_of(Who);

 protected:
  void SetUp() override;

  ledger::Scope as(Who);
  static web::Routes all_routes();   // with the training copy's own
  http::Response get(Who who, std::string const& target) { return visitor(who).get(target); }
  http::Response post(Who who, std::string const& target, http::Form form = {}) { return visitor(who).post(target, std::move(form)); }

  void add_training();      // of the town's staff: mostly in date, a session, a need that was sent, a one-to-one
  void add_inspections();   // of the town's unit by Lia and Ivy (inspected.hpp)

  // Every row of every table as text, but for the log of looks, sign-ins and wrong tries: what may not change when a request is refused.
  using Record = std::map<std::string, std::string>;
  Record record();
  // The tables that differ, with the first row that does; empty: none.
  static std::string difference(Record const& before, Record const& after);
  std::string changed_since(Record const& before) { return difference(before, record()); }

  people::PersonId amina_clarke = {}, boris = {}, vashti = {}, ulric = {}, zelda = {};
  enquiries::EnquiryId to_police = {}, to_childrens = {}, of_boris = {}, of_zelda = {}, draft = {};
  risk::AssessmentId begun = {}, provisional = {};

 private:
  kit::Visitor& visitor(Who);
  people::PersonId add(char const* crn, char const* surname, char const* forenames, people::UnitId team, people::StaffId by);
  void fill_amina();
  void walk_aminas_chain();
  void sign_boris();
  void keep_apart();
  void disturb();
  void weigh();
  void publish();
  enquiries::EnquiryId ask(people::PersonId, enquiries::EnquiryKind, enquiries::AgencyId, ledger::Scope const& by);

  std::unique_ptr<kit::Visitor> visitor_ = {};
};

}  // namespace app
