#include "inspection/actions/finish_reading.hpp"

#include <fmt/format.h>

namespace inspection {
namespace {

std::string_view field_of(Gap gap) {
  switch (gap) {
    case Gap::no_prompt_answer: return "answer";
    case Gap::no_prompt_reason: return "reason";
    case Gap::no_summary: return "sufficient";
    case Gap::no_summary_reason: return "reasons";
    case Gap::answered_out_of_turn: return "answer";
  }
  return {};
}

}  // namespace

std::vector<base::FieldError> gaps(PromptBook const& book, Programme const& programme, Reading const& reading) {
  std::vector<base::FieldError> errors;
  for (auto const& one : missing(book, programme, reading)) {
    auto const* prompt = book.prompt(one.id);
    auto const* question = book.question(one.id);
    auto const text = prompt ? prompt->text : question ? question->text : std::string();
    errors.push_back({fmt::format("{}-{}", field_of(one.gap), one.id), fmt::format("{} {}{}{}", one.id, shown(one.gap), text.empty() ? "" : ": ", text)});
  }
  return errors;
}

base::Outcome<> run(ledger::Tx& tx, FinishReading const& asked) {
  auto const of = open_reading(tx, asked.reading);
  if (!of) return tl::unexpected(of.error());
  auto const reading = entries_of_mine(tx, of->row.id).reading(*of->book, *of->programme, of->row.facts());
  if (auto errors = gaps(*of->book, *of->programme, reading); !errors.empty()) return base::refuse(std::move(errors));
  mark_finished(tx, of->row.id);
  tx.record({.what = "inspection.reading_finished", .subject = of->row.id.value, .detail = std::string(base::word(of->row.kind))});
  return base::Done{};
}

}  // namespace inspection
