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
    "coalesce((select z.question from enquiry_pause z where z.enquiry_id = e.id and z.ends is null), ''), e.state ";
constexpr std::string_view around = "join person p on p.id = e.person_id left join account t on t.id = e.taken_by where {addressed e}";
constexpr std::string_view by_partner_count = sql::composed<[] { return sql::pieces(" order by ", sql_of::priority_rank, ", e.partner_due_on nulls last, e.id"); }>;

constexpr std::string_view is_to_do = "e.state in ('sent', 'acknowledged', 'returned_interim')";
// Few wait for a second person in the whole country: they are read once, from an index of their own.
constexpr std::string_view waiting_for_release = "(select w.enquiry_id from enquiry_return w where w.released_at is null and w.sent_back = '')";
constexpr std::string_view newest_first = " order by coalesce(e.returned_at, e.released_at) desc, e.id desc";
constexpr std::string_view last_closed_first = " order by e.closed_at desc, e.id desc";

// A unit of a large force has tens of thousands: which of them are shown is settled first, from what is narrow; what each
// line says is read for those alone.
template <auto which, auto order>
constexpr char const* listed = sql::composed<[] {
  return sql::pieces(columns, "from (select e.id from enquiry e where {addressed e} and ", which(), order(), " limit :limit offset :after) k join enquiry e on e.id = k.id ", around, order());
}>;
constexpr auto urgent_first = [] { return by_partner_count; };

constexpr Scoped to_do{"enquiries.work_to_do", listed<[] { return sql::composed<[] { return sql::pieces(is_to_do, " and e.id not in ", waiting_for_release); }>; }, urgent_first>};
constexpr Scoped with_probation{"enquiries.work_with_probation", listed<[] { return "e.state = 'more_information_asked'"; }, urgent_first>};
constexpr Scoped to_release{"enquiries.work_to_release", sql::composed<[] {
  return sql::pieces(columns, "from (select distinct x.enquiry_id from ", waiting_for_release, " x) u cross join enquiry e ", around, " and e.id = u.enquiry_id", by_partner_count, " limit :limit offset :after");
}>};
constexpr Scoped to_confirm{"enquiries.work_to_confirm", listed<[] {
  return "e.state = 'returned_interim' and exists (select 1 from enquiry_return s where s.enquiry_id = e.id and s.route in ('telephone', 'meeting') and s.confirmed_at is null)";
}, urgent_first>};
constexpr Scoped done{"enquiries.work_done", listed<[] {
  return "e.state in ('returned_final', 'read', 'used', 'set_aside', 'closed', 'declined', 'not_ours', 'cannot_identify')";
}, [] { return newest_first; }>};
constexpr Scoped withdrawn{"enquiries.work_withdrawn", listed<[] { return "e.state = 'cancelled'"; }, [] { return last_closed_first; }>};
constexpr Scoped of_batch{"enquiries.work_of_batch", sql::composed<[] { return sql::pieces(columns, "from enquiry e ", around, " and e.batch_id = :batch", by_partner_count); }>};

constexpr Scoped to_do_count{"enquiries.work_to_do_count", sql::composed<[] { return sql::pieces("select count(*) from enquiry e where {addressed e} and ", is_to_do, " and e.id not in ", waiting_for_release); }>};
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

std::vector<WorkLine> work_of_agency(ledger::View& view, Work work, int limit, std::int64_t after) { return view.rows<WorkLine>(list_of(work), {{"limit", limit}, {"after", after}}); }
std::int64_t work_to_do_count(ledger::View& view) { return view.row<std::int64_t>(to_do_count).value_or(0); }
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
