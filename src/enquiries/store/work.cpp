#include "base/text.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using ledger::Scoped;

constexpr std::string_view columns =
    "select e.id, coalesce(e.reference, ''), e.version, p.surname, p.forenames, p.birth_date, e.kind, e.state, e.priority, e.priority_reason, e.decision_waiting, "
    "e.partner_day_zero, e.partner_due_on, e.due_moment, e.partner_ref, e.taken_by, coalesce(t.full_name, ''), e.batch_id, "
    "(select count(*) from enquiry_child c where c.enquiry_id = e.id), "
    "exists (select 1 from enquiry_return r where r.enquiry_id = e.id and r.released_at is null and r.sent_back = ''), "
    "coalesce((select z.question from enquiry_pause z where z.enquiry_id = e.id and z.ends is null), ''), case when e.state = 'cancelled' then e.outcome_code else '' end, case when e.state = 'cancelled' then e.outcome_text else '' end ";
constexpr std::string_view around = "join person p on p.id = e.person_id left join account t on t.id = e.taken_by where {addressed e}";
// As the index enquiry_to_do has it, word for word: a page of the list is read from there, and nothing is sorted.
constexpr std::string_view by_partner_count = sql::composed<[] { return sql::pieces(" order by ", sql_of::priority_rank, ", coalesce(e.partner_due_on, '9999-12-31'), e.id"); }>;

// Few wait for a second person in the whole country: they are read once, from an index of their own.
constexpr std::string_view waits_for_release = "e.id in (select w.enquiry_id from enquiry_return w where w.released_at is null and w.sent_back = '')";
constexpr std::string_view is_to_do =
    "e.state in ('sent', 'acknowledged', 'returned_interim') and e.id not in (select w.enquiry_id from enquiry_return w where w.released_at is null and w.sent_back = '')";
constexpr std::string_view newest_first = " order by coalesce(e.returned_at, e.released_at) desc, e.id desc";
// What an answer came to stands in its moves, for a closed enquiry does not say it.
constexpr std::string_view was_used = "exists (select 1 from enquiry_move m where m.enquiry_id = e.id and m.to_state = 'used')";
constexpr std::string_view was_set_aside = "exists (select 1 from enquiry_move m where m.enquiry_id = e.id and m.to_state = 'set_aside')";

constexpr std::string_view is_late = sql::composed<[] { return sql::pieces(is_to_do, " and (e.partner_due_on < :today or (e.due_moment is not null and e.due_moment < :now))"); }>;
constexpr std::string_view is_due_today = sql::composed<[] { return sql::pieces(is_to_do, " and e.partner_due_on = :today and (e.due_moment is null or e.due_moment >= :now)"); }>;
constexpr std::string_view is_with_probation = "e.state = 'more_information_asked'";
constexpr std::string_view is_to_confirm =
    "e.state = 'returned_interim' and exists (select 1 from enquiry_return s where s.enquiry_id = e.id and s.route in ('telephone', 'meeting') and s.confirmed_at is null)";
constexpr std::string_view is_done = "e.state in ('returned_final', 'read', 'used', 'set_aside', 'closed', 'declined', 'not_ours', 'cannot_identify')";
constexpr std::string_view is_withdrawn = "e.state = 'cancelled'";
constexpr std::string_view has_come_in = "e.released_at >= :since_20";
constexpr std::string_view is_returned = "e.returned_at >= :since_20";
constexpr std::string_view is_used = sql::composed<[] { return sql::pieces("e.returned_at >= :since_60 and ", was_used); }>;
constexpr std::string_view is_set_aside = sql::composed<[] { return sql::pieces("e.returned_at >= :since_60 and ", was_set_aside, " and not ", was_used); }>;

constexpr auto by_count = [] { return by_partner_count; };
constexpr auto newest = [] { return newest_first; };
constexpr auto to_do = [] { return is_to_do; };
constexpr auto late = [] { return is_late; };
constexpr auto due_today = [] { return is_due_today; };
constexpr auto with_probation = [] { return is_with_probation; };
constexpr auto to_release = [] { return waits_for_release; };
constexpr auto to_confirm = [] { return is_to_confirm; };
constexpr auto done = [] { return is_done; };
constexpr auto withdrawn = [] { return is_withdrawn; };
constexpr auto came_in = [] { return has_come_in; };
constexpr auto returned = [] { return is_returned; };
constexpr auto used = [] { return is_used; };
constexpr auto set_aside = [] { return is_set_aside; };

// The rows of a set, a page at a time, and how many they are, of the same condition. A unit of a large force has tens of
// thousands: which of them are shown is settled first, from what is narrow; what each line says is read for those alone.
template <auto set, auto order>
constexpr Scoped rows_of{"enquiries.work", sql::composed<[] {
  return sql::pieces(columns, "from (select e.id from enquiry e where {addressed e} and ", set(), order(), " limit :limit offset :after) k join enquiry e on e.id = k.id ", around, order());
}>};
template <auto set>
constexpr Scoped count_of{"enquiries.work_count", sql::composed<[] { return sql::pieces("select count(*) from enquiry e where {addressed e} and ", set()); }>};
// Of what is open: SQLite would read everything that was ever released.
template <auto set>
constexpr Scoped count_of_open{"enquiries.work_count", sql::composed<[] {
  return sql::pieces("select count(*) from enquiry e {sqlite}indexed by enquiry_agency {both}where {addressed e} and ", set());
}>};

struct Statements {
  Work work;
  Scoped const* rows;
  Scoped const* count;
};
constexpr std::array sets{
    Statements{Work::to_do, &rows_of<to_do, by_count>, &count_of_open<to_do>},
    Statements{Work::late, &rows_of<late, by_count>, &count_of_open<late>},
    Statements{Work::due_today, &rows_of<due_today, by_count>, &count_of_open<due_today>},
    Statements{Work::with_probation, &rows_of<with_probation, by_count>, &count_of<with_probation>},
    Statements{Work::to_release, &rows_of<to_release, by_count>, &count_of<to_release>},
    Statements{Work::to_confirm, &rows_of<to_confirm, by_count>, &count_of<to_confirm>},
    Statements{Work::done, &rows_of<done, newest>, &count_of<done>},
    Statements{Work::withdrawn, &rows_of<withdrawn, newest>, &count_of<withdrawn>},
    Statements{Work::came_in, &rows_of<came_in, newest>, &count_of<came_in>},
    Statements{Work::returned, &rows_of<returned, newest>, &count_of<returned>},
    Statements{Work::used, &rows_of<used, newest>, &count_of<used>},
    Statements{Work::set_aside, &rows_of<set_aside, newest>, &count_of<set_aside>},
};
Statements const& statements_of(Work work) { return *std::ranges::find(sets, work, &Statements::work); }

constexpr Scoped of_batch{"enquiries.work_of_batch", sql::composed<[] { return sql::pieces(columns, "from enquiry e ", around, " and e.batch_id = :batch", by_partner_count); }>};

constexpr Scoped to_do_keys{"enquiries.work_keys", sql::composed<[] {
  return sql::pieces("select e.id from enquiry e where {addressed e} and ", is_to_do, by_partner_count);
}>};

constexpr Scoped found{"enquiries.work_found", sql::composed<[] {
  return sql::pieces(columns, "from enquiry e ", around, " and ", is_to_do, " and lower(p.surname || ' ' || p.forenames || ' ' || p.surname || ' ' || coalesce(e.reference, '')) like :find", by_partner_count, " limit :limit");
}>};
constexpr Scoped waiting_count{"enquiries.work_waiting_count", sql::composed<[] {
  return sql::pieces("select count(*) from enquiry e {sqlite}indexed by enquiry_agency {both}where {addressed e} and ", sql_of::waiting);
}>};

constexpr std::size_t longest_find = 200;   // bytes; no name and reference together are longer, and SQLite takes no pattern over 50,000

// "Rimmer, Liam" as a pattern: the words in this order, with anything between them.
std::string pattern_of(std::string_view find) {
  std::string pattern = "%";
  for (char c : base::ascii_lower(base::trim(find))) {
    char const kept = c == '%' || c == '_' || c == ',' || c == ' ' ? '%' : c;
    if (kept != '%' || pattern.back() != '%') pattern += kept;
  }
  return pattern.back() == '%' ? pattern : pattern + "%";
}

constexpr Scoped colleagues{"enquiries.colleagues",
                            "select a.id, a.full_name from account a where a.disabled = 0 and a.id <> :scope_account and a.id in (select r.account_id from role_grant r "
                            "where r.agency_id = :scope_agency and (r.valid_to is null or r.valid_to > :today)) order by a.full_name, a.id"};
constexpr Scoped next_free{"enquiries.work_next_free", sql::composed<[] {
  return sql::pieces("select e.id from enquiry e where {addressed e} and e.taken_by is null and ", is_to_do, by_partner_count, " limit :limit");
}>};

// The first moment of the day so many working days back.
base::Instant since(ledger::View& view, int days) {
  return base::from_london(base::LocalTime{base::working_calendar(base::Nation::england_and_wales).add_working_days(view.today(), -days)});
}
sql::Params moments(ledger::View& view) {
  return {{"today", view.today()}, {"now", view.now()}, {"since_20", since(view, 20)}, {"since_60", since(view, 60)}};
}

}  // namespace

std::vector<WorkLine> work_of_agency(ledger::View& view, Work work, int limit, std::int64_t after) {
  auto params = moments(view);
  params.push_back({"limit", limit});
  params.push_back({"after", after});
  return view.rows<WorkLine>(*statements_of(work).rows, std::move(params));
}
std::int64_t count_of_work(ledger::View& view, Work work) { return view.row<std::int64_t>(*statements_of(work).count, moments(view)).value_or(0); }
std::vector<WorkLine> find_work(ledger::View& view, std::string_view find, int limit) {
  if (find.size() > longest_find) return {};
  return view.rows<WorkLine>(found, {{"find", pattern_of(find)}, {"limit", limit}});
}
std::int64_t waiting_of_agency(ledger::View& view) { return view.row<std::int64_t>(waiting_count).value_or(0); }
std::vector<EnquiryId> next_free_work(ledger::View& view, int limit) { return view.rows<EnquiryId>(next_free, {{"limit", limit}}); }
std::vector<WorkLine> work_of_batch(ledger::View& view, BatchId batch) { return view.rows<WorkLine>(of_batch, {{"batch", batch}}); }

std::vector<Colleague> colleagues_of(ledger::View& view) { return view.rows<Colleague>(colleagues, {{"today", view.today()}}); }
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

}  // namespace enquiries
