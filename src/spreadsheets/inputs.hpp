// The `inputs` of one row of `fullpicture rules workload`: k=v pairs joined by ;. Keys are found in any letter case and
// under each of the names given, since the sources name the same thing differently.
#pragma once
#include "spreadsheets/cells.hpp"

#include <initializer_list>
#include <optional>
#include <set>

namespace spreadsheets {

using Names = std::initializer_list<std::string_view>;

class Inputs {
 public:
  // Throws Unreadable: a part without =, a key twice.
  explicit Inputs(std::string_view text);

  bool has(Names);
  std::string_view text(Names);                                     // throws if it is missing
  std::optional<std::string_view> text_if(Names);                   // nothing: missing, or "none", "null", "missing"
  bool yes(Names);                                                  // missing: no
  std::int64_t whole(Names);
  std::optional<std::int64_t> whole_if(Names);
  workload::Decimal number(Names);
  std::optional<workload::Decimal> number_if(Names);

  std::vector<std::pair<std::string_view, std::string_view>> all();  // as written; every key counts as asked for
  std::vector<std::string> passed_over() const;                     // keys that nothing asked for

 private:
  struct Pair {
    std::string_view key = {};
    std::string name = {};  // lower case, letters and digits only
    std::string_view value = {};
    bool asked = false;
  };
  std::vector<Pair> pairs_;
  Pair* find(Names);
};

// "community 10 each, custody 2" or "7 standard,12 fast" or "A:1": each name, lower case, and its number.
// Where `order` is given, "10/1/1/1" too: bare numbers for the names in that order.
std::map<std::string, workload::Decimal> named_numbers(std::string_view column, std::string_view text, Names order = {});

}  // namespace spreadsheets
