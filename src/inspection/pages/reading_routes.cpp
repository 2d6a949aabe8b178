#include "inspection/pages/reading_routes.hpp"

#include "inspection/pages/reading_handlers.hpp"

namespace inspection::pages {

web::Routes reading_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/inspections/:id/cases", inspect, cases_page},
      {get, "/inspections/:id/cases/:case", inspect, case_page},
      {post, "/inspections/:id/cases/:case/readings", inspect, start_reading},
      {post, "/inspections/:id/cases/:case/hand-over", lead_inspection, hand_over_reading},

      {get, "/inspections/:id/readings/:reading", inspect, reading_page},
      {post, "/inspections/:id/readings/:reading/questions/:question", inspect, save_section},
      {post, "/inspections/:id/readings/:reading/notes", inspect, save_note_section},
      {post, "/inspections/:id/readings/:reading/answers/:prompt/draft", inspect, autosave_answer},
      {post, "/inspections/:id/readings/:reading/judgements/:question/draft", inspect, autosave_judgement},
      {post, "/inspections/:id/readings/:reading/notes/:part/draft", inspect, autosave_notes},
      {post, "/inspections/:id/readings/:reading/facts", inspect, set_case_facts},
      {post, "/inspections/:id/readings/:reading/finish", inspect, finish_reading},
      {post, "/inspections/:id/readings/:reading/reopen", inspect, reopen_reading},

      {get, "/inspections/:id/second-readings", inspect, second_readings_page},
      {get, "/inspections/:id/cases/:case/comparison", inspect, comparison_page},
      {post, "/inspections/:id/cases/:case/moderation", inspect, moderate_case},
      {get, "/inspections/:id/agreement", inspect, agreement_page},
      {get, "/inspections/:id/agreement.csv", inspect, agreement_csv},

      {get, "/inspections/:id/evidence", inspect, evidence_page},
      {get, "/inspections/:id/evidence/new", inspect, new_evidence_page},
      {post, "/inspections/:id/evidence", inspect, save_new_evidence},
      {get, "/inspections/:id/evidence/:evidence", inspect, change_evidence_page},
      {post, "/inspections/:id/evidence/:evidence", inspect, save_changed_evidence},
      {get, "/inspections/:id/standards/:standard", inspect, standard_page},
      {post, "/inspections/:id/standards/:standard", inspect, judge_standard},
  };
}

}  // namespace inspection::pages
