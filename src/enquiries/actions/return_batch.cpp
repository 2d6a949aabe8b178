#include "enquiries/actions/return_batch.hpp"

#include "enquiries/actions/return_answer.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/store/lists.hpp"
#include "people/domain/address.hpp"

#include <fmt/format.h>

namespace enquiries {
namespace {

constexpr std::size_t largest_csv = 5 * 1024 * 1024;

std::string child_in_words(SubjectChild const& child) {
  auto const name = child.forenames.empty() && child.surname.empty() ? std::string("name not known") : child.forenames + ' ' + child.surname;
  if (child.birth_date) return name + ' ' + base::iso(*child.birth_date);
  return name + (child.expected_date ? " expected " + base::iso(*child.expected_date) : " date of birth not known");
}

BatchLine line_of(ledger::View& view, WorkLine const& work) {
  BatchLine line{.reference = work.reference, .version = work.version, .person = work.surname + ", " + work.forenames, .birth_date = work.birth_date,
                 .priority = std::string(base::word(work.priority)), .need_by = work.partner_due_on, .questions = questions_of(view, work.id)};
  if (auto const subject = subject_of(view, work.id)) {
    line.pnc = subject->person.pnc;
    if (!subject->addresses.empty()) line.address = people::on_one_line(subject->addresses.front().lines, subject->addresses.front().postcode);
    for (auto const& child : subject->children) line.children.push_back(child_in_words(child));
  }
  return line;
}

}  // namespace

BatchRead check_batch(ledger::View& view, std::string_view csv) {
  if (csv.size() > largest_csv) return {.problems = {{0, "", "The file is larger than 5 MB: return it in parts"}}};
  return read_batch(csv, view.today(), [&](std::string_view reference) -> std::optional<BatchAsked> {
    auto const id = enquiry_of_reference(view, reference);
    auto const enquiry = id ? find_enquiry(view, *id) : std::nullopt;
    if (!enquiry || !is_with_partner(enquiry->state)) return std::nullopt;
    return BatchAsked{enquiry->version, questions_of(view, *id), children_of(view, *id)};
  });
}

std::string batch_file(ledger::View& view, BatchId batch) {
  std::vector<BatchLine> lines;
  for (auto const& work : work_of_batch(view, batch)) {
    if (!is_with_partner(work.state)) continue;
    if (auto const enquiry = find_enquiry(view, work.id)) view.look("enquiry.exported", enquiry->person, work.id.value);
    lines.push_back(line_of(view, work));
  }
  return batch_csv(lines);
}

base::Outcome<int> run(ledger::Tx& tx, ReturnBatch const& action) {
  auto const read = check_batch(tx, action.csv);
  if (!read.problems.empty() && !action.only_good_rows) {
    std::vector<base::FieldError> errors;
    for (auto const& problem : read.problems)
      errors.push_back({"file", fmt::format("Line {}{}: {}", problem.line, problem.column.empty() ? std::string{} : ", " + problem.column, problem.reason)});
    return base::refuse(std::move(errors));
  }
  if (read.answers.empty()) return base::refuse("file", "No row of the file is filled in");
  for (auto const& answer : read.answers) {
    auto const id = enquiry_of_reference(tx, answer.reference);
    if (!id) return base::refuse(base::Refused::not_found);
    auto const done = run(tx, ReturnAnswer{.enquiry = *id, .version = answer.version, .content = answer.content, .route = ReturnRoute::file});
    if (!done) return base::refuse("file", fmt::format("Line {}: {}", answer.line, done.error().errors.empty() ? done.error().message : done.error().errors.front().message));
  }
  return static_cast<int>(read.answers.size());
}

}  // namespace enquiries
