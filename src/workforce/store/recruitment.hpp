// Campaigns, their candidates and each step of them.
#pragma once
#include "ledger/tx.hpp"
#include "workforce/domain/recruitment.hpp"

namespace workforce {

struct Campaign {
  std::int64_t id = 0;
  UnitId unit = {};
  std::string unit_name = {};
  Grade grade = Grade::po;
  int posts = 1;
  int contracted = organisation::full_time;
  Terms terms = Terms::permanent;
  base::Date advertised_on = {};
  std::string note = {};
  Origin origin = Origin::entered;
  std::optional<base::Date> closed_on = {};
  std::string closed_why = {};
  std::string recorded_name = {};
};
struct Candidate {
  std::int64_t id = 0;
  std::int64_t campaign = 0;
  std::string full_name = {};
  std::string email = {};
  std::optional<base::Date> starts_on = {};
  std::optional<StaffId> staff = {};
};
struct StepTaken {
  std::int64_t id = 0;
  std::int64_t candidate = 0;
  Stage stage = Stage::sifted;
  base::Date on = {};
  std::string note = {};
  std::string by = {};
};
// A campaign with all that happened in it.
struct Recruiting {
  Campaign campaign = {};
  std::vector<Candidate> candidates = {};   // by id
  std::vector<StepTaken> steps = {};        // by id
  Path path_of(std::int64_t candidate) const;
  int started() const;
  int vacant() const { return campaign.closed_on ? 0 : std::max(0, campaign.posts - started()); }
};

std::vector<Recruiting> recruiting_within(ledger::View&, ledger::Place);          // newest advert first
std::optional<Recruiting> find_recruiting(ledger::View&, std::int64_t campaign);  // wherever it is: who asks says whose place it lies in
std::optional<Candidate> find_candidate(ledger::View&, std::int64_t candidate);
// Those whose first day is agreed and who have not started.
std::vector<Coming> coming_of(std::span<Recruiting const>);

std::int64_t insert_campaign(ledger::Tx&, Campaign const&);
void close_campaign(ledger::Tx&, std::int64_t campaign, base::Date on, std::string_view why);
std::int64_t insert_candidate(ledger::Tx&, Candidate const&);
void set_candidate(ledger::Tx&, std::int64_t candidate, std::optional<base::Date> starts_on, std::optional<StaffId>);
std::int64_t insert_step(ledger::Tx&, StepTaken const&);

}  // namespace workforce
