#pragma once
#include "web/call.hpp"

namespace workload::pages {

http::Response workload_page(web::Call&);
http::Response officers_csv(web::Call&);
http::Response weeks_csv(web::Call&);
http::Response officer_page(web::Call&);

http::Response new_reduction_page(web::Call&);
http::Response add_reduction(web::Call&);
http::Response reduction_page(web::Call&);
http::Response change_reduction(web::Call&);
http::Response delete_reduction(web::Call&);

http::Response tier_page(web::Call&);
http::Response new_predictor_page(web::Call&);
http::Response record_predictor(web::Call&);
http::Response new_needs_page(web::Call&);
http::Response record_needs(web::Call&);
http::Response new_requirement_page(web::Call&);
http::Response add_requirement(web::Call&);
http::Response end_requirement_page(web::Call&);
http::Response end_requirement(web::Call&);
http::Response new_enforcement_page(web::Call&);
http::Response record_enforcement(web::Call&);
http::Response new_report_page(web::Call&);
http::Response record_report(web::Call&);
http::Response report_check_page(web::Call&);
http::Response countersign_report(web::Call&);
http::Response new_contact_page(web::Call&);
http::Response record_contact(web::Call&);

}  // namespace workload::pages
