// The report and the press notice as they go out: HTML that stands by itself and prints well.
#pragma once
#include "govuk/all.hpp"
#include "publication/domain/report.hpp"

namespace publication::pages {

govuk::Html report_html(ReportContent const&);
// `sources`: for the team, each figure with a link to where it is from.
govuk::Html notice_html(ReportContent const&, std::string_view sources = {});
// standard,key_question,sufficient,assessed,per_cent,rating_by_rule,rating: a row for each key question and standard; small
// counts are left out (EMB-05).
std::string data_csv(ReportContent const&);

// "12 of 50 (24%)", or that it is left out because few cases stand behind it.
std::string share_words(inspection::Count);

}  // namespace publication::pages
