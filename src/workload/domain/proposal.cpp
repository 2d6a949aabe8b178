#include "workload/domain/proposal.hpp"

#include "base/random.hpp"

#include <numeric>
#include <stdexcept>

namespace workload {
namespace {

using Cases = std::span<CaseToPlace const>;
using Officers = std::span<OfficerWithRoom const>;

constexpr std::int64_t unplaced = 1'000'000'000'000;  // more than every case together can weigh where it is placed
constexpr int most_rounds = 200;                      // each lowers the cost, so they end; measured: under twenty
constexpr std::size_t work_of_shakes = 4000;          // cases put anew by all shakes together: small tasks are shaken often
constexpr std::size_t most_shakes = 250;
constexpr int cases_a_shake = 3;
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

// Thousandths of load² / available.
std::int64_t weight(OfficerWithRoom const& officer, std::int64_t load) { return officer.available > 0 ? load * load * 1000 / officer.available : 0; }

// One percentage point of workload moves the sum by 2 x points / 100 (the slope of load² / available is twice the share).
std::int64_t lost(CaseToPlace const& of, int worth) { return of.points * (100 - worth) * 20; }

bool takes(OfficerWithRoom const& officer, std::int64_t load) { return officer.available > 0 && (!officer.most || load <= *officer.most); }

// A placement that is being improved.
class Search {
 public:
  Search(Cases cases, Officers officers) : cases_(cases), officers_(officers), placed_(cases.size(), nobody), loads_(officers.size()), lost_(cases.size() * officers.size(), -1) {
    for (std::size_t o = 0; o < officers.size(); ++o) loads_[o] = officers[o].current;
    for (std::size_t c = 0; c < cases.size(); ++c)
      for (auto const& each : cases[c].may_take)
        if (officers[each.officer].available > 0) lost_[c * officers.size() + each.officer] = lost(cases[c], each.worth);
  }

  // Largest first, each to whom it costs least (Graham's longest processing time).
  void begin() {
    std::vector<std::size_t> order(cases_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t c) { return cases_[c].points; });
    for (auto const c : order) move_to_best(c);
  }

  void begin_at(Placement const& placement) {
    for (std::size_t c = 0; c < placement.size(); ++c)
      if (placement[c]) put(c, *placement[c]);
  }

  // A few cases, anywhere they may go: out of a place that no single move or exchange leads out of.
  void shake(base::Random& random) {
    for (int i = 0; i < cases_a_shake; ++i) {
      auto const c = random.below(cases_.size());
      if (cases_[c].may_take.empty()) continue;
      auto const officer = random.pick(cases_[c].may_take).officer;
      if (officer != placed_[c] && lost_at(c, officer) >= 0 && fits(officer, cases_[c].points)) put(c, officer);
    }
  }

  // Moves of one case and exchanges of two, until nothing makes it better.
  void improve() {
    for (int round = 0; round < most_rounds; ++round) {
      bool better = false;
      for (std::size_t c = 0; c < cases_.size(); ++c) better = move_to_best(c) || better;
      for (std::size_t c = 0; c < cases_.size(); ++c) better = (placed_[c] == nobody ? make_room(c) : exchange(c)) || better;
      if (!better) return;
    }
  }

  Placement result() const {
    Placement out(placed_.size());
    for (std::size_t c = 0; c < placed_.size(); ++c)
      if (placed_[c] != nobody) out[c] = placed_[c];
    return out;
  }

 private:
  std::int64_t lost_at(std::size_t c, std::size_t officer) const { return lost_[c * officers_.size() + officer]; }  // under 0: may not take it
  std::int64_t changed(std::size_t officer, std::int64_t by) const { return weight(officers_[officer], loads_[officer] + by) - weight(officers_[officer], loads_[officer]); }
  bool fits(std::size_t officer, std::int64_t by) const { return by <= 0 || takes(officers_[officer], loads_[officer] + by); }

  // What it costs the case's holder to have it, as things stand.
  std::int64_t cost_here(std::size_t c) const {
    auto const officer = placed_[c];
    return officer == nobody ? unplaced : lost_at(c, officer) - changed(officer, -cases_[c].points);
  }

  bool move_to_best(std::size_t c) {
    auto const points = cases_[c].points;
    auto best = cost_here(c);
    auto to = placed_[c];
    for (auto const& each : cases_[c].may_take) {
      auto const officer = each.officer;
      if (officer == placed_[c] || lost_at(c, officer) < 0 || !fits(officer, points)) continue;
      auto const there = lost_at(c, officer) + changed(officer, points);
      if (there < best) best = there, to = officer;
    }
    if (to == placed_[c]) return false;
    put(c, to);
    return true;
  }

  void put(std::size_t c, std::size_t officer) {
    if (placed_[c] != nobody) loads_[placed_[c]] -= cases_[c].points;
    placed_[c] = officer;
    loads_[officer] += cases_[c].points;
  }

  // For a case that nobody has: somebody with a full protected caseload takes it, and passes another case on.
  bool make_room(std::size_t c) {
    for (auto const& each : cases_[c].may_take) {
      if (lost_at(c, each.officer) < 0) continue;
      for (std::size_t other = 0; other < cases_.size(); ++other)
        if (placed_[other] == each.officer && fits(each.officer, cases_[c].points - cases_[other].points) && pass_on(other)) {
          put(c, each.officer);
          return true;
        }
    }
    return false;
  }

  bool pass_on(std::size_t c) {
    for (auto const& each : cases_[c].may_take)
      if (each.officer != placed_[c] && lost_at(c, each.officer) >= 0 && fits(each.officer, cases_[c].points)) {
        put(c, each.officer);
        return true;
      }
    return false;
  }

  bool exchange(std::size_t c) {
    for (std::size_t other = c + 1; other < cases_.size(); ++other)
      if (placed_[other] != nobody && placed_[other] != placed_[c] && is_better(c, other)) {
        auto const here = placed_[c], there = placed_[other];
        put(c, there);
        put(other, here);
        return true;
      }
    return false;
  }

  bool is_better(std::size_t a, std::size_t b) const {
    auto const here = placed_[a], there = placed_[b];
    auto const a_there = lost_at(a, there), b_here = lost_at(b, here);
    if (a_there < 0 || b_here < 0) return false;
    auto const by = cases_[a].points - cases_[b].points;
    if (!fits(there, by) || !fits(here, -by)) return false;
    return a_there + b_here - lost_at(a, here) - lost_at(b, there) + changed(there, by) + changed(here, -by) < 0;
  }

  Cases cases_;
  Officers officers_;
  std::vector<std::size_t> placed_;
  std::vector<std::int64_t> loads_;
  std::vector<std::int64_t> lost_;
};

// The best of what was tried.
class Best {
 public:
  Best(Cases cases, Officers officers) : cases_(cases), officers_(officers) {}
  void take(Search search) {
    search.improve();
    auto placement = search.result();
    auto const sum = cost(cases_, officers_, placement);
    if (search_ && sum >= least_) return;
    least_ = sum;
    placement_ = std::move(placement);
    search_ = std::move(search);
  }
  Search const& search() const { return *search_; }
  Placement const& result() const { return placement_; }
  std::int64_t least() const { return least_; }

 private:
  Cases cases_;
  Officers officers_;
  std::optional<Search> search_ = {};
  Placement placement_ = {};
  std::int64_t least_ = 0;
};

// Every placement in turn, each case with each officer who may take it and with nobody.
void try_all(Cases cases, Officers officers, std::size_t c, Placement& now, std::vector<std::int64_t>& loads, Placement& best, std::int64_t& least) {
  if (c == cases.size()) {
    if (auto const sum = cost(cases, officers, now); sum < least) least = sum, best = now;
    return;
  }
  now[c] = std::nullopt;
  try_all(cases, officers, c + 1, now, loads, best, least);
  for (auto const& each : cases[c].may_take) {
    if (!takes(officers[each.officer], loads[each.officer] + cases[c].points)) continue;
    now[c] = each.officer;
    loads[each.officer] += cases[c].points;
    try_all(cases, officers, c + 1, now, loads, best, least);
    loads[each.officer] -= cases[c].points;
  }
  now[c] = std::nullopt;
}

std::vector<std::int64_t> loads_of(Officers officers) {
  std::vector<std::int64_t> loads;
  for (auto const& officer : officers) loads.push_back(officer.current);
  return loads;
}

}  // namespace

Placement propose(Cases cases, Officers officers) {
  if (cases.empty() || officers.empty()) return Placement(cases.size());
  Search largest_first(cases, officers);
  largest_first.begin();
  Best best(cases, officers);
  best.take(largest_first);
  if (auto const in_turn = first_fit(cases, officers); cost(cases, officers, in_turn) < best.least()) {
    Search from_there(cases, officers);
    from_there.begin_at(in_turn);
    best.take(from_there);
  }
  base::Random random(cases.size());  // the same task is shaken the same way
  for (auto shakes = std::min(work_of_shakes / cases.size(), most_shakes); shakes > 0; --shakes) {
    Search shaken = best.search();
    shaken.shake(random);
    best.take(shaken);
  }
  return best.result();
}

std::int64_t cost(Cases cases, Officers officers, Placement const& placement) {
  auto loads = loads_of(officers);
  std::int64_t sum = 0;
  for (std::size_t c = 0; c < cases.size(); ++c) {
    if (!placement[c]) {
      sum += unplaced;
      continue;
    }
    auto const found = std::ranges::find(cases[c].may_take, *placement[c], &MayTake::officer);
    if (found == cases[c].may_take.end()) throw std::invalid_argument("a case with an officer who may not take it");
    sum += lost(cases[c], found->worth);
    loads[*placement[c]] += cases[c].points;
  }
  for (std::size_t o = 0; o < officers.size(); ++o) {
    if (loads[o] > officers[o].current && !takes(officers[o], loads[o])) throw std::invalid_argument("a protected caseload is over its most");
    sum += weight(officers[o], loads[o]);
  }
  return sum;
}

Placement best_of_all(Cases cases, Officers officers) {
  Placement now(cases.size()), best(cases.size());
  auto loads = loads_of(officers);
  auto least = cost(cases, officers, best);
  try_all(cases, officers, 0, now, loads, best, least);
  return best;
}

Placement first_fit(Cases cases, Officers officers) {
  Placement out(cases.size());
  auto loads = loads_of(officers);
  auto const place = [&](std::size_t c, bool over) {
    for (auto const& each : cases[c].may_take) {
      auto const load = loads[each.officer] + cases[c].points;
      if (!takes(officers[each.officer], load) || (!over && load > officers[each.officer].available)) continue;
      out[c] = each.officer;
      loads[each.officer] = load;
      return true;
    }
    return false;
  };
  for (std::size_t c = 0; c < cases.size(); ++c)
    if (!place(c, false)) place(c, true);
  return out;
}

}  // namespace workload
