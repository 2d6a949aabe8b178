#include "enquiries/domain/due.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;

constexpr std::string_view columns =
    "select e.id, coalesce(e.reference, ''), e.version, p.surname, p.forenames, p.birth_date, e.kind, e.state, e.priority, e.priority_reason, e.decision_waiting, "
    "e.partner_day_zero, e.partner_due_on, e.due_moment, e.partner_ref, e.taken_by, coalesce(t.full_name, ''), e.batch_id, "
    "(select count(*) from enquiry_child c where c.enquiry_id = e.id), "
    "exists (select 1 from enquiry_return r where r.enquiry_id = e.id and r.released_at is null and r.sent_back = ''), "
    "coalesce((select z.question from enquiry_pause z where z.enquiry_id = e.id and z.ends is null), ''), "
    "case e.state when 'used' then 'used' when 'set_aside' then 'set aside' when 'cancelled' then coalesce(e.outcome_text, '') else '' end "
    "from enquiry e join person p on p.id = e.person_id left join account t on t.id = e.taken_by where {addressed e} and ";
constexpr std::string_view by_partner_count = sql::composed<[] { return sql::pieces(" order by ", sql_of::priority_rank, ", e.partner_due_on nulls last, e.id"); }>;

constexpr std::string_view is_to_do = "e.state in ('sent', 'acknowledged', 'returned_interim')";
constexpr std::string_view waits_for_release = "exists (select 1 from enquiry_return w where w.enquiry_id = e.id and w.released_at is null and w.sent_back = '')";

constexpr Scoped to_do{"enquiries.work_to_do", sql::composed<[] {
  return sql::pieces(columns, is_to_do, " and not ", waits_for_release, by_partner_count, " limit :limit");
}>};
constexpr Scoped with_probation{"enquiries.work_with_probation", sql::composed<[] {
  return sql::pieces(columns, "e.state = 'more_information_asked'", by_partner_count, " limit :limit");
}>};
constexpr Scoped to_release{"enquiries.work_to_release", sql::composed<[] {
  return sql::pieces(columns, waits_for_release, by_partner_count, " limit :limit");
}>};
constexpr Scoped to_confirm{"enquiries.work_to_confirm", sql::composed<[] {
  return sql::pieces(columns, "e.state = 'returned_interim' and exists (select 1 from enquiry_return s where s.enquiry_id = e.id "
                     "and s.route in ('telephone', 'meeting') and s.confirmed_at is null)", by_partner_count, " limit :limit");
}>};
constexpr Scoped done{"enquiries.work_done", sql::composed<[] {
  return sql::pieces(columns, "e.state in ('returned_final', 'read', 'used', 'set_aside', 'closed', 'declined', 'not_ours', 'cannot_identify') "
                     "order by coalesce(e.returned_at, e.released_at) desc, e.id desc limit :limit");
}>};
constexpr Scoped withdrawn{"enquiries.work_withdrawn", sql::composed<[] {
  return sql::pieces(columns, "e.state = 'cancelled' order by e.closed_at desc, e.id desc limit :limit");
}>};
constexpr Scoped of_batch{"enquiries.work_of_batch", sql::composed<[] { return sql::pieces(columns, "e.batch_id = :batch", by_partner_count); }>};

constexpr Scoped to_do_keys{"enquiries.work_keys", sql::composed<[] {
  return sql::pieces("select e.id from enquiry e where {addressed e} and ", is_to_do, by_partner_count);
}>};

constexpr Scoped figures{"enquiries.agency_figures", sql::composed<[] {
  return sql::pieces("select coalesce(sum(case when ", is_to_do, " then 1 else 0 end), 0), "
                     "coalesce(sum(case when ", is_to_do, " and (e.partner_due_on < :today or (e.due_moment is not null and e.due_moment < :now)) then 1 else 0 end), 0), "
                     "coalesce(sum(case when ", is_to_do, " and e.partner_due_on = :today then 1 else 0 end), 0), "
                     "coalesce(sum(case when e.state = 'more_information_asked' then 1 else 0 end), 0), "
                     "coalesce(sum(case when e.returned_at >= :since_20 then 1 else 0 end), 0), "
                     "coalesce(sum(case when e.released_at >= :since_20 then 1 else 0 end), 0), "
                     "coalesce(sum(case when e.returned_at >= :since_60 and e.state in ('used', 'closed') and e.used_at is not null then 1 else 0 end), 0), "
                     "coalesce(sum(case when e.returned_at >= :since_60 and e.state = 'set_aside' then 1 else 0 end), 0) from enquiry e where {addressed e}");
}>};

Scoped const& list_of(Work work) {
  switch (work) {
    case Work::to_do: return to_do;
    case Work::with_probation: return with_probation;
    case Work::to_release: return to_release;
    case Work::to_confirm: return to_confirm;
    case Work::done: return done;
    case Work::withdrawn: break;
  }
  return withdrawn;
}

}  // namespace

std::vector<WorkLine> work_of_agency(ledger::View& view, Work work, int limit) { return view.rows<WorkLine>(list_of(work), {{"limit", limit}}); }
std::vector<WorkLine> work_of_batch(ledger::View& view, BatchId batch) { return view.rows<WorkLine>(of_batch, {{"batch", batch}}); }

Neighbours neighbours_of(ledger::View& view, EnquiryId enquiry) {
  auto const keys = view.rows<EnquiryId>(to_do_keys);
  Neighbours neighbours;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] != enquiry) continue;
    if (i > 0) neighbours.before = keys[i - 1];
    if (i + 1 < keys.size()) neighbours.after = keys[i + 1];
  }
  return neighbours;
}

AgencyFigures figures_of_agency(ledger::View& view) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const since = [&](int days) { return base::from_london(base::LocalTime{calendar.add_working_days(view.today(), -days)}); };
  return view.row<AgencyFigures>(figures, {{"today", view.today()}, {"now", view.now()}, {"since_20", since(20)}, {"since_60", since(60)}}).value_or(AgencyFigures{});
}

}  // namespace enquiries
