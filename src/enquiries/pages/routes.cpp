#include "enquiries/pages/routes.hpp"

#include "enquiries/pages/handlers.hpp"

namespace enquiries::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/caseload", read_people, caseload_page},
      {get, "/people/:id/enquiries", read_people, person_enquiries_page},
      {post, "/people/:id/enquiries", raise_enquiries, raise_enquiry},
      {get, "/needs/:id", read_people, need_page},
      {post, "/needs/:id/ask", raise_enquiries, ask_need},
      {post, "/needs/:id/not-needed", raise_enquiries, decide_not_needed},
      {post, "/needs/:id/held", raise_enquiries, hold_information},
      {post, "/needs/:id/join", raise_enquiries, join_open},
      {post, "/needs/:id/authority", raise_enquiries, choose_authority},
      {post, "/needs/:id/countersign", countersign, countersign_not_needed},
      {get, "/enquiries/:id", read_people, enquiry_page},
      {get, "/enquiries/:id/draft", raise_enquiries, draft_page},
      {post, "/enquiries/:id/draft", raise_enquiries, save_draft},
      {get, "/enquiries/:id/discard", raise_enquiries, ask_discard_page},
      {post, "/enquiries/:id/discard", raise_enquiries, discard_draft},
      {get, "/enquiries/:id/preview", raise_enquiries, preview_page},
      {post, "/enquiries/:id/send", raise_enquiries, send_enquiry},
      {get, "/enquiries/:id/record", read_people, case_record_page},
      {get, "/enquiries/:id/answer", read_people, answer_page},
      {post, "/enquiries/:id/read", raise_enquiries, read_answer},
      {post, "/returns/:id/grade", raise_enquiries, grade_answer},
      {post, "/enquiries/:id/again", raise_enquiries, ask_again},
      {post, "/enquiries/:id/reply", raise_enquiries, reply_to_partner},
      {post, "/enquiries/:id/close", countersign, close_enquiry},
      {post, "/enquiries/:id/reroute", raise_enquiries, reroute},
      {get, "/attachments/:id", read_people, download_attachment, http::Lane::heavy},
  };
}

}  // namespace enquiries::pages
