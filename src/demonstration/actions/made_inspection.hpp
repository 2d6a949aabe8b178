// One inspection played through, action by action, each at its own instant and by its own person.
#pragma once
#include "demonstration/domain/inspected.hpp"
#include "demonstration/domain/world.hpp"
#include "inspection/store/cases.hpp"
#include "inspection/store/inspections.hpp"
#include "ledger/ledger.hpp"

#include <span>

namespace demonstration {

using inspection::InspectionId;

struct Cast {
  ledger::Scope lead = {};
  ledger::Scope inspector = {};
  ledger::Scope panel = {};      // quality lead, second reader and second of the panel
};

struct Course {
  Pdu const* pdu = nullptr;
  base::Date fieldwork_from = {};
  base::Date fieldwork_to = {};
  std::string_view seed = {};
  std::size_t eligible = 0;      // cases of the window that stay in it; 0: all of them
  std::span<MadeShare const> shares = {};
  std::span<MadeRecommendation const> recommendations = {};
};

class MadeInspection {
 public:
  MadeInspection(sql::Connection&, ledger::Rules const&, Cast const&, Course const&);

  InspectionId id() const { return id_; }
  void fill_window();   // for a copy of few people
  bool has_cases();     // whether any would be drawn
  void plan();          // to the sample drawn
  void visit();         // to fieldwork: cases given, timetable issued
  void read(std::size_t cases);
  void judge();         // organisational standards, evidence, second readings, to the panel
  void rate();          // decisions of two people, to the draft
  void write();         // recommendations and report, to the embargo

 private:
  template <class Action>
  auto act(ledger::Scope const& who, base::Instant at, Action const& action);
  void work(ledger::Scope const& who, base::Instant at, std::function<void(ledger::Tx&)> const& body);
  void move(ledger::Scope const& who, base::Instant at, inspection::Status to);
  void narrow_window();
  void read_case(inspection::CaseRow const&, std::size_t place, ledger::Scope const& who, base::Instant at, bool second);
  void judge_question(ledger::Tx&, inspection::ReadingId, std::string const& question, inspection::CaseFacts const&, bool yes);
  bool sufficient(std::string_view question, std::size_t place) const;

  sql::Connection& connection_;
  ledger::Rules const& rules_;
  Cast const& cast_;
  Course const& course_;
  ledger::Scope head_ = {};
  InspectionId id_ = {};
  std::vector<inspection::CaseRow> cases_ = {};
};

}  // namespace demonstration
