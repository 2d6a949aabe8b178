// What a role may do at all. Where it may do it is the scope's matter (scoped.hpp).
#pragma once
#include "ledger/scope.hpp"

namespace ledger {

enum class Permission {
  anyone,              // no sign-in
  signed_in,           // any account
  read_people,         // see the people of one's place
  open_glass,          // one record outside one's place, with a reason and an alert
  write_people,
  raise_enquiries,     // needs, enquiries, reading and using returns
  answer_enquiries,    // partners
  assess,              // write and sign assessments
  countersign,         // senior decisions: countersign, override, "not needed" that needs an SPO, withdraw, close
  see_dashboards,
  plan_recovery,       // probation and partner sides of a recovery plan
  see_audit,           // who looked at a person
  administer,          // organisation data, accounts; no case content
  take_rungs,          // write down what came of an escalation
  arrange_staff,       // postings, absences and who stands in, within one's place
  agree_with_partners, // what a partner agency has agreed: hours, mail, intake, clocks
  see_workforce,       // establishment, vacancies, workload and training of one's place; whose reasons is {led s}'s matter
  plan_workforce,      // targets, posts, recruitment, imports, within one's place
  allocate,            // give people to practitioners, within one's place
  offer_training,      // sessions and seats for the units below
  inspect,             // the inspection's own team: working papers, and the record of sampled people
  lead_inspection,     // plan an inspection, draw its sample, move it on
  answer_inspection,   // the service's side: lists, requests, alerts, comments, action plans
  move_clock,          // demonstration only; any account
};

bool may(Role role, Permission permission);  // the one table, permission.cpp
bool may(Scope const& scope, Permission permission);  // the program itself may do everything

}  // namespace ledger
