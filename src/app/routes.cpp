#include "app/routes.hpp"

#include "app/prose_pages.hpp"
#include "dashboards/pages/routes.hpp"
#include "enquiries/pages/routes.hpp"
#include "identity/pages/routes.hpp"
#include "inspection/pages/panel_routes.hpp"
#include "inspection/pages/routes.hpp"
#include "organisation/pages/routes.hpp"
#include "outbox/pages/routes.hpp"
#include "people/pages/routes.hpp"
#include "app/report_pdf.hpp"
#include "publication/api/released_data.hpp"
#include "publication/api/routes.hpp"
#include "publication/pages/release_routes.hpp"
#include "publication/pages/report_routes.hpp"
#include "publication/pages/routes.hpp"
#include "recommendations/pages/routes.hpp"
#include "risk/api/routes.hpp"
#include "risk/pages/routes.hpp"
#include "workforce/pages/staffing_routes.hpp"
#include "workforce/pages/supervision_routes.hpp"
#include "workforce/pages/training_routes.hpp"
#include "workload/pages/routes.hpp"
#include "workload/pages/allocation_routes.hpp"

namespace app {

web::Routes routes() {
  web::Routes all;
  for (auto const& area : {prose_routes(), identity::pages::routes(), outbox::pages::routes(), organisation::pages::routes(), people::pages::routes(),
                           enquiries::pages::routes(), risk::pages::routes(), risk::api::routes(), workload::pages::routes(), workload::pages::allocation_routes(), workforce::pages::staffing_routes(), workforce::pages::training_routes(), workforce::pages::supervision_routes(), inspection::pages::routes(), inspection::pages::panel_routes(), recommendations::pages::routes(), publication::pages::routes(),
                           publication::pages::report_routes(), publication::pages::release_routes(), publication::api::routes(), publication::api::released_data_routes(), report_pdf_routes(),
                           dashboards::pages::routes()})
    all.insert(all.end(), area.begin(), area.end());
  return all;
}

}  // namespace app
