// What a staffing page was asked: the unit, the basis, who is counted and the day.
#pragma once
#include "organisation/domain/unit.hpp"
#include "web/call.hpp"
#include "workforce/store/staffing.hpp"
#include "workload/pages/sections.hpp"

namespace workforce::pages {

struct Asked {
  organisation::Unit unit = {};
  Basis basis = Basis::fte_end;
  Flags flags = {};
  base::Date day = {};
  std::vector<base::FieldError> errors = {};   // of the day

  Period period() const { return basis == Basis::fte_avg ? month_to(day) : Period{day, day}; }
  // "?unit=…&basis=…&day=…": the same question of another page.
  std::string query(std::string_view more = {}) const;
  std::string query_of(UnitId other, std::string_view more = {}) const;
};
std::optional<Asked> asked(web::Call&);

// The links between the pages of staffing, this one's plain.
govuk::Html staffing_links(web::Call&, Asked const&, std::string_view current);
// The form that changes basis, day and who is counted.
govuk::Html question_form(web::Call&, Asked const&, std::string_view action, govuk::Html const& more = {});
// "Full-time equivalents on 28 June 2023 (V-FTE-END), with … ; last day counted 28 June 2023. Postings: invented."
govuk::Html basis_line(Asked const&, Origins postings, Origins targets);
std::vector<std::pair<std::string, std::string>> said_of(Asked const&, Origins postings, Origins targets);
govuk::Html csv_link(Asked const&, std::string_view path, std::string_view id, std::string_view of);
std::string origin_words(Origins const&);                // "invented"; emphasised by the page

StaffingBook const& book(web::Call&);
// From here on, to as late as today.
inline constexpr int most_years_back = 15;

}  // namespace workforce::pages
