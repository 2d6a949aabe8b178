// Parts that the team's and the service's pages share.
#pragma once
#include "govuk/all.hpp"
#include "inspection/domain/programme.hpp"
#include "recommendations/store/plan.hpp"
#include "web/fields.hpp"

namespace recommendations::pages {

govuk::Html day(base::Date);
govuk::Html invented_tag(bool invented);                            // nothing where it is not
govuk::Html response_tag(std::optional<Response>);
govuk::Html status_tag(PlanActionRow const&, base::Date today);
govuk::Html progress_tag(std::optional<Progress>);
// "The probation delivery unit and the region, with Merseyside Police"
std::string to_whom(Recommended const&);
// "Assessment, ASS-S: 12 of 50", a line each; standards by the programme's names.
govuk::Html evidence_words(std::vector<EvidenceRow> const&, inspection::Programme const&);
govuk::Html actions_table(std::vector<PlanActionRow> const&, Recommended const&, base::Date today, bool linked);
// Who hears on which day, and who has.
govuk::Html ladder(PlanActionRow const&, std::vector<HeardRow> const&);

using web::typed, web::typed_date, web::whole;

}  // namespace recommendations::pages
