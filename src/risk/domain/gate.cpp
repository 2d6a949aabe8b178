#include "risk/domain/gate.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace risk {
namespace {

// What an enquiry means for a gate: whose it is to mend.
enum class Whose { nobodys, ours, partners };

// A senior may close what a partner will not answer, and an assessment goes on without it. A hard step does not: what was
// asked for it is answered, or a senior overrides, with interim arrangements.
constexpr Whose whose(EnquirySeen const& enquiry, StepKind step) {
  switch (enquiry.standing) {
    case Standing::draft:
    case Standing::not_ours:
    case Standing::wrong_person: return Whose::ours;
    case Standing::waiting:
    case Standing::declined:
    case Standing::cannot_identify:
    case Standing::undeliverable: return Whose::partners;
    case Standing::closed_unanswered: return step == StepKind::hard && enquiry.for_step ? Whose::partners : Whose::nobodys;
    case Standing::answered:
    case Standing::closed:
    case Standing::withdrawn: return Whose::nobodys;
  }
  return Whose::ours;
}

using Hindrances = std::vector<InTheWay>;

void look_at_needs(Picture const& picture, Hindrances& found) {
  if (picture.first_look_due) found.push_back({.kind = Hindrance::not_looked, .what = "What has to be asked has not been looked at since the record was imported"});
  for (auto const& question : picture.never_asked) found.push_back({.kind = Hindrance::not_asked, .what = question.what});
  for (auto const& need : picture.needs) {
    if (need.standing == NeedStanding::open) found.push_back({.kind = Hindrance::not_asked, .what = need.what, .about = About::need, .subject = need.id});
    if (need.standing == NeedStanding::undecided)
      found.push_back({.kind = Hindrance::senior_to_decide, .what = need.what, .about = About::need, .subject = need.id});
  }
}

void look_at_enquiries(Picture const& picture, Hindrances& found) {
  for (auto const& enquiry : picture.enquiries)
    if (whose(enquiry, picture.step) == Whose::ours)
      found.push_back({.kind = Hindrance::not_asked, .what = enquiry.what, .about = About::enquiry, .subject = enquiry.id});
}

void look_at_children(Picture const& picture, Hindrances& found) {
  for (auto const& person : picture.at_risk)
    if (person.child && !person.asked_about)
      found.push_back({.kind = Hindrance::not_asked, .what = "Children’s services, about " + person.name, .about = About::child, .subject = person.id});
}

void look_at_items(Picture const& picture, Hindrances& found) {
  for (auto const& item : picture.items) {
    if (item.read && item.used) continue;
    found.push_back({.kind = item.read ? Hindrance::not_used : Hindrance::not_read, .what = item.what, .about = About::enquiry, .subject = item.enquiry});
  }
}

void look_at_judgements(Picture const& picture, Hindrances& found) {
  if (!picture.assessed) return;
  for (Group group : all_groups) {
    auto const at = std::ranges::find(picture.judgements, group, &Judgement::who);
    auto const missing = lacks(at == picture.judgements.end() ? Judgement{.who = group} : *at);
    for (Part part : missing)
      found.push_back({.kind = Hindrance::not_judged, .what = fmt::format("Risk to {}: {}", shown(group), shown(part)),
                       .about = About::judgement, .subject = static_cast<std::int64_t>(group)});
  }
}

std::vector<EnquirySeen> missing_answers(Picture const& picture) {
  std::vector<EnquirySeen> missing;
  for (auto const& enquiry : picture.enquiries)
    if (whose(enquiry, picture.step) == Whose::partners) missing.push_back(enquiry);
  std::ranges::sort(missing, [](auto const& a, auto const& b) { return std::pair(-a.waited_wd, a.id) < std::pair(-b.waited_wd, b.id); });
  return missing;
}

void look_at_gaps(Verdict& verdict) {
  for (auto const& enquiry : verdict.missing)
    if (!enquiry.change_said)
      verdict.in_the_way.push_back({.kind = Hindrance::change_not_said, .what = enquiry.what, .about = About::enquiry, .subject = enquiry.id});
  for (auto const& person : verdict.unprotected)
    verdict.in_the_way.push_back({.kind = Hindrance::no_arrangement, .what = person.name, .about = person.child ? About::child : About::adult, .subject = person.id});
}

}  // namespace

Verdict judge(Picture const& picture) {
  Verdict verdict;
  look_at_needs(picture, verdict.in_the_way);
  look_at_enquiries(picture, verdict.in_the_way);
  look_at_children(picture, verdict.in_the_way);
  look_at_items(picture, verdict.in_the_way);
  look_at_judgements(picture, verdict.in_the_way);
  verdict.missing = missing_answers(picture);
  verdict.first_priority = std::ranges::any_of(verdict.missing, &EnquirySeen::first_priority);

  bool const answered = verdict.missing.empty();
  bool const override = picture.step == StepKind::hard && picture.override_asked;
  if (!answered)
    for (auto const& person : picture.at_risk)
      if (!person.protected_now) verdict.unprotected.push_back(person);
  if (!answered && (picture.step == StepKind::provisional || override)) look_at_gaps(verdict);

  std::ranges::stable_sort(verdict.in_the_way, {}, &InTheWay::kind);
  if (!verdict.in_the_way.empty()) verdict.gate = Gate::refused;
  else if (answered) verdict.gate = Gate::complete;
  else if (picture.step == StepKind::provisional) verdict.gate = Gate::provisional;
  else verdict.gate = override ? Gate::overridden : Gate::shut;
  return verdict;
}

std::string_view shown(Gate gate) {
  switch (gate) {
    case Gate::refused: return "Refused";
    case Gate::shut: return "Shut until answered";
    case Gate::provisional: return "Provisional";
    case Gate::overridden: return "Opened by override";
    case Gate::complete: return "Complete";
  }
  return {};
}

std::string_view shown(Hindrance kind) {
  switch (kind) {
    case Hindrance::not_looked: return "First look due";
    case Hindrance::not_asked: return "Not asked";
    case Hindrance::senior_to_decide: return "Waits for a senior";
    case Hindrance::not_read: return "Not read";
    case Hindrance::not_used: return "Not used";
    case Hindrance::not_judged: return "Not yet judged";
    case Hindrance::change_not_said: return "Say what the answer might change";
    case Hindrance::no_arrangement: return "No interim safety arrangement";
  }
  return {};
}

}  // namespace risk
