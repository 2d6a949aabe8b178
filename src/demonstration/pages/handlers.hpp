#pragma once
#include "web/call.hpp"

namespace demonstration {

http::Response start_page(web::Call&);
http::Response people_page(web::Call&);
http::Response become(web::Call&);           // POST: signed in as a person of the story

// "Be …": a form of one button. `then`: the page to begin at; empty: the person's own door.
govuk::Html be_button(web::Call const&, std::string_view key, std::string_view text, std::string_view then = {});

}  // namespace demonstration
