#include "publication/actions/sections.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/domain/rule_book.hpp"
#include "publication/domain/report.hpp"

namespace publication {

using inspection::Status;

bool takes_writing(inspection::Inspection const& inspection) {
  return inspection::stands(inspection, {Status::feedback, Status::moderation, Status::panel, Status::draft, Status::factual_accuracy});
}

base::Outcome<inspection::Saved<SectionRow>> run(ledger::Tx& tx, SaveSection const& asked) {
  auto const inspection = inspection::find_inspection(tx, asked.inspection);
  if (!inspection) return inspection::not_there();
  bool const known = section_of(asked.section) || tx.rules<inspection::RuleBook>().programme(inspection->programme, inspection->variant).by_id(asked.section);
  if (!known) return inspection::not_there();
  if (!takes_writing(*inspection)) return inspection::not_now("The report is written from the end of fieldwork until it is embargoed.");
  inspection::Typed typed;
  auto const body = typed.text("body", asked.body, static_cast<int>(longest_section), "The section");
  if (!typed.good()) return typed.refusal();
  auto const stood = [&] { return find_section(tx, inspection->id, asked.section).value_or(SectionRow{.section = asked.section}); };
  inspection::Saved<SectionRow> saved;
  if (stood().body == body) {
    tx.housekeeping("the same text again, from a page that did not hear that it was saved");
  } else if (!keep_section(tx, inspection->id, asked.section, body, asked.seen)) {
    tx.housekeeping("a stale save changes nothing");
    saved.stale = true;
  } else {
    tx.record({.what = "report.section_saved", .subject = inspection->id.value, .detail = asked.section});
  }
  saved.stands = stood();
  return saved;
}

}  // namespace publication
