#include "inspection/store/proposed_facts.hpp"

#include "base/text.hpp"
#include "inspection/domain/rule_book.hpp"
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

// Whether a programme asks anything of cases of a type.
bool asks_of(RuleBook const& book, Programme const& programme, CaseType type) {
  std::vector<std::string> ids = programme.also_asked;
  for (auto const& standard : programme.standards)
    if (!standard.pooled) std::ranges::move(key_questions_of(standard), std::back_inserter(ids));
  return std::ranges::any_of(ids, [&](std::string const& id) {
    auto const* question = book.prompts.question(id);
    return question && std::ranges::find(question->applies, type) != question->applies.end();
  });
}

bool has_unpaid_work(people::Sentence const& order) { return base::fold(order.requirements).find("unpaid work") != std::string::npos; }

bool on_licence(CaseRow const& row, std::optional<people::Sentence> const& order) {
  if (own_sample_of(row.stratum).empty()) return row.stratum.find("/licence/") != std::string::npos;
  return order && disposal_of(order->kind) == Disposal::licence;
}

}  // namespace

CaseFacts proposed_facts(ledger::View& view, Inspection const& inspection, CaseRow const& row) {
  auto const sentences = people::sentences_of(view, row.person);
  auto const order = order_of(sentences);
  bool const licence = on_licence(row, order);
  CaseFacts facts;
  facts.types = licence ? std::vector{CaseType::licence, CaseType::release} : std::vector{CaseType::community};
  if (std::ranges::any_of(sentences, [](people::Sentence const& s) { return s.kind == people::SentenceKind::pre_sentence; })) facts.types.push_back(CaseType::court_report);
  auto const& book = view.rules<RuleBook>();
  auto const& programme = book.programme(inspection.programme, inspection.variant);
  if (licence && asks_of(book, programme, CaseType::resettlement)) facts.types.push_back(CaseType::resettlement);
  // Where unpaid work has a sample of its own, it is judged on that and on no other case.
  if (order && programme.own_samples.empty() && has_unpaid_work(*order) && asks_of(book, programme, CaseType::unpaid_work)) facts.types.push_back(CaseType::unpaid_work);
  if (auto const drawn_as = base::from_word<CaseType>(own_sample_of(row.stratum))) facts.types.push_back(*drawn_as);
  if (order) facts.form = form_for({.began = order->started, .pss_only = order->kind == people::SentenceKind::pss, .on_licence = licence, .ends = order->ends});
  return facts;
}

}  // namespace inspection
