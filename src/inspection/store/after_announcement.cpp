#include "inspection/store/after_announcement.hpp"

#include "enquiries/domain/state.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inspection {
namespace {

struct Row {
  std::string what = {};
  std::string by = {};
  base::Instant at = {};
  std::int64_t key = 0;
};

// Where a person's record says who entered what and when; the path takes the row's key.
struct Source {
  ledger::Scoped rows;
  std::string_view what;   // {} is the row's own word
  std::string_view path;   // {0} the person, {1} the row's key
};
constexpr std::array sources{
    Source{{"inspection.late_history", "select h.what, h.by_name, h.at, h.id from person_history h join person p on p.id = h.person_id"
                                       " where h.person_id = :person and {visible p} and h.at > :since order by h.at, h.id"},
           "{}", "/people/{0}/history"},
    Source{{"inspection.late_events", "select e.event, coalesce(a.full_name, ''), e.recorded_at, e.id from person_event e join person p on p.id = e.person_id"
                                      " left join account a on a.id = e.recorded_by where e.person_id = :person and {visible p} and e.recorded_at > :since order by e.recorded_at, e.id"},
           "Event recorded: {}", "/people/{0}/history"},
    Source{{"inspection.late_moves", "select m.to_state, m.by_name, m.at, e.id from enquiry_move m join enquiry e on e.id = m.enquiry_id join person p on p.id = e.person_id"
                                     " where e.person_id = :person and {visible p} and m.at > :since order by m.at, m.id"},
           "Enquiry: {}", "/enquiries/{1}"},
    Source{{"inspection.late_returns", "select r.kind, r.released_by, r.recorded_at, e.id from enquiry_return r join enquiry e on e.id = r.enquiry_id join person p on p.id = e.person_id"
                                       " where e.person_id = :person and {visible p} and r.released_at is not null and r.recorded_at > :since order by r.recorded_at, r.id"},
           "Answer to an enquiry: {}", "/enquiries/{1}"},
    Source{{"inspection.late_decisions", "select n.kind, n.decided_by_name, n.decided_at, n.id from need n join person p on p.id = n.person_id"
                                         " where n.person_id = :person and {visible p} and n.decided_at > :since order by n.decided_at, n.id"},
           "Decision that an enquiry is not needed", "/needs/{1}"},
    Source{{"inspection.late_assessments", "select a.kind, coalesce(c.full_name, ''), a.started_at, a.id from assessment a join person p on p.id = a.person_id"
                                           " left join account c on c.id = a.started_by where a.person_id = :person and {visible p} and a.started_at > :since order by a.started_at, a.id"},
           "Assessment started: {}", "/people/{0}/assessment"},
    Source{{"inspection.late_judgements", "select j.who, j.saved_by, j.saved_at, a.id from judgement j join assessment a on a.id = j.assessment_id join person p on p.id = a.person_id"
                                          " where a.person_id = :person and {visible p} and j.saved_at > :since order by j.saved_at, j.id"},
           "Judgement of risk saved: {}", "/people/{0}/assessment"},
    Source{{"inspection.late_signatures", "select s.kind, s.full_name, s.at, s.id from signature s join assessment a on a.id = s.assessment_id join person p on p.id = a.person_id"
                                          " where a.person_id = :person and {visible p} and s.at > :since order by s.at, s.id"},
           "Assessment {}", "/signatures/{1}"},
    Source{{"inspection.late_arrangements", "select r.what, r.recorded_name, r.recorded_at, r.id from arrangement r join person p on p.id = r.person_id"
                                            " where r.person_id = :person and {visible p} and r.recorded_at > :since order by r.recorded_at, r.id"},
           "Safety arrangement: {}", "/arrangements/{1}"},
    Source{{"inspection.late_gates", "select d.step, d.by_name, d.at, d.id from gate_decision d join person p on p.id = d.person_id"
                                     " where d.person_id = :person and {visible p} and d.at > :since order by d.at, d.id"},
           "Decision at a gate: {}", "/people/{0}/gates"},
};

// Stored words as they are read: "returned_final" is "returned final", but states of enquiries have names of their own.
std::string in_words(std::string const& word) {
  if (auto const state = base::from_word<enquiries::EnquiryState>(word)) return std::string(enquiries::name(*state));
  std::string words = word;
  std::ranges::replace(words, '_', ' ');
  std::ranges::replace(words, '.', ' ');
  return words;
}

}  // namespace

std::vector<LateEntry> entered_after(ledger::View& view, base::Instant announced, PersonId person) {
  std::vector<LateEntry> entries;
  for (auto const& source : sources)
    for (auto const& row : view.rows<Row>(source.rows, {{"person", person}, {"since", announced}}))
      entries.push_back({.what = fmt::format(fmt::runtime(source.what), source.what == "{}" ? row.what : in_words(row.what)), .by = row.by, .at = row.at,
                         .path = fmt::format(fmt::runtime(source.path), person.value, row.key)});
  std::ranges::stable_sort(entries, {}, &LateEntry::at);
  if (!entries.empty()) view.look("person.viewed", person);
  return entries;
}

}  // namespace inspection
