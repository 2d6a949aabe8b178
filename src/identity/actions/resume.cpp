#include "identity/actions/resume.hpp"

#include "identity/domain/policy.hpp"
#include "identity/domain/token.hpp"
#include "identity/store/sessions.hpp"

namespace identity {

namespace {

ledger::Scope nobody(std::string request_id = {}, std::string from_address = {}) {
  return {.name = "", .request_id = std::move(request_id), .from_address = std::move(from_address)};
}

bool within_limits(Session const& session, base::Instant now, Policy const& policy) {
  return now - session.seen_at <= policy.idle + policy.seen_every && now - session.created_at <= policy.absolute;
}

bool grant_holds(SessionFound const& found, base::Date today) {
  return found.role && found.grant_from && *found.grant_from <= today && (!found.grant_to || today < *found.grant_to);
}

// What the role sees of the country. Who sees no people has no place; what a place opens is ledger/scoped.cpp's matter.
ledger::Scope scope_from(SessionFound const& found) {
  ledger::Scope scope{.account = found.session.account, .role = *found.role, .name = found.full_name,
                      .staff = found.staff.value_or(StaffId{})};
  if (is_partner(scope.role)) {
    scope.agency = found.agency.value_or(AgencyId{});
    return scope;
  }
  scope.unit = found.unit.value_or(UnitId{});
  bool const reads = ledger::may(scope.role, ledger::Permission::read_people);
  if (reads || ledger::may(scope.role, ledger::Permission::see_dashboards)) scope.place = found.place;
  if (ledger::may(scope.role, ledger::Permission::open_glass)) scope.opened = found.opened;
  return scope;
}

struct SeeSession {
  SessionId session = {};
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};
base::Outcome<> run(ledger::Tx& tx, SeeSession const& action) {
  see_session(tx, action.session);
  tx.record({.processing = ledger::Processing::alteration, .what = "session.continued", .subject = action.session.value});
  return {};
}

std::optional<SessionFound> look_up(ledger::Ledger& ledger, ledger::Scope const& scope, std::string_view token) {
  return ledger.read(scope, [&](ledger::View& view) { return session_of_token(view, token_hash(token)); });
}

}  // namespace

std::optional<Resumed> resume(ledger::Ledger& ledger, std::string_view token, std::string request_id, std::string from_address) {
  if (token.empty() || token.size() > 100) return std::nullopt;
  auto const asker = nobody(request_id, from_address);
  auto const found = look_up(ledger, asker, token);
  auto const now = ledger.clock().now();
  auto const& policy = ledger.rules().of<Policy>();
  if (!found || found->disabled || !within_limits(found->session, now, policy)) return std::nullopt;
  bool const open = found->session.stage == Stage::open;
  if (open && !grant_holds(*found, base::london_date(now))) return std::nullopt;

  Resumed resumed{.scope = open ? scope_from(*found) : asker, .session = found->session};
  resumed.scope.account = found->session.account;
  resumed.scope.name = found->full_name;
  resumed.scope.request_id = std::move(request_id);
  resumed.scope.from_address = std::move(from_address);
  if (now - found->session.seen_at >= policy.seen_every) {
    (void)ledger::perform(ledger, resumed.scope, SeeSession{found->session.id});
    resumed.session.seen_at = now;
  }
  return resumed;
}

std::optional<ledger::Scope> scope_of_grant(ledger::View& view, GrantId grant) {
  auto const found = grant_alone(view, grant);
  if (!found || found->disabled || !grant_holds(*found, view.today())) return std::nullopt;
  return scope_from(*found);
}

base::Outcome<> run(ledger::Tx& tx, SignOut const& action) {
  auto const found = session_of_token(tx, token_hash(action.token));
  if (found) end_session(tx, found->session.id);
  tx.record({.processing = ledger::Processing::alteration, .what = "session.ended", .subject = found ? found->session.id.value : 0});
  return {};
}

}  // namespace identity
