// The rows behind the figures of partners, of the quality of answers, and of chases and escalations: the same conditions as the
// counts of figures.cpp and measures.cpp, so that a number opens to exactly its rows.
#pragma once
#include "base/words.hpp"
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/state.hpp"
#include "ledger/view.hpp"

namespace dashboards {

enum class AnswerFigure { late, returned, returned_late, graded, adequate, thin, redacted, wrong_person, used, nothing_to_use };

struct AnswerNarrow {
  AnswerFigure figure = AnswerFigure::late;
  std::optional<ledger::AgencyId> agency = {};
};
struct AnswerRow {
  std::int64_t enquiry = 0;
  std::string reference = {};
  ledger::PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  std::string agency = {};
  enquiries::EnquiryKind kind = enquiries::EnquiryKind::police_da;
  enquiries::EnquiryState state = enquiries::EnquiryState::sent;
  std::optional<base::Date> due_on = {};
  std::optional<base::Instant> due_moment = {};
  std::optional<base::Instant> returned_at = {};
  std::string grade = {};    // empty: not graded
};
std::vector<AnswerRow> answer_rows(ledger::View&, ledger::Place, base::Date since, AnswerNarrow const&, int limit, std::int64_t after);
std::int64_t count_answer_rows(ledger::View&, ledger::Place, base::Date since, AnswerNarrow const&);

enum class PressedKind { chase, rung };
enum class PressedFigure { due, done, in_time };

struct PressedRow {
  std::int64_t enquiry = 0;
  std::string reference = {};
  ledger::PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  std::string agency = {};
  base::Date due_on = {};
  std::optional<base::Date> done_on = {};
  std::string owner = {};
};
std::vector<PressedRow> pressed_rows(ledger::View&, ledger::Place, base::Date since, PressedKind, PressedFigure, int limit, std::int64_t after);
std::int64_t count_pressed_rows(ledger::View&, ledger::Place, base::Date since, PressedKind, PressedFigure);

}  // namespace dashboards

template <>
struct base::Words<dashboards::AnswerFigure> {
  using enum dashboards::AnswerFigure;
  static constexpr std::array table{base::Word{late, "late"}, base::Word{returned, "returned"}, base::Word{returned_late, "returned_late"}, base::Word{graded, "graded"}, base::Word{adequate, "adequate"},
                                    base::Word{thin, "thin"}, base::Word{redacted, "redacted"}, base::Word{wrong_person, "wrong_person"}, base::Word{used, "used"}, base::Word{nothing_to_use, "nothing_to_use"}};
};
template <>
struct base::Words<dashboards::PressedKind> {
  static constexpr std::array table{base::Word{dashboards::PressedKind::chase, "chase"}, base::Word{dashboards::PressedKind::rung, "rung"}};
};
template <>
struct base::Words<dashboards::PressedFigure> {
  static constexpr std::array table{base::Word{dashboards::PressedFigure::due, "due"}, base::Word{dashboards::PressedFigure::done, "done"}, base::Word{dashboards::PressedFigure::in_time, "in_time"}};
};
