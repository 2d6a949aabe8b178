#include "ledger/permission.hpp"

#include <array>
#include <cstdint>

namespace ledger {
namespace {

using enum Permission;
using Granted = std::uint32_t;  // one bit a permission

template <class... P>
constexpr Granted grant(P... permissions) {
  return ((Granted{1} << static_cast<unsigned>(permissions)) | ...);
}

// Every signed-in role besides what its row says.
constexpr Granted everyone = grant(anyone, signed_in, move_clock);
constexpr Granted practice = grant(read_people, open_glass, write_people, raise_enquiries, assess, see_dashboards);
constexpr Granted senior = practice | grant(countersign, see_audit, plan_recovery, take_rungs, arrange_staff, see_workforce, allocate);
constexpr Granted head = senior | grant(answer_inspection, plan_workforce);
constexpr Granted partner = grant(answer_enquiries, plan_recovery);
constexpr Granted inspectorate = grant(read_people, inspect);  // of people: those of their own samples (scoped.cpp)

struct RoleRow {
  Role role;
  Granted granted;
};
constexpr std::array roles = std::to_array<RoleRow>({
    {Role::practitioner, everyone | practice},
    {Role::spo, everyone | senior},
    {Role::deputy_head, everyone | head},
    {Role::pdu_head, everyone | head},
    {Role::region, everyone | grant(read_people, open_glass, see_dashboards, plan_recovery, see_audit, take_rungs, arrange_staff, agree_with_partners, answer_inspection,
                                    see_workforce, plan_workforce, offer_training)},
    {Role::national, everyone | grant(see_dashboards, answer_inspection, see_workforce, offer_training)},
    {Role::police_responder, everyone | partner},
    {Role::childrens_responder, everyone | partner},
    {Role::inspector, everyone | inspectorate},
    {Role::lead_inspector, everyone | inspectorate | grant(lead_inspection)},
    {Role::administrator, everyone | grant(administer, arrange_staff, agree_with_partners)},
    {Role::public_reader, grant(anyone)},
});

}  // namespace

bool may(Role role, Permission permission) {
  for (auto const& row : roles)
    if (row.role == role) return (row.granted & grant(permission)) != 0;
  return false;
}

bool may(Scope const& scope, Permission permission) { return scope.system || may(scope.role, permission); }

}  // namespace ledger
