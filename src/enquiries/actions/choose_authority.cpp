#include "enquiries/actions/choose_authority.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/store/agency.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write choose{"enquiries.choose_authority", "update need set agency_id = :agency where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, ChooseAuthority const& action) {
  auto const need = load_undecided(tx, action.need);
  if (!need) return tl::unexpected(need.error());
  auto const agency = organisation::find_agency(tx, action.agency);
  if (!agency || agency->kind != agency_kind_of(need->kind)) return base::refuse("agency", "Select who to ask");
  if (need->enquiry) return base::refuse(base::Refused::conflict, "A draft to another authority stands for this: drop it first");
  tx.change(choose, {{"id", action.need}, {"agency", action.agency}});
  tx.record({.what = "need.authority_chosen", .person = need->person, .subject = action.need.value, .detail = agency->code});
  return base::Done{};
}

}  // namespace enquiries
