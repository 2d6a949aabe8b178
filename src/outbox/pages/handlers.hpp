// The handlers of this area, one file a page.
#pragma once
#include "outbox/domain/settings.hpp"
#include "web/call.hpp"

namespace outbox::pages {

http::Response messages_page(web::Call&);
http::Response message_page(web::Call&);
http::Response send_again(web::Call&);
http::Response set_aside(web::Call&);

// Whether mail leaves this house at all, in words; nothing where it does.
govuk::Html mail_notice(Settings const&);

}  // namespace outbox::pages
