// Parts of the assessment's page: judgements, incidents, children and adults with their arrangements.
#pragma once
#include "enquiries/store/returns.hpp"
#include "risk/pages/person.hpp"
#include "risk/store/arrangements.hpp"
#include "risk/store/picture.hpp"

namespace risk::pages {

govuk::Html level_badge(Level);
govuk::Html judgement_cards(FramedAssessment const&, std::vector<JudgementRow> const&, std::vector<CitationRow> const&, bool may_write);
// Counts, changes in words, quiet times, and the incidents themselves, newest first.
govuk::Html pattern_view(std::vector<enquiries::ItemRow> const&, base::Date today);
govuk::Html timeline_view(std::vector<enquiries::ItemRow> const&);
govuk::Html children_view(web::Call&, Framed const&, std::vector<ChildLine> const&, std::vector<ArrangementRow> const&);
govuk::Html adults_view(web::Call&, Framed const&, std::vector<AdultLine> const&, std::vector<ArrangementRow> const&);
// "12 March 2023, physical: pushed her against a wall"
std::string item_words(enquiries::ItemContent const&);
// The items that were read, to tick those that a decision rests on: field `rests_on`.
govuk::Html item_choices(web::Call&, PersonId, govuk::FormView const& typed, std::string_view legend, std::string_view hint);
// Items that stand: not withdrawn by their sender.
std::vector<enquiries::ItemRow> standing_items(ledger::View&, PersonId);

}  // namespace risk::pages
