#include "publication/actions/sections.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/domain/rule_book.hpp"
#include "publication/domain/report.hpp"

namespace publication {

using inspection::Status;

base::Outcome<> run(ledger::Tx& tx, SaveSection const& asked) {
  auto const inspection = inspection::find_inspection(tx, asked.inspection);
  if (!inspection) return inspection::not_there();
  bool const known = section_of(asked.section) || tx.rules<inspection::RuleBook>().programme(inspection->programme).by_id(asked.section);
  if (!known) return inspection::not_there();
  if (!inspection::stands(*inspection, {Status::feedback, Status::moderation, Status::panel, Status::draft, Status::factual_accuracy}))
    return inspection::not_now("The report is written from the end of fieldwork until it is embargoed.");
  inspection::Typed typed;
  auto const body = typed.text("body", asked.body, 20000, "The section");
  if (!typed.good()) return typed.refusal();
  if (!keep_section(tx, inspection->id, asked.section, body, asked.version)) return inspection::somebody_changed_it();
  tx.record({.what = "report.section_saved", .subject = inspection->id.value, .detail = asked.section});
  return base::Done{};
}

}  // namespace publication
