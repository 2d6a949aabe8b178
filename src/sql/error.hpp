// Failures of the database. Messages hold statement names and engine codes, never values.
#pragma once
#include <stdexcept>
#include <string>

namespace sql {

struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// The transaction lost a race (serialisation, deadlock, busy): it may be run again.
struct TryAgain : Error {
  using Error::Error;
};
// The deadline passed before the statement ended.
struct TooSlow : Error {
  using Error::Error;
};
// The server went away. If that was during a commit, nobody knows whether it took place.
struct Lost : Error {
  using Error::Error;
};
// A unique, foreign key, check or not-null rule of the schema refused the change, or a text is not UTF-8.
// On PostgreSQL the transaction can then only be rolled back.
struct Refused : Error {
  using Error::Error;
};

}  // namespace sql
