// A CSV file of staff or of figures, a row at a time: fields by the name of their column, every problem kept with its line.
#pragma once
#include "base/csv.hpp"
#include "organisation/domain/staff.hpp"
#include "organisation/domain/unit.hpp"

#include <map>
#include <span>
#include <sstream>

namespace workforce {

struct FileFault {
  std::size_t line = 0;
  std::string column = {};   // empty when the row as a whole is wrong
  std::string why = {};      // ends a sentence that begins with the column: "is not a date: write 2023-06-28 or 28/6/2023"
};

// A unit as a file may name it: by any code it ever had, by name, or by the code of the unit above it and its name.
struct UnitName {
  organisation::UnitId id = {};
  organisation::UnitKind kind = organisation::UnitKind::team;
  std::string name = {};
  std::string code = {};
  std::string above = {};    // code of the unit above
};

class FileColumns {
 public:
  struct Column {
    std::string_view name = {};
    bool needed = true;
  };
  // Columns in any order; one that is not known is a fault, so that nothing is left behind unnoticed.
  FileColumns(std::string_view csv, std::span<Column const> known, std::vector<FileFault>& faults);

  bool next();                                   // false at the end; a row that cannot be read is a fault and passed over
  std::size_t line() const { return row_.line; }
  std::size_t rows() const { return rows_; }
  std::string text(std::string_view column, std::size_t at_most = 200);      // checked; empty where the column is absent
  std::string needed(std::string_view column, std::size_t at_most = 200);    // and an empty one is a fault
  std::optional<base::Date> date(std::string_view column, bool needed);
  std::optional<std::int64_t> number(std::string_view column, int places, bool needed);   // in tenths, hundredths …
  std::optional<organisation::Grade> grade(std::string_view column);
  void fault(std::string_view column, std::string why);
  bool row_is_good() const { return faults_.size() == before_; }

 private:
  std::istringstream stream_;
  base::CsvReader reader_;
  std::vector<FileFault>& faults_;
  base::CsvRow row_ = {};
  std::size_t rows_ = 0;
  std::size_t before_ = 0;   // faults before this row
  bool header_bad_ = false;
};

// A decimal number that is not negative, without more places than asked for, times 10 to the places.
std::optional<std::int64_t> scaled_number(std::string_view text, int places);

// Which unit is meant; if it is none or not one alone, why.
class UnitNames {
 public:
  explicit UnitNames(std::span<UnitName const> units);
  tl::expected<UnitName, std::string> find(std::string_view typed) const;

 private:
  std::map<std::string, std::vector<UnitName>, std::less<>> by_word_ = {};
};

}  // namespace workforce
