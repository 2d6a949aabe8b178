// Answers of an assessment of needs, for who has them and not how severe each need is: folded away on its form until there are some.
#pragma once
#include "govuk/form.hpp"
#include "http/form.hpp"
#include "workload/domain/needs.hpp"

namespace workload::pages {

govuk::Html answer_fields(govuk::FormView const&);
// Of the sections of which anything is answered, each with an answer to all its questions: `missing` where there is none.
std::map<Need, std::vector<Answer>> read_answers(http::Form const&);

}  // namespace workload::pages
