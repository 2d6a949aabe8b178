#include "enquiries/domain/question.hpp"

namespace enquiries {

std::string_view text(Question question) {
  switch (question) {
    case Question::p1: return "Domestic abuse-related convictions and cautions that are not on the PNC print";
    case Question::p2: return "Call-outs and incidents in the period: each dated, with roles, children present and outcome";
    case Question::p3: return "Current investigations, bail conditions, protection notices or orders";
    case Question::p4: return "Intelligence that may be shared for this purpose, with handling conditions";
    case Question::p5: return "Other victims, partners, former partners or children linked to the person or the address";
    case Question::p6: return "Any risk of domestic abuse or to child wellbeing at the proposed address";
    case Question::c1: return "Is each child known: never, closed or open; status (child in need, child protection plan, looked after) and dates";
    case Question::c2: return "Allocated worker, team and next meeting";
    case Question::c3: return "Concerns about this person, this address or this household";
    case Question::c4: return "Conditions on contact with each child";
    case Question::c5: return "Other children in or linked to the household";
    case Question::c6: return "Any risk of domestic abuse or to child wellbeing at the proposed address";
  }
  return {};
}

std::string_view name(AnswerCode code) {
  switch (code) {
    case AnswerCode::yes_detail: return "Yes, with details";
    case AnswerCode::nothing_known: return "Nothing known";
    case AnswerCode::cannot_share: return "Cannot be shared";
    case AnswerCode::not_searched: return "Not searched";
    case AnswerCode::not_applicable: return "Does not apply";
  }
  return {};
}

bool is_about_address(Question question) { return question == Question::p6 || question == Question::c6; }

std::span<Question const> questions(EnquiryKind kind) {
  using enum Question;
  static constexpr std::array police{p1, p2, p3, p4, p5, p6};
  static constexpr std::array childrens{c1, c2, c3, c4, c5, c6};
  return kind == EnquiryKind::police_da ? std::span<Question const>{police} : std::span<Question const>{childrens};
}

}  // namespace enquiries
