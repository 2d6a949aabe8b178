// How far an import has got, by the hash of the file, and what was wrong with it.
#pragma once
#include "ledger/tx.hpp"
#include "people/domain/import_row.hpp"

namespace people {

enum class ImportState { running, done };

struct ImportRun {
  std::int64_t id = 0;
  std::int64_t rows_done = 0;
  std::int64_t rows_good = 0;
  ImportState state = ImportState::running;
  base::Instant started_at = {};
};
std::optional<ImportRun> find_import(ledger::View&, std::string_view content_hash);
std::int64_t begin_import(ledger::Tx&, std::string_view file_name, std::string_view content_hash, bool partial, std::vector<ImportFault> const&);
void note_import(ledger::Tx&, std::int64_t run, std::int64_t rows_done, std::int64_t rows_good, ImportState);

ImportPlaces import_places(ledger::View&);

}  // namespace people

template <>
struct base::Words<people::ImportState> {
  static constexpr std::array table{base::Word{people::ImportState::running, "running"}, base::Word{people::ImportState::done, "done"}};
};
