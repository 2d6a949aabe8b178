// A page's form filled again with what was typed into it before: the page is drawn as it stands now, and the fields of the
// one form get back their values. Reads markup of our own components alone.
#pragma once
#include "http/form.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace web {

struct Refilled {
  std::string page = {};
  http::Form left_over = {};   // typed, and the form has no field for it now
};

// The form that is posted to `action` (where several are, the one whose fields fit best), with `typed` in its fields and
// `send_to` as its action. Its token stays the page's own. Nothing if the page has no such form.
std::optional<Refilled> refill(std::string_view page, std::string_view action, http::Form const& typed, std::string_view send_to);

// The page with that form sent to `send_to`, its fields as they are; the page itself if it has no such form.
std::string readdress(std::string page, std::string_view action, http::Form const& typed, std::string_view send_to);

}  // namespace web
