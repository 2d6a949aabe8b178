// Where the areas that do critical work ask about the training of who does it. Training is kept by a later area, which
// therefore cannot be called from here: src/app/rule_books.cpp puts its answer among the rule books (docs/decisions/0009).
#pragma once
#include "ledger/view.hpp"
#include "organisation/domain/critical_work.hpp"
#include "organisation/domain/staff.hpp"

namespace organisation {

struct TrainingDesk {
  // Nothing put in: nothing is asked of anybody.
  TrainingStanding (*standing)(ledger::View&, StaffId, CriticalWork) = nullptr;
};

// Of who asks herself, on the view's day. Nothing is asked of somebody who is no member of staff.
TrainingStanding training_for(ledger::View&, CriticalWork);
// Of somebody whose work another records. Why is her own matter: it is kept where {led s} guards it, and shown to nobody else.
TrainingStanding training_of(ledger::View&, StaffId, CriticalWork);

}  // namespace organisation
