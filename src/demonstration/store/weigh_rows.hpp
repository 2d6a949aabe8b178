// Rows of tiers and workload of the made-up service, read and loaded many at a time within one transaction.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/record.hpp"
#include "workload/store/officer_workload.hpp"
#include "workload/store/other_work.hpp"
#include "workload/store/reductions.hpp"

namespace demonstration {

using ledger::PersonId;
using ledger::StaffId;
using ledger::UnitId;

std::vector<PersonId> people_of(ledger::Tx&, ledger::Place);

struct OrderText {
  PersonId person = {};
  workload::SentenceId id = {};
  base::Date started = {};
  std::string requirements = {};
  std::string offence = {};
};
std::vector<OrderText> order_texts(ledger::Tx&, ledger::Place);

// Since when somebody works in a team, and how she is away for long on the day; nothing if she is not.
struct InPost {
  StaffId staff = {};
  UnitId team = {};
  base::Date since = {};
};
std::vector<InPost> in_post(ledger::Tx&, ledger::Place, base::Date day);
struct LongAway {
  StaffId staff = {};
  std::string kind = {};
  base::Date starts = {};
  std::optional<base::Date> ends = {};
};
std::vector<LongAway> long_away(ledger::Tx&, ledger::Place, base::Date day, base::Date since);

struct WeighRows {
  std::vector<std::pair<PersonId, workload::Predictor>> predictors = {};
  std::vector<std::pair<PersonId, workload::NeedAssessment>> assessments = {};
  std::vector<std::pair<PersonId, workload::KeptRequirement>> requirements = {};
  std::vector<std::pair<PersonId, workload::Enforcement>> enforcements = {};
};
void load(ledger::Tx&, WeighRows const&);
void load(ledger::Tx&, std::vector<workload::KeptReduction> const&);
void load(ledger::Tx&, std::vector<workload::NewReport> const&);
void load(ledger::Tx&, std::vector<workload::NewContact> const&);

struct MadeWeek {
  workload::WorkloadWeek week = {};
  std::int64_t team_no = 0;
};
void load(ledger::Tx&, std::vector<MadeWeek> const&);

}  // namespace demonstration
