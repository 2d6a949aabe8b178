// `fullpicture organisation`: the published organisation into an empty record, and changes of it from a file.
#pragma once
#include <iosfwd>
#include <string>

namespace app {

// From the program's own lists, or from the CSV files of `folder`. Exit code 0 done, 1 refused with every reason, 2 no database.
int load_organisation(std::string const& database, std::string const& folder, std::ostream& out);

// Splits, mergers and other changes, all of the file or none; those of a day to come wait for it. Exit codes as above.
int change_organisation(std::string const& database, std::string const& file, std::ostream& out);

}  // namespace app
