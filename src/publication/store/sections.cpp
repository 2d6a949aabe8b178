#include "publication/store/sections.hpp"

namespace publication {
namespace {

constexpr ledger::Scoped all{"publication.sections",
  "select s.section, s.body, s.version, s.saved_at, s.saved_name from inspection i join report_section s on s.inspection_id = i.id where i.id = :id and {inspected i} order by s.section"};
constexpr ledger::Scoped one{"publication.section",
  "select s.section, s.body, s.version, s.saved_at, s.saved_name from inspection i join report_section s on s.inspection_id = i.id"
  " where i.id = :id and s.section = :section and {inspected i}"};
constexpr ledger::Scoped past{"publication.past_sections",
  "select s.section, s.body, s.version, s.saved_at, s.saved_name from inspection i join report_section_past s on s.inspection_id = i.id"
  " where i.id = :id and s.section = :section and {inspected i} order by s.version desc"};

constexpr ledger::Write first{"publication.first_section",
  "insert into report_section (inspection_id, section, body, version, saved_at, saved_by, saved_name) values (:id, :section, :body, 1, :now, :by, :name) on conflict do nothing"};
constexpr ledger::Write next{"publication.next_section",
  "update report_section set body = :body, version = version + 1, saved_at = :now, saved_by = :by, saved_name = :name where inspection_id = :id and section = :section and version = :version"};
constexpr ledger::Write kept{"publication.keep_past",
  "insert into report_section_past (inspection_id, section, body, version, saved_at, saved_name) values (:id, :section, :body, :version, :at, :name)"};

}  // namespace

std::vector<SectionRow> sections_of(ledger::View& view, InspectionId id) { return view.rows<SectionRow>(all, {{"id", id}}); }
std::optional<SectionRow> find_section(ledger::View& view, InspectionId id, std::string_view section) { return view.row<SectionRow>(one, {{"id", id}, {"section", section}}); }
std::vector<SectionRow> past_of(ledger::View& view, InspectionId id, std::string_view section) { return view.rows<SectionRow>(past, {{"id", id}, {"section", section}}); }

bool keep_section(ledger::Tx& tx, InspectionId id, std::string const& section, std::string const& body, std::int64_t replaces) {
  auto const before = find_section(tx, id, section);
  sql::Params const params{{"id", id}, {"section", section}, {"body", body}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}};
  if (!before) return replaces == 0 && tx.change(first, params) > 0;
  if (before->version != replaces) return false;
  tx.change(kept, {{"id", id}, {"section", section}, {"body", before->body}, {"version", before->version}, {"at", before->saved_at}, {"name", before->saved_by}});
  auto with_version = params;
  with_version.push_back({"version", replaces});
  return tx.change(next, with_version) > 0;
}

}  // namespace publication
