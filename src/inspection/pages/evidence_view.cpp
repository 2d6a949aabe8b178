#include "inspection/pages/evidence_view.hpp"

#include "base/text.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

// Both numbers always: how many were asked, how many answered.
std::string asked_words(EvidenceRow const& row) { return fmt::format("{} asked, {} answered", row.asked.value_or(0), row.answered.value_or(0)); }

Html quotations(std::string_view text) {
  std::vector<Html> said;
  for (auto line : base::split(text, '\n'))
    if (!base::trim(line).empty()) said.push_back({"“", base::trim(line), "”"});
  return plain_list(said);
}

Html standards(Papers const& papers, EvidenceRow const& row, std::vector<EvidenceLink> const& links) {
  std::string names;
  for (auto const& link : links)
    if (link.evidence == row.id)
      if (auto const* standard = papers.programme->by_id(link.standard)) names += (names.empty() ? "" : ", ") + standard->name;
  return names;
}

}  // namespace

Html evidence_card(Papers const& papers, EvidenceRow const& row, std::vector<EvidenceLink> const& links, bool may_change) {
  std::vector<SummaryRow> rows{{.key = "What", .value = shown(row.kind)}, {.key = "What it shows", .value = paragraphs(row.body)}};
  if (row.asked) rows.push_back({.key = "Asked and answered", .value = asked_words(row)});
  if (!row.quotations.empty()) rows.push_back({.key = "In people's own words", .value = quotations(row.quotations)});
  if (!row.source.empty()) rows.push_back({.key = "Source", .value = paragraphs(row.source)});
  if (auto const names = standards(papers, row, links); !names.empty()) rows.push_back({.key = "Bears on", .value = names});
  rows.push_back({.key = "Recorded", .value = Html{row.by, ", ", moment_words(row.at)}});
  Card card{.title = row.title, .heading_level = 3};
  if (may_change) card.actions = {{.href = papers.path(fmt::format("/evidence/{}", row.id.value)), .text = "Change", .hidden = row.title}};
  return summary_list({.rows = rows, .card = card});
}

}  // namespace inspection::pages
