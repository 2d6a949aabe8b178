#include "outbox/pages/routes.hpp"

#include "outbox/pages/handlers.hpp"

namespace outbox::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/messages", administer, messages_page},
      {get, "/messages/:id", administer, message_page},
      {post, "/messages/:id/again", administer, send_again},
      {post, "/messages/:id/set-aside", administer, set_aside},
  };
}

}  // namespace outbox::pages
