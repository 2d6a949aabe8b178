#include "publication/store/sections.hpp"

#include "publication/domain/writing.hpp"

namespace publication {
namespace {

constexpr ledger::Scoped all{"publication.sections",
  "select s.section, s.body, s.version, s.saved_at, s.saved_name from inspection i join report_section s on s.inspection_id = i.id where i.id = :id and {inspected i} order by s.section"};
constexpr ledger::Scoped one{"publication.section",
  "select s.section, s.body, s.version, s.saved_at, s.saved_name from inspection i join report_section s on s.inspection_id = i.id"
  " where i.id = :id and s.section = :section and {inspected i}"};
constexpr ledger::Scoped standing{"publication.standing_section",
  "select s.body, s.version, s.saved_at, s.saved_by, s.saved_name, s.tab, s.begun_at from inspection i join report_section s on s.inspection_id = i.id"
  " where i.id = :id and s.section = :section and {inspected i}"};
constexpr ledger::Scoped past{"publication.past_sections",
  "select s.section, s.body, s.version, s.saved_at, s.saved_name from inspection i join report_section_past s on s.inspection_id = i.id"
  " where i.id = :id and s.section = :section and {inspected i} order by s.version desc"};

constexpr ledger::Write first{"publication.first_section",
  "insert into report_section (inspection_id, section, body, version, saved_at, saved_by, saved_name, tab, begun_at) values (:id, :section, :body, 1, :now, :by, :name, :tab, :now) on conflict do nothing"};
constexpr ledger::Write next{"publication.next_section",
  "update report_section set body = :body, version = version + 1, saved_at = :now, saved_by = :by, saved_name = :name, tab = :tab, begun_at = :begun"
  " where inspection_id = :id and section = :section and version = :version"};
constexpr ledger::Write kept{"publication.keep_past",
  "insert into report_section_past (inspection_id, section, body, version, saved_at, saved_name) values (:id, :section, :body, :version, :at, :name)"};

struct Standing {
  std::string body = {};
  std::int64_t version = 0;
  base::Instant saved_at = {};
  ledger::AccountId saved_by = {};
  std::string saved_name = {};
  std::string tab = {};
  base::Instant begun_at = {};
};

bool is_same_page(Standing const& before, inspection::Seen const& seen) { return !seen.tab.empty() && before.tab == seen.tab; }

bool is_worth_keeping(ledger::Tx& tx, Standing const& before, std::string const& body, inspection::Seen const& seen) {
  return keeps_what_stood({.same_writer = is_same_page(before, seen) && before.saved_by == tx.scope().account, .written_for = tx.now() - before.begun_at,
                           .before = before.body.size(), .after = body.size()});
}

}  // namespace

std::vector<SectionRow> sections_of(ledger::View& view, InspectionId id) { return view.rows<SectionRow>(all, {{"id", id}}); }
std::optional<SectionRow> find_section(ledger::View& view, InspectionId id, std::string_view section) { return view.row<SectionRow>(one, {{"id", id}, {"section", section}}); }
std::vector<SectionRow> past_of(ledger::View& view, InspectionId id, std::string_view section) { return view.rows<SectionRow>(past, {{"id", id}, {"section", section}}); }

bool keep_section(ledger::Tx& tx, InspectionId id, std::string const& section, std::string const& body, inspection::Seen const& seen) {
  auto const before = tx.row<Standing>(standing, {{"id", id}, {"section", section}});
  sql::Params params{{"id", id}, {"section", section}, {"body", body}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"tab", seen.tab}};
  if (!before) return seen.version == 0 && tx.change(first, params) > 0;
  if (before->version != seen.version && !is_same_page(*before, seen)) return false;
  bool const keep = is_worth_keeping(tx, *before, body, seen);
  params.push_back({"version", before->version});
  params.push_back({"begun", keep ? tx.now() : before->begun_at});
  if (tx.change(next, params) == 0) return false;
  if (keep) tx.change(kept, {{"id", id}, {"section", section}, {"body", before->body}, {"version", before->version}, {"at", before->saved_at}, {"name", before->saved_name}});
  return true;
}

}  // namespace publication
