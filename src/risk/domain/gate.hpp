// The gates of sign-off as one pure function: from what the record shows at this moment, may this step be signed?
//
// What is missing decides who can mend it. What was not asked, not read or not used is ours: the step is refused and
// nobody can override that. What was asked and not answered is the partner's: a provisional step may be signed with
// each gap named; a hard step stays shut until answered, or until a senior overrides it with a reason. The rule table
// and its sources are in docs/gates.md.
#pragma once
#include "base/words.hpp"
#include "risk/domain/rosh.hpp"

#include <string>
#include <vector>

namespace risk {

// The kind of a gated step, from the rule table.
enum class StepKind { provisional, hard };

// A need, as a gate sees it.
enum class NeedStanding {
  open,         // nobody has asked or decided
  asked,        // met by an enquiry, or joined to one
  held,         // met by an answer already held
  not_needed,   // decided, with a reason, by somebody who may
  undecided,    // "not needed" is written and waits for a senior
};

// An enquiry, as a gate sees it.
enum class Standing {
  draft,          // written, not sent: not asked
  not_ours,       // another authority was named and has not been asked
  wrong_person,   // the answer was about somebody else and is in quarantine: to be asked again
  waiting,        // queued, sent, acknowledged, more information asked, returned in part
  declined,       // the partner will not share; not closed by a senior
  cannot_identify,
  undeliverable,
  answered,       // returned in final, or further
  closed,         // after use
  closed_unanswered,  // by a senior with a reason: no answer comes any more
  withdrawn,
};

struct NeedSeen {
  std::int64_t id = 0;
  std::string what = {};          // "Domestic abuse enquiry to Merseyside Police", for the page
  NeedStanding standing = NeedStanding::open;
  bool first_priority = false;
};

struct EnquirySeen {
  std::int64_t id = 0;
  std::string what = {};          // "E-2023-004512 to Merseyside Police"
  Standing standing = Standing::waiting;
  bool first_priority = false;
  int waited_wd = 0;              // working days since it was asked
  bool change_said = false;       // the signer has said what the answer might change
  bool for_step = false;          // asked for this very step
};

struct ItemSeen {
  std::int64_t id = 0;
  std::string what = {};          // "12 March 2023, physical (E-2023-004512)"
  std::int64_t enquiry = 0;
  bool read = false;              // at its present version, by a practitioner
  bool used = false;              // at its present version, cited or set aside
};

// A child of the household or in contact, or a named adult who is an actual or potential victim.
struct AtRisk {
  bool child = false;
  std::int64_t id = 0;
  std::string name = {};
  bool asked_about = true;        // children: a need, an enquiry or a first look has considered this child
  bool protected_now = false;     // an arrangement in place (arrangement.hpp)
};

// A question that this step always asks (the rule table) and that no need or enquiry has asked for it.
struct NeverAsked {
  std::string what = {};          // "police, about domestic abuse"
};

struct Picture {
  StepKind step = StepKind::provisional;
  bool first_look_due = false;            // imported, and nobody has looked yet at what has to be asked
  std::vector<NeverAsked> never_asked = {};
  std::vector<NeedSeen> needs = {};
  std::vector<EnquirySeen> enquiries = {};
  std::vector<ItemSeen> items = {};
  std::vector<AtRisk> at_risk = {};
  bool assessed = false;                  // the step is an assessment: its judgements are part of the picture
  std::vector<Judgement> judgements = {};
  bool override_asked = false;            // a senior's recorded decision, with its reason: hard steps only
};

enum class Gate {
  refused,      // the practitioner's to mend; nothing opens it
  shut,         // a hard step, an answer is missing
  provisional,  // may be signed with every gap named
  overridden,   // a hard step, opened by a senior
  complete,
};

// What stands in the way, in the order in which it can be mended.
enum class Hindrance {
  not_looked,        // the first look is due
  not_asked,         // a need, a draft, another authority named, the wrong person's answer, a child nobody asked about
  senior_to_decide,  // "not needed" waits for a senior
  not_read,
  not_used,
  not_judged,        // a judgement is missing or unfinished
  change_not_said,   // what a missing answer might change is not said
  no_arrangement,    // an answer is missing and this person has no interim safety arrangement in place
};

enum class About { picture, need, enquiry, child, adult, judgement };

struct InTheWay {
  Hindrance kind = Hindrance::not_asked;
  std::string what = {};       // who or what it is about, for the page
  About about = About::picture;
  std::int64_t subject = 0;    // key of what it is about (of an item: its enquiry); the group of a judgement; 0: the picture
};

struct Verdict {
  Gate gate = Gate::refused;
  std::vector<InTheWay> in_the_way = {};   // why it is refused; empty otherwise
  std::vector<EnquirySeen> missing = {};   // the partner's gaps, longest waiting first
  std::vector<AtRisk> unprotected = {};    // who needs an interim arrangement and has none
  bool first_priority = false;             // an answer of first priority is missing
};

// Never complete while anything is not asked, not answered, not read or not used. A hard step opens only when
// complete or overridden, and an override covers only what is the partner's to give.
Verdict judge(Picture const&);

// May the step be signed now?
constexpr bool opens(Gate gate) { return gate >= Gate::provisional; }

std::string_view shown(Gate);       // "Provisional"
std::string_view shown(Hindrance);  // "Not asked"

}  // namespace risk

template <>
struct base::Words<risk::Gate> {
  using enum risk::Gate;
  static constexpr std::array table{base::Word{refused, "refused"}, base::Word{shut, "shut"}, base::Word{provisional, "provisional"},
                                    base::Word{overridden, "overridden"}, base::Word{complete, "complete"}};
};
template <>
struct base::Words<risk::Hindrance> {
  using enum risk::Hindrance;
  static constexpr std::array table{
      base::Word{not_looked, "not_looked"}, base::Word{not_asked, "not_asked"}, base::Word{senior_to_decide, "senior_to_decide"},
      base::Word{not_read, "not_read"},     base::Word{not_used, "not_used"},   base::Word{not_judged, "not_judged"},
      base::Word{change_not_said, "change_not_said"}, base::Word{no_arrangement, "no_arrangement"}};
};
