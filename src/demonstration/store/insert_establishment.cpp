#include "demonstration/store/insert_establishment.hpp"

#include "demonstration/domain/day.hpp"

namespace demonstration {
namespace {

constexpr std::string_view by = "the demonstration";

Table const target{"staffing_target", "id, unit_id, grade, hundredths, valid_from, why, origin, set_at, set_name"};
Table const reduction{"reduction", "id, staff_id, unit_id, reason, hours, starts_at, ends_at, status, by_name, recorded_at"};
Table const campaign{"recruitment_campaign", "id, unit_id, grade, posts, contracted, terms, advertised_on, note, origin, recorded_at, recorded_name"};
Table const candidate{"recruitment_candidate", "id, campaign_id, full_name, email, starts_on, staff_id"};
Table const step{"recruitment_step", "id, candidate_id, stage, taken_on, note, recorded_at, recorded_name"};

}  // namespace

void insert_target(Bulk& bulk, MadeTarget const& made) {
  bulk.add(target, {made.id, made.unit, made.grade, made.hundredths, made.from, made.why, "invented", at(made.from, 9), by});
}

void insert_reduction(Bulk& bulk, MadeReduction const& made) {
  bulk.add(reduction, {made.id, made.staff, made.unit, made.reason, made.tenths, at(made.from, 0), at(made.to, 0), made.to > the_day() ? "ACTIVE" : "ARCHIVED", by, at(made.from, 9)});
}

void insert_campaign(Bulk& bulk, MadeCampaign const& made) {
  bulk.add(campaign, {made.id, made.unit, made.grade, made.posts, organisation::full_time, "permanent", made.advertised_on, made.note, "invented", at(made.advertised_on, 9), by});
}
void insert_candidate(Bulk& bulk, MadeCandidate const& made) {
  bulk.add(candidate, {made.id, made.campaign, made.name, "", made.starts_on, made.staff});
}
void insert_step(Bulk& bulk, MadeStep const& made) {
  bulk.add(step, {made.id, made.candidate, made.stage, made.on, made.note, at(made.on, 10), by});
}

}  // namespace demonstration
