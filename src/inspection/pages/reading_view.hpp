// A reading as its reader writes it: key questions down the page, each prompt and judgement a piece that saves itself.
#pragma once
#include "inspection/pages/papers.hpp"
#include "inspection/pages/pieces.hpp"
#include "inspection/store/enquiry_record.hpp"
#include "inspection/store/entries.hpp"

#include <map>

namespace inspection::pages {

// What a section that could not be saved whole shows besides what is stored: by the id of the prompt, question or note.
struct Unsaved {
  std::map<std::string, std::int64_t> versions = {};  // as they are after the save
  std::map<std::string, govuk::Html> messages = {};   // what another page saved
  http::Form const* typed = nullptr;
  std::vector<base::FieldError> errors = {};
};

struct ReadingView {
  Papers const& papers;
  ReadingRow const& row;
  Entries const& entries;
  Reading const& reading;
  std::vector<EnquiryLine> const& enquiries;
  std::string csrf = {};
  std::string tab = {};               // of this page: repeats of its own saves are not stale
  Unsaved unsaved = {};
  govuk::FormView form = {};          // stored values, with what was typed over them; filled by fill()

  void fill();
  std::string path(std::string_view rest = {}) const { return papers.path(fmt::format("/readings/{}{}", row.id.value, rest)); }
};

govuk::Html contents(ReadingView const&);                                    // the questions with how far each is
govuk::Html question_section(ReadingView const&, QuestionJudgement const&);
govuk::Html notes_section(ReadingView const&);

// What stands now in place of a stale save, with buttons for the page's script: a fragment, or part of a page.
govuk::Html standing(AnswerRow const&);
govuk::Html standing(JudgementRow const&);
govuk::Html standing(NoteRow const&);
}  // namespace inspection::pages
