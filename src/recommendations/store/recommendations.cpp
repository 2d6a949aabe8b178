#include "recommendations/store/recommendations.hpp"

#include "recommendations/store/readable.hpp"
#include "sql/compose.hpp"

namespace recommendations {
namespace {

using inspection::Inspection;
using ledger::Scoped;
using ledger::Write;
using sql_of::readable;

constexpr std::string_view columns =
    "select r.id, r.inspection_id, r.position, r.text, r.invented, r.carried_from, r.lock_version from inspection i join recommendation r on r.inspection_id = i.id where ";
constexpr Scoped all{"recommendations.of", sql::composed<[] { return sql::pieces(columns, "i.id = :id and ", readable, " order by r.position, r.id"); }>};
constexpr Scoped inspection_of{"recommendations.inspection_of", sql::composed<[] {
  return sql::pieces("select i.id from inspection i join recommendation r on r.inspection_id = i.id where r.id = :id and ", readable);
}>};

constexpr std::string_view of_one = " on x.recommendation_id = r.id where i.id = :id and ";
constexpr std::string_view from = " from inspection i join recommendation r on r.inspection_id = i.id join ";
constexpr Scoped addressees{"recommendations.addressees", sql::composed<[] {
  return sql::pieces("select x.recommendation_id, x.addressee, nullif(x.response, ''), x.reason, x.at, x.by_name, x.version", from, "recommendation_addressee x", of_one, readable,
                     " order by r.id, case x.addressee when 'pdu' then 0 when 'region' then 1 else 2 end");
}>};
constexpr Scoped partners{"recommendations.with", sql::composed<[] {
  return sql::pieces("select x.recommendation_id, x.body", from, "recommendation_with x", of_one, readable, " order by r.id, x.body");
}>};
constexpr Scoped evidence{"recommendations.evidence", sql::composed<[] {
  return sql::pieces("select x.recommendation_id, x.standard, x.key_question, x.note", from, "recommendation_evidence x", of_one, readable, " order by r.id, x.id");
}>};
constexpr Scoped progress{"recommendations.progress", sql::composed<[] {
  return sql::pieces("select x.recommendation_id, x.progress, x.reason, x.at, x.by_name", from, "recommendation_progress x", of_one, readable, " order by r.id, x.id");
}>};

constexpr std::string_view inspection_columns =
    "select i.id, i.unit_id, i.programme, i.variant, i.inspected_as, i.status, nullif(i.status_before, ''), i.fieldwork_from, i.fieldwork_to, i.announced_at,"
    " i.timetable_issued_at, i.training, i.lock_version from inspection i where {told i} and {published i}";
constexpr Scoped released{"recommendations.released", sql::composed<[] { return sql::pieces(inspection_columns, " order by i.fieldwork_from desc, i.id desc"); }>};
constexpr Scoped one_released{"recommendations.find_released", sql::composed<[] { return sql::pieces(inspection_columns, " and i.id = :id"); }>};

constexpr Scoped earlier{"recommendations.earlier",
  "select r.id, r.inspection_id, r.text, r.invented, i.fieldwork_from, x.progress, c.id from inspection n join inspection i on i.unit_id = n.unit_id and i.fieldwork_from < n.fieldwork_from"
  " join recommendation r on r.inspection_id = i.id left join recommendation_progress x on x.recommendation_id = r.id and x.inspection_id = n.id"
  " left join recommendation c on c.carried_from = r.id and c.inspection_id = n.id"
  " where n.id = :id and {inspected n} and {published i} order by i.fieldwork_from desc, i.id desc, r.position, r.id"};

constexpr Write inserted{"recommendations.insert",
  "insert into recommendation (inspection_id, position, text, invented, carried_from, at, by_account, by_name)"
  " values (:id, (select coalesce(max(o.position), 0) + 1 from recommendation o where o.inspection_id = :id), :text, :invented, :carried, :now, :by, :name) returning id"};
constexpr Write replaced{"recommendations.replace",
  "update recommendation set text = :text, invented = :invented, lock_version = lock_version + 1 where id = :id and lock_version = :version"};
constexpr Write deleted{"recommendations.delete", "delete from recommendation where id = :id and lock_version = :version"};
constexpr Write no_addressees{"recommendations.clear_addressees", "delete from recommendation_addressee where recommendation_id = :id"};
constexpr Write no_partners{"recommendations.clear_with", "delete from recommendation_with where recommendation_id = :id"};
constexpr Write no_evidence{"recommendations.clear_evidence", "delete from recommendation_evidence where recommendation_id = :id"};
constexpr Write new_addressee{"recommendations.add_addressee", "insert into recommendation_addressee (recommendation_id, addressee) values (:id, :addressee)"};
constexpr Write new_partner{"recommendations.add_with", "insert into recommendation_with (recommendation_id, body) values (:id, :body)"};
constexpr Write new_evidence{"recommendations.add_evidence", "insert into recommendation_evidence (recommendation_id, standard, key_question, note) values (:id, :standard, :question, :note)"};
constexpr Write responded{"recommendations.respond",
  "update recommendation_addressee set response = :response, reason = :reason, at = :now, by_account = :by, by_name = :name, version = version + 1"
  " where recommendation_id = :id and addressee = :addressee and version = :version"};
constexpr Write no_progress{"recommendations.clear_progress", "delete from recommendation_progress where recommendation_id = :id and inspection_id = :inspection"};
constexpr Write new_progress{"recommendations.set_progress",
  "insert into recommendation_progress (recommendation_id, inspection_id, progress, reason, at, by_account, by_name) values (:id, :inspection, :progress, :reason, :now, :by, :name)"};

Recommended* find(std::vector<Recommended>& list, RecommendationId id) {
  auto const found = std::ranges::find_if(list, [&](Recommended const& each) { return each.row.id == id; });
  return found == list.end() ? nullptr : &*found;
}

void clear(ledger::Tx& tx, RecommendationId id) {
  for (auto const* statement : {&no_addressees, &no_partners, &no_evidence}) tx.change(*statement, {{"id", id}});
}

void fill(ledger::Tx& tx, RecommendationId id, NewRecommendation const& n) {
  for (auto const to : n.content.addressees) tx.change(new_addressee, {{"id", id}, {"addressee", to}});
  for (auto const& body : n.content.with) tx.change(new_partner, {{"id", id}, {"body", body}});
  for (auto const& each : n.evidence) tx.change(new_evidence, {{"id", id}, {"standard", each.standard}, {"question", each.key_question}, {"note", each.note}});
}

}  // namespace

std::vector<Recommended> recommendations_of(ledger::View& view, InspectionId id) {
  sql::Params const of{{"id", id}};
  std::vector<Recommended> list;
  for (auto& row : view.rows<RecommendationRow>(all, of)) list.push_back({.number = static_cast<std::int64_t>(list.size()) + 1, .row = std::move(row)});
  for (auto& row : view.rows<AddresseeRow>(addressees, of)) find(list, row.recommendation)->addressees.push_back(row);
  for (auto& row : view.rows<WithRow>(partners, of)) find(list, row.recommendation)->with.push_back(row.body);
  for (auto& row : view.rows<EvidenceRow>(evidence, of)) find(list, row.recommendation)->evidence.push_back(row);
  for (auto& row : view.rows<ProgressRow>(progress, of)) find(list, row.recommendation)->progress = row;
  return list;
}

std::optional<Recommended> find_recommendation(ledger::View& view, RecommendationId id) {
  auto const inspection = view.row<InspectionId>(inspection_of, {{"id", id}});
  if (!inspection) return std::nullopt;
  auto list = recommendations_of(view, *inspection);
  auto* found = find(list, id);
  return found ? std::optional(std::move(*found)) : std::nullopt;
}

Recommendation content_of(Recommended const& r) {
  Recommendation out{.text = r.row.text, .with = r.with};
  for (auto const& each : r.addressees) out.addressees.push_back(each.addressee);
  return out;
}

std::vector<Answered> answers_of(Recommended const& r) {
  std::vector<Answered> out;
  for (auto const& each : r.addressees) out.push_back({.by = each.addressee, .response = each.response, .reason = each.reason});
  return out;
}

std::vector<Inspection> released_to_us(ledger::View& view) { return view.rows<Inspection>(released); }
std::optional<Inspection> find_released(ledger::View& view, InspectionId id) { return view.row<Inspection>(one_released, {{"id", id}}); }
std::vector<EarlierRow> earlier_recommendations(ledger::View& view, InspectionId now) { return view.rows<EarlierRow>(earlier, {{"id", now}}); }

RecommendationId insert_recommendation(ledger::Tx& tx, InspectionId inspection, NewRecommendation const& n) {
  RecommendationId const id{tx.insert(inserted, {{"id", inspection}, {"text", n.content.text}, {"invented", n.invented}, {"carried", n.carried_from}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}})};
  fill(tx, id, n);
  return id;
}

bool replace_recommendation(ledger::Tx& tx, RecommendationId id, std::int64_t lock_version, NewRecommendation const& n) {
  if (tx.change(replaced, {{"id", id}, {"text", n.content.text}, {"invented", n.invented}, {"version", lock_version}}) == 0) return false;
  clear(tx, id);
  fill(tx, id, n);
  return true;
}

bool delete_recommendation(ledger::Tx& tx, RecommendationId id, std::int64_t lock_version) {
  clear(tx, id);
  return tx.change(deleted, {{"id", id}, {"version", lock_version}}) > 0;
}

bool keep_response(ledger::Tx& tx, RecommendationId id, Addressee addressee, Response response, std::string const& reason, std::int64_t version) {
  return tx.change(responded, {{"id", id}, {"addressee", addressee}, {"response", response}, {"reason", reason}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"version", version}}) > 0;
}

void keep_progress(ledger::Tx& tx, RecommendationId id, InspectionId judged_by, Progress progress, std::string const& reason) {
  tx.change(no_progress, {{"id", id}, {"inspection", judged_by}});
  tx.change(new_progress, {{"id", id}, {"inspection", judged_by}, {"progress", progress}, {"reason", reason}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
}

}  // namespace recommendations
