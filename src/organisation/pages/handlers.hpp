// The handlers of this area, one file a page.
#pragma once
#include "organisation/domain/partner.hpp"
#include "organisation/domain/unit.hpp"
#include "web/call.hpp"

namespace organisation::pages {

http::Response organisation_page(web::Call&);
http::Response unit_page(web::Call&);
http::Response force_page(web::Call&);
http::Response authority_page(web::Call&);

// An agency and what is agreed with it (agency_page.cpp).
http::Response agency_page(web::Call&);
http::Response change_agency_page(web::Call&);
http::Response change_agency(web::Call&);
http::Response agree_clock(web::Call&);

// Teams, staff and absences (team_forms.cpp, staff_page.cpp).
http::Response add_team(web::Call&);
http::Response rename_unit(web::Call&);
http::Response staff_page(web::Call&);
http::Response add_staff(web::Call&);
http::Response record_absence(web::Call&);
http::Response end_absence(web::Call&);
http::Response name_deputy(web::Call&);

// Splits, mergers and other changes of units (changes_page.cpp).
http::Response changes_page(web::Call&);
http::Response change_units(web::Call&);
http::Response withdraw_unit_change(web::Call&);
govuk::Html waiting_changes_table(web::Call&);  // nothing if none waits

// Giving a role where it is held (give_role_page.cpp).
http::Response give_role_page(web::Call&);
http::Response give_role(web::Call&);

std::string href(Unit const&);
govuk::Html link(Unit const&);
govuk::Html link(Force const&);
govuk::Html link(Authority const&);
std::string_view kind_name(UnitKind);

}  // namespace organisation::pages
