// The cases of the sample: one's own first, and how far each reading is. Numbers only: what a reader answered is the reader's.
#include "inspection/actions/finish_reading.hpp"
#include "inspection/domain/sample.hpp"
#include "inspection/pages/papers.hpp"
#include "inspection/pages/reading_handlers.hpp"
#include "inspection/store/entries.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

struct Far {
  std::size_t answered = 0;
  std::size_t asked = 0;    // prompts open to the case, and the judgements
  std::size_t gaps = 0;
};

Far how_far(Papers const& papers, ReadingRow const& row, Entries const& entries) {
  auto const reading = entries.reading(papers.book->prompts, *papers.programme, row.facts());
  Far far{.gaps = missing(papers.book->prompts, *papers.programme, reading).size()};
  for (auto const& question : reading.questions) {
    auto const open = open_prompts(papers.book->prompts, question, reading.facts);
    far.asked += open.size() + 1;
    far.answered += static_cast<std::size_t>(std::ranges::count_if(open, [&](Prompt const* prompt) {
      return std::ranges::find(question.prompts, prompt->id, &PromptAnswer::prompt) != question.prompts.end();
    }));
    far.answered += question.summary.has_value();
  }
  return far;
}

Html progress(Papers const& papers, ReadingRow const* row, std::map<ReadingId, Entries> const& shapes) {
  if (!row) return tag({.text = "Not begun", .colour = Colour::grey});
  if (row->finished_at) return {tag({.text = "Finished", .colour = Colour::green}), second_line(Html{row->reader_name, ", ", base::date_short(base::london_date(*row->finished_at))})};
  auto const found = shapes.find(row->id);
  auto const far = how_far(papers, *row, found == shapes.end() ? Entries{} : found->second);
  return {fmt::format("{} of {}", far.answered, far.asked), second_line(Html{row->reader_name, far.gaps ? fmt::format(", {} missing", far.gaps) : std::string(", ready to finish")})};
}

ReadingRow const* reading_of(std::vector<ReadingRow> const& readings, CaseId id, ReadingKind kind) {
  auto const found = std::ranges::find_if(readings, [&](ReadingRow const& row) { return row.sampled == id && row.kind == kind; });
  return found == readings.end() ? nullptr : &*found;
}

std::vector<CaseRow> mine_first(web::Call& call, std::vector<CaseRow> cases, std::vector<ReadingRow> const& readings) {
  auto const mine = [&](CaseRow const& row) {
    return (row.inspector && *row.inspector == call.scope.account) ||
           std::ranges::any_of(readings, [&](ReadingRow const& one) { return one.sampled == row.id && one.reader == call.scope.account; });
  };
  std::ranges::stable_partition(cases, mine);
  return cases;
}

}  // namespace

http::Response cases_page(web::Call& call) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const readings = readings_of(call.view, papers->inspection.id);
  auto const shapes = shapes_of(call.view, papers->inspection.id);
  std::vector<std::vector<Cell>> rows;
  std::size_t finished = 0;
  auto const cases = mine_first(call, cases_of(call.view, papers->inspection.id, CaseState::drawn), readings);
  for (auto const& one : cases) {
    auto const* first = reading_of(readings, one.id, ReadingKind::first);
    auto const* second = reading_of(readings, one.id, ReadingKind::second);
    finished += first && first->finished_at;
    bool const mine = one.inspector && *one.inspector == call.scope.account;
    rows.push_back({Html{link_to(papers->path(fmt::format("/cases/{}", one.id.value)), one.crn), second_line(stratum_in_words(one.stratum))},
                    one.inspector_name.empty() ? Html("Nobody yet") : Html{one.inspector_name, mine ? " (you)" : ""},
                    progress(*papers, first, shapes), second ? progress(*papers, second, shapes) : Html("None")});
  }
  Html const body = rows.empty() ? p("No sample has been drawn yet.")
                                 : Html{p(fmt::format("{} of {} cases are read.", finished, cases.size())),
                                        table({.caption = "Cases of the sample, yours first", .caption_hidden = true,
                                               .head = {"Case", "Given to", "First reading: answered of asked", "Second reading"}, .rows = rows, .scroll = true, .id = "cases"})};
  return show(call, *papers, {.title = "Cases", .current = "cases", .body = body});
}

}  // namespace inspection::pages
