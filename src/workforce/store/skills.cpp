#include "workforce/store/skills.hpp"

#include "organisation/store/units.hpp"
#include "sql/compose.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace workforce {
namespace {

using ledger::Place;
using ledger::Scoped;
using ledger::System;

constexpr char const* figures = "figures of a unit: no row of anybody leaves this file";
constexpr std::string_view posted_here =
    "from posting p join unit u on u.id = p.unit_id join staff s on s.id = p.staff_id join training_record r on r.staff_id = s.id"
    " where u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)";
constexpr std::string_view record_columns = "select r.staff_id, r.topic, r.kind, r.level, r.on_day, r.until_day ";
constexpr std::string_view newest_first = " order by r.staff_id, r.topic, r.on_day desc, r.id desc";
constexpr System records_here{"workforce.records_here", figures, sql::composed<[] { return sql::pieces(record_columns, posted_here, newest_first); }>};
constexpr Scoped led_records{"workforce.led_records", sql::composed<[] { return sql::pieces(record_columns, posted_here, " and {led s}", newest_first); }>};
constexpr Scoped own_records{"workforce.records_of_one", sql::composed<[] {
  return sql::pieces(record_columns, "from training_record r join staff s on s.id = r.staff_id where r.staff_id = :staff and {led s}", newest_first);
}>};
constexpr Scoped record_list{"workforce.record_list",
  "select r.id, r.topic, r.kind, r.level, r.on_day, r.until_day, r.evidence, r.reason, r.recorded_at, r.recorded_name"
  " from training_record r join staff s on s.id = r.staff_id where r.staff_id = :staff and {led s} order by r.on_day desc, r.id desc"};

constexpr std::string_view booking_columns = "select b.staff_id, t.topic, t.on_day ";
constexpr std::string_view to_come = " and b.state = 'booked' and t.on_day >= :day order by t.on_day, b.id";
constexpr std::string_view booked_place =
    "from posting p join unit u on u.id = p.unit_id join staff s on s.id = p.staff_id join training_booking b on b.staff_id = s.id join training_session t on t.id = b.session_id"
    " where u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)";
constexpr System booked_here{"workforce.booked_here", figures, sql::composed<[] { return sql::pieces(booking_columns, booked_place, to_come); }>};
constexpr Scoped led_booked{"workforce.led_booked", sql::composed<[] { return sql::pieces(booking_columns, booked_place, " and {led s}", to_come); }>};
constexpr Scoped own_booked{"workforce.booked_of_one", sql::composed<[] {
  return sql::pieces(booking_columns, "from training_booking b join staff s on s.id = b.staff_id join training_session t on t.id = b.session_id where b.staff_id = :staff and {led s}", to_come);
}>};
constexpr System standing_of{"workforce.standing_of", "what critical work asks of who does it, whoever records it: why is kept and shown where {led s} guards it", sql::composed<[] {
  return sql::pieces(record_columns, "from training_record r where r.staff_id = :staff and r.topic = :topic", newest_first);
}>};
constexpr System any_here{"workforce.any_records", "whether a unit's records were brought in: a yes or a no", sql::composed<[] { return sql::pieces("select r.id ", posted_here, " limit 1"); }>};

constexpr System invented_here{"workforce.any_invented", "whether a unit's records are made up: a yes or a no", sql::composed<[] { return sql::pieces("select r.id ", posted_here, " and r.invented = 1 limit 1"); }>};

// Who did the same again since is told when that expires.
constexpr System completed_about{"workforce.completed_about", "at night: whose training may expire soon",
  "select r.staff_id from training_record r where r.topic = :topic and r.kind = 'complete' and r.on_day between :from and :to"
  " and not exists (select 1 from training_record l where l.staff_id = r.staff_id and l.topic = r.topic and l.on_day > r.on_day and l.kind = r.kind and l.level = r.level)"
  " and not exists (select 1 from training_reminder n where n.staff_id = r.staff_id and n.topic = r.topic and n.expires_on >= :day) order by r.staff_id"};

struct Record {
  StaffId staff = {};
  std::string topic = {};
  std::string kind = {};
  Level level = Level::standard;
  base::Date on = {};
  std::optional<base::Date> until = {};
};
struct Booked {
  StaffId staff = {};
  std::string topic = {};
  base::Date on = {};
};

sql::Params in(Place place, base::Date day) { return {{"from", place.from}, {"to", place.to}, {"day", day}}; }

// What the rows of one person say of a topic at the level she needs. Rows come newest first.
Held held_of(std::vector<Record> const& records, std::string_view topic, Level needed) {
  Held held;
  for (auto const& row : records) {
    if (row.topic != topic) continue;
    if (row.kind == "exempt") {
      if (!held.exempt_from) held.exempt_from = row.on, held.exempt_until = row.until;
    } else if (!held.completed && row.level >= needed) {
      held.completed = row.on;
    }
  }
  return held;
}

struct People {
  std::map<StaffId, std::vector<Record>> records = {};
  std::map<StaffId, std::vector<Booked>> bookings = {};

  People(std::vector<Record> rows, std::vector<Booked> booked) {
    for (auto& row : rows) records[row.staff].push_back(std::move(row));
    for (auto& row : booked) bookings[row.staff].push_back(std::move(row));
  }
  SkillRow row(TrainingRules const& rules, StaffLine const& who, base::Date day) {
    SkillRow out{.who = who};
    bool const in_court_team = who.in_court_team();
    for (auto const& topic : rules.topics) {
      auto const needed = topic.required_of(who.grade, in_court_team);
      TopicStanding one{.standing = standing_on(rules, topic, needed.has_value(), held_of(records[who.id], topic.id, needed.value_or(Level::standard)), day)};
      for (auto const& booked : bookings[who.id])
        if (booked.topic == topic.id && !one.booked) one.booked = booked.on;
      out.topics.push_back(one);
    }
    return out;
  }
};

std::vector<SkillRow> rows_of(ledger::View& view, std::vector<StaffLine> const& staff, People people) {
  auto const& rules = view.rules<TrainingBook>().on(view.today());
  std::vector<SkillRow> rows;
  for (auto const& who : staff) rows.push_back(people.row(rules, who, view.today()));
  return rows;
}

std::vector<SkillRow> everybody(ledger::View& view, Place place) {
  return rows_of(view, staff_in(view, place), People(view.rows<Record>(records_here, in(place, view.today())), view.rows<Booked>(booked_here, in(place, view.today()))));
}

}  // namespace

std::vector<SkillRow> skills_map(ledger::View& view, Place place) {
  if (!ledger::may(view.scope(), ledger::Permission::arrange_staff)) return {};
  return rows_of(view, staff_in(view, place), People(view.rows<Record>(led_records, in(place, view.today())), view.rows<Booked>(led_booked, in(place, view.today()))));
}

std::optional<SkillRow> skills_of(ledger::View& view, StaffId staff) {
  auto const who = led_staff(view, staff);
  if (!who) return std::nullopt;
  People people(view.rows<Record>(own_records, {{"staff", staff}}), view.rows<Booked>(own_booked, {{"staff", staff}, {"day", view.today()}}));
  return people.row(view.rules<TrainingBook>().on(view.today()), *who, view.today());
}

std::vector<Gap> gaps_of(ledger::View& view, Place place) {
  auto const& rules = view.rules<TrainingBook>().on(view.today());
  auto const records = view.rows<Record>(records_here, in(place, view.today()));
  auto const rows = rows_of(view, staff_in(view, place), People(records, {}));
  auto const window_from = view.today() - std::chrono::days{rules.pace_days};
  std::vector<Gap> gaps;
  for (std::size_t i = 0; i < rules.topics.size(); ++i) {
    Gap gap{.topic = rules.topics[i].id};
    for (auto const& row : rows) {
      auto const& standing = row.topics[i].standing;
      if (standing.skill == Skill::not_required) continue;
      ++gap.required;
      if (standing.skill == Skill::expired) ++gap.expired;
      else if (standing.skill == Skill::never) ++gap.never;
      else ++gap.in_date;
      if (standing.skill == Skill::due_soon) ++gap.due_soon;
      if (standing.skill == Skill::expired && *standing.expires > window_from) ++gap.fell_due;
      // Completed in the window: the record that counts now was made in it.
      if (standing.expires && standing.skill != Skill::expired && *standing.expires > months_after(window_from, rules.topics[i].refresh_months)) ++gap.completed;
    }
    gaps.push_back(gap);
  }
  return gaps;
}

std::vector<std::vector<base::Date>> needed_by(ledger::View& view, Place place) {
  std::vector<std::vector<base::Date>> days(view.rules<TrainingBook>().on(view.today()).topics.size());
  for (auto const& row : everybody(view, place))
    for (std::size_t i = 0; i < days.size(); ++i) {
      auto const& [standing, booked] = row.topics[i];
      if (standing.skill == Skill::not_required || standing.skill == Skill::exempt || booked) continue;
      days[i].push_back(standing.skill == Skill::never ? view.today() : *standing.expires);
    }
  return days;
}

bool any_records(ledger::View& view, Place place) { return view.row<std::int64_t>(any_here, in(place, view.today())).has_value(); }

bool any_invented(ledger::View& view, Place place) { return view.row<std::int64_t>(invented_here, in(place, view.today())).has_value(); }

organisation::TrainingStanding standing_for(ledger::View& view, StaffId staff, CriticalWork work) {
  auto const& rules = view.rules<TrainingBook>().on(view.today());
  auto const* topic = rules.critical(work);
  auto const who = topic ? posted_staff(view, staff) : std::nullopt;
  if (!who || !topic->required_of(who->grade, who->in_court_team())) return {};
  auto const pdu = organisation::pdu_of(view, who->unit);
  if (!pdu || !any_records(view, pdu->place())) return {.asks = TrainingAsks::not_known};
  auto const needed = *topic->required_of(who->grade, who->in_court_team());
  auto const standing = standing_on(rules, *topic, true, held_of(view.rows<Record>(standing_of, {{"staff", staff}, {"topic", topic->id}}), topic->id, needed), view.today());
  auto const asks = asks_on(rules, standing, view.today());
  if (asks == TrainingAsks::nothing) return {};
  if (standing.skill == Skill::never) return {asks, fmt::format("no training in {} is recorded", topic->name)};
  return {asks, fmt::format("training in {} expired on {}", topic->name, base::date_in_full(*standing.expires))};
}

std::vector<RecordRow> records_of(ledger::View& view, StaffId staff) { return view.rows<RecordRow>(record_list, {{"staff", staff}}); }

std::vector<Expiring> expiring_untold(ledger::View& view, base::Date from, base::Date to) {
  auto const& rules = view.rules<TrainingBook>().on(view.today());
  constexpr std::chrono::days month_ends{3};  // by which the same day of another month may be off
  std::vector<Expiring> found;
  for (auto const& topic : rules.topics) {
    auto staff = view.rows<StaffId>(completed_about, {{"topic", topic.id}, {"from", months_after(from, -topic.refresh_months) - month_ends}, {"to", months_after(to, -topic.refresh_months) + month_ends}, {"day", from}});
    staff.erase(std::ranges::unique(staff).begin(), staff.end());
    for (auto const id : staff) {
      auto const who = posted_staff(view, id);
      auto const needed = who ? topic.required_of(who->grade, who->in_court_team()) : std::nullopt;
      if (!needed) continue;
      auto const standing = standing_on(rules, topic, true, held_of(view.rows<Record>(own_records, {{"staff", id}}), topic.id, *needed), view.today());
      if (standing.expires && standing.skill != Skill::exempt && *standing.expires >= from && *standing.expires <= to) found.push_back({id, topic.id, *standing.expires});
    }
  }
  std::ranges::sort(found, {}, [](Expiring const& e) { return std::pair(e.staff, e.topic); });
  return found;
}

}  // namespace workforce
