#include "demonstration/domain/course.hpp"

#include "demonstration/domain/day.hpp"

#include <algorithm>

namespace demonstration {
namespace {

using enquiries::EnquiryState;
using std::chrono::days;
using std::chrono::minutes;

base::Date last_evening() { return the_day() - days{1}; }

class Course {
 public:
  Course(base::Random& random, MadeEnquiry& made, CourseOf const& of, Terms const& terms) : random_(random), made_(made), of_(of), terms_(terms) {}

  void run() {
    made_.asked_at = of_.asked_at;
    made_.timing.day_zero = enquiries::day_zero(base::to_london(of_.asked_at), terms_.theirs);
    made_.timing.partner_day_zero = made_.timing.day_zero;
    move(EnquiryState::sent, of_.asked_at, of_.asker);
    if (of_.ending != Ending::waits_sent && of_.ending != Ending::undeliverable) acknowledge();
    if (waits(of_.ending)) wait();
    if (is_answered(of_.ending)) answer();
    if (!waits(of_.ending) && !is_answered(of_.ending)) end();
    set_marks();
    set_dates();
  }

 private:
  void move(EnquiryState to, base::Instant at, Actor const& by, std::string reason = {}) {
    auto const from = made_.moves.empty() ? EnquiryState::draft : made_.moves.back().to;
    auto const when = made_.moves.empty() ? at : std::max(at, made_.moves.back().at + minutes{1});
    made_.moves.push_back({from, to, when, by, std::move(reason)});
    made_.state = to;
  }
  base::Instant last() const { return made_.moves.back().at; }
  base::Date next_working_day(base::Date day) const { return terms_.ours.add_working_days(day, 1); }

  void acknowledge() {
    auto const day = next_working_day(base::london_date(of_.asked_at));
    auto const until = of_.returned_on.value_or(last_evening());
    auto const at = day <= until ? in_hours(random_, day) : last() + minutes{random_.between(20, 50)};
    move(EnquiryState::acknowledged, at, of_.partner);
    made_.acknowledged_at = last();
    auto const room = terms_.ours.working_days_between(day, until);
    if (room > 8 && of_.ending != Ending::waits_for_us && random_.chance(1, 14)) ask_us_and_be_answered(room);
  }

  // The partner asked, and probation replied within a few days.
  void ask_us_and_be_answered(std::int64_t room) {
    auto const asked = in_hours(random_, terms_.ours.add_working_days(base::london_date(last()), random_.between(1, 3)));
    auto const replied = in_hours(random_, terms_.ours.add_working_days(base::london_date(asked), random_.between(1, std::min<std::int64_t>(4, room - 4))));
    pause(asked, replied);
    move(EnquiryState::more_information_asked, asked, of_.partner, made_.pauses.back().question);
    move(EnquiryState::acknowledged, replied, of_.asker, made_.pauses.back().reply);
  }

  void pause(base::Instant asked, std::optional<base::Instant> replied) {
    static constexpr std::array questions{"Which of two people of this name is meant? Please give a previous address.", "Is the former partner’s date of birth known?",
                                          "Which address should be searched: the main one or the proposed one?"};
    static constexpr std::array replies{"The one born in Prescot; the previous address is on the enquiry now.", "It is not known; her surname may be spelt two ways.",
                                        "The main address, and the proposed one if it is in your area."};
    auto const which = random_.below(questions.size());
    Paused made{.starts = base::to_london(asked), .question = questions[which]};
    if (replied) made.ends = base::to_london(*replied), made.reply = replies[which];
    if (replied) made_.timing.pauses.push_back({made.starts, *made.ends});
    else made_.timing.paused_since = made.starts;
    made_.pauses.push_back(std::move(made));
  }

  void wait() {
    if (of_.ending == Ending::waits_sent || of_.ending == Ending::waits_acknowledged) return;
    auto const recent = std::max(base::london_date(last()), terms_.ours.add_working_days(the_day(), -random_.between(1, 9)));
    auto const at = std::max(in_hours(random_, recent), last() + minutes{5});
    if (of_.ending == Ending::waits_for_us) {
      pause(at, std::nullopt);
      move(EnquiryState::more_information_asked, at, of_.partner, made_.pauses.back().question);
    }
    if (of_.ending == Ending::waits_in_part) move(EnquiryState::returned_interim, at, of_.partner);
  }

  void answer() {
    move(EnquiryState::returned_final, in_hours(random_, *of_.returned_on), of_.partner);
    made_.returned_at = last();
    if (of_.ending == Ending::returned) return;
    auto const day = of_.used_on.value_or(next_working_day(*of_.returned_on));
    auto const latest = terms_.ours.working_days_between(*of_.returned_on, day);
    move(EnquiryState::read, in_hours(random_, terms_.ours.add_working_days(*of_.returned_on, random_.between(0, std::max<std::int64_t>(0, std::min<std::int64_t>(4, latest))))), of_.reader);
    made_.read_at = last();
    if (of_.ending == Ending::read) return;
    move(of_.ending == Ending::set_aside ? EnquiryState::set_aside : EnquiryState::used, demonstration::at(day, 16, static_cast<int>(random_.between(0, 50))), of_.reader);
    made_.used_at = last();
    if (of_.ending != Ending::closed) return;
    move(EnquiryState::closed, last() + minutes{5}, of_.reader);
    made_.closed_at = last();
  }

  void end() {
    auto const at = in_hours(random_, *of_.returned_on);
    switch (of_.ending) {
      case Ending::declined:
        made_.outcome_code = "DC-3";
        made_.outcome_text = "An investigation is open; please ask again when it has ended.";
        return move(EnquiryState::declined, at, of_.partner, made_.outcome_text);
      case Ending::cannot_identify:
        made_.outcome_text = "Three people of this name and year of birth; the PNC ID does not match any of them.";
        return move(EnquiryState::cannot_identify, at, of_.partner, made_.outcome_text);
      case Ending::undeliverable:
        made_.outcome_text = "The partner’s mailbox refused the message.";
        return move(EnquiryState::undeliverable, at, {.name = "Full Picture"}, made_.outcome_text);
      default:
        made_.outcome_code = "WD-4";
        made_.outcome_text = "Asked in error: about another person of the same name.";
        move(EnquiryState::cancelled, at, of_.asker, made_.outcome_text);
        made_.closed_at = last();
    }
  }

  // The last day on which the partner was chased, or silence climbed.
  base::Date silent_until() const { return waits(of_.ending) ? last_evening() : *of_.returned_on - days{1}; }

  void set_marks() {
    auto const until = silent_until();
    auto const timetable = dates(until);
    if (!timetable.partner_due) return;
    enquiries::CountableDays const countable{terms_.theirs, made_.timing.pauses};
    enquiries::ChasePlan const plan{.at_percent = terms_.rules.chase.at_percent, .then_every = terms_.rules.chase.then_every_wd};
    auto const allowed = countable.between(made_.timing.day_zero, *timetable.partner_due);
    made_.chases = enquiries::chases_through(until, made_.timing.day_zero, allowed, countable, plan);
    for (int n = 0; n < made_.chases; ++n)
      made_.marks.push_back({.step = n + 1, .due_on = enquiries::chase_date(n, made_.timing.day_zero, allowed, countable, plan), .owner = of_.chased_by.staff,
                             .owner_name = of_.chased_by.name, .result = "In the digest of the day"});
    for (auto const& rung : terms_.rules.rungs) {
      auto const base = rung.by_partner_count() ? timetable.partner_due : timetable.due;
      auto const on = base ? enquiries::rung_date(*base, rung.after(made_.priority), terms_.ours) : until + days{1};
      if (on > until) break;
      auto const& owner = of_.rung_owners[static_cast<std::size_t>(rung.step - 1)];
      made_.marks.push_back({.rung = true, .step = rung.step, .due_on = on, .owner = owner.staff, .owner_name = owner.name, .result = random_.chance(1, 3) ? "Raised with the partner’s unit by telephone" : ""});
      made_.timing.rung = rung.step;
    }
  }

  enquiries::Timetable dates(base::Date today) const { return enquiries::timetable(made_.timing, terms_.rules, today, terms_.ours, terms_.theirs); }

  void set_dates() {
    made_.dates = dates(last_evening());
    if (!enquiries::is_with_partner(made_.state)) made_.dates.next_chase.reset();
    if (!enquiries::is_waiting(made_.state)) made_.dates.next_rung.reset();
  }

  base::Random& random_;
  MadeEnquiry& made_;
  CourseOf const& of_;
  Terms const& terms_;
};

}  // namespace

base::Instant in_hours(base::Random& random, base::Date day) {
  return at(day, 9) + minutes{random.between(0, 7 * 60)};
}

void set_course(base::Random& random, MadeEnquiry& made, CourseOf const& of, Terms const& terms) {
  made.timing.priority = made.priority;
  Course(random, made, of, terms).run();
}

}  // namespace demonstration
