#include "identity/domain/account.hpp"

namespace identity {

std::string_view role_name(Role role) {
  switch (role) {
    case Role::practitioner: return "Practitioner";
    case Role::spo: return "Senior probation officer";
    case Role::deputy_head: return "Deputy head of PDU";
    case Role::pdu_head: return "Head of PDU";
    case Role::region: return "Region";
    case Role::national: return "National";
    case Role::police_responder: return "Police responder";
    case Role::childrens_responder: return "Children's services responder";
    case Role::inspector: return "Inspector";
    case Role::lead_inspector: return "Lead inspector";
    case Role::administrator: return "Administrator";
    case Role::public_reader: return "Public";
  }
  return "";
}

bool is_partner(Role role) { return role == Role::police_responder || role == Role::childrens_responder; }

bool needs_staff(Role role) {
  return role == Role::practitioner || role == Role::spo || role == Role::deputy_head || role == Role::pdu_head;
}

}  // namespace identity
