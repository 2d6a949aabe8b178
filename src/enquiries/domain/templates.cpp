#include "enquiries/domain/templates.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

std::string gateway(EnquiryKind kind, bool wales) {
  std::string text = "Offender Management Act 2007, section 14 (disclosure for probation and related purposes); Crime and Disorder Act 1998, section 115.";
  if (kind == EnquiryKind::police_da) return text + " Domestic abuse as defined in the Domestic Abuse Act 2021, sections 1 and 3.";
  return text + (wales ? " Children Act 2004, section 28, and Social Services and Well-being (Wales) Act 2014."
                       : " Children Act 2004, section 11.");
}

std::string purpose(BasisOf const& of) {
  if (of.kind == EnquiryKind::police_da)
    return fmt::format("To know what police hold on domestic abuse involving this person, so that the risk to partners, family and children is judged on the full picture in the {}.", of.decision_waiting);
  return fmt::format("To know what children’s services know of {} and of this person’s contact with children, so that the risk to children is judged on the full picture in the {}.",
                     of.children == 0 ? "any child of this household" : of.children == 1 ? "the child named" : "the children named", of.decision_waiting);
}

std::string necessity(BasisOf const& of) {
  auto const reason = of.trigger_name.empty() ? std::string("the decision named") : fmt::format("“{}”", of.trigger_name);
  return fmt::format("The enquiry is made because of {}. The information is held by no other body in full and is not on the probation record; the {} cannot be made safely without it.",
                     reason, of.decision_waiting);
}

std::string proportionality(BasisOf const& of) {
  return fmt::format("Only the identifiers needed to find the right {} are given, and only the questions that bear on the {} are asked, for the period stated. The effect on the person and on others named was weighed against the harm that may be prevented.",
                     of.kind == EnquiryKind::police_da ? "person" : "person and children", of.decision_waiting);
}

}  // namespace

LawfulBasis drafted_basis(BasisOf const& of) {
  return {
      .purpose = purpose(of),
      .gateway = gateway(of.kind, of.wales),
      .necessity = necessity(of),
      .proportionality = proportionality(of),
      .onward_limits = "For the assessment and management of risk by the Probation Service. Not to be passed on or disclosed to the person on probation except as the handling conditions of the answer allow.",
  };
}

base::Date search_from(std::optional<base::Date> birth, base::Date today) {
  auto const years_later = [](base::Date day, int years) {
    std::chrono::year_month_day const ymd{std::chrono::sys_days{day.time_since_epoch()}};
    auto moved = ymd + std::chrono::years{years};
    if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
    return base::Date{std::chrono::sys_days{moved}.time_since_epoch()};
  };
  auto const ten_years_back = years_later(today, -10);
  return std::min(today, birth ? std::max(ten_years_back, years_later(*birth, 10)) : ten_years_back);
}

}  // namespace enquiries
