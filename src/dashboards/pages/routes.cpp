#include "dashboards/pages/routes.hpp"

#include "dashboards/pages/handlers.hpp"

namespace dashboards::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/dashboard", see_dashboards, dashboard_page, http::Lane::heavy},
      {get, "/dashboard/figures.csv", see_dashboards, dashboard_csv, http::Lane::heavy},
      {get, "/waiting", read_people, waiting_page, http::Lane::heavy},
      {get, "/waiting.csv", read_people, waiting_csv, http::Lane::heavy},
  };
}

}  // namespace dashboards::pages
