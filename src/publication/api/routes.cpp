// The register as JSON, and the schema that describes it: the same columns as everywhere (domain/columns.hpp).
#include "publication/api/routes.hpp"

#include "publication/domain/asked.hpp"
#include "publication/domain/columns.hpp"
#include "publication/domain/paths.hpp"
#include "publication/domain/suppression.hpp"
#include "publication/store/published.hpp"
#include "web/open.hpp"

#include <nlohmann/json.hpp>

namespace publication::api {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json maybe(std::optional<T> const& value) { return value ? Json(*value) : Json(nullptr); }
Json maybe(std::optional<Rating> rating) { return rating ? Json(base::word(*rating)) : Json(nullptr); }
Json maybe(std::string const& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json standards_of(Inspection const& row) {
  Json all = Json::object();
  for (auto const& standard : standards)
    if (auto const rating = row.standard(standard.key)) all[std::string(standard.key)] = base::word(*rating);
  return all;
}

Json shares_of(Inspection const& row) {
  Json all = Json::object();
  for (auto const& question : questions) {
    auto const* share = row.share(question.id);
    auto const open = share != nullptr ? public_share(*share) : std::nullopt;
    if (open) all[std::string(question.key)] = {{"per_cent", open->per_cent}, {"sufficient", maybe(open->sufficient)}, {"assessed", maybe(open->assessed)}};
  }
  return all;
}

Json sources_of(Inspection const& row) {
  Json all = Json::array();
  std::string_view rest = row.sources;
  while (!rest.empty()) {
    auto const end = std::min(rest.find(" | "), rest.size());
    all.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 3, rest.size()));
  }
  return all;
}

Json inspection_json(Inspection const& row) {
  auto const from = counts_from(row.published);
  return {{"name", row.name}, {"subject", base::word(row.subject)}, {"region", row.region}, {"programme", row.programme}, {"published", maybe(row.published)},
          {"published_precision", base::word(precision_of(row.published))}, {"counts_from", from ? Json(base::iso_utc(*from)) : Json(nullptr)}, {"fieldwork_started", maybe(row.fieldwork)},
          {"overall_rating", maybe(row.overall)}, {"score", maybe(row.score)}, {"score_max", maybe(row.score_max)}, {"standards", standards_of(row)}, {"shares", shares_of(row)},
          {"cases_inspected", maybe(row.cases)}, {"people_on_probation", maybe(row.people)}, {"vacancy_rate_po", maybe(row.vacancy_po)}, {"vacancy_rate_pso", maybe(row.vacancy_pso)},
          {"notes", maybe(row.notes)}, {"sources", sources_of(row)}};
}

http::Response open_json(web::Call const& call, Json const& json) {
  return web::open_to_all(call, http::json(json.dump(1) + "\n").header("Access-Control-Allow-Origin", "*"));
}

http::Response register_json(web::Call& call) {
  auto const day = asked_day(call.request.query.one("on"), call.now);
  if (!day) return http::json(Json{{"refused", "invalid"}, {"message", day.error()}}.dump(), 422);
  Json all = Json::array();
  for (auto const& row : published_by(call.view, day->at)) all.push_back(inspection_json(row));
  return open_json(call, {{"$schema", schema_path}, {"as_on", base::iso(day->day)}, {"inspections", std::move(all)}});
}

// Schema ---------------------------------------------------------------------------------------------------------------

Json text(std::string_view about) { return {{"type", "string"}, {"description", about}}; }
Json text_or_null(std::string_view about) { return {{"type", {"string", "null"}}, {"description", about}}; }
Json whole_or_null(std::string_view about) { return {{"type", {"integer", "null"}}, {"minimum", 0}, {"description", about}}; }

template <base::Worded E>
Json one_of(std::string_view about) {
  Json words = Json::array();
  for (auto const& row : base::Words<E>::table) words.push_back(row.word);
  return {{"type", "string"}, {"enum", std::move(words)}, {"description", about}};
}
Json rating(std::string_view about) { return one_of<Rating>(about); }
Json rating_or_null(std::string_view about) {
  auto json = rating(about);
  json["type"] = {"string", "null"};
  json["enum"].push_back(nullptr);
  return json;
}

template <std::size_t N>
std::string_view about(std::array<Column, N> const& columns, std::string_view name) { return std::ranges::find(columns, name, &Column::name)->about; }

// Nothing but what is named; what is always there is `required`.
Json object(std::string_view about, Json properties, bool all_required) {
  Json required = Json::array();
  if (all_required)
    for (auto const& [key, value] : properties.items()) required.push_back(key);
  return {{"type", "object"}, {"description", about}, {"properties", std::move(properties)}, {"required", std::move(required)}, {"additionalProperties", false}};
}

Json standards_schema() {
  Json properties = Json::object();
  for (auto const& standard : standards) properties[std::string(standard.key)] = rating(standard.name);
  return object("Ratings of standards, those that are known.", std::move(properties), false);
}

Json shares_schema() {
  Json properties = Json::object();
  for (auto const& question : questions)
    properties[std::string(question.key)] = object(question.name, {{"per_cent", {{"type", "integer"}, {"minimum", 0}, {"maximum", 100}, {"description", "Whole per cent."}}},
                                                                   {"sufficient", whole_or_null("Cases that were sufficient, where the count is known.")}, {"assessed", whole_or_null("Cases it was judged on.")}}, true);
  return object("Shares of cases that were sufficient, by key question. Left out where a count of 1 to 4 stands behind one.", std::move(properties), false);
}

Json inspection_schema() {
  auto const first = [](std::string_view name) { return about(first_columns, name); };
  auto const last = [](std::string_view name) { return about(last_columns, name); };
  return object("One published inspection.",
                {{"name", text(first("pdu"))}, {"subject", one_of<Subject>("What was inspected: a delivery unit, a region, the whole service, a company or division before June 2021, or a youth offending service.")},
                 {"region", text(first("region"))}, {"programme", text(first("programme"))}, {"published", text_or_null(first("published"))}, {"published_precision", one_of<Precision>(first("published_precision"))},
                 {"counts_from", text_or_null("The minute from which it counts, UTC.")}, {"fieldwork_started", text_or_null(first("fieldwork_started"))}, {"overall_rating", rating_or_null(first("overall_rating"))},
                 {"score", whole_or_null(first("score"))}, {"score_max", whole_or_null(first("score_max"))}, {"standards", standards_schema()}, {"shares", shares_schema()},
                 {"cases_inspected", whole_or_null(last("cases_inspected"))}, {"people_on_probation", whole_or_null(last("people_on_probation"))}, {"vacancy_rate_po", whole_or_null(last("vacancy_rate_po"))},
                 {"vacancy_rate_pso", whole_or_null(last("vacancy_rate_pso"))}, {"notes", text_or_null(last("notes"))},
                 {"sources", {{"type", "array"}, {"items", {{"type", "string"}}}, {"description", "Where it was published."}}}}, true);
}

http::Response schema_json(web::Call& call) {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", schema_path}, {"title", "Published inspections of probation services"}};
  schema.update(object("The register as it stood on a day.",
                       {{"$schema", text("Address of this schema.")}, {"as_on", text("The day: 2023-06-29.")}, {"inspections", {{"type", "array"}, {"items", inspection_schema()}, {"description", "The newest first; those without a date last."}}}}, true));
  return open_json(call, schema);
}

}  // namespace

web::Routes routes() {
  return {{http::Method::get, json_path, ledger::Permission::anyone, register_json}, {http::Method::get, schema_path, ledger::Permission::anyone, schema_json}};
}

}  // namespace publication::api
