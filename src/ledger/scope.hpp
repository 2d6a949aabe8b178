// Who asks, and how far they may see: a role, a place in the organisation, and nothing else.
#pragma once
#include "base/strong.hpp"
#include "base/words.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace ledger {

using AccountId = base::Strong<struct AccountTag>;
using PersonId = base::Strong<struct PersonTag>;
using AgencyId = base::Strong<struct AgencyTag>;  // a partner: one police force's or one authority's answering unit
using StaffId = base::Strong<struct StaffTag>;
using UnitId = base::Strong<struct UnitTag>;      // national, region, PDU or team

// The roles of the service.
enum class Role {
  practitioner, spo, deputy_head, pdu_head, region, national,
  police_responder, childrens_responder,
  inspector, lead_inspector, administrator, public_reader
};

// Teams are numbered in the order of the organisation's tree, so that a place is an interval of numbers:
// a team is [n, n], a PDU [first, last], the country everything. `nowhere` sees no person.
struct Place {
  std::int64_t from = 0;
  std::int64_t to = -1;
};
inline constexpr Place nowhere{};

struct Scope {
  AccountId account = {};
  Role role = Role::public_reader;
  std::string name = {};                    // of the person signed in
  StaffId staff = {};                       // 0 for partners and the public
  UnitId unit = {};                         // the place's unit; 0 for partners
  Place place = {};                         // teams whose people may be seen
  AgencyId agency = {};                     // partners: whose enquiries may be seen; 0 for others
  std::optional<PersonId> opened = {};      // break-glass: this one person, whatever the place or restriction
  bool system = false;                      // the program itself (jobs, import): sees everybody, may do everything
  std::string request_id = {};
  std::string from_address = {};            // where the request came from, for the audit
};

}  // namespace ledger

template <>
struct base::Words<ledger::Role> {
  static constexpr std::array table{
      base::Word{ledger::Role::practitioner, "practitioner"},
      base::Word{ledger::Role::spo, "spo"},
      base::Word{ledger::Role::deputy_head, "deputy_head"},
      base::Word{ledger::Role::pdu_head, "pdu_head"},
      base::Word{ledger::Role::region, "region"},
      base::Word{ledger::Role::national, "national"},
      base::Word{ledger::Role::police_responder, "police_responder"},
      base::Word{ledger::Role::childrens_responder, "childrens_responder"},
      base::Word{ledger::Role::inspector, "inspector"},
      base::Word{ledger::Role::lead_inspector, "lead_inspector"},
      base::Word{ledger::Role::administrator, "administrator"},
      base::Word{ledger::Role::public_reader, "public"},
  };
};
