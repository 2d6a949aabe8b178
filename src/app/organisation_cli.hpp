// `fullpicture organisation load`: the published organisation into an empty record.
#pragma once
#include <iosfwd>
#include <string>

namespace app {

// From the program's own lists, or from the CSV files of `folder`. Exit code 0 done, 1 refused with every reason, 2 no database.
int load_organisation(std::string const& database, std::string const& folder, std::ostream& out);

}  // namespace app
