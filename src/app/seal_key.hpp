// The key that seals the audit, and what is kept of its seals outside the database.
//   FOLDER/seal.key       the secret seed, readable by its owner alone: whoever has it can forge seals
//   FOLDER/seal.pub       every public key that ever sealed, one a line, in hexadecimal
//   FOLDER/heads          every signed head, one a line; give copies to somebody else
#pragma once
#include "audit/domain/head.hpp"

#include <filesystem>
#include <vector>

namespace app {

struct SealFiles {
  std::filesystem::path folder = {};
  std::filesystem::path key() const { return folder / "seal.key"; }
  std::filesystem::path keys() const { return folder / "seal.pub"; }
  std::filesystem::path heads() const { return folder / "heads"; }
};

// Beside a SQLite file: FILE.seal. For PostgreSQL: fullpicture.seal in the working folder.
SealFiles seal_files_for(std::string const& database);

// The key in `files`, made at its first use. Throws std::runtime_error if the file is none or cannot be written.
audit::SealKey seal_key(SealFiles const& files);
// Adds a head to FOLDER/heads, on the disk when it returns.
void keep_head(SealFiles const& files, audit::Head const& head);

// What was kept; nothing if there are no such files. Throws std::runtime_error for a line that is none.
std::vector<audit::PublicKey> kept_keys(SealFiles const& files);
std::vector<audit::Head> kept_heads(std::filesystem::path const& file);

}  // namespace app
