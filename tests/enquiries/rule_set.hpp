// The rules of 2023 that tests need, written out; policy/enquiries.toml is tested against the same in tests/policy.
#pragma once
#include "enquiries/domain/rules.hpp"

namespace enquiries {

inline RuleSet test_rules() {
  using enum EnquiryKind;
  std::vector<std::string> const household{"partner.current", "partner.ex", "household.child", "household.unborn", "contact.child", "address.others", "flag.ADVP"};
  std::vector<std::string> const children{"household.child", "household.unborn", "contact.child", "flag.RCPR", "flag.RCCO", "flag.RCHD", "offence.child"};
  return {
      .version = "2023-1",
      .valid_from = base::make_date(2023, 1, 1),
      .provisional_gates = {"psr.submit", "assessment.sign", "review.sign", "termination.sign", "address.approve", "release.plan.sign"},
      .hard_gates = {"curfew.recommend", "hdc.address.approve"},
      .provisional_countersign = {Priority::first},
      .triggers = {{.id = "TR-01", .name = "Oral pre-sentence report", .event = "psr.ordered.oral", .ask = {police_da, childrens}, .strength = Strength::required, .gate = "psr.submit", .clock = "CK-COURT-SAME-DAY", .reuse_days = 28},
                   {.id = "TR-05", .name = "Curfew release address (HDC)", .event = "hdc.address.proposed", .ask = {police_da, childrens}, .strength = Strength::mandatory, .gate = "hdc.address.approve", .clock = "CK-DECISION", .reuse_days = 28},
                   {.id = "TR-06", .name = "Start of supervision, initial assessment", .event = "order.started", .any_childrens = children, .ask = {police_da, childrens}, .strength = Strength::required, .not_needed_by_spo = true, .gate = "assessment.sign", .clock = "CK-SUPERVISION-START", .reuse_days = 56},
                   {.id = "TR-07", .name = "New partner", .event = "household.partner.added", .ask = {police_da, childrens}, .strength = Strength::required, .clock = "CK-CHANGE"},
                   {.id = "TR-08", .name = "New address or move into a household", .event = "address.changed", .any = household, .ask = {police_da, childrens}, .strength = Strength::required, .gate = "address.approve", .clock = "CK-CHANGE"},
                   {.id = "TR-09", .name = "Pregnancy, new child or contact with a child", .event = "child.linked", .ask = {childrens, police_da}, .strength = Strength::required, .gate = "review.sign", .clock = "CK-CHANGE", .opens_review = true},
                   {.id = "TR-11", .name = "Review of the assessment due", .event = "review.due", .any = household, .ask = {police_da, childrens}, .strength = Strength::expected, .gate = "review.sign", .clock = "CK-REVIEW", .reuse_days = 91},
                   {.id = "TR-12", .name = "Risk level raised, arrest or new allegation", .event = "risk.raised", .ask = {police_da, childrens}, .strength = Strength::required, .gate = "review.sign", .clock = "CK-URGENT"},
                   {.id = "TR-16", .name = "Release or temporary release, convicted of offences against a child", .event = "release.planned", .any = {"offence.child"}, .ask = {childrens}, .strength = Strength::mandatory, .gate = "release.plan.sign", .clock = "CK-DECISION", .letter_to = "director_of_childrens_services", .copy_to = "pdu_head"}},
      .clocks = {{.id = "CK-COURT-SAME-DAY", .moment = Moment::hearing_time, .ack_hours = 2, .warn_by_phone = true},
                 {.id = "CK-DECISION", .moment = Moment::decision_date, .answer_wd = 10, .ack_wd = 1},
                 {.id = "CK-SUPERVISION-START", .answer_wd = 10, .ack_wd = 1},
                 {.id = "CK-CHANGE", .answer_wd = 10},
                 {.id = "CK-URGENT", .answer_wd = 2},
                 {.id = "CK-REVIEW", .answer_wd = 15}},
      .chase = {.at_percent = {50, 100}, .then_every_wd = 5},
      .rungs = {{1, RungTo::spo, 0, 2, 5}, {2, RungTo::deputy_pdu_head, 2, 5, 10}, {3, RungTo::pdu_head, 5, 10, 15}, {4, RungTo::partner_lead, 7, 15, 20}, {5, RungTo::regional_board, 10, 20, 30}},
  };
}

}  // namespace enquiries
