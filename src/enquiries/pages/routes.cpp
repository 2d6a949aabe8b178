#include "enquiries/pages/routes.hpp"

#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/partner_handlers.hpp"

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
      {post, "/enquiries/:id/nothing-to-use", raise_enquiries, nothing_to_use},
      {post, "/returns/:id/grade", raise_enquiries, grade_answer},
      {post, "/enquiries/:id/again", raise_enquiries, ask_again},
      {post, "/enquiries/:id/reply", raise_enquiries, reply_to_partner},
      {post, "/enquiries/:id/close", countersign, close_enquiry},
      {post, "/enquiries/:id/countersign-reading", countersign, countersign_reading},
      {post, "/enquiries/:id/reroute", raise_enquiries, reroute},
      {post, "/enquiries/:id/undeliverable", raise_enquiries, mark_undeliverable},
      {post, "/enquiries/:id/route", raise_enquiries, send_by_new_route},
      {post, "/enquiries/:id/need-by", raise_enquiries, change_need_by},
      {post, "/enquiries/:id/escalate", raise_enquiries, escalate},
      {post, "/enquiries/:id/propose-withdrawal", raise_enquiries, propose_withdrawal},
      {post, "/enquiries/:id/withdraw", countersign, withdraw_enquiry},
      {get, "/enquiries/:id/record.txt", read_people, case_record_text},
      {get, "/needs/:id/record", read_people, held_record_page},
      {get, "/attachments/:id", read_people, download_attachment, http::Lane::heavy},
      {get, "/enquiries/:id/spoken", raise_enquiries, spoken_page},
      {post, "/enquiries/:id/spoken", raise_enquiries, record_spoken},

      {get, "/enquiries/:id/one-time", raise_enquiries, one_time_page},
      {post, "/enquiries/:id/one-time", raise_enquiries, make_one_time},
      {post, "/one-time-links/:id/end", raise_enquiries, end_one_time},

      {get, "/letters/:id", read_people, letter_page},
      {get, "/letters/:id/text", read_people, letter_as_text},
      {post, "/letters/:id/write", raise_enquiries, write_letter},
      {post, "/letters/:id/sent", raise_enquiries, send_letter},
      {post, "/letters/:id/not-needed", countersign, letter_not_needed},

      {get, "/escalations", see_dashboards, escalations_page},
      {post, "/escalations", take_rungs, record_rung_result},
      {get, "/withdrawals", see_dashboards, withdrawals_page},
      {post, "/withdrawals", countersign, decide_withdrawals},

      {get, "/worklist", answer_enquiries, worklist_page},
      {post, "/worklist", answer_enquiries, worklist_page},  // finding a name in it
      {post, "/worklist/take", answer_enquiries, take_batch},
      {get, "/worklist/returned", answer_enquiries, returned_page},
      {get, "/batches", answer_enquiries, batches_page},
      {get, "/batches/:id/file", answer_enquiries, batch_file_download, http::Lane::heavy},
      {post, "/batches/check", answer_enquiries, check_batch_page, http::Lane::heavy, true},
      {post, "/batches/return", answer_enquiries, return_batch, http::Lane::heavy, true},
      {get, "/work/:id", answer_enquiries, work_page},
      {post, "/work/:id/answer", answer_enquiries, answer_work},
      {get, "/work/:id/correct", answer_enquiries, correct_page},
      {post, "/work/:id/correct", answer_enquiries, correct_answer},
      {post, "/work/:id/propose-withdrawal", answer_enquiries, partner_proposes_withdrawal},
      {post, "/work/:id/save", answer_enquiries, save_answer},
      {post, "/work/:id/nothing-known", answer_enquiries, nothing_known},
      {post, "/work/:id/acknowledge", answer_enquiries, acknowledge},
      {post, "/work/:id/ask", answer_enquiries, ask_probation},
      {post, "/work/:id/decline", answer_enquiries, decline_work},
      {post, "/work/:id/not-ours", answer_enquiries, not_ours},
      {post, "/work/:id/cannot-identify", answer_enquiries, cannot_identify},
      {post, "/work/:id/pass", answer_enquiries, pass_to_worker},
      {post, "/work/:id/own-contact", answer_enquiries, open_own_contact},
      {post, "/work/:id/attach", answer_enquiries, attach_file, http::Lane::heavy, true},
      {post, "/work/:id/hand-on", answer_enquiries, hand_on},
      {post, "/work/:id/confirm", answer_enquiries, confirm_spoken},
      {post, "/work/:id/release", answer_enquiries, release_answer},

      {get, "/one-time/:token", anyone, one_time_code_page},
      {post, "/one-time/:token", anyone, open_one_time},
      {get, "/answer-once", anyone, answer_once_page},
      {post, "/answer-once", anyone, answer_once},
      {post, "/answer-once/save", anyone, save_answer_once},
      {get, "/answer-once/done", anyone, answered_once_page},
  };
}

}  // namespace enquiries::pages
