#include "publication/pages/routes.hpp"

#include "publication/domain/paths.hpp"
#include "publication/pages/handlers.hpp"

namespace publication::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, start_path, anyone, start_page},
      {get, services_path, anyone, services_page},
      {get, service_path, anyone, service_page},
      {get, comparison_path, anyone, comparison_page},
      {get, grid_path, anyone, grid_page},
      {get, map_path, anyone, map_page},
      {get, statistics_path, anyone, statistics_page},
      {get, recommendations_path, anyone, recommendations_page},
      {get, press_path, anyone, press_page},
      {get, feed_path, anyone, feed},
      {get, data_path, anyone, data_page},
      {get, csv_path, anyone, register_csv},
      {get, "/robots.txt", anyone, robots},
  };
}

}  // namespace publication::pages
