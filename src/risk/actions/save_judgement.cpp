#include "risk/actions/save_judgement.hpp"

#include "risk/actions/open_assessment.hpp"
#include "risk/actions/typed.hpp"

namespace risk {

base::Outcome<> run(ledger::Tx& tx, SaveJudgement const& asked) {
  auto const row = open_assessment(tx, asked.assessment);
  if (!row) return tl::unexpected(row.error());
  Typed typed;
  auto const& given = asked.judgement;
  Judgement const kept{.who = given.who,
                       .level = given.level,
                       .nature = typed.text("nature", given.nature, most_characters, "What harm is likely"),
                       .who_exactly = typed.text("who_exactly", given.who_exactly, most_characters, "Who exactly is at risk"),
                       .circumstances = typed.text("circumstances", given.circumstances, most_characters, "When it is most likely"),
                       .imminence = typed.text("imminence", given.imminence, most_characters, "How soon"),
                       .reasons = typed.text("reasons", given.reasons, most_characters, "Reasons")};
  if (!typed.good()) return typed.refusal();
  if (!save_judgement(tx, asked.assessment, kept, asked.version))
    return base::refuse(base::Refused::stale, "Somebody saved this judgement after you opened it. Both texts are shown below: keep what is right.");
  touch(tx, asked.assessment);
  tx.record({.what = "judgement.saved", .person = row->person, .subject = asked.assessment.value, .detail = std::string(base::word(kept.who))});
  return base::Done{};
}

}  // namespace risk
