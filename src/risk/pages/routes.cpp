#include "risk/pages/routes.hpp"

#include "risk/pages/handlers.hpp"

namespace risk::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/people/:id/assessment", read_people, assessment_page},
      {post, "/people/:id/assessment", assess, start_assessment},
      {get, "/assessments/:id/judgements/:who", assess, judgement_page},
      {post, "/assessments/:id/judgements/:who", assess, save_judgement},
      {post, "/assessments/:id/judgements/:who/draft", assess, autosave_judgement},
      {get, "/assessments/:id/items", assess, items_page},
      {post, "/assessments/:id/items", assess, use_items},

      {get, "/assessments/:id/sign", assess, sign_page},
      {post, "/assessments/:id/sign", assess, sign_assessment},
      {get, "/assessments/:id/signed", read_people, signed_page},
      {get, "/assessments/:id/record", read_people, case_record_page},
      {get, "/signatures/:id", read_people, signature_page},

      {get, "/people/:id/arrangements/new", assess, new_arrangement_page},
      {post, "/people/:id/arrangements", assess, make_arrangement},
      {get, "/people/:id/arrangements/none-needed", assess, none_needed_page},
      {post, "/people/:id/arrangements/none-needed", assess, decide_none_needed},
      {get, "/arrangements/:id", read_people, arrangement_page},
      {post, "/arrangements/:id/agree", assess, agree_arrangement},
      {get, "/arrangements/:id/change", assess, change_arrangement_page},
      {post, "/arrangements/:id/change", assess, change_arrangement},
      {post, "/arrangements/:id/end", assess, end_arrangement},

      {get, "/people/:id/onward", read_people, onward_list},
      {post, "/people/:id/onward", assess, decide_onward},
      {get, "/onward/:id", read_people, onward_page},
      {post, "/onward/:id/end", assess, end_onward},

      {get, "/countersign", countersign, countersign_list},
      {get, "/assessments/:id/countersign", countersign, countersign_page},
      {post, "/assessments/:id/countersign", countersign, countersign_assessment},
      {get, "/gates/:id/countersign", countersign, countersign_gate_page},
      {post, "/gates/:id/countersign", countersign, countersign_gate},
      {get, "/provisional", read_people, provisional_list},

      {get, "/people/:id/gates", read_people, gates_page},
      {get, "/people/:id/gates/:step", read_people, gate_page},
      {post, "/people/:id/gates/:step", assess, decide_gate},
      {post, "/people/:id/gates/:step/override", countersign, override_gate},
  };
}

}  // namespace risk::pages
