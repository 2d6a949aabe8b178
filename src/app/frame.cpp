#include "app/frame.hpp"

#include "govuk/elements.hpp"

namespace app {
namespace {

using ledger::Role;

struct Item {
  std::string_view text;
  std::string_view href;
  std::array<std::string_view, 3> leads_to = {};  // pages of its section that have no item of their own
};

constexpr std::array practitioner{Item{"My caseload", "/caseload"}, Item{"Search", "/search"}, Item{"Signed without an answer", "/provisional"}, Item{"Dashboard", "/dashboard"}, Item{"My work", "/my-work"}};
constexpr std::array senior{Item{"Team", "/caseload"}, Item{"Search", "/search"}, Item{"Escalations", "/escalations"},
                            Item{"Countersign", "/countersign"}, Item{"Clear the list", "/withdrawals"}, Item{"Alerts", "/alerts"}, Item{"Dashboard", "/dashboard"}, Item{"Workforce", "/workforce"}};
// One row: what brings the list down is reached from the dashboard (dashboards/pages/dashboard_page.cpp).
constexpr std::array head{Item{"Dashboard", "/dashboard", {"/withdrawals", "/recovery", "/first-look"}}, Item{"Workforce", "/workforce"}, Item{"Search", "/search"},
                          Item{"Escalations", "/escalations"}, Item{"Countersign", "/countersign"}, Item{"Our inspections", "/our-inspections"}};
constexpr std::array region{Item{"Dashboard", "/dashboard"}, Item{"Workforce", "/workforce"}, Item{"Recovery plans", "/recovery"}, Item{"Escalations", "/escalations"}, Item{"Organisation", "/organisation"},
                            Item{"Our inspections", "/our-inspections"}};
constexpr std::array national{Item{"Dashboard", "/dashboard"}, Item{"Workforce", "/workforce"}, Item{"Organisation", "/organisation"}, Item{"Our inspections", "/our-inspections"}};
constexpr std::array partner{Item{"Worklist", "/worklist"}, Item{"Returned", "/worklist/returned"}, Item{"Batches", "/batches"}, Item{"Our figures", "/our-figures"}, Item{"Recovery plans", "/recovery"}};
constexpr std::array administrator{Item{"Accounts", "/accounts"}, Item{"Organisation", "/organisation"}, Item{"Messages", "/messages"}};
constexpr std::array inspectorate{Item{"Inspections", "/inspections"}, Item{"Organisation", "/organisation"}};
constexpr std::array anybody{Item{"Inspections", "/published"}, Item{"Services", "/published/services"}, Item{"Compare", "/published/comparison"}, Item{"Ratings", "/published/grid"}, Item{"Map", "/published/map"},
                             Item{"Statistics", "/published/statistics"}, Item{"Recommendations", "/published/recommendations"}, Item{"Press", "/published/press"}, Item{"Open data", "/published/data"}};

std::span<Item const> items_of(Role role) {
  switch (role) {
    case Role::practitioner: return practitioner;
    case Role::spo: return senior;
    case Role::deputy_head:
    case Role::pdu_head: return head;
    case Role::region: return region;
    case Role::national: return national;
    case Role::police_responder:
    case Role::childrens_responder: return partner;
    case Role::administrator: return administrator;
    case Role::inspector:
    case Role::lead_inspector: return inspectorate;
    case Role::public_reader: return anybody;
  }
  return {};
}

// "/worklist/returned" is current for itself; "/dashboard" is active for "/dashboard/team/7".
bool within(std::string_view path, std::string_view href) {
  return path.starts_with(href) && path.size() > href.size() && path[href.size()] == '/';
}

}  // namespace

govuk::Frame frame_of(ledger::Scope const& scope, std::string_view current, std::string csrf) {
  govuk::Frame frame{.home = "/", .signed_in = scope.name, .csrf = std::move(csrf)};
  auto const items = items_of(scope.role);
  for (auto const& item : items)
    frame.navigation.push_back({.text = item.text, .href = std::string(item.href), .current = current == item.href});
  bool const exact = std::any_of(items.begin(), items.end(), [&](Item const& i) { return i.href == current; });
  std::size_t nearest = items.size();  // "/published/services" before "/published"
  for (std::size_t i = 0; !exact && i < items.size(); ++i)
    if (within(current, items[i].href) && (nearest == items.size() || items[i].href.size() > items[nearest].href.size())) nearest = i;
  if (nearest < items.size()) frame.navigation[nearest].active = true;
  else if (!exact)
    for (std::size_t i = 0; i < items.size(); ++i)
      frame.navigation[i].active = std::ranges::any_of(items[i].leads_to, [&](std::string_view page) { return !page.empty() && (current == page || within(current, page)); });
  frame.footer = {{.text = "Accessibility", .href = "/accessibility"}, {.text = "Cookies", .href = "/cookies"},
                  {.text = "Privacy", .href = "/privacy"}, {.text = "Guides", .href = "/guides"}, {.text = "Published inspections", .href = "/published"}, {.text = "Contact", .href = "/contact"}};
  return frame;
}

}  // namespace app
