#include "workforce/domain/staff_file.hpp"

#include "base/text.hpp"
#include "organisation/domain/posting_place.hpp"
#include "workforce/domain/amount.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace workforce {
namespace {

constexpr auto columns = std::to_array<FileColumns::Column>({{"name"}, {"grade"}, {"unit"}, {"hours"}, {"start"}, {"end", false}, {"email", false}, {"terms", false}, {"reason", false}});

template <class E>
std::string words_of_table() {
  std::string all;
  for (auto const& row : base::Words<E>::table)
    if (!row.word.empty()) all += (all.empty() ? "" : ", ") + std::string(row.word);
  return all;
}

struct Someone {
  std::string name = {}, email = {};
  Grade grade = Grade::po;
};
bool is_same(Someone const& a, Someone const& b) {
  if (a.name != b.name) return false;
  return !a.email.empty() && !b.email.empty() ? a.email == b.email : a.grade == b.grade;
}

class Reading {
 public:
  Reading(std::string_view csv, std::span<UnitName const> units, std::span<OnRegister const> known, base::Date today)
      : file_(csv, columns, out_.faults), units_(units), today_(today) {
    for (auto const& one : known) known_[base::fold(one.name)].push_back(one), by_email_[base::ascii_lower(one.email)] = one.name;
    by_email_.erase("");
  }

  StaffFile run() {
    while (file_.next()) {
      auto row = read();
      if (file_.row_is_good()) against_file(row);
      if (file_.row_is_good() && !against_register(row)) out_.rows.push_back(std::move(row));
    }
    finish();
    return std::move(out_);
  }

 private:
  StaffRow read() {
    StaffRow row{.line = file_.line(), .name = file_.needed("name", 120), .email = file_.text("email", 200)};
    if (!row.email.empty() && (row.email.find('@') == std::string::npos || row.email.find(' ') != std::string::npos)) file_.fault("email", "is not an e-mail address, such as name@justice.gov.uk");
    auto const grade = file_.grade("grade");
    if (auto const typed = file_.needed("unit"); !typed.empty()) {
      auto const unit = units_.find(typed);
      if (!unit) file_.fault("unit", unit.error());
      else if (grade && !organisation::fits(*grade, unit->kind)) file_.fault("unit", fmt::format("“{}” is not where a {} is posted", typed, organisation::grade_name(*grade)));
      else row.unit = unit->id;
    }
    if (grade) row.grade = *grade;
    read_hours(row);
    read_terms(row);
    read_days(row);
    return row;
  }

  void read_hours(StaffRow& row) {
    auto const hours = file_.number("hours", 1, true);
    if (!hours) return;
    if (*hours == 0) file_.fault("hours", "is 0: leave out who works no hours");
    else if (*hours > organisation::full_time) file_.fault("hours", fmt::format("{} a week is more than the 37 of full time", hours_in_words(*hours)));
    else row.contracted = static_cast<int>(*hours);
  }

  void read_terms(StaffRow& row) {
    auto const typed = base::ascii_lower(file_.text("terms"));
    if (typed.empty()) return;
    if (auto const terms = base::from_word<Terms>(typed)) row.terms = *terms;
    else file_.fault("terms", fmt::format("“{}” is not one of: {}", typed, words_of_table<Terms>()));
  }

  void read_days(StaffRow& row) {
    auto const start = file_.date("start", true);
    row.end = file_.date("end", false);
    if (start) row.start = *start;
    if (start && *start > today_ + std::chrono::years{2}) file_.fault("start", "is more than two years ahead");
    if (start && row.end && *row.end < *start) file_.fault("end", "is before the start");
    auto const typed = base::ascii_lower(file_.text("reason"));
    if (typed.empty()) return;
    auto const reason = base::from_word<LeavingReason>(typed);
    if (!reason) file_.fault("reason", fmt::format("“{}” is not one of: {}", typed, words_of_table<LeavingReason>()));
    else if (!row.end) file_.fault("reason", "is given, and no end");
    else row.reason = *reason;
  }

  static Someone someone(StaffRow const& row) { return {base::fold(row.name), base::ascii_lower(row.email), row.grade}; }

  void against_file(StaffRow const& row) {
    auto const one = someone(row);
    auto& same_name = seen_[one.name];
    for (auto const& [line, other] : same_name) {
      if (!is_same(one, other)) continue;
      bool const by_email = !one.email.empty() && !other.email.empty();
      file_.fault("name", by_email ? fmt::format("and e-mail address stand in line {} too: one row for each person; a second posting is added on her or his own page", line)
                                   : fmt::format("and grade stand in line {} too: if they are two people, give both an e-mail address", line));
      twice_.insert(line);
      return;
    }
    if (!one.email.empty())
      if (auto const [at, is_new] = email_lines_.try_emplace(one.email, row.line); !is_new) return file_.fault("email", fmt::format("stands in line {} too, under another name", at->second));
    same_name.emplace_back(row.line, one);
  }

  // True if the row stands there exactly so; another posting of the same person is a fault.
  bool against_register(StaffRow const& row) {
    auto const one = someone(row);
    OnRegister const* same = nullptr;
    if (auto const found = known_.find(one.name); found != known_.end())
      for (auto const& other : found->second) {
        if (!is_same(one, {one.name, base::ascii_lower(other.email), other.grade})) continue;
        if (other.unit == row.unit && other.from == row.start && other.contracted == row.contracted && other.grade == row.grade) {
          ++out_.already;
          return true;
        }
        same = &other;
      }
    if (same) file_.fault("name", fmt::format("stands on the register already: a {} at {} for {} since {}. Change the posting on her or his own page, or correct this row", organisation::grade_name(same->grade), same->unit_name, hours_in_words(same->contracted), base::date_in_full(same->from)));
    else if (auto const owner = by_email_.find(one.email); owner != by_email_.end()) file_.fault("email", fmt::format("is {}’s on the register", owner->second));
    return false;
  }

  // Which of two rows is right is for a person to say: neither is taken.
  void finish() {
    for (auto const line : twice_) {
      out_.faults.push_back({line, "name", "stands in another line of the file too"});
      std::erase_if(out_.rows, [&](StaffRow const& row) { return row.line == line; });
    }
    std::ranges::stable_sort(out_.faults, {}, &FileFault::line);
    out_.read = file_.rows();
    std::set<std::size_t> lines;
    for (auto const& fault : out_.faults) lines.insert(fault.line);
    out_.bad = lines.size();
  }

  StaffFile out_ = {};
  FileColumns file_;
  UnitNames units_;
  base::Date today_;
  std::map<std::string, std::vector<OnRegister>> known_ = {};
  std::map<std::string, std::string> by_email_ = {};
  std::map<std::string, std::vector<std::pair<std::size_t, Someone>>> seen_ = {};
  std::map<std::string, std::size_t> email_lines_ = {};
  std::set<std::size_t> twice_ = {};
};

}  // namespace

StaffFile read_staff_file(std::string_view csv, std::span<UnitName const> units, std::span<OnRegister const> known, base::Date today) {
  return Reading(csv, units, known, today).run();
}

}  // namespace workforce
