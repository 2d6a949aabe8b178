#include "risk/domain/arrangement.hpp"

namespace risk {

bool in_place(Arrangement const& a, base::Date today) {
  if (a.status != ArrangementStatus::in_place) return false;
  if (a.none_needed) return a.rests_on_items > 0;
  bool const agreed = a.agreed_with.find_first_not_of(" \t\r\n") != std::string::npos;
  return agreed && a.from <= today && today <= a.review;
}

std::string_view shown(ArrangementCode code) {
  switch (code) {
    case ArrangementCode::contact_supervised: return "Contact is supervised";
    case ArrangementCode::no_contact: return "No contact";
    case ArrangementCode::not_in_household: return "Not to live in the household";
    case ArrangementCode::plan_of_other_agency: return "Plan of another agency";
    case ArrangementCode::licence_condition: return "Licence condition or requirement";
    case ArrangementCode::monitoring: return "Monitoring";
    case ArrangementCode::other: return "Other";
  }
  return {};
}

std::string_view shown(ArrangementStatus status) {
  switch (status) {
    case ArrangementStatus::proposed: return "Proposed";
    case ArrangementStatus::in_place: return "In place";
    case ArrangementStatus::changed: return "Changed";
    case ArrangementStatus::ended: return "Ended";
  }
  return {};
}

}  // namespace risk
