#include "enquiries/store/one_time.hpp"

#include "sql/compose.hpp"

namespace enquiries {
namespace {

constexpr std::string_view columns =
    "select l.id, l.enquiry_id, l.enquiry_version, l.address, l.code_hash, l.made_at, l.made_name, l.expires_at, l.wrong_codes, l.opened_at, l.csrf, l.used_at, l.ended_at, l.ended_why from one_time_link l";
constexpr std::string_view seen = " join enquiry e on e.id = l.enquiry_id join person p on p.id = e.person_id where {visible p}";
constexpr ledger::Scoped of_enquiry{"enquiries.one_time_links", sql::composed<[] { return sql::pieces(columns, seen, " and e.id = :id order by l.id desc"); }>};
constexpr ledger::Scoped one{"enquiries.one_time_link", sql::composed<[] { return sql::pieces(columns, seen, " and l.id = :id"); }>};
constexpr ledger::System by_token{"enquiries.one_time_of_token", "nobody is signed in: the token of the link is the key", sql::composed<[] { return sql::pieces(columns, " where l.token_hash = :hash"); }>};
constexpr ledger::System by_browser{"enquiries.one_time_of_browser", "nobody is signed in: what the one browser holds is the key", sql::composed<[] { return sql::pieces(columns, " where l.browser_hash = :hash"); }>};
constexpr ledger::System partner{"enquiries.one_time_partner", "nobody is signed in: whose answer the link is for",
  "select a.id, a.kind from one_time_link l join enquiry e on e.id = l.enquiry_id join agency a on a.id = e.agency_id where l.id = :id"};

constexpr ledger::Write inserted{"enquiries.insert_one_time_link",
  "insert into one_time_link (enquiry_id, enquiry_version, address, token_hash, code_hash, made_at, made_by, made_name, expires_at)"
  " values (:enquiry, :version, :address, :token, :code, :now, :by, :name, :expires) returning id"};
constexpr ledger::Write all_ended{"enquiries.end_one_time_links",
  "update one_time_link set ended_at = :now, ended_why = :why where enquiry_id = :enquiry and used_at is null and ended_at is null"};
constexpr ledger::Write ended{"enquiries.end_one_time_link", "update one_time_link set ended_at = :now, ended_why = :why where id = :id and used_at is null and ended_at is null"};
constexpr ledger::Write wrong{"enquiries.wrong_one_time_code", "update one_time_link set wrong_codes = wrong_codes + 1 where id = :id"};
constexpr ledger::Write opened{"enquiries.open_one_time_link", "update one_time_link set opened_at = :now, browser_hash = :browser, csrf = :csrf where id = :id and opened_at is null and used_at is null and ended_at is null"};
constexpr ledger::Write used{"enquiries.use_one_time_link", "update one_time_link set used_at = :now where id = :id and used_at is null and ended_at is null"};

}  // namespace

std::vector<OneTimeRow> one_time_links(ledger::View& view, EnquiryId id) { return view.rows<OneTimeRow>(of_enquiry, {{"id", id}}); }
std::optional<OneTimeRow> find_one_time_link(ledger::View& view, OneTimeId id) { return view.row<OneTimeRow>(one, {{"id", id}}); }
std::optional<OneTimeRow> one_time_of_token(ledger::View& view, std::string_view hash) { return view.row<OneTimeRow>(by_token, {{"hash", hash}}); }
std::optional<OneTimeRow> one_time_of_browser(ledger::View& view, std::string_view hash) { return view.row<OneTimeRow>(by_browser, {{"hash", hash}}); }
std::optional<OneTimePartner> partner_of_link(ledger::View& view, OneTimeId id) { return view.row<OneTimePartner>(partner, {{"id", id}}); }

OneTimeId insert_one_time_link(ledger::Tx& tx, NewOneTimeLink const& link) {
  return OneTimeId{tx.insert(inserted, {{"enquiry", link.enquiry}, {"version", link.enquiry_version}, {"address", link.address}, {"token", link.token_hash}, {"code", link.code_hash}, {"now", tx.now()},
                                        {"by", tx.scope().account}, {"name", tx.scope().name}, {"expires", tx.now() + link_lasts}})};
}
void end_one_time_links(ledger::Tx& tx, EnquiryId id, std::string_view why) { tx.change(all_ended, {{"enquiry", id}, {"why", why}, {"now", tx.now()}}); }
void end_one_time_link(ledger::Tx& tx, OneTimeId id, std::string_view why) { tx.change(ended, {{"id", id}, {"why", why}, {"now", tx.now()}}); }
void count_wrong_one_time_code(ledger::Tx& tx, OneTimeId id) { tx.change(wrong, {{"id", id}}); }
bool open_one_time_link(ledger::Tx& tx, OneTimeId id, std::string_view browser_hash, std::string_view csrf) {
  return tx.change(opened, {{"id", id}, {"browser", browser_hash}, {"csrf", csrf}, {"now", tx.now()}}) > 0;
}
bool use_one_time_link(ledger::Tx& tx, OneTimeId id) { return tx.change(used, {{"id", id}, {"now", tx.now()}}) > 0; }

}  // namespace enquiries
