// What a gate says, on a page: where it stands, what is in the way in the order it can be mended, and what is missing.
#pragma once
#include "risk/actions/sign_assessment.hpp"
#include "risk/domain/gate.hpp"
#include "risk/pages/person.hpp"

namespace risk::pages {

// "Provisional": the word of the gate in its tag. Complete is plain green; colours only help.
govuk::Html gate_tag(Gate);
// Each hindrance as a line with a link to where it is mended; `assessment` may be none for steps outside one.
govuk::Html in_the_way(Framed const&, std::optional<AssessmentId> assessment, Verdict const&);
// One row an answer: which, how long it has waited.
govuk::Html missing_answers(Verdict const&);
// A text area for each missing answer: what it might change.
govuk::Html change_fields(Verdict const&, govuk::FormView const&);
std::vector<MightChange> typed_changes(web::Call&, Verdict const&);

}  // namespace risk::pages
