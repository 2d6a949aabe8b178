#include "app/routes.hpp"

#include "app/prose_pages.hpp"
#include "dashboards/pages/routes.hpp"
#include "enquiries/pages/routes.hpp"
#include "people/pages/routes.hpp"

namespace app {

web::Routes routes() {
  web::Routes all;
  for (auto const& area : {prose_routes(), people::pages::routes(), enquiries::pages::routes(), dashboards::pages::routes()}) all.insert(all.end(), area.begin(), area.end());
  return all;
}

}  // namespace app
