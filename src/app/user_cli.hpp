// `fullpicture user add | disable | enable | password | role`: the first accounts, and help for who is locked out.
// A one-time password is printed once; none is ever taken from the command line, where others could read it.
#pragma once
#include <iosfwd>
#include <string>

namespace app {

struct UserOptions {
  std::string database = {};
  std::string user_name = {};
  std::string full_name = {};    // add
  std::string email = {};        // add
  std::string role = {};         // role: practitioner, spo, pdu_head, … administrator
  std::string unit = {};         // role: the code of a region, PDU or central unit; "national" for the country
  std::string team = {};         // role: the name of a team of the unit
  std::string agency = {};       // role: "police:05" or "childrens:E08000011"
  std::string staff = {};        // role: the full name of a member of staff of the unit; by default the account's own name
};

// Each returns the exit code: 0 done, 1 refused with the reason on `out`, 2 the database cannot be opened.
int user_add(UserOptions const& options, std::ostream& out);
int user_disable(UserOptions const& options, std::ostream& out);
int user_enable(UserOptions const& options, std::ostream& out);
int user_password(UserOptions const& options, std::ostream& out);   // a new one-time password; ends a lock
int user_role(UserOptions const& options, std::ostream& out);

}  // namespace app
