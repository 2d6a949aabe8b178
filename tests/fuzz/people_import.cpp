// Rows of an import: every fault says line and why; a row without fault is a person who could have been typed.
#include "base/csv.hpp"
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "people/domain/import_row.hpp"

#include <sstream>

using namespace people;
using fuzz::must;

namespace {

ImportPlaces const& places() {
  static ImportPlaces const made{
      .teams = {{{"N51KNST", "huyton"}, {UnitId{3}, 1}}, {{"N51KNST", "kirkby"}, {UnitId{4}, 2}}},
      .practitioners = {{{3, "jo bell"}, StaffId{11}}},
      .authorities = {{"E08000011", "E08000011"}, {"knowsley", "E08000011"}},
      .forces = {{"E08000011", "05"}}};
  return made;
}

void check_person(ImportedPerson const& row) {
  must(is_crn(row.person.crn) && !row.person.surname.empty() && base::is_utf8(row.person.surname));
  must(row.person.team_no == 1 || row.person.team_no == 2);
  for (auto const& number : row.identifiers) must(base::is_utf8(number.typed) && !number.canonical.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::istringstream in{std::string{fuzz::text_of(data, size)}};
  base::CsvReader csv{in};
  if (csv.header_fault()) return 0;
  ImportReader const reader(csv.header(), places(), base::make_date(2023, 6, 28));
  for (auto const& fault : reader.header_faults()) must(!fault.why.empty());
  if (!reader.header_faults().empty()) return 0;
  for (;;) {
    auto const row = csv.next();
    if (!row) continue;
    if (!*row) return 0;
    std::vector<ImportFault> faults;
    auto const person = reader.read((*row)->line, (*row)->fields, faults);
    for (auto const& fault : faults) must(fault.line == (*row)->line && !fault.why.empty() && base::is_utf8(fault.why));
    if (faults.empty()) check_person(person);
  }
}
