#include "recommendations/store/published.hpp"

#include "inspection/domain/rule_book.hpp"

#include <fmt/format.h>
#include <map>

namespace recommendations {
namespace {

using ledger::Scoped;

constexpr Scoped list{"recommendations.published",
  "select r.id, i.id, i.unit_id, i.inspected_as, i.programme, i.variant, o.at, r.text, r.invented, i.training,"
  " (select p.progress from recommendation_progress p where p.recommendation_id = r.id order by p.id desc limit 1)"
  " from inspection i join release o on o.inspection_id = i.id join recommendation r on r.inspection_id = i.id"
  " where {published i} and o.at <= :until order by o.at desc, i.id desc, r.position, r.id"};
constexpr Scoped responses{"recommendations.published_responses",
  "select x.recommendation_id, x.addressee, nullif(x.response, ''), x.reason,"
  " (select count(*) from plan_action a where a.recommendation_id = r.id and a.addressee = x.addressee),"
  " (select count(*) from plan_action a where a.recommendation_id = r.id and a.addressee = x.addressee and a.done_on is not null),"
  " (select count(*) from plan_action a where a.recommendation_id = r.id and a.addressee = x.addressee and a.done_on is null and a.due_on < :today)"
  " from inspection i join release o on o.inspection_id = i.id join recommendation r on r.inspection_id = i.id join recommendation_addressee x on x.recommendation_id = r.id"
  " where {published i} and o.at <= :until order by r.id, case x.addressee when 'pdu' then 0 when 'region' then 1 else 2 end"};
constexpr Scoped partners{"recommendations.published_with",
  "select x.recommendation_id, x.body from inspection i join release o on o.inspection_id = i.id join recommendation r on r.inspection_id = i.id"
  " join recommendation_with x on x.recommendation_id = r.id where {published i} and o.at <= :until order by r.id, x.body"};

struct Row {
  RecommendationId id = {};
  InspectionId inspection = {};
  UnitId unit = {};
  std::string inspected_as = {};
  std::string programme = {};
  std::string variant = {};
  base::Instant released_at = {};
  std::string text = {};
  bool invented = false;
  bool training = false;
  std::optional<Progress> progress = {};
};
struct ResponseRow {
  RecommendationId recommendation = {};
  Addressee addressee = {};
  std::optional<Response> response = {};
  std::string reason = {};
  std::int64_t actions = 0;
  std::int64_t done = 0;
  std::int64_t late = 0;
};

}  // namespace

std::vector<PublicRecommendation> published_recommendations(ledger::View& view, base::Instant until) {
  sql::Params const then{{"until", until}, {"today", view.today()}};
  std::vector<PublicRecommendation> out;
  std::map<RecommendationId, std::size_t> at;
  for (auto& row : view.rows<Row>(list, then)) {
    auto const number = !out.empty() && out.back().inspection == row.inspection ? out.back().number + 1 : 1;
    at[row.id] = out.size();
    auto const subject = view.rules<inspection::RuleBook>().programme(row.programme, row.variant).subject;
    out.push_back({.id = row.id, .inspection = row.inspection, .unit = row.unit, .inspected_as = std::move(row.inspected_as), .programme = std::move(row.programme), .subject = subject, .released_at = row.released_at,
                   .number = number, .text = std::move(row.text), .invented = row.invented, .training = row.training, .progress = row.progress});
  }
  for (auto& row : view.rows<ResponseRow>(responses, then))
    out.at(at.at(row.recommendation)).responses.push_back({.addressee = row.addressee, .response = row.response, .reason = std::move(row.reason), .actions = row.actions, .done = row.done, .late = row.late});
  for (auto& row : view.rows<WithRow>(partners, then)) out.at(at.at(row.recommendation)).with.push_back(std::move(row.body));
  return out;
}

std::string state_of(PublicResponse const& response) {
  if (!response.response) return "No answer yet";
  if (response.actions == 0) return std::string(shown(*response.response));
  return fmt::format("{}: {} of {} action{} done{}", shown(*response.response), response.done, response.actions, response.actions == 1 ? "" : "s", response.late > 0 ? fmt::format(", {} late", response.late) : "");
}

}  // namespace recommendations
