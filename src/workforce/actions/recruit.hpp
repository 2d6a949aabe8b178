// From advert to first day. A vacancy stays one until somebody has started; starting makes the member of staff and the posting.
#pragma once
#include "ledger/ledger.hpp"
#include "workforce/domain/recruitment.hpp"

namespace workforce {

struct Advertise {
  UnitId unit = {};
  std::optional<Grade> grade = {};
  std::int64_t posts = 0;
  std::optional<std::int64_t> contracted = {};   // tenths of hours a week
  Terms terms = Terms::permanent;
  std::optional<base::Date> on = {};
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_workforce;
};
base::Outcome<std::int64_t> run(ledger::Tx&, Advertise const&);

struct CloseCampaign {
  std::int64_t campaign = 0;
  std::string why = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_workforce;
};
base::Outcome<> run(ledger::Tx&, CloseCampaign const&);

struct AddCandidate {
  std::int64_t campaign = 0;
  std::string full_name = {};
  std::string email = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_workforce;
};
base::Outcome<std::int64_t> run(ledger::Tx&, AddCandidate const&);

struct TakeStep {
  std::int64_t candidate = 0;
  std::optional<Stage> stage = {};
  std::optional<base::Date> on = {};         // of `started`: the first day
  std::optional<base::Date> starts_on = {};  // of `start_agreed`: the first day that was agreed
  UnitId team = {};                          // of `started`: where she begins; 0: the campaign's own unit
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_workforce;
};
base::Outcome<std::int64_t> run(ledger::Tx&, TakeStep const&);

}  // namespace workforce
