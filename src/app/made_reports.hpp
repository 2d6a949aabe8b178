// The training copy's reports: made of what its inspections found, checked by the service, under embargo on the eve of the notice.
#pragma once
#include "ledger/rules.hpp"
#include "sql/connection.hpp"

namespace app {

// Every inspection that has a whole draft, as if its people pressed the buttons; released at 00:01 on 29 June 2023.
void make_reports(sql::Connection&, ledger::Rules const&);

}  // namespace app
