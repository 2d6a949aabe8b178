// A batch as CSV: downloaded by the partner, filled in, returned, checked row by row before anything is sent.
//
// Columns we fill:     reference, version, person, birth_date, pnc, address, children, priority, need_by, questions
// Columns they fill:   result        nothing_known: the code of every question that has none of its own
//                      QU-P1 … QU-C6 an answer code; with a reason behind a colon: "cannot_share: live investigation"
//                      searched, handling, disclosable, our_reference
//                      incident_date, what_happened, person_role, children_present, outcome   one incident a row
//                      child, known, status, plan, worker, contact_conditions                 one child a row
// An enquiry may have several rows: the first gives the answers, each may add an incident or a child. Nothing that is filled in
// is passed over: what no row can mean is a problem of its line and column. Codes may be written in capitals and with spaces.
// Of children's services each child is answered, or nothing_known says it of those without a row.
#pragma once
#include "enquiries/domain/returned.hpp"

#include <functional>

namespace enquiries {

struct BatchLine {
  std::string reference = {};
  int version = 1;
  std::string person = {};                    // surname, forenames
  std::optional<base::Date> birth_date = {};
  std::string pnc = {};
  std::string address = {};
  std::vector<std::string> children = {};     // in the order of the child column, from 1
  std::string priority = {};
  std::optional<base::Date> need_by = {};
  std::vector<Question> questions = {};
};
std::string batch_csv(std::vector<BatchLine> const&);

// What was asked under a reference; nothing: not theirs, or not open.
struct BatchAsked {
  int version = 1;
  std::vector<Question> questions = {};
  std::vector<ChildId> children = {};
};
using AskedUnder = std::function<std::optional<BatchAsked>(std::string_view reference)>;

struct BatchProblem {
  std::size_t line = 0;       // of the file; the header is 1
  std::string column = {};
  std::string reason = {};
};
struct BatchAnswer {
  std::string reference = {};
  int version = 1;
  std::size_t line = 0;       // of its first row
  ReturnContent content = {};
};
struct BatchRead {
  std::vector<BatchAnswer> answers = {};      // sound ones only: a problem in one row takes its enquiry out
  std::vector<BatchProblem> problems = {};
  std::size_t left_empty = 0;                 // rows the partner did not fill in
};
// A file that is not UTF-8 is read in no part: a page that offered its good rows would lose letters of the others.
BatchRead read_batch(std::string_view csv, base::Date today, AskedUnder const&);

}  // namespace enquiries
