// `fullpicture reweigh`: everybody's tier and points anew, by the rules and weights of the day.
#pragma once
#include <iosfwd>
#include <string>

namespace app {

// Exit code 0 with what came of it, 2 if the database cannot be used.
int reweigh(std::string const& database, std::ostream& out);

}  // namespace app
