// A batch as CSV: downloaded by the partner, filled in, returned, checked row by row before anything is sent.
#pragma once
#include "enquiries/domain/returned.hpp"

namespace enquiries {

// One question of one enquiry on its way out.
struct BatchLine {
  std::string reference = {};
  int version = 1;
  std::string person = {};                  // surname, forenames
  std::string birth_date = {};              // ISO, empty if not known
  std::string pnc = {};
  std::string address = {};
  std::string children = {};
  std::string priority = {};
  std::string need_by = {};
  std::vector<Question> questions = {};
};
// One row an enquiry; the partner fills in the columns after `need_by`.
std::string batch_csv(std::vector<BatchLine> const&);

struct BatchProblem {
  int line = 0;               // of the file, the header is 1
  std::string column = {};
  std::string reason = {};
};
// One enquiry's answer read from one or more rows: the first names the answers, each may add one item.
struct BatchAnswer {
  std::string reference = {};
  int version = 1;
  int line = 0;
  ReturnContent content = {};
};
struct BatchRead {
  std::vector<BatchAnswer> answers = {};
  std::vector<BatchProblem> problems = {};  // rows with a problem give no answer
};
// Rows left empty by the partner are passed over. `questions_of` gives what was asked by reference; empty: not theirs.
BatchRead read_batch(std::string_view csv, base::Date today,
                     std::function<std::vector<Question>(std::string_view reference)> const& questions_of);

}  // namespace enquiries
