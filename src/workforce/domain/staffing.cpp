#include "workforce/domain/staffing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace workforce {
namespace {

using organisation::AbsenceKind;
using std::chrono::days;

bool is_counted(Terms terms, Flags const& flags) {
  if (terms == Terms::agency) return flags.agency;
  if (terms == Terms::loaned_out) return flags.loaned_out;
  return true;
}

template <class Row>
std::map<StaffId, std::vector<Row>> by_person(std::vector<Row> const& rows) {
  std::map<StaffId, std::vector<Row>> of;
  for (auto const& row : rows) of[row.staff].push_back(row);
  return of;
}

template <class Row>
std::span<Row const> of_person(std::map<StaffId, std::vector<Row>> const& rows, StaffId staff) {
  auto const found = rows.find(staff);
  return found == rows.end() ? std::span<Row const>{} : std::span<Row const>(found->second);
}

// The days of the window on which something about the person changes: between two of them every day counts alike.
std::vector<base::Date> turns(Spell const& spell, std::span<Away const> absences, std::span<HoursOff const> reductions, StaffingBook const& book, Period window) {
  std::set<base::Date> all{window.first, window.last + days{1}};
  auto const turn = [&](base::Date day) {
    if (day > window.first && day <= window.last) all.insert(day);
  };
  turn(spell.from);
  if (spell.to) turn(*spell.to);
  for (auto const& absence : absences) {
    turn(absence.starts);
    if (absence.ends) turn(*absence.ends + days{1});
    turn(absence.starts + days{book.on(window.first).long_sickness_days - 1});
    for (auto const& rules : book.versions) turn(absence.starts + days{rules.long_sickness_days - 1});
  }
  for (auto const& rules : book.versions) turn(rules.valid_from);
  for (auto const& reduction : reductions) {
    turn(reduction.from);
    if (reduction.to) turn(*reduction.to);
  }
  return {all.begin(), all.end()};
}

class Measuring {
 public:
  Measuring(Workforce const& workforce, Basis basis, Flags const& flags, Period period, StaffingBook const& book)
      : absences_(by_person(workforce.absences)), reductions_(by_person(workforce.reductions)), basis_(basis), flags_(flags),
        window_(basis == Basis::fte_avg ? period : Period{period.last, period.last}), book_(book) {}

  void take(Spell const& spell) {
    if (spell.from > window_.last || (spell.to && *spell.to <= window_.first)) return;
    auto const absences = of_person(absences_, spell.staff);
    auto const reductions = of_person(reductions_, spell.staff);
    auto const when = turns(spell, absences, reductions, book_, window_);
    for (std::size_t at = 0; at + 1 < when.size(); ++at) {
      auto const counted = counted_on(spell, absences, reductions, flags_, book_.on(when[at]), when[at]);
      if (counted.in_post) add(spell, counted, (when[at + 1] - when[at]).count(), when[at + 1] > window_.last);
    }
  }

  std::map<Grade, Measured> result() const {
    std::map<Grade, Measured> all;
    auto const whole = basis_ == Basis::heads ? 1 : organisation::full_time * window_.days();
    for (auto const& [grade, sum] : sums_)
      all[grade] = basis_ == Basis::heads
                       ? Measured{{static_cast<std::int64_t>(sum.people.size()), 1}, {static_cast<std::int64_t>(sum.at_work.size()), 1}, static_cast<int>(sum.people.size()), sum.origins}
                       : Measured{{sum.in_post, whole}, {sum.available, whole}, static_cast<int>(sum.people.size()), sum.origins};
    return all;
  }

 private:
  struct Sum {
    std::int64_t in_post = 0, available = 0;
    std::set<StaffId> people = {}, at_work = {};  // on the last day
    Origins origins = {};
  };
  void add(Spell const& spell, Counted const& counted, std::int64_t for_days, bool last_day) {
    auto& sum = sums_[row_of(spell.grade, flags_)];
    sum.in_post += spell.contracted * for_days;
    sum.available += counted.available * for_days;
    sum.origins.add(spell.origin);
    if (!last_day) return;
    sum.people.insert(spell.staff);
    if (counted.available > 0) sum.at_work.insert(spell.staff);
  }

  std::map<StaffId, std::vector<Away>> absences_;
  std::map<StaffId, std::vector<HoursOff>> reductions_;
  Basis basis_;
  Flags flags_;
  Period window_;
  StaffingBook const& book_;
  std::map<Grade, Sum> sums_ = {};
};

std::string listed(std::vector<std::string> const& words) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) all += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return all;
}

}  // namespace

void Origins::add(Origin origin) {
  entered = entered || origin == Origin::entered;
  imported = imported || origin == Origin::imported;
  invented = invented || origin == Origin::invented;
}
void Origins::add(Origins other) {
  entered = entered || other.entered;
  imported = imported || other.imported;
  invented = invented || other.invented;
}
std::string Origins::in_words() const {
  std::vector<std::string> words;
  if (entered) words.emplace_back("entered");
  if (imported) words.emplace_back("imported");
  if (invented) words.emplace_back("invented");
  return words.empty() ? "no rows" : listed(words);
}

bool is_long_sickness(Away const& away, base::Date day, StaffingRules const& rules) {
  return away.kind == AbsenceKind::sickness && away.covers(day) && (day - away.starts).count() + 1 >= rules.long_sickness_days;
}

Counted counted_on(Spell const& spell, std::span<Away const> absences, std::span<HoursOff const> reductions, Flags const& flags, StaffingRules const& rules, base::Date day) {
  if (!spell.covers(day) || !is_counted(spell.terms, flags)) return {};
  bool at_work = spell.terms != Terms::loaned_out;
  for (auto const& away : absences) {
    if (!away.covers(day)) continue;
    bool const sick = is_long_sickness(away, day, rules), maternity = away.kind == AbsenceKind::maternity;
    if ((sick && !flags.sick) || (maternity && !flags.maternity)) return {};
    if (sick || maternity || away.kind == AbsenceKind::special_leave) at_work = false;
  }
  int off = 0;
  for (auto const& reduction : reductions)
    if (reduction.unit == spell.unit && reduction.covers(day)) off += reduction.tenths;
  return {true, at_work ? std::max(0, spell.contracted - off) : 0};
}

Grade row_of(Grade grade, Flags const& flags) { return grade == Grade::pqip && flags.trainees ? Grade::pso : grade; }

std::map<Grade, Measured> measure(Workforce const& workforce, Basis basis, Flags const& flags, Period period, StaffingBook const& book) {
  Measuring measuring(workforce, basis, flags, period, book);
  for (auto const& spell : workforce.spells) measuring.take(spell);
  return measuring.result();
}

Period month_to(base::Date day) {
  std::chrono::year_month_day const date(day);
  return {base::Date(date.year() / date.month() / 1), day};
}

base::Date last_of_month(base::Date day) {
  std::chrono::year_month_day const date(day);
  return base::Date(date.year() / date.month() / std::chrono::last);
}

std::vector<base::Date> ends_before(base::Date day, int count, int step) {
  std::vector<base::Date> ends{day};
  std::chrono::year_month_day const date(day);
  auto month = date.year() / date.month() - std::chrono::months{1};
  // Quarters end in March, June, September and December.
  while (static_cast<unsigned>(month.month()) % static_cast<unsigned>(step) != 0) month -= std::chrono::months{1};
  for (; static_cast<int>(ends.size()) < count; month -= std::chrono::months{step}) ends.push_back(base::Date(month / std::chrono::last));
  std::ranges::reverse(ends);
  return ends;
}

std::string_view row_words(Grade grade, Flags const& flags) {
  switch (grade) {
    case Grade::ca: return "Case administrators";
    case Grade::pso: return flags.trainees ? "Probation services officers and trainees" : "Probation services officers";
    case Grade::pqip: return "Trainee probation officers";
    case Grade::po: return "Probation officers";
    case Grade::spo: return "Senior probation officers";
    case Grade::dhpdu: return "Deputy heads";
    case Grade::hpdu: return "Heads";
    case Grade::rpd: return "Directors";
  }
  return "";
}

std::string basis_words(Basis basis, Period period) {
  switch (basis) {
    case Basis::fte_end: return "Full-time equivalents on " + base::date_in_full(period.last);
    case Basis::fte_avg: return fmt::format("Average full-time equivalents, {} to {}", base::date_in_full(period.first), base::date_in_full(period.last));
    case Basis::heads: return "People, whatever their hours, on " + base::date_in_full(period.last);
  }
  return "";
}

std::string flags_words(Flags const& flags) {
  std::vector<std::string> with, without;
  auto const say = [&](bool yes, char const* what) { (yes ? with : without).emplace_back(what); };
  say(flags.trainees, "trainees among the PSOs");
  say(flags.sick, "long sickness");
  say(flags.maternity, "maternity leave");
  say(flags.agency, "agency staff");
  say(flags.loaned_out, "staff loaned out");
  if (without.empty()) return "with " + listed(with);
  if (with.empty()) return "without " + listed(without);
  return fmt::format("with {}; without {}", listed(with), listed(without));
}

}  // namespace workforce
