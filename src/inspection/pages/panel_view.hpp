// What the panel's pages show of a standard: figures, working, discretion, decision.
#pragma once
#include "govuk/all.hpp"
#include "inspection/store/panel.hpp"

namespace inspection::pages {

govuk::Html rating_tag(std::optional<Rating>);                      // in words; the colour only helps
govuk::Html standing_tag(Standing);
govuk::Html id_and_place(Standard const&);                          // its id, and "to be confirmed" where its place is
// Key questions with numerators, denominators, per cent, band and the interval beside them.
govuk::Html figures_table(Panel const&, PanelStandard const&);
govuk::Html judgements_view(PanelStandard const&);                  // organisational: who recorded what, and RUL-07's question
govuk::Html discretion_view(Panel const&, PanelStandard const&);    // eligible or not, test by test, and one case more
govuk::Html decision_view(std::optional<PanelDecision> const&, Standing, std::string_view figures_now);
govuk::Html why_rating(std::vector<std::string> const& steps, std::string_view about);
govuk::Html whole_view(Panel const&);                               // by the rules beside as decided
govuk::Html steps_table(std::vector<PanelStep> const&);

}  // namespace inspection::pages
