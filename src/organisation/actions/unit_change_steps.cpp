#include "organisation/actions/unit_change_steps.hpp"

#include "base/text.hpp"
#include "organisation/actions/teams.hpp"
#include "organisation/domain/facts.hpp"
#include "organisation/domain/name_match.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "organisation/store/write_earlier.hpp"
#include "organisation/store/write_partners.hpp"
#include "organisation/store/write_staff.hpp"
#include "organisation/store/write_units.hpp"

namespace organisation {

namespace {

constexpr ledger::System people_of_team{"organisation.people_of_team", "a unit is not closed over anybody's head, whoever may see them",
                                        "select count(*) from person p where p.team_no = :number"};
constexpr ledger::Scoped roles_at{"organisation.roles_at",
                                  "select a.full_name || ' (' || g.role || ')' from role_grant g join account a on a.id = g.account_id "
                                  "where g.unit_id = :unit and a.disabled = 0 and (g.valid_to is null or g.valid_to > :today) order by a.full_name, g.id"};

constexpr ledger::Scoped once_called{"organisation.once_called",
                                     "select distinct u.id from unit u join unit_version v on v.unit_id = u.id where v.name = :name and u.kind = 'pdu'"};

bool is_local(UnitKind kind) { return kind == UnitKind::pdu || kind == UnitKind::central; }

template <class Row>
Codes codes_of(std::vector<Row> const& rows) {
  Codes codes;
  for (auto const& row : rows) codes.push_back(row.code.value);
  return codes;
}

void add_new(Codes& codes, Codes const& more) {
  for (auto const& code : more)
    if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
}

class Step {
 public:
  Step(ledger::Tx& tx, UnitChange const& change, Changed& changed) : tx_(tx), change_(change), changed_(changed) {}

  std::vector<std::string> run() {
    switch (change_.kind) {
      case ChangeKind::create: create(); break;
      case ChangeKind::rename: rename(); break;
      case ChangeKind::recode: recode(); break;
      case ChangeKind::split: split(); break;
      case ChangeKind::merge: merge(); break;
      case ChangeKind::move_region: move_region(); break;
      case ChangeKind::boundary: boundary(); break;
      case ChangeKind::close: close(); break;
    }
    // Told when all is in its new place, so that whoever answers sees the organisation as it is from now on.
    if (problems_.empty()) {
      for (auto const& moved : moved_) tx_.tell(moved);
      for (auto const& followed : followed_) tx_.tell(followed);
      changed_.teams_moved += moved_.size();
    }
    return std::move(problems_);
  }

 private:
  template <class... Args>
  void wrong(fmt::format_string<Args...> text, Args&&... args) {
    problems_.push_back(fmt::format(text, std::forward<Args>(args)...));
  }
  Successor const& into() const { return change_.into.front(); }

  bool ended_by_then(UnitId unit) {
    auto const newest = versions_of(tx_, unit).back();
    return newest.valid_to && *newest.valid_to <= change_.on;
  }
  // A unit that stands on the day and may change on it.
  std::optional<Unit> standing(std::string const& name) {
    auto const unit = unit_meant(tx_, name);
    if (!unit) {
      wrong("No unit is called {}.", name);
      return std::nullopt;
    }
    auto const newest = versions_of(tx_, unit->id).back();
    if (ended_by_then(unit->id)) wrong("{} ended on {}.", unit->name, base::date_in_full(*newest.valid_to));
    else if (newest.valid_from >= change_.on) wrong("{} stands as it does since {}: a change must be later.", unit->name, base::date_in_full(newest.valid_from));
    else return unit;
    return std::nullopt;
  }
  std::optional<Unit> local_unit(std::string const& name) {
    auto unit = standing(name);
    if (!unit || is_local(unit->kind)) return unit;
    wrong("{} is no probation delivery unit.", unit->name);
    return std::nullopt;
  }
  std::optional<Unit> region_coded(std::string const& code) {
    auto unit = unit_by_code(tx_, code);
    if (unit && unit->kind == UnitKind::region) return unit;
    wrong("No region has the code {}.", code);
    return std::nullopt;
  }

  UnitVersion next_version(UnitId unit) {
    auto version = versions_of(tx_, unit).back();
    version.change = change_.kind;
    version.valid_from = change_.on;
    version.valid_to = {};
    version.notes = change_.notes;
    return version;
  }
  void begin(UnitVersion const& next) { begin_version(tx_, versions_of(tx_, next.unit).back(), next); }

  void name_is_free(std::string const& name, std::optional<UnitId> but) {
    if (fold_name(name).empty() || base::characters(name) > 120) wrong("A unit needs a name of up to 120 characters.");
    for (auto const& other : units_named(tx_, UnitKind::pdu, name))
      if (other.id != but) wrong("{} is a name of {} already.", name, other.name);
  }
  void code_is_free(std::string const& code) {
    if (auto const other = unit_by_any_code(tx_, code)) wrong("{} is or was the code of {}.", code, other->name);
  }

  // The simple ones ----------------------------------------------------------------------------------------------

  void rename() {
    auto const unit = standing(change_.units.front());
    if (!unit) return;
    if (unit->kind == UnitKind::pdu) name_is_free(into().name, unit->id);
    if (unit->name == into().name) wrong("{} has this name already.", unit->name);
    if (!problems_.empty()) return;
    auto next = next_version(unit->id);
    next.name = into().name;
    begin(next);
  }

  void recode() {
    auto const unit = local_unit(change_.units.front());
    if (!unit) return;
    code_is_free(into().code);
    if (!problems_.empty()) return;
    auto next = next_version(unit->id);
    next.code = UnitCode{into().code};
    begin(next);
  }

  void create() {
    if (!change_.units.empty()) return create_team();
    auto const region = region_coded(change_.region);
    if (region) make(into(), *region, into().forces, into().authorities);
  }

  void create_team() {
    auto const unit = local_unit(change_.units.front());
    if (!unit) return;
    auto const team = organisation::run(tx_, AddTeam{.pdu = unit->id, .name = into().name, .code = into().code, .from = change_.on});
    if (team) return;
    if (!team.error().message.empty()) wrong("{}", team.error().message);
    for (auto const& error : team.error().errors) wrong("{}.", error.message);
  }

  // Its teams keep their order behind the new first number.
  void move_region() {
    auto const unit = local_unit(change_.units.front());
    auto const region = region_coded(change_.region);
    if (!unit || !region) return;
    auto const from = region_of(tx_, unit->id);
    if (from && from->id == region->id) return wrong("{} lies in {} already.", unit->name, region->name);
    auto const place = next_pdu_place(tx_, region->place());
    if (!place) return wrong("{} has no room for another unit.", region->name);
    auto next = next_version(unit->id);
    next.parent = region->id;
    begin(next);
    move_unit(tx_, unit->id, region->id, *place);
    for (auto const& team : teams_of(tx_, unit->id)) {
      auto const number = place->from + (team.team_from - unit->team_from);
      move_unit(tx_, team.id, unit->id, {number, number});
      moved_.push_back({.team = team.id, .former = team.team_from, .number = number, .from = unit->id, .to = unit->id, .from_name = from ? from->name : "",
                        .to_name = region->name, .change = change_.kind});
    }
  }

  // A unit that ended may have teams left, where its end was known before they were made: they are taken over so.
  void boundary() {
    auto const meant = unit_meant(tx_, change_.units.front());
    bool const ended = meant && !into().teams.empty() && ended_by_then(meant->id);
    auto const unit = ended ? meant : local_unit(change_.units.front());
    auto const taker = into().code.empty() ? unit : local_unit(into().code);
    if (!unit || !taker) return;
    if (!into().teams.empty() && taker->id == unit->id) return wrong("Its teams are with {} already.", unit->name);
    for (auto const& team : teams_named(*unit, teams_of(tx_, unit->id), into().teams)) move_team(team, *unit, *taker);
    if (ended) return;
    set_links(unit->id, into().forces, into().authorities);
    if (problems_.empty()) begin(next_version(unit->id));
  }

  void close() {
    auto const unit = local_unit(change_.units.front());
    if (!unit) return;
    for (auto const& team : teams_of(tx_, unit->id)) {
      auto const people = tx_.row<std::int64_t>(people_of_team, {{"number", team.team_from}}).value_or(0);
      if (people > 0) wrong("{} still has {} people: move the team to another unit first.", team.name, people);
      else if (versions_of(tx_, team.id).back().valid_from >= change_.on) wrong("{} began on that day or later.", team.name);
      else end(team);
    }
    if (problems_.empty()) end_with_partners(*unit, {});
  }

  // Splits and mergers -------------------------------------------------------------------------------------------

  void split() {
    auto const before = local_unit(change_.units.front());
    if (!before) return;
    bool goes_on = false;
    auto const teams = teams_of(tx_, before->id);
    std::vector<UnitId> followers;
    std::vector<UnitId> taken;
    for (auto const& successor : change_.into) {
      auto const after = successor_of({*before}, successor);
      if (!after) continue;
      goes_on |= after->id == before->id;
      followers.push_back(after->id);
      for (auto const& team : teams_named(*before, teams, successor.teams)) {
        if (std::ranges::find(taken, team.id) != taken.end()) wrong("{} cannot go to two units.", team.name);
        else if (after->id != before->id) move_team(team, *before, *after);
        taken.push_back(team.id);
      }
    }
    if (!problems_.empty()) return;
    if (goes_on) return begin(next_version(before->id));
    for (auto const& left : teams)
      if (std::ranges::find(taken, left.id) == taken.end()) wrong("{} is in none of the rows: say which unit takes it.", left.name);
    if (problems_.empty()) end_with_partners(*before, followers);
  }

  void merge() {
    std::vector<Unit> all;
    for (auto const& name : change_.units)
      if (auto const unit = local_unit(name)) all.push_back(*unit);
    if (all.size() != change_.units.size()) return;
    for (auto const& unit : all)
      if (unit.parent != all.front().parent) wrong("{} and {} lie in two regions: move one first.", all.front().name, unit.name);
    auto const after = problems_.empty() ? successor_of(all, into()) : std::nullopt;
    if (!after) return;
    for (auto const& unit : all) {
      if (unit.id == after->id) continue;
      for (auto const& team : teams_of(tx_, unit.id)) move_team(team, unit, *after);
      if (problems_.empty()) end_with_partners(unit, {after->id});
    }
    if (problems_.empty() && versions_of(tx_, after->id).back().valid_from < change_.on) begin(next_version(after->id));
  }

  // The unit that follows: one that stands and goes on, or one made now.
  std::optional<Unit> successor_of(std::vector<Unit> const& before, Successor const& successor) {
    Codes forces = successor.forces, authorities = successor.authorities;
    for (auto const& unit : before) {
      if (successor.forces.empty()) add_new(forces, codes_of(forces_of(tx_, unit.id, change_.on - std::chrono::days{1})));
      if (successor.authorities.empty()) add_new(authorities, codes_of(authorities_of(tx_, unit.id, change_.on - std::chrono::days{1})));
    }
    if (auto const known = unit_by_code(tx_, successor.code)) return going_on(before, *known, successor, forces, authorities);
    auto const region = find_unit(tx_, before.front().parent.value_or(UnitId{}));
    if (region) return make(successor, *region, forces, authorities);
    wrong("{} lies in no region.", before.front().name);
    return std::nullopt;
  }

  std::optional<Unit> going_on(std::vector<Unit> const& before, Unit const& known, Successor const& successor, Codes const& forces, Codes const& authorities) {
    auto const unit = local_unit(successor.code);
    if (!unit) return std::nullopt;
    if (!successor.name.empty() && fold_name(successor.name) != fold_name(known.name)) wrong("{} is called {}: rename it in a row of its own.", successor.code, known.name);
    bool const was_among = std::ranges::find(before, known.id, &Unit::id) != before.end();
    bool const merged = change_.kind == ChangeKind::merge;
    if (merged || !was_among) set_links(unit->id, with_own_forces(*unit, forces, successor), with_own_authorities(*unit, authorities, successor));
    else set_links(unit->id, successor.forces, successor.authorities);
    return unit;
  }
  // What was said, or what it has and what comes to it.
  Codes with_own_forces(Unit const& unit, Codes codes, Successor const& said) {
    if (said.forces.empty()) add_new(codes, codes_of(forces_of(tx_, unit.id)));
    return codes;
  }
  Codes with_own_authorities(Unit const& unit, Codes codes, Successor const& said) {
    if (said.authorities.empty()) add_new(codes, codes_of(authorities_of(tx_, unit.id)));
    return codes;
  }

  std::optional<Unit> make(Successor const& made, Unit const& region, Codes const& forces, Codes const& authorities) {
    code_is_free(made.code);
    name_is_free(made.name, {});
    auto const place = next_pdu_place(tx_, region.place());
    if (!place) wrong("{} has no room for another unit.", region.name);
    if (forces.empty() || authorities.empty()) wrong("{} needs a police force and an authority.", made.name);
    if (!problems_.empty()) return std::nullopt;
    auto const id = insert_unit(tx_, {.kind = UnitKind::pdu, .parent = region.id, .place = *place, .code = made.code, .name = made.name,
                                      .change = change_.kind, .valid_from = change_.on, .notes = change_.notes});
    set_links(id, forces, authorities);
    return find_unit(tx_, id);
  }

  // Empty lists leave the links as they are.
  void set_links(UnitId unit, Codes const& forces, Codes const& authorities) {
    for (auto const& code : forces)
      if (!find_force(tx_, ForceCode{code})) return wrong("No police force has the code {}.", code);
    for (auto const& code : authorities)
      if (!find_authority(tx_, AuthorityCode{code})) return wrong("No authority has the code {}.", code);
    if (!forces.empty()) end_force_links(tx_, unit, change_.on);
    for (auto const& code : forces) link_force(tx_, unit, ForceCode{code}, change_.on);
    if (!authorities.empty()) end_authority_links(tx_, unit, change_.on);
    for (auto const& code : authorities) link_authority(tx_, unit, AuthorityCode{code}, change_.on);
  }

  // Teams --------------------------------------------------------------------------------------------------------

  std::vector<Unit> teams_named(Unit const& unit, std::vector<Unit> const& all, Codes const& names) {
    std::vector<Unit> found;
    for (auto const& name : names) {
      auto const team = std::ranges::find_if(all, [&](Unit const& one) { return fold_name(one.name) == fold_name(name); });
      if (team != all.end()) found.push_back(*team);
      else wrong("{} has no team {}.", unit.name, name);
    }
    return found;
  }

  std::string free_team_name(Unit const& team, Unit const& from, Unit const& to) {
    for (auto const& other : teams_of(tx_, to.id))
      if (fold_name(other.name) == fold_name(team.name)) return fmt::format("{} ({})", team.name, from.name);
    return team.name;
  }

  void move_team(Unit const& team, Unit const& from, Unit const& to) {
    auto next = next_version(team.id);
    if (versions_of(tx_, team.id).back().valid_from >= change_.on) return wrong("{} began on that day or later.", team.name);
    auto const number = newest_team_number(tx_, to.place()).value_or(to.team_from) + 1;
    if (number > to.team_to) return wrong("{} has no team number left.", to.name);
    next.parent = to.id;
    next.name = free_team_name(team, from, to);
    begin(next);
    move_unit(tx_, team.id, to.id, {number, number});
    moved_.push_back({.team = team.id, .former = team.team_from, .number = number, .from = from.id, .to = to.id, .from_name = from.name, .to_name = to.name, .change = change_.kind});
  }

  // Ends ---------------------------------------------------------------------------------------------------------

  void end(Unit const& unit) {
    end_unit(tx_, versions_of(tx_, unit.id).back(), change_.on);
    for (auto const& posted : staff_of(tx_, unit.id)) {
      end_posting(tx_, posted.posting, std::max(change_.on, posted.valid_from + std::chrono::days{1}), LeavingReason::moved);
      tx_.tell(PostingEnded{.staff = posted.id, .unit = unit.id, .on = change_.on});
    }
    for (auto const& who : tx_.rows<std::string>(roles_at, {{"unit", unit.id}, {"today", tx_.today()}}))
      changed_.without_place.push_back(fmt::format("{}, {}", who, unit.name));
  }

  void end_with_partners(Unit const& unit, std::vector<UnitId> const& followers) {
    end_force_links(tx_, unit.id, change_.on);
    end_authority_links(tx_, unit.id, change_.on);
    end(unit);
    if (followers.empty()) return;
    PredecessorRow gone{.name = unit.name, .code = unit.code.value, .valid_to = base::iso(change_.on), .notes = change_.notes};
    if (auto const region = region_of(tx_, unit.id)) gone.region = region->code.value;
    for (auto const follower : followers)
      if (auto const after = find_unit(tx_, follower, change_.on)) gone.successors.push_back(after->code.value);
    insert_predecessor(tx_, gone);
    followed_.push_back({unit.id, followers});
  }

  ledger::Tx& tx_;
  UnitChange const& change_;
  Changed& changed_;
  std::vector<std::string> problems_ = {};
  std::vector<TeamMoved> moved_ = {};
  std::vector<UnitFollowed> followed_ = {};
};

}  // namespace

std::optional<Unit> unit_meant(ledger::View& view, std::string_view code_or_name) {
  if (auto unit = unit_by_any_code(view, base::ascii_upper(base::trim(code_or_name)))) return unit;
  auto const named = units_named(view, UnitKind::pdu, code_or_name);
  if (named.size() == 1) return named.front();
  auto const once = view.rows<UnitId>(once_called, {{"name", base::trim(code_or_name)}});
  return named.empty() && once.size() == 1 ? find_unit(view, once.front()) : std::nullopt;
}

std::vector<std::string> carry_out(ledger::Tx& tx, UnitChange const& change, Changed& changed) { return Step(tx, change, changed).run(); }

}  // namespace organisation
