#include "enquiries/store/escalation.hpp"

#include "base/calendar.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;

constexpr Scoped lines{"enquiries.rung_lines", sql::composed<[] {
  return sql::pieces("select e.agency_id, g.name, k.step, count(*), min(e.due_on), sum(case when k.result = '' then 1 else 0 end) "
                     "from enquiry_mark k join enquiry e on e.id = k.enquiry_id and e.rung = k.step join person p on p.id = e.person_id join agency g on g.id = e.agency_id "
                     "where k.kind = 'rung' and e.due_on is not null and {visible p} and ", sql_of::waiting,
                     " group by e.agency_id, g.name, k.step order by k.step desc, g.name, e.agency_id");
}>};
constexpr Scoped behind{"enquiries.rungs_behind", sql::composed<[] {
  return sql::pieces("select k.id, e.id, k.step, k.due_on, k.owner_name, k.result "
                     "from enquiry_mark k join enquiry e on e.id = k.enquiry_id and e.rung = k.step join person p on p.id = e.person_id "
                     "where k.kind = 'rung' and e.due_on is not null and {visible p} and e.agency_id = :agency and k.step = :step and ", sql_of::waiting, " order by ", sql_of::priority_rank, ", e.due_on, e.id");
}>};
constexpr Scoped open_proposals{"enquiries.withdrawal_proposals",
                                "select w.id, w.enquiry_id, w.code, w.cited, w.note, w.proposed_at, w.proposed_by from withdrawal_proposal w "
                                "join enquiry e on e.id = w.enquiry_id join person p on p.id = e.person_id "
                                "where w.decided_at is null and (:code is null or w.code = :code) and {visible p} order by w.code, w.proposed_at, w.id limit :limit"};
constexpr Scoped one_proposal{"enquiries.one_proposal",
                              "select w.id, w.enquiry_id, w.code, w.cited, w.note, w.proposed_at, w.proposed_by from withdrawal_proposal w "
                              "join enquiry e on e.id = w.enquiry_id join person p on p.id = e.person_id where w.id = :id and w.decided_at is null and {visible p}"};
constexpr Scoped proposals_by_code{"enquiries.proposal_counts",
                                   "select w.code, count(*) from withdrawal_proposal w join enquiry e on e.id = w.enquiry_id join person p on p.id = e.person_id "
                                   "where w.decided_at is null and {visible p} group by w.code order by w.code"};
constexpr Scoped line_by_id{"enquiries.line",
                            "select e.id, coalesce(e.reference, ''), e.person_id, p.surname, p.forenames, p.crn, e.kind, e.agency_id, g.name, e.state, e.priority, "
                            "e.priority_reason, e.trigger_ids, e.gate, e.decision_waiting, e.asked_at, e.due_on, e.due_moment, e.partner_due_on, e.returned_at, e.chases, "
                            "e.rung, e.owner_id, e.acting_id, coalesce(a.full_name, ''), p.rosh, p.team_id, e.grade "
                            "from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id left join staff a on a.id = e.acting_id "
                            "where e.id = :id and {visible p}"};
constexpr Scoped digest{"enquiries.digest",
                        "select e.id, coalesce(e.reference, ''), 'chased', k.done_on from enquiry_mark k join enquiry e on e.id = k.enquiry_id "
                        "where k.kind = 'chase' and k.done_on = :day and k.agency_id = e.agency_id and {addressed e} "
                        "union all select e.id, coalesce(e.reference, ''), 'withdrawn', :day from enquiry_move m join enquiry e on e.id = m.enquiry_id "
                        "where m.to_state = 'cancelled' and m.agency_id = e.agency_id and m.at >= :from and m.at < :to and {addressed e} "
                        "union all select e.id, coalesce(e.reference, ''), 'needed today', :day from enquiry e "
                        "where e.last_chase_at >= :to and e.last_chase_at < :end and {addressed e} order by 3, 2, 1"};

struct Behind {
  MarkId mark;
  EnquiryId enquiry;
  int step;
  base::Date due_on;
  std::string owner_name;
  std::string result;
};
struct Proposed {
  ProposalId id;
  EnquiryId enquiry;
  Withdrawal code;
  std::string cited;
  std::string note;
  base::Instant at;
  std::string by;
};

EnquiryLine line_of(ledger::View& view, EnquiryId id) { return view.row<EnquiryLine>(line_by_id, {{"id", id}}).value_or(EnquiryLine{.id = id}); }

}  // namespace

std::vector<RungLine> rung_lines(ledger::View& view) { return view.rows<RungLine>(lines); }

std::vector<RungMark> rungs_behind(ledger::View& view, AgencyId agency, int step) {
  std::vector<RungMark> marks;
  for (auto& row : view.rows<Behind>(behind, {{"agency", agency}, {"step", step}}))
    marks.push_back({row.mark, line_of(view, row.enquiry), row.step, row.due_on, std::move(row.owner_name), std::move(row.result)});
  return marks;
}

std::vector<ProposalRow> withdrawal_proposals(ledger::View& view, std::optional<Withdrawal> code, int limit) {
  std::vector<ProposalRow> proposals;
  for (auto& row : view.rows<Proposed>(open_proposals, {{"code", code}, {"limit", limit}}))
    proposals.push_back({row.id, line_of(view, row.enquiry), row.code, std::move(row.cited), std::move(row.note), row.at, std::move(row.by)});
  return proposals;
}

std::optional<ProposalRow> find_proposal(ledger::View& view, ProposalId id) {
  auto row = view.row<Proposed>(one_proposal, {{"id", id}});
  if (!row) return std::nullopt;
  return ProposalRow{row->id, line_of(view, row->enquiry), row->code, std::move(row->cited), std::move(row->note), row->at, std::move(row->by)};
}
std::vector<ProposalCount> proposal_counts(ledger::View& view) { return view.rows<ProposalCount>(proposals_by_code); }

base::Instant withdrawn_since(base::Date day) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  return base::from_london(base::LocalTime{calendar.add_working_days(day, -1)});
}

std::vector<DigestLine> digest_of(ledger::View& view, base::Date day) {
  return view.rows<DigestLine>(digest, {{"day", day}, {"from", withdrawn_since(day)}, {"to", base::from_london(base::LocalTime{day})},
                                           {"end", base::from_london(base::LocalTime{day + std::chrono::days{1}})}});
}

}  // namespace enquiries
