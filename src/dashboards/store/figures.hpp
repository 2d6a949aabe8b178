// The figures of a unit's dashboard. What the reader may open to rows is counted through {visible p}, so that a number
// and its rows agree; what she may see as totals only is counted by the program (the reason stands beside it).
#pragma once
#include "dashboards/domain/waits.hpp"
#include "enquiries/store/lists.hpp"
#include "ledger/view.hpp"
#include "organisation/domain/unit.hpp"

#include <map>

namespace dashboards {

using ledger::AgencyId;
using organisation::Unit;
using organisation::UnitId;

// Needs met and asked in time (ME-01, 02).
struct NeedMeasure {
  std::string trigger = {};
  std::int64_t needs = 0;       // all, the ones decided "not needed" too
  std::int64_t met = 0;         // by an enquiry sent or queued, one already open, or an answer held
  std::int64_t not_needed = 0;
  std::int64_t asked = 0;       // met by an enquiry
  std::int64_t in_time = 0;     // asked by the working day after it was needed
};

// The chain, needed to used, of needs that arose since `since`.
struct ChainCount {
  std::string key = {};         // trigger id, or key of the agency
  std::string label = {};
  std::int64_t needed = 0;      // without those decided "not needed"
  std::int64_t asked = 0;       // or held, or joined
  std::int64_t answered = 0;
  std::int64_t used = 0;
};
struct Chain {
  std::vector<ChainCount> by_agency = {};    // most needed first
  std::vector<ChainCount> by_trigger = {};   // a need of two triggers counts under both
  std::vector<NeedMeasure> measures = {};    // by trigger, likewise
};
Chain chain_of(ledger::View&, ledger::Place, base::Date since);

// Children known (household or contact) and how far each child's chain has come.
struct ChildrenCount {
  std::int64_t known = 0;
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  std::int64_t used = 0;
  std::int64_t in_place = 0;    // agreed, begun, review not past; or a recorded decision that none is needed
};
ChildrenCount children_counts(ledger::View&, ledger::Place, base::Date today);

// Enquiries of the place that came in, returned in final and were withdrawn in the window, with an agency or all.
struct Flow {
  std::int64_t came_in = 0;
  std::int64_t returned = 0;
  std::int64_t withdrawn = 0;
};
Flow flow(ledger::View&, ledger::Place, std::optional<AgencyId>, base::Date from, base::Date to);

// Waiting at one partner by unit: the other units of a force area are seen as totals only.
struct UnitWaiting {
  UnitId unit = {};
  std::string name = {};
  std::int64_t waiting = 0;
  std::int64_t late = 0;
};
std::vector<UnitWaiting> waiting_by_pdu(ledger::View&, AgencyId, base::Date today);

struct PartnerFigures {
  AgencyId agency = {};
  std::string name = {};
  std::int64_t waiting = 0;
  std::int64_t late = 0;
  std::int64_t graded = 0;
  std::int64_t adequate = 0;
  std::int64_t thin = 0;
  std::int64_t redacted = 0;
  std::int64_t wrong_person = 0;
  std::int64_t late_returned = 0;
  std::int64_t used = 0;        // of those returned
  std::int64_t returned = 0;
  std::int64_t nothing_to_use = 0;  // returned, and nothing in it could be used: counted apart from the used
};
std::vector<PartnerFigures> partners_of(ledger::View&, ledger::Place, base::Date today, base::Date since);
// For the median and the 90th percentile: working days of each enquiry asked since, by partner.
std::map<AgencyId, std::vector<Wait>> waits_by_partner(ledger::View&, ledger::Place, base::Date since);

// The trend: waiting in each week, with where the number comes from (published, invented, counted).
struct Week {
  base::Date week = {};
  std::int64_t waiting = 0;
  std::string mark = {};
};
std::vector<Week> trend(ledger::View&, AgencyId, ledger::Place);

// People at high or very high risk of serious harm for whom an answer is waiting to be returned.
struct HighRisk {
  ledger::PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string rosh = {};
  std::int64_t waiting = 0;
  base::Date oldest_due = {};
};
std::vector<HighRisk> high_risk_without_answer(ledger::View&, ledger::Place);

}  // namespace dashboards
