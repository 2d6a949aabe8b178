// An assessment as JSON, and its signing. Nothing here decides: the action computes the picture and the gate.
#include "risk/actions/sign_assessment.hpp"
#include "risk/api/routes.hpp"
#include "risk/api/signature_body.hpp"
#include "risk/store/arrangements.hpp"
#include "risk/store/assessment.hpp"
#include "risk/store/picture.hpp"
#include "web/call.hpp"

#include <nlohmann/json.hpp>

namespace risk::api {
namespace {

using Json = nlohmann::json;

Json instant(std::optional<base::Instant> at) { return at ? Json(base::iso_utc(*at)) : Json(nullptr); }
Json date(std::optional<base::Date> day) { return day ? Json(base::iso(*day)) : Json(nullptr); }

http::Response refused(base::Refusal const& refusal) {
  static constexpr std::array kinds{"invalid", "not_found", "forbidden", "conflict", "stale"};
  Json errors = Json::array();
  for (auto const& error : refusal.errors) errors.push_back({{"field", error.field}, {"message", error.message}});
  Json const body{{"refused", kinds[static_cast<std::size_t>(refusal.kind)]}, {"message", refusal.message}, {"errors", errors}};
  return http::json(body.dump(), web::status_of(refusal.kind));
}

Json judgements(ledger::View& view, AssessmentId id) {
  auto const citations = citations_of(view, id);
  Json all = Json::array();
  for (auto const& row : judgements_of(view, id)) {
    Json items = Json::array();
    for (auto const& citation : citations)
      if (citation.who == row.who) items.push_back({{"item", citation.item.value}, {"version", citation.version}});
    all.push_back({{"who", base::word(row.who)}, {"level", base::word(row.level)}, {"nature", row.nature}, {"who_exactly", row.who_exactly},
                   {"circumstances", row.circumstances}, {"imminence", row.imminence}, {"reasons", row.reasons}, {"items", items}});
  }
  return all;
}

Json uses(ledger::View& view, AssessmentId id) {
  Json all = Json::array();
  for (auto const& use : uses_of(view, id))
    all.push_back({{"item", use.item.value}, {"version", use.version}, {"decision", base::word(use.decision)}, {"reason", use.reason}, {"group", use.group_name}});
  return all;
}

Json children(ledger::View& view, PersonId person) {
  Json all = Json::array();
  for (auto const& line : child_lines(view, person))
    all.push_back({{"child", line.child.value}, {"authority", line.authority}, {"step", base::word(line.step)}});
  return all;
}

Json missing(ledger::View& view, AssessmentId id) {
  Json all = Json::array();
  for (auto const& gap : missing_of(view, id))
    all.push_back({{"enquiry", gap.enquiry.value}, {"reference", gap.reference}, {"waited_working_days", gap.waited_wd},
                   {"might_change", gap.might_change}, {"answered_at", instant(gap.answered_at)}});
  return all;
}

http::Response get_assessment(web::Call& call) {
  auto const row = find_assessment(call.view, call.id<AssessmentId>("id"));
  if (!row) return refused({.kind = base::Refused::not_found});
  Json const body{{"id", row->id.value}, {"person", row->person.value}, {"kind", base::word(row->kind)}, {"state", base::word(row->state)},
                  {"lock_version", row->lock_version}, {"due", date(row->due_on)},
                  {"signed", {{"at", instant(row->signed_at)}, {"by", row->signed_name}, {"gate", row->gate_result}}},
                  {"countersignature", {{"needed", row->countersign_needed}, {"why", row->countersign_why}, {"at", instant(row->countersigned_at)}, {"by", row->countersigned_name}}},
                  {"in_force", is_signed(row->state) && !row->waits_for_senior()}, {"reopened", {{"at", instant(row->reopened_at)}, {"why", row->reopened_why}}},
                  {"judgements", judgements(call.view, row->id)}, {"uses", uses(call.view, row->id)}, {"children", children(call.view, row->person)},
                  {"missing", missing(call.view, row->id)}};
  return http::json(body.dump());
}

std::optional<SignAssessment> read_signature(AssessmentId id, std::string_view text) {
  auto const body = read_signature_body(text);
  if (!body) return std::nullopt;
  SignAssessment action{.assessment = id, .lock_version = body->lock_version};
  for (auto const& change : body->changes) action.changes.push_back({EnquiryId{change.enquiry}, change.text});
  return action;
}

http::Response post_signature(web::Call& call) {
  auto const action = read_signature(call.id<AssessmentId>("id"), call.request.body);
  if (!action) return refused({.kind = base::Refused::invalid, .message = "Send a JSON object with lock_version and might_change."});
  auto const done = call.perform(*action);
  if (!done) return refused(done.error());
  Json const body{{"signature", done->signature.value}, {"gate", base::word(done->gate)}, {"countersignature_needed", !done->countersign.empty()}, {"why", done->countersign}};
  return http::json(body.dump(), 201);
}

}  // namespace

web::Routes routes() {
  return {{http::Method::get, "/api/v1/assessments/:id", ledger::Permission::read_people, get_assessment},
          {http::Method::post, "/api/v1/assessments/:id/signature", ledger::Permission::assess, post_signature}};
}

}  // namespace risk::api
