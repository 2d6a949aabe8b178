#include "people/domain/identifier.hpp"

#include "base/identifiers.hpp"
#include "base/text.hpp"

namespace people {
namespace {

base::Checked checked(IdentifierKind kind, std::string_view typed, int current_year) {
  switch (kind) {
    case IdentifierKind::pnc: return base::check_pnc(typed, current_year);
    case IdentifierKind::cro: return base::check_cro(typed);
    case IdentifierKind::noms: return base::check_noms(typed);
    case IdentifierKind::nhs: return base::check_nhs(typed);
  }
  return {};
}

}  // namespace

Identifier identifier_of(IdentifierKind kind, std::string_view typed, base::Date today) {
  auto const check = checked(kind, typed, int(std::chrono::year_month_day{today}.year()));
  return {.kind = kind,
          .typed = std::string(typed),
          .canonical = check.valid ? check.canonical : base::ascii_upper(base::trim(typed)),
          .valid = check.valid};
}

std::string_view warning_of(Identifier const& identifier) {
  if (identifier.valid) return {};
  switch (identifier.kind) {
    case IdentifierKind::pnc: return "This is not a PNC ID that exists: check the year, the number and the last letter.";
    case IdentifierKind::cro: return "This is not a CRO number that exists: check the number, the year and the last letter.";
    case IdentifierKind::noms: return "A prison number is a letter, four digits and two letters, such as A1234BC.";
    case IdentifierKind::nhs: return "This is not an NHS number that exists: check its ten digits.";
  }
  return {};
}

}  // namespace people
