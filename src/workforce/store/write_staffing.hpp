// Targets, imported figures and the files that were taken in.
#pragma once
#include "ledger/tx.hpp"
#include "workforce/domain/figures_file.hpp"
#include "workforce/domain/staff_file.hpp"
#include "workforce/domain/vacancy.hpp"

namespace workforce {

std::int64_t insert_target(ledger::Tx&, TargetRow const&);   // its id, who and when are passed over: those of the Tx

std::vector<Published> published_within(ledger::View&, ledger::Place);   // newest day first; every row, the newest of its kind counts
void insert_published(ledger::Tx&, PublishedRow const&);

enum class ImportKind { staff, workforce };
struct TakenFile {
  std::int64_t id = 0;
  ImportKind kind = ImportKind::staff;
  std::string file_name = {};
  std::int64_t rows_good = 0, rows_already = 0, rows_bad = 0;
  base::Instant at = {};
  std::string by_name = {};
};
std::optional<TakenFile> find_taken(ledger::View&, ImportKind, std::string_view content_hash, ledger::Place);
std::vector<TakenFile> files_taken(ledger::View&, ledger::Place);        // within the place, newest first, at most 50
std::int64_t insert_taken(ledger::Tx&, TakenFile const&, std::string_view content_hash, ledger::Place);

// What a file may name: units of the place under every code and name they ever had; and everybody on the register.
std::vector<UnitName> unit_names(ledger::View&, ledger::Place);
std::vector<OnRegister> on_register(ledger::View&);

}  // namespace workforce

template <>
struct base::Words<workforce::ImportKind> {
  static constexpr std::array table{base::Word{workforce::ImportKind::staff, "staff"}, base::Word{workforce::ImportKind::workforce, "workforce"}};
};
