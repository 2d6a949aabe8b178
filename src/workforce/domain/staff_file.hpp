// A staff list from another system. docs/import-staff.md publishes the columns.
#pragma once
#include "workforce/domain/file_columns.hpp"
#include "workforce/domain/staffing.hpp"

namespace workforce {

struct StaffRow {
  std::size_t line = 0;
  std::string name = {};
  std::string email = {};
  Grade grade = Grade::po;
  UnitId unit = {};
  int contracted = organisation::full_time;
  Terms terms = Terms::permanent;
  base::Date start = {};
  std::optional<base::Date> end = {};       // the last day; nothing: goes on
  LeavingReason reason = LeavingReason::none;
  friend bool operator==(StaffRow const&, StaffRow const&) = default;
};

// Somebody on the register already, a row for each posting.
struct OnRegister {
  StaffId staff = {};
  std::string name = {};
  std::string email = {};
  Grade grade = Grade::po;
  UnitId unit = {};
  std::string unit_name = {};
  int contracted = organisation::full_time;
  base::Date from = {};
};

struct StaffFile {
  std::vector<StaffRow> rows = {};          // good ones that are new
  std::vector<FileFault> faults = {};       // every bad row, by line
  std::size_t read = 0;                     // rows of the file
  std::size_t bad = 0;                      // rows with a fault
  std::size_t already = 0;                  // rows that stand on the register exactly so
};

// Two people of one name are told apart by their e-mail addresses; without them, by grade. The same person twice in the file, or
// on the register with another posting, is a fault that says where the other stands.
StaffFile read_staff_file(std::string_view csv, std::span<UnitName const> units, std::span<OnRegister const>, base::Date today);

}  // namespace workforce
