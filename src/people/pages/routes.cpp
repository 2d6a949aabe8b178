#include "people/pages/routes.hpp"

#include "people/pages/handlers.hpp"

namespace people::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/search", read_people, search_page},
      {post, "/search", read_people, search_page},
      {get, "/first-look", read_people, first_look_page},
      {post, "/first-look/target", countersign, set_first_look_target},
      {get, "/people/new", write_people, new_person_page},
      {post, "/people/new", write_people, add_person},

      {get, "/people/:id", read_people, overview_page},
      {get, "/people/:id/details", read_people, details_page},
      {get, "/people/:id/household", read_people, household_page},
      {get, "/people/:id/sentence", read_people, sentence_page},
      {get, "/people/:id/history", read_people, history_page},
      {get, "/people/:id/audit", see_audit, audit_page},

      {get, "/people/:id/name", write_people, name_page},
      {post, "/people/:id/name", write_people, change_name},
      {get, "/people/:id/details/change", write_people, change_details_page},
      {post, "/people/:id/details/change", write_people, change_details},
      {get, "/people/:id/aliases/new", write_people, new_alias_page},
      {post, "/people/:id/aliases/new", write_people, add_alias},
      {get, "/people/:id/aliases/:part/end", write_people, end_alias_page},
      {post, "/people/:id/aliases/:part/end", write_people, end_alias},
      {get, "/people/:id/identifiers/new", write_people, new_identifier_page},
      {post, "/people/:id/identifiers/new", write_people, add_identifier},
      {get, "/people/:id/identifiers/:part/remove", write_people, remove_identifier_page},
      {post, "/people/:id/identifiers/:part/remove", write_people, remove_identifier},

      {get, "/people/:id/addresses/new", write_people, new_address_page},
      {post, "/people/:id/addresses/new", write_people, add_address},
      {get, "/people/:id/addresses/:part", write_people, address_page},
      {post, "/people/:id/addresses/:part", write_people, change_address},
      {get, "/people/:id/addresses/:part/end", write_people, end_address_page},
      {post, "/people/:id/addresses/:part/end", write_people, end_address},
      {get, "/people/:id/adults/new", write_people, new_adult_page},
      {post, "/people/:id/adults/new", write_people, add_adult},
      {get, "/people/:id/adults/:part", write_people, adult_page},
      {post, "/people/:id/adults/:part", write_people, change_adult},
      {get, "/people/:id/adults/:part/end", write_people, end_adult_page},
      {post, "/people/:id/adults/:part/end", write_people, end_adult},
      {get, "/people/:id/children/new", write_people, new_child_page},
      {post, "/people/:id/children/new", write_people, add_child},
      {get, "/people/:id/children/:part", write_people, child_page},
      {post, "/people/:id/children/:part", write_people, change_child},
      {get, "/people/:id/children/:part/end", write_people, end_child_page},
      {post, "/people/:id/children/:part/end", write_people, end_child},

      {get, "/people/:id/sentences/new", write_people, new_sentence_page},
      {post, "/people/:id/sentences/new", write_people, start_sentence},
      {get, "/people/:id/sentences/:part", write_people, change_sentence_page},
      {post, "/people/:id/sentences/:part", write_people, change_sentence},
      {get, "/people/:id/sentences/:part/plan-end", write_people, plan_sentence_end_page},
      {post, "/people/:id/sentences/:part/plan-end", write_people, plan_sentence_end},
      {get, "/people/:id/sentences/:part/end", write_people, end_sentence_page},
      {post, "/people/:id/sentences/:part/end", write_people, end_sentence},
      {get, "/people/:id/sentences/:part/identifier", write_people, da_identifier_page},
      {post, "/people/:id/sentences/:part/identifier", write_people, set_da_identifier},
      {get, "/people/:id/flags/new", write_people, new_flag_page},
      {post, "/people/:id/flags/new", write_people, add_flag},
      {get, "/people/:id/flags/:part/end", write_people, end_flag_page},
      {post, "/people/:id/flags/:part/end", write_people, end_flag},
      {get, "/people/:id/rosh", countersign, rosh_page},
      {post, "/people/:id/rosh", countersign, record_rosh},
      {get, "/people/:id/events/new", write_people, new_event_page},
      {post, "/people/:id/events/new", write_people, record_event},

      {get, "/people/:id/transfer", countersign, transfer_page},
      {post, "/people/:id/transfer", countersign, transfer},
      {get, "/people/:id/first-look", write_people, close_first_look_page},
      {post, "/people/:id/first-look", write_people, close_first_look},
  };
}

}  // namespace people::pages
