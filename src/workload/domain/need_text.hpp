// Needs as they are kept: answers "ACCOMMODATION:yes,some;…" and severities "ACCOMMODATION=SEVERE;…", the form that
// `fullpicture rules tier` reads.
#pragma once
#include "workload/domain/needs.hpp"
#include "workload/domain/record.hpp"
#include "workload/domain/two_axes.hpp"

namespace workload {

std::map<Need, std::vector<Answer>> answers_from(std::string_view text);    // what is not understood is left out
std::map<Need, Severity> severities_from(std::string_view text);
std::string text_of(std::map<Need, std::vector<Answer>> const&);
std::string text_of(std::map<Need, Severity> const&);

// Answers where they are held, by the limits of the kind of assessment; else the severities as recorded.
AssessedNeeds assessed_needs(NeedRules const&, NeedAssessment const&);

}  // namespace workload
