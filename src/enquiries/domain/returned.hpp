// A return: a partner's answer to an enquiry, interim, final or corrected, made of answers and items.
#pragma once
#include "enquiries/domain/item.hpp"
#include "enquiries/domain/question.hpp"

namespace enquiries {

enum class ReturnKind { interim, final_return, corrected };   // stored interim, final, corrected
enum class ReturnRoute { page, file, mail, telephone, meeting };
enum class Known { never, closed_case, open_case, not_searched };   // is the child known to the service

constexpr bool is_spoken(ReturnRoute route) { return route == ReturnRoute::telephone || route == ReturnRoute::meeting; }

struct QuestionAnswer {
  Question question = Question::p1;
  AnswerCode code = AnswerCode::yes_detail;
  std::string reason = {};                    // asked for by cannot_share and not_searched
};

// Children's services answer child by child; `child` empty: any other child of the household.
struct ChildAnswer {
  std::optional<ChildId> child = {};
  std::string other_child = {};               // who, where `child` is empty
  Known known = Known::never;
  std::string status = {};                    // child in need, child protection plan, looked after
  std::string plan = {};
  std::string dates = {};
  std::string worker = {};
  std::string contact_conditions = {};
  std::string passed_to = {};                 // allocated social worker: name, team, date
  std::string own_contact = {};               // the authority's own contact: date, reference; never set by probation
  std::string not_ours_code = {};             // the authority that is responsible for this child
};

// Every question asked has an answer code.
bool is_complete(std::vector<Question> const& asked, std::vector<QuestionAnswer> const& answers);

struct ReturnContent {
  ReturnKind kind = ReturnKind::final_return;
  std::vector<QuestionAnswer> answers = {};
  std::vector<ChildAnswer> children = {};
  std::vector<ItemContent> items = {};
  std::string searched = {};                  // systems, period, names
  std::string partner_ref = {};
  std::string handling = {};
  Disclosable disclosable = Disclosable::ask_sender;
  std::string redactions = {};                // empty: none; else what was left out and why
  std::string two_identifiers = {};           // the two by which the person was confirmed
  std::string pasted = {};                    // the text that was split into items
};

// Every final answer can be read, and used or set aside: what is said of a child, and that nothing is known of anything asked,
// become items like an incident, unless they stand among the items already.
void add_items_said(ReturnContent&);

// All errors at once: a final return answers every question, says what was searched and gives handling conditions;
// `nothing known` says its scope; an answer that cannot be shared or was not searched says why; items are sound.
std::vector<base::FieldError> check_return(ReturnContent const&, std::vector<Question> const& asked, base::Date today);
// Children's services answer child by child (enquiries.md 8.1): a final answer says of each child asked about whether the
// child is known, and what is said of the children agrees with the answer to QU-C1. Errors of a child are of its field
// "child-ID-known".
std::vector<base::FieldError> check_children(ReturnContent const&, std::vector<ChildId> const& asked);

}  // namespace enquiries

template <>
struct base::Words<enquiries::ReturnKind> {
  static constexpr std::array table{
      base::Word{enquiries::ReturnKind::interim, "interim"},
      base::Word{enquiries::ReturnKind::final_return, "final"},
      base::Word{enquiries::ReturnKind::corrected, "corrected"},
  };
};
template <>
struct base::Words<enquiries::ReturnRoute> {
  static constexpr std::array table{
      base::Word{enquiries::ReturnRoute::page, "page"},
      base::Word{enquiries::ReturnRoute::file, "file"},
      base::Word{enquiries::ReturnRoute::mail, "mail"},
      base::Word{enquiries::ReturnRoute::telephone, "telephone"},
      base::Word{enquiries::ReturnRoute::meeting, "meeting"},
  };
};
template <>
struct base::Words<enquiries::Known> {
  static constexpr std::array table{
      base::Word{enquiries::Known::never, "never"},
      base::Word{enquiries::Known::closed_case, "closed"},
      base::Word{enquiries::Known::open_case, "open"},
      base::Word{enquiries::Known::not_searched, "not_searched"},
  };
};
