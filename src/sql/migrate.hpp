// Numbered steps, one transaction a step, embedded in the program, never edited after release.
#pragma once
#include "base/embedded.hpp"
#include "sql/connection.hpp"

#include <span>

namespace sql {

// Brings the database to the newest step; each step and its number commit together. Throws Error, naming the step.
void migrate(Connection& connection, std::span<base::EmbeddedFile const> steps);
// The number of the newest step applied; 0 for an empty database.
int schema_version(Connection& connection);
// What the newest of `steps` would make it.
int newest(std::span<base::EmbeddedFile const> steps);

}  // namespace sql
