#include "inspection/store/proposed_facts.hpp"

#include "inspection/domain/sample.hpp"
#include "people/store/record.hpp"

#include <algorithm>

namespace inspection {
namespace {

// The order the person is supervised under: the newest, whatever reports were written since.
std::optional<people::Sentence> order_of(std::vector<people::Sentence> const& sentences) {
  auto const found = std::ranges::find_if(sentences, [](people::Sentence const& s) { return disposal_of(s.kind).has_value(); });
  return found == sentences.end() ? std::nullopt : std::optional(*found);
}

bool drawn_as_licence(CaseRow const& row) { return row.stratum.find("/licence/") != std::string::npos; }

}  // namespace

CaseFacts proposed_facts(ledger::View& view, CaseRow const& row) {
  auto const sentences = people::sentences_of(view, row.person);
  auto const order = order_of(sentences);
  bool const licence = drawn_as_licence(row);
  CaseFacts facts;
  facts.types = licence ? std::vector{CaseType::licence, CaseType::release} : std::vector{CaseType::community};
  if (std::ranges::any_of(sentences, [](people::Sentence const& s) { return s.kind == people::SentenceKind::pre_sentence; })) facts.types.push_back(CaseType::court_report);
  if (order) facts.form = form_for({.began = order->started, .pss_only = order->kind == people::SentenceKind::pss, .on_licence = licence, .ends = order->ends});
  return facts;
}

}  // namespace inspection
