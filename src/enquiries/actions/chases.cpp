// Chases that are due: each a dated mark and the date of the next, many in a few statements. A large service has tens of
// thousands a day, and the training copy lives through years of them at once.
#include "enquiries/actions/chase_marks.hpp"
#include "enquiries/actions/daily.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/store/agency.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr int chunk = 200;
constexpr char why[] = "what the service does by itself, for every unit";

constexpr System due_chases{"enquiries.due_chases", why, sql::composed<[] {
  return sql::pieces("select e.next_chase_on, ", chase_columns, "where e.next_chase_on <= :day and ", sql_of::with_partner, " order by e.next_chase_on, e.id limit :chunk");
}>};
struct PauseOf {
  EnquiryId enquiry;
  base::LocalTime starts;
  std::optional<base::LocalTime> ends;
};
constexpr System pauses{"enquiries.chase_pauses", why, sql::composed<[] {
  return sql::pieces("select k.enquiry_id, k.starts, k.ends from enquiry_pause k where k.enquiry_id in ", sql::listed_ids, " order by k.enquiry_id, k.starts, k.id");
}>};
constexpr Write count_chases{"enquiries.count_chases", sql::composed<[] {
  return sql::pieces("update enquiry set chases = chases + 1, next_chase_on = :next where id in ", sql::listed_ids);
}>};

class Chasing {
 public:
  Chasing(ledger::Tx& tx, base::Date day) : tx_(tx), day_(day), rules_(tx.rules<RuleBook>().on(day)), plan_{.at_percent = rules_.chase.at_percent, .then_every = rules_.chase.then_every_wd} {}

  int run() {
    auto const due = tx_.rows<ChaseDue>(due_chases, {{"day", day_}, {"chunk", chunk}});
    if (due.empty()) return 0;
    read_pauses(due);
    mark_chases(tx_, due, day_, "In the digest of the day");
    std::map<std::optional<base::Date>, std::vector<EnquiryId>> by_next;
    for (auto const& each : due) by_next[next_of(each)].push_back(each.id);
    for (auto const& [next, ids] : by_next) tx_.change(count_chases, {{"ids", sql::list(ids)}, {"next", next}});
    return static_cast<int>(due.size());
  }

 private:
  void read_pauses(std::vector<ChaseDue> const& due) {
    std::vector<EnquiryId> ids;
    for (auto const& each : due) ids.push_back(each.id);
    for (auto const& row : tx_.rows<PauseOf>(pauses, {{"ids", sql::list(ids)}})) {
      if (row.ends) pauses_[row.enquiry].push_back({row.starts, *row.ends});
      else paused_[row.enquiry] = true;
    }
  }

  // None while the clock stands still: the reply sets it going again.
  std::optional<base::Date> next_of(ChaseDue const& due) {
    if (!due.partner_day_zero || !due.partner_due_on || paused_.contains(due.id)) return std::nullopt;
    CountableDays const days{counting(due.agency), pauses_[due.id]};
    auto const day_zero = *due.partner_day_zero;
    return next_chase(std::max(day_, day_zero), day_zero, days.between(day_zero, *due.partner_due_on), days, plan_);
  }

  Counting const& counting(AgencyId id) {
    auto const found = counting_.find(id);
    if (found != counting_.end()) return found->second;
    auto const agency = organisation::find_agency(tx_, id);
    if (!agency) throw std::logic_error("an enquiry to no agency");
    return counting_.emplace(id, counting_for(tx_, agreement_with(tx_, *agency, day_), day_)).first->second;
  }

  ledger::Tx& tx_;
  base::Date day_;
  RuleSet const& rules_;
  ChasePlan plan_;
  std::map<EnquiryId, std::vector<Pause>> pauses_ = {};
  std::map<EnquiryId, bool> paused_ = {};
  std::map<AgencyId, Counting> counting_ = {};
};

}  // namespace

int make_due_chases(ledger::Ledger& ledger, base::Date day) {
  if (!base::working_calendar(base::Nation::england_and_wales).is_working_day(day)) return 0;
  int all = 0, made = 0;
  do {
    ledger.write(ledger::system_scope("Chases"), [&](ledger::Tx& tx) { return (made = Chasing(tx, day).run()) > 0; }, true);
    all += made;
  } while (made == chunk);
  return all;
}

}  // namespace enquiries
