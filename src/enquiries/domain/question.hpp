// What is asked, and how each question is answered: one by one, with a code.
#pragma once
#include "base/words.hpp"
#include "enquiries/domain/kind.hpp"

#include <span>

namespace enquiries {

enum class Question { p1, p2, p3, p4, p5, p6, c1, c2, c3, c4, c5, c6 };  // stored "QU-P1" … "QU-C6"

enum class AnswerCode { yes_detail, nothing_known, cannot_share, not_searched, not_applicable };

std::string_view text(Question);               // the question as the partner reads it
std::string_view name(AnswerCode);             // "Yes, details below"
bool is_about_address(Question);               // asked only where an address is proposed: QU-P6, QU-C6
std::span<Question const> questions(EnquiryKind);
constexpr bool needs_reason(AnswerCode code) {
  return code == AnswerCode::cannot_share || code == AnswerCode::not_searched;
}

}  // namespace enquiries

template <>
struct base::Words<enquiries::Question> {
  static constexpr std::array table{
      base::Word{enquiries::Question::p1, "QU-P1"}, base::Word{enquiries::Question::p2, "QU-P2"},
      base::Word{enquiries::Question::p3, "QU-P3"}, base::Word{enquiries::Question::p4, "QU-P4"},
      base::Word{enquiries::Question::p5, "QU-P5"}, base::Word{enquiries::Question::p6, "QU-P6"},
      base::Word{enquiries::Question::c1, "QU-C1"}, base::Word{enquiries::Question::c2, "QU-C2"},
      base::Word{enquiries::Question::c3, "QU-C3"}, base::Word{enquiries::Question::c4, "QU-C4"},
      base::Word{enquiries::Question::c5, "QU-C5"}, base::Word{enquiries::Question::c6, "QU-C6"},
  };
};
template <>
struct base::Words<enquiries::AnswerCode> {
  static constexpr std::array table{
      base::Word{enquiries::AnswerCode::yes_detail, "yes_detail"},
      base::Word{enquiries::AnswerCode::nothing_known, "nothing_known"},
      base::Word{enquiries::AnswerCode::cannot_share, "cannot_share"},
      base::Word{enquiries::AnswerCode::not_searched, "not_searched"},
      base::Word{enquiries::AnswerCode::not_applicable, "not_applicable"},
  };
};
