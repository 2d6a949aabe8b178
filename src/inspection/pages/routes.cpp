#include "inspection/pages/routes.hpp"

#include "inspection/pages/handlers.hpp"
#include "inspection/pages/reading_routes.hpp"

namespace inspection::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  web::Routes all{
      {get, "/inspections", inspect, inspections_page},
      {get, "/inspections/new", lead_inspection, new_inspection_page},
      {post, "/inspections", lead_inspection, plan_inspection},
      {get, "/inspections/:id", inspect, inspection_page},
      {post, "/inspections/:id/moves", inspect, move_inspection_on},
      {get, "/inspections/:id/fieldwork", lead_inspection, fieldwork_page},
      {post, "/inspections/:id/fieldwork", lead_inspection, change_fieldwork},
      {post, "/inspections/:id/programme", lead_inspection, change_programme},
      {get, "/inspections/:id/team", inspect, team_page},
      {post, "/inspections/:id/team", lead_inspection, add_member_to_team},
      {post, "/inspections/:id/team/:member/end", lead_inspection, end_team_membership},
      {post, "/inspections/:id/service", inspect, declare_own_service},
      {get, "/inspections/:id/requests", inspect, requests_page},
      {post, "/inspections/:id/requests", lead_inspection, ask_for_evidence},
      {get, "/inspections/:id/list", inspect, list_page},
      {post, "/inspections/:id/seed", lead_inspection, record_seed_of_sample},
      {post, "/inspections/:id/list/check", lead_inspection, check_list_of_cases},
      {post, "/inspections/:id/list/settle", lead_inspection, settle_list},
      {get, "/inspections/:id/sample", inspect, sample_page},
      {post, "/inspections/:id/sample", lead_inspection, draw_cases},
      {get, "/inspections/:id/sample/:case", lead_inspection, sampled_case_page},
      {post, "/inspections/:id/sample/:case/replace", lead_inspection, replace_sampled_case},
      {post, "/inspections/:id/sample/:case/inspector", lead_inspection, give_sampled_case},
      {get, "/inspections/:id/timetable", inspect, timetable_page},
      {post, "/inspections/:id/timetable", inspect, propose_interview},
      {post, "/inspections/:id/timetable/issue", lead_inspection, issue_interviews},
      {get, "/inspections/:id/timetable/:slot", inspect, interview_page},
      {post, "/inspections/:id/timetable/:slot/move", inspect, move_interview},
      {post, "/inspections/:id/timetable/:slot/settle", inspect, settle_interview},
      {get, "/inspections/:id/alerts", inspect, alerts_page},
      {post, "/inspections/:id/alerts", inspect, raise_new_alert},
      {get, "/inspections/:id/alerts/:alert", inspect, alert_page},
      {post, "/inspections/:id/alerts/:alert/follow-up", inspect, follow_up_on_alert},
      {post, "/inspections/:id/alerts/:alert/close", lead_inspection, close_an_alert},
      {get, "/inspections/:id/examples", inspect, examples_page},
      {post, "/inspections/:id/examples", inspect, add_practice_example},
      {post, "/inspections/:id/examples/:example", lead_inspection, decide_practice_example},

      {get, "/our-inspections", answer_inspection, our_inspections_page},
      {get, "/our-inspections/:id", answer_inspection, our_inspection_page},
      {post, "/our-inspections/:id/list", answer_inspection, send_case_list},
      {post, "/our-inspections/:id/requests/:request", answer_inspection, answer_evidence_request},
      {get, "/inspection-alerts", read_people, our_alerts_page},
      {post, "/inspection-alerts/:alert/acknowledge", read_people, acknowledge_an_alert},
      {post, "/inspection-alerts/:alert/action", read_people, act_on_alert},
  };
  auto const of_readings = reading_routes();
  all.insert(all.end(), of_readings.begin(), of_readings.end());
  return all;
}

}  // namespace inspection::pages
