#include "policy/workforce.hpp"

#include "policy/table.hpp"
#include "policy/versions.hpp"

namespace policy {

workforce::StaffingRules staffing_rules(std::string const& file, std::string_view toml) {
  auto table = Table::parse(file, toml);
  workforce::StaffingRules const rules{.version = table.text("version"), .valid_from = table.date("valid_from"), .long_sickness_days = table.whole("long_sickness_days", 1, 365)};
  table.finish();
  return rules;
}

workforce::StaffingBook staffing_book(std::span<base::EmbeddedFile const> files) { return book_of<workforce::StaffingBook>(files, "workforce", staffing_rules); }

}  // namespace policy
