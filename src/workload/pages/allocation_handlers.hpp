// The handlers of allocation's pages, one a route; allocation_routes.cpp is their table.
#pragma once
#include "web/call.hpp"

namespace workload::pages {

http::Response waiting_page(web::Call&);
http::Response waiting_csv(web::Call&);
http::Response allocate_page(web::Call&);
http::Response allocate_here(web::Call&);
http::Response allocated_page(web::Call&);

http::Response leaving_page(web::Call&);
http::Response change_leaving(web::Call&);
http::Response propose_leaving(web::Call&);

http::Response conflicts_page(web::Call&);
http::Response declare_conflict(web::Call&);
http::Response end_conflict_here(web::Call&);

http::Response case_allocation_page(web::Call&);
http::Response cover_page(web::Call&);
http::Response arrange_cover(web::Call&);
http::Response start_co_working(web::Call&);
http::Response end_co_working_here(web::Call&);
http::Response handovers_page(web::Call&);
http::Response handover_page(web::Call&);
http::Response write_handover_here(web::Call&);
http::Response acknowledge_handover_here(web::Call&);

}  // namespace workload::pages
