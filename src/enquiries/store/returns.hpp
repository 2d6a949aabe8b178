// What came back: returns, answers, items and their versions, who read them, the grade.
#pragma once
#include "enquiries/domain/quality.hpp"
#include "enquiries/domain/returned.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/tx.hpp"

namespace enquiries {

struct ReturnRow {
  ReturnId id = {};
  EnquiryId enquiry = {};
  int enquiry_version = 1;
  ReturnKind kind = ReturnKind::final_return;
  ReturnRoute route = ReturnRoute::page;
  std::string said_by = {};
  std::string heard_by = {};                   // full name of who heard a spoken answer
  std::optional<base::Instant> said_at = {};
  base::Instant recorded_at = {};
  std::string searched = {};
  std::string partner_ref = {};
  std::string prepared_by = {};
  std::string released_by = {};
  std::optional<base::Instant> released_at = {};   // none: waits for a second person of the partner
  std::string handling = {};
  Disclosable disclosable = Disclosable::ask_sender;
  std::string pasted = {};
  std::optional<base::Instant> confirmed_at = {};  // spoken answers
  std::optional<ReturnId> replaces = {};
  std::string two_identifiers = {};
  std::string redactions = {};
  bool late = false;
  std::optional<Grade> grade = {};
  std::string tests = {};                      // tests_from_word
  std::string grade_note = {};
  std::string sent_back = {};                  // by the second person of the partner, with what has to change; never released

  bool waits_for_release() const { return !released_at && sent_back.empty() && !is_spoken(route); }
  bool counts_as_missing() const { return is_spoken(route) && !confirmed_at; }
};
// Oldest first. Probation sees released ones; the partner sees its own that wait for release or were sent back too, and none
// of another partner that passed the enquiry on to it.
std::vector<ReturnRow> returns_of(ledger::View&, EnquiryId);
std::optional<ReturnRow> find_return(ledger::View&, ReturnId);
std::vector<QuestionAnswer> answers_of(ledger::View&, ReturnId);
std::vector<ChildAnswer> child_answers_of(ledger::View&, ReturnId);

// On the way to an answer, child by child: passed to the allocated worker; an own contact opened.
struct ChildNote {
  std::optional<ChildId> child = {};           // none: the family as a whole
  std::string kind = {};                       // passed_to, own_contact
  std::string text = {};
  base::Instant at = {};
  std::string by = {};
};
std::vector<ChildNote> child_notes_of(ledger::View&, EnquiryId);

struct ItemRow {
  ItemId id = {};
  ReturnId answer = {};
  EnquiryId enquiry = {};
  int version = 1;
  bool withdrawn = false;
  bool interim = false;
  ItemContent content = {};
  Disclosable disclosable = Disclosable::ask_sender;  // the item's own, or the return's
  bool read = false;                           // this version, by anybody of probation
};
// In order of date, undated last; withdrawn items too, marked. A look: "enquiry.read".
std::vector<ItemRow> items_of(ledger::View&, EnquiryId);
// Of all the person's enquiries, for the assessment's timeline. A look: "enquiry.read".
std::vector<ItemRow> items_of_person(ledger::View&, PersonId);
std::optional<ItemRow> find_item(ledger::View&, ItemId);

struct ItemVersionRow {
  int version = 1;
  std::string body = {};                       // item_lines of that version
  base::Instant at = {};
};
std::vector<ItemVersionRow> versions_of(ledger::View&, ItemId);

// A return as content, for the case record and for correction.
ReturnContent content_of(ledger::View&, ReturnRow const&);

struct AttachmentRow {
  AttachmentId id = {};
  EnquiryId enquiry = {};
  std::optional<ReturnId> answer = {};
  std::string file_name = {};
  std::string content_type = {};
  std::int64_t size = 0;
  std::string hash = {};
  std::string state = {};                      // held, released
  base::Instant added_at = {};
  std::string added_by = {};
};
std::vector<AttachmentRow> attachments_of(ledger::View&, EnquiryId);
// The bytes too. A look: "attachment.opened".
std::optional<std::pair<AttachmentRow, sql::Bytes>> open_attachment(ledger::View&, AttachmentId);

// What the partner's page saved on its own while an answer was being written; the form's fields, encoded by the page.
std::optional<std::string> saved_answer(ledger::View&, EnquiryId);

// "Copy for the case record" (section 7): of the enquiry, and of one return.
std::optional<std::string> enquiry_for_case_record(ledger::View&, EnquiryId);
// A need met by an answer already held (NN-1): "not sent because up-to-date information is held".
std::optional<std::string> held_for_case_record(ledger::View&, NeedId);
std::optional<std::string> return_for_case_record(ledger::View&, ReturnId);

}  // namespace enquiries
