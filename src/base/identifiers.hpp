// Numbers that other systems gave to people and places. Validate, warn, never block: what was typed is kept beside the
// canonical form, and a record may have none, several, or a wrong one.
#pragma once
#include <string>
#include <string_view>

namespace base {

struct Checked {
  std::string typed = {};      // as it came, untouched
  std::string canonical = {};  // empty when it is not valid
  bool valid = false;
  // An empty value is absent, which is no fault: ask before warning.
  bool absent() const { return typed.find_first_not_of(" \t\r\n") == std::string::npos; }
};

// Police National Computer number: canonical YYYY/NNNNNNNL. Taken: a year of 2 or 4 digits, at most one slash, a serial of
// 1 to 7 digits, the check letter; any letter case; spaces at the ends. Without a slash 11 digits are 4+7 and 9 are 2+7;
// any other count has a year of 4 digits if it begins 19 or 20, else of 2. A year of two digits up to those of
// `current_year` is this century's, else the last one's.
// Source: github.com/ministryofjustice/hmpps-person-record, PNCIdentifier.kt and its tests.
Checked check_pnc(std::string_view typed, int current_year);

// Criminal Records Office number: canonical NNNNNN/YYL (serial padded to 6), or for the "SF" file SFYY/NL (serial as it
// came). The slash is needed; any letter case; spaces at the ends. Source: the same repository, CROIdentifier.kt.
Checked check_cro(std::string_view typed);

// nDelius case reference: a capital and six digits. Source: github.com/ministryofjustice/hmpps-manage-people-on-probation-ui.
Checked check_crn(std::string_view typed);

// Prison number: A1234BC. Source: github.com/ministryofjustice/prisoner-offender-search, PrisonerNumber.kt.
Checked check_noms(std::string_view typed);

// NHS number: ten digits, spaces passed over, the last a check digit modulo 11. Canonical without spaces.
Checked check_nhs(std::string_view typed);

// Unique property reference number: 1 to 12 digits, kept as text.
Checked check_uprn(std::string_view typed);

// The shape of a United Kingdom postcode, in any case and spacing; canonical "L1 8JQ". Whether it exists is not asked.
Checked check_postcode(std::string_view typed);

}  // namespace base
