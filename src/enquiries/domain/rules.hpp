// The rules of enquiries as data: read from policy/enquiries.toml by policy/enquiries.cpp, never written in code.
#pragma once
#include "base/time.hpp"
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/strength.hpp"
#include "people/domain/priority.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace enquiries {

using people::Priority;

struct Trigger {
  std::string id = {};                         // "TR-06"
  std::string name = {};
  std::string event = {};                      // "order.started"
  std::vector<std::string> any = {};           // fact names: one is enough; empty: always
  std::vector<std::string> any_childrens = {}; // for the children's half alone, in addition to `any`
  std::vector<EnquiryKind> ask = {};
  Strength strength = Strength::expected;
  bool not_needed_by_spo = false;              // NN-2, NN-4 and NN-5 need a senior at any priority
  std::string gate = {};                       // the step that waits; empty: none
  std::string clock = {};
  int reuse_days = 0;                          // 0: an earlier answer never satisfies it by itself
  bool opens_review = false;
  std::string letter_to = {};                  // TR-16: also a letter to this office
  std::string copy_to = {};
};

enum class Moment { none, hearing_time, decision_date };

struct ClockRule {
  std::string id = {};                         // "CK-REVIEW"
  Moment moment = Moment::none;                // due at the named moment of the case
  std::optional<int> answer_wd = {};           // working days from day 0; with a moment: whichever is earlier
  std::optional<int> ack_wd = {};
  std::optional<int> ack_hours = {};
  bool warn_by_phone = false;
};

struct ChaseRule {
  std::vector<int> at_percent = {};            // of the allowed time; rising
  int then_every_wd = 5;
  int moment_last_chase_hours = 4;
};

enum class RungTo { spo, deputy_pdu_head, pdu_head, partner_lead, regional_board };

// Working days after the due date (steps 4 and 5: after the partner's), by priority; 0: on the due date.
struct Rung {
  int step = 1;
  RungTo to = RungTo::spo;
  int first = 0;
  int soon = 0;
  int routine = 0;
  int after(Priority priority) const {
    return priority == Priority::first ? first : priority == Priority::soon ? soon : routine;
  }
  bool by_partner_count() const { return to == RungTo::partner_lead || to == RungTo::regional_board; }
};

struct PartnerRule {
  std::string target = {};                     // code of the force or authority
  base::Date valid_from = {};
  std::string route = "page";
  std::vector<std::string> allowed_domains = {};
  std::string named_lead = {};
  std::map<std::string, int, std::less<>> clock_override = {};  // clock id → working days
  std::optional<int> max_open_per_day = {};    // agreed intake
  bool release_by_second_person = false;
};

struct Retention {
  int answer_review_months = 12;
  int draft_delete_days = 90;
  std::vector<std::string> holds = {};
};

// The rules of one period: from `valid_from` until the next version.
struct RuleSet {
  std::string version = {};
  base::Date valid_from = {};
  std::string calendar = "england-and-wales";
  std::chrono::minutes cut_off{17 * 60};       // local time of day
  int propose_held_days = 28;
  bool import_creates_needs = false;
  int first_look_weekly_target = 0;
  std::vector<std::string> provisional_gates = {};
  std::vector<std::string> hard_gates = {};
  std::vector<Priority> provisional_countersign = {};
  int reopened_due_wd = 5;
  std::vector<Trigger> triggers = {};
  std::vector<ClockRule> clocks = {};
  ChaseRule chase = {};
  std::vector<Rung> rungs = {};                // in order of their step, 1, 2, 3 …
  std::vector<PartnerRule> partners = {};
  Retention retention = {};

  Trigger const* trigger(std::string_view id) const;
  ClockRule const* clock(std::string_view id) const;
  // The newest override of this target in force on the day.
  PartnerRule const* partner(std::string_view target, base::Date day) const;
  GateKind gate_kind(std::string_view gate) const;
};

// All versions, oldest first.
struct RuleBook {
  std::vector<RuleSet> versions = {};
  // The rules in force on the day; before the first version, the first.
  RuleSet const& on(base::Date day) const;
};

std::string_view name(RungTo);                 // "Head of PDU"
std::string gate_name(std::string_view gate);  // "initial assessment" for assessment.sign; the decision that waits

}  // namespace enquiries

template <>
struct base::Words<enquiries::Moment> {
  static constexpr std::array table{
      base::Word{enquiries::Moment::none, ""},
      base::Word{enquiries::Moment::hearing_time, "hearing_time"},
      base::Word{enquiries::Moment::decision_date, "decision_date"},
  };
};
template <>
struct base::Words<enquiries::RungTo> {
  static constexpr std::array table{
      base::Word{enquiries::RungTo::spo, "spo"},
      base::Word{enquiries::RungTo::deputy_pdu_head, "deputy_pdu_head"},
      base::Word{enquiries::RungTo::pdu_head, "pdu_head"},
      base::Word{enquiries::RungTo::partner_lead, "partner_lead"},
      base::Word{enquiries::RungTo::regional_board, "regional_board"},
  };
};
