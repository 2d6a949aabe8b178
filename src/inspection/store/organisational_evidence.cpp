#include "inspection/store/organisational_evidence.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select e.id, e.inspection_id, e.kind, e.title, e.body, e.source, e.quotations, e.asked, e.answered, e.by_name, e.at, e.lock_version"
    " from inspection i join organisational_evidence e on e.inspection_id = i.id where {inspected i} and ";

constexpr ledger::Scoped all{"inspection.evidence", sql::composed<[] { return sql::pieces(columns, "i.id = :id order by e.kind, e.at, e.id"); }>};
constexpr ledger::Scoped one_evidence{"inspection.find_evidence", sql::composed<[] { return sql::pieces(columns, "e.id = :evidence"); }>};
constexpr ledger::Scoped links{"inspection.evidence_links",
  "select s.evidence_id, s.standard from inspection i join organisational_evidence e on e.inspection_id = i.id join evidence_standard s on s.evidence_id = e.id"
  " where i.id = :id and {inspected i} order by s.evidence_id, s.standard"};

constexpr ledger::Write inserted{"inspection.insert_evidence",
  "insert into organisational_evidence (inspection_id, kind, title, body, source, quotations, asked, answered, by_account, by_name, at)"
  " values (:id, :kind, :title, :body, :source, :quotations, :asked, :answered, :by, :name, :now) returning id"};
constexpr ledger::Write changed{"inspection.change_evidence",
  "update organisational_evidence set kind = :kind, title = :title, body = :body, source = :source, quotations = :quotations, asked = :asked, answered = :answered,"
  " by_account = :by, by_name = :name, at = :now, lock_version = lock_version + 1 where id = :evidence and lock_version = :version"};
constexpr ledger::Write unlinked{"inspection.unlink_evidence", "delete from evidence_standard where evidence_id = :evidence"};
constexpr ledger::Write linked{"inspection.link_evidence", "insert into evidence_standard (evidence_id, standard) values (:evidence, :standard)"};

sql::Params values_of(ledger::Tx& tx, EvidenceRow const& e) {
  return {{"kind", e.kind}, {"title", e.title}, {"body", e.body}, {"source", e.source}, {"quotations", e.quotations}, {"asked", e.asked},
          {"answered", e.answered}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}};
}

}  // namespace

std::string_view shown(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::document: return "Document";
    case EvidenceKind::meeting: return "Meeting or focus group";
    case EvidenceKind::survey: return "Survey";
    case EvidenceKind::figure: return "Staffing or workload figure";
  }
  return {};
}

std::vector<EvidenceRow> evidence_of(ledger::View& view, InspectionId id) { return view.rows<EvidenceRow>(all, {{"id", id}}); }
std::optional<EvidenceRow> find_evidence(ledger::View& view, EvidenceId id) { return view.row<EvidenceRow>(one_evidence, {{"evidence", id}}); }
std::vector<EvidenceLink> evidence_links(ledger::View& view, InspectionId id) { return view.rows<EvidenceLink>(links, {{"id", id}}); }

EvidenceId insert_evidence(ledger::Tx& tx, EvidenceRow const& e) {
  auto values = values_of(tx, e);
  values.push_back({"id", e.inspection});
  return EvidenceId{tx.insert(inserted, values)};
}
bool change_evidence(ledger::Tx& tx, EvidenceRow const& e) {
  auto values = values_of(tx, e);
  values.push_back({"evidence", e.id});
  values.push_back({"version", e.lock_version});
  return tx.change(changed, values) > 0;
}
void link_evidence(ledger::Tx& tx, EvidenceId id, std::vector<std::string> const& standards) {
  tx.change(unlinked, {{"evidence", id}});
  for (auto const& standard : standards) tx.change(linked, {{"evidence", id}, {"standard", standard}});
}

}  // namespace inspection
