// The notice of 29 June 2023, sentence by sentence in our words, and where each is answered.
// Source: HM Inspectorate of Probation, hmiprobation.justiceinspectorates.gov.uk/news/
// probation-service-for-knowsley-and-st-helens-rated-inadequate
#pragma once
#include "demonstration/store/story.hpp"
#include "govuk/html.hpp"
#include "ledger/permission.hpp"

#include <span>

namespace demonstration {

struct Sentence {
  std::string_view says;                    // in our words
  std::string_view published;               // the inspectorate's figure; empty: it gave none
  govuk::Html (*live)(Totals const&);       // this record's own; null: none
  std::string_view answered;                // what the product does about it
  std::string_view person;                  // whom to be, a key of the story
  std::string_view button;
  std::string (*then)(Totals const&);       // where it works
  ledger::Permission needs = ledger::Permission::signed_in;  // to go there as who one is
};

std::span<Sentence const> notice();

}  // namespace demonstration
