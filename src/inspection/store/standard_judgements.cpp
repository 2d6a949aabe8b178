#include "inspection/store/standard_judgements.hpp"

namespace inspection {
namespace {

constexpr ledger::Scoped opinions{"inspection.opinions",
  "select s.standard, s.account_id, s.name, s.rating, s.reasons, exists (select 1 from inspection_team l where l.inspection_id = i.id"
  " and l.account_id = s.account_id and l.role = 'lead' and l.left_at is null) as is_lead, s.at"
  " from inspection i join standard_judgement s on s.inspection_id = i.id where i.id = :id and {inspected i} order by s.standard, is_lead desc, s.name, s.id"};
constexpr ledger::Scoped mine{"inspection.my_judgement_of_standard",
  "select s.standard, s.rating, s.reasons, s.apart, s.version, s.at from inspection i join standard_judgement s on s.inspection_id = i.id"
  " where i.id = :id and {inspected i} and s.standard = :standard and s.account_id = :scope_account"};
constexpr ledger::Scoped apart{"inspection.apart_reasons",
  "select s.name, s.apart from inspection i join standard_judgement s on s.inspection_id = i.id"
  " where i.id = :id and {inspected i} and s.standard = :standard and s.apart <> '' order by s.name, s.id"};
constexpr ledger::Write saved{"inspection.save_judgement_of_standard",
  "insert into standard_judgement (inspection_id, standard, account_id, name, rating, reasons, apart, version, at)"
  " values (:id, :standard, :by, :name, :rating, :reasons, :apart, 1, :now)"
  " on conflict (inspection_id, standard, account_id) do update set name = excluded.name, rating = excluded.rating, reasons = excluded.reasons, apart = excluded.apart,"
  " version = standard_judgement.version + 1, at = excluded.at where standard_judgement.version = :version"};

struct ApartRow {
  std::string name = {};
  std::string reason = {};
};

}  // namespace

std::vector<Opinion> opinions_of(ledger::View& view, InspectionId id) { return view.rows<Opinion>(opinions, {{"id", id}}); }

std::optional<StandardJudgement> my_judgement(ledger::View& view, InspectionId id, std::string_view standard) {
  return view.row<StandardJudgement>(mine, {{"id", id}, {"standard", standard}});
}

std::vector<std::pair<std::string, std::string>> apart_reasons(ledger::View& view, InspectionId id, std::string_view standard) {
  std::vector<std::pair<std::string, std::string>> reasons;
  for (auto& row : view.rows<ApartRow>(apart, {{"id", id}, {"standard", standard}})) reasons.emplace_back(std::move(row.name), std::move(row.reason));
  return reasons;
}

bool save_standard_judgement(ledger::Tx& tx, InspectionId id, StandardJudgement const& j) {
  return tx.change(saved, {{"id", id}, {"standard", j.standard}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"rating", j.rating}, {"reasons", j.reasons},
                           {"apart", j.apart}, {"version", j.version}, {"now", tx.now()}}) > 0;
}

}  // namespace inspection
