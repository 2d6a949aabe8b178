// Needs and enquiries of one person after another.
#pragma once
#include "demonstration/actions/building.hpp"
#include "demonstration/domain/course.hpp"
#include "demonstration/domain/fates.hpp"

namespace demonstration {

struct Case {
  MadePerson const& person;
  Pdu const& pdu;
  Team const& team;
  Fate fate = Fate::ordinary;
  int nth = 0;                 // in the PDU
  bool of_story = false;       // one of the practitioner's of the story
};

class Asking {
 public:
  explicit Asking(Building& building);
  // Writes the needs, enquiries, answers and proposals to withdraw of one case; its enquiries come back, oldest first.
  std::vector<MadeEnquiry> ask(base::Random&, Case const&);
  // After the last case: the next references, and how many waited in each of the last weeks.
  void finish();

 private:
  class OfCase;
  Building& b_;
  std::map<int, int> references_ = {};                              // by year: the last given
  std::map<std::pair<UnitId, base::Date>, int> waiting_ = {};       // at the story's force, by PDU and Monday
};

}  // namespace demonstration
