// A known date in three parts. `name` "birth" gives the fields birth-day, birth-month and birth-year. An error for
// "birth" marks all three, one for "birth-month" only that one; the message stands above them.
#pragma once
#include "govuk/field.hpp"

namespace govuk {

struct DateInput {
  std::string name = {};
  Legend legend = {};
  Html hint = {};
  FormView const* form = nullptr;
  std::string day = {};
  std::string month = {};
  std::string year = {};
  Html error = {};
  bool day_wrong = false;
  bool month_wrong = false;
  bool year_wrong = false;
  bool birth_date = false;   // autocomplete="bday-…"
  std::string id = {};       // the name if empty; its parts are called after it: birth-day
  std::string classes = {};
  std::string described_by = {};
  std::string fieldset_classes = {};
  Attributes fieldset_attributes = {};
  FormGroup group = {};
  Attributes attributes = {};
};
Html date_input(DateInput const&);

// One box for a date near today, typed as 4/6/2026 or picked from a calendar with scripts on.
struct DatePicker {
  std::string name = {};
  Label label = {};
  Html hint = {};
  FormView const* form = nullptr;
  std::optional<std::string> value = {};
  Html error = {};
  std::string min = {};      // "4/6/2026"
  std::string max = {};
  std::string id = {};
};
Html date_picker(DatePicker const&);

}  // namespace govuk
