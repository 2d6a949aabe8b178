// The handlers of the report's and the notice's pages, one file for each page.
#pragma once
#include "web/call.hpp"

namespace publication::pages {

// report_page.cpp
http::Response report_page(web::Call&);
http::Response report_preview(web::Call&);
http::Response notice_preview(web::Call&);
http::Response make_documents(web::Call&);
// section_page.cpp
http::Response section_page(web::Call&);
http::Response save_section(web::Call&);
http::Response autosave_section(web::Call&);
// accuracy_page.cpp
http::Response accuracy_page(web::Call&);
http::Response answer_accuracy_comment(web::Call&);
http::Response our_draft_page(web::Call&);
http::Response comment_on_draft(web::Call&);
// early_pages.cpp
http::Response early_list(web::Call&);
http::Response early_report(web::Call&);
http::Response early_notice(web::Call&);
// released_pages.cpp
http::Response released_report(web::Call&);
http::Response released_notice(web::Call&);
http::Response released_csv(web::Call&);
http::Response released_version(web::Call&);

}  // namespace publication::pages
