#include "demonstration/actions/recruit.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/store/insert_establishment.hpp"
#include "workforce/domain/recruitment.hpp"

namespace demonstration {
namespace {

using organisation::Grade;
using std::chrono::days;
using workforce::Stage;

// How far a candidate has come, how many there are, and when the first of them is to begin.
struct Standing {
  Stage stage = Stage::sifted;
  int candidates = 1;
  base::Date starts_on = {};
};
struct PlannedCampaign {
  Grade grade = Grade::po;
  int posts = 1;
  base::Date advertised_on = {};
  std::string_view note = {};
  base::Date joined_from = {}, joined_to = {};   // who joined in these days came by this campaign
  std::vector<Standing> standing = {};
};

std::vector<PlannedCampaign> campaigns() {
  using base::make_date;
  return {
      {Grade::pso, 10, make_date(2022, 3, 7), "Regional campaign for probation services officers", make_date(2022, 8, 1), make_date(2023, 5, 31), {{Stage::withdrawn, 3}, {Stage::failed, 2}}},
      {Grade::po, 8, make_date(2022, 9, 19), "Regional campaign for qualified officers", make_date(2023, 1, 20), make_date(2023, 3, 31),
       {{Stage::start_agreed, 2, make_date(2023, 7, 17)}, {Stage::vetted, 1}, {Stage::vetting, 2}, {Stage::offered, 1}, {Stage::withdrawn, 2}, {Stage::failed, 1}}},
      {Grade::po, 4, make_date(2023, 5, 2), "Posts left vacant after the regional campaign", {}, {}, {{Stage::interviewed, 2}, {Stage::sifted, 3}, {Stage::advertised, 4}}},
  };
}

// Usual days of each step of the way, vetting the longest.
struct StepDays {
  Stage stage;
  int least, most;
};
constexpr std::array way{StepDays{Stage::sifted, 14, 24}, StepDays{Stage::interviewed, 10, 21}, StepDays{Stage::offered, 4, 12}, StepDays{Stage::vetting, 5, 14}, StepDays{Stage::vetted, 40, 92}, StepDays{Stage::start_agreed, 3, 12}};

class Recruitment {
 public:
  Recruitment(Building& building, base::Random random, Pdu const& pdu, std::function<std::string()> const& name) : b_(building), random_(random), pdu_(pdu), name_(name) {}

  void hold(PlannedCampaign const& planned, std::vector<Joined> const& joined) {
    auto const id = b_.keys.next("recruitment_campaign");
    insert_campaign(b_.bulk, {id, pdu_.id, planned.grade, planned.posts, planned.advertised_on, planned.note});
    int begun = 0;
    for (auto const& one : joined)
      if (one.grade == planned.grade && one.on >= planned.joined_from && one.on <= planned.joined_to && begun < planned.posts) start(id, planned, one), ++begun;
    for (auto const& standing : planned.standing)
      for (int nth = 0; nth < standing.candidates; ++nth) stand(id, planned, standing, nth);
  }

 private:
  std::int64_t apply(std::int64_t campaign, std::string const& name, std::optional<base::Date> starts_on, std::optional<StaffId> staff) {
    auto const id = b_.keys.next("recruitment_candidate");
    insert_candidate(b_.bulk, {id, campaign, name, starts_on, staff});
    return id;
  }
  void step(std::int64_t candidate, Stage stage, base::Date on, std::string_view note = {}) { insert_step(b_.bulk, {b_.keys.next("recruitment_step"), candidate, base::word(stage), on, note}); }

  // The days of each step up to `last`, none after `by`: squeezed where they would be.
  base::Date walk(std::int64_t candidate, base::Date from, Stage last, base::Date by) {
    auto on = from;
    if (last == Stage::advertised) return on;
    for (auto const& each : way) {
      on = std::min(on + days{random_.between(each.least, each.most)}, by);
      step(candidate, each.stage, on);
      if (each.stage == last) break;
    }
    return on;
  }

  void start(std::int64_t campaign, PlannedCampaign const& planned, Joined const& one) {
    auto const candidate = apply(campaign, one.name, one.on, one.staff);
    walk(candidate, std::max(planned.advertised_on, one.on - days{170}), Stage::start_agreed, one.on - days{7});
    step(candidate, Stage::started, one.on);
  }

  void stand(std::int64_t campaign, PlannedCampaign const& planned, Standing const& standing, int nth) {
    bool const agreed = standing.stage == Stage::start_agreed, lost = workforce::is_over(standing.stage);
    auto const starts = agreed ? std::optional(standing.starts_on + days{49 * nth}) : std::nullopt;
    auto const candidate = apply(campaign, name_(), starts, std::nullopt);
    static constexpr std::array lost_at{Stage::interviewed, Stage::vetting, Stage::offered};
    auto const last = !lost ? standing.stage : standing.stage == Stage::failed ? Stage::vetting : lost_at[static_cast<std::size_t>(nth) % lost_at.size()];
    // Whoever is on the way came by a late round of the campaign, so that she stands there now.
    bool const late = !lost && planned.advertised_on < the_day() - days{150};
    auto const from = late ? the_day() - days{agreed || last == Stage::vetted ? 145 : 82} : planned.advertised_on;
    auto const on = walk(candidate, from, last, the_day() - days{1});
    if (lost) step(candidate, standing.stage, std::min(on + days{random_.between(6, 40)}, the_day() - days{1}), standing.stage == Stage::failed ? "Not cleared" : "Took another post");
  }

  Building& b_;
  base::Random random_;
  Pdu const& pdu_;
  std::function<std::string()> const& name_;
};

}  // namespace

void recruit(Building& building, base::Random random, Pdu const& pdu, std::vector<Joined> const& joined, std::function<std::string()> const& name) {
  Recruitment recruitment(building, random, pdu, name);
  for (auto const& planned : campaigns()) recruitment.hold(planned, joined);
}

}  // namespace demonstration
