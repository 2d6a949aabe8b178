#include "demonstration/pages/routes.hpp"

#include "demonstration/pages/handlers.hpp"

namespace demonstration {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/", anyone, start_page},
      {get, "/people-of-the-story", anyone, people_page},
      {post, "/people-of-the-story", anyone, become},
  };
}

}  // namespace demonstration
