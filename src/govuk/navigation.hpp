// Ways around: breadcrumbs, back link, service navigation, sub and side navigation.
#pragma once
#include "govuk/html.hpp"

#include <optional>

namespace govuk {

struct Crumb {
  Html text = {};
  std::string href = {};   // none for the page itself
  Attributes attributes = {};
};
struct Breadcrumbs {
  std::vector<Crumb> items = {};
  bool collapse_on_mobile = true;
  std::string label = "Breadcrumb";
  std::string classes = {};
  Attributes attributes = {};
};
Html breadcrumbs(Breadcrumbs const&);

struct BackLink {
  std::string href = {};
  Html text = "Back";
  std::string classes = {};
  Attributes attributes = {};
};
Html back_link(BackLink const&);

struct NavigationItem {
  Html text = {};
  std::string href = {};
  bool current = false;   // this page
  bool active = false;    // this section
  Attributes attributes = {};
};

struct ServiceNavigation {
  std::string service_name = {};
  std::string service_url = {};
  std::vector<NavigationItem> items = {};
  Html end = {};          // after the list: who is signed in
  bool end_inline = false;
  std::string label = "Service information";
  std::string menu_text = "Menu";
  std::string navigation_id = "navigation";
  std::optional<bool> collapse = {};  // on a phone; by default when there is more than one item
  std::string navigation_classes = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html service_navigation(ServiceNavigation const&);

// Sections of one record; one on a page.
struct SubNavigation {
  std::string label = {};
  std::vector<NavigationItem> items = {};
};
Html sub_navigation(SubNavigation const&);

struct SideSection {
  Html heading = {};
  std::vector<NavigationItem> items = {};
};
struct SideNavigation {
  std::string label = {};
  std::vector<SideSection> sections = {};
  int heading_level = 2;
};
Html side_navigation(SideNavigation const&);

}  // namespace govuk
