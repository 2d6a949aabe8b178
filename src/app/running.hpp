// A running server: ledger, site, HTTP, jobs; until the process is told to stop.
#pragma once
#include "app/seal_key.hpp"
#include "app/site.hpp"
#include "http/server.hpp"
#include "jobs/schedule.hpp"

namespace app {

// Where the key and the heads of a record's audit are kept.
using SealFilesOf = std::function<SealFiles(ledger::Ledger const&)>;
// The jobs of the product, in the order they run when due at the same instant.
jobs::Schedule schedule(SealFilesOf seals = [](ledger::Ledger const& ledger) { return seal_files_for(ledger.database()); });

// Starts the server, prints its address on standard output, runs due jobs every minute, each schedule on a thread of
// its own so that a slow mail server keeps nothing else waiting, and returns after SIGINT or SIGTERM, everything drained.
int run_until_stopped(Site& site, web::Routes routes, http::ServerOptions options, std::vector<jobs::Schedule> const& schedules,
                      std::string_view greeting);

}  // namespace app
