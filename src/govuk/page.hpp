// A whole page: what it says (Page), and the frame around every page of one front door (Frame).
#pragma once
#include "govuk/form.hpp"
#include "govuk/navigation.hpp"

namespace govuk {

struct Page {
  std::string title = {};
  std::string section = {};               // "page – section – service"
  Html body = {};                         // with its own h1
  FormView const* form = nullptr;         // in error: summary on top, "Error: " before the title
  std::vector<Crumb> breadcrumbs = {};    // or a back link, never both
  std::string back = {};
  Html before = {};                       // between breadcrumbs and main: a sub navigation, a record's head
  bool wide = false;                      // lists and dashboards
  bool plots = false;                     // loads the chart script
  Html head = {};                         // for readers that are programs: description, canonical address, feed
};

struct Frame {
  std::string service = "Full Picture";
  std::string home = "/";
  std::string organisation = {};          // beside the service's name in the header
  std::vector<NavigationItem> navigation = {};
  std::string signed_in = {};             // the name; nothing for the public
  std::string account_url = "/account";
  std::string sign_out = "/sign-out";     // takes a POST with the token
  std::string csrf = {};
  std::string phase = {};                 // the tag: "Demonstration"
  Html phase_text = {};
  Html banner = {};                       // a strip across every page below the header: a landmark with its own width container
  std::vector<Crumb> footer = {};         // Accessibility, Cookies, Privacy, Contact
  Html footer_text = {};
};

std::string page_title(Page const&, Frame const&);
// The document, from "<!DOCTYPE html>".
std::string render(Page const&, Frame const&);

// The Content-Security-Policy that render()'s documents work under: no inline style, one known inline script.
std::string_view content_security_policy();

}  // namespace govuk
