#include "app/routes.hpp"

#include "app/prose_pages.hpp"
#include "dashboards/pages/routes.hpp"
#include "enquiries/pages/routes.hpp"
#include "identity/pages/routes.hpp"
#include "organisation/pages/routes.hpp"
#include "outbox/pages/routes.hpp"
#include "people/pages/routes.hpp"
#include "risk/api/routes.hpp"
#include "risk/pages/routes.hpp"

namespace app {

web::Routes routes() {
  web::Routes all;
  for (auto const& area : {prose_routes(), identity::pages::routes(), outbox::pages::routes(), organisation::pages::routes(), people::pages::routes(),
                           enquiries::pages::routes(), risk::pages::routes(), risk::api::routes(), dashboards::pages::routes()})
    all.insert(all.end(), area.begin(), area.end());
  return all;
}

}  // namespace app
