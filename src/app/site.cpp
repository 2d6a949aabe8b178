#include "app/site.hpp"

#include "app/frame.hpp"
#include "app/kept_forms.hpp"
#include "enquiries/actions/one_time.hpp"
#include "http/csrf.hpp"
#include "identity/actions/resume.hpp"
#include "identity/actions/sign_in.hpp"

namespace app {
namespace {

constexpr std::string_view visit_cookie = "visit";  // the token of a visitor who has not signed in

bool is_safe(http::Method method) { return method == http::Method::get || method == http::Method::head; }

std::string_view token_sent(http::Request const& request) {
  auto const header = request.header(http::csrf_header);
  return header.empty() ? request.form.one(http::csrf_field) : header;
}

// Where to come back to after signing in: the page asked for, if it was asked for by reading.
http::Response to_sign_in(http::Request const& request, bool training) {
  if (training) return http::redirect("/people-of-the-story");
  return http::redirect(is_safe(request.method) && request.path != "/" ? "/sign-in?back=" + http::percent_encode(request.path) : "/sign-in");
}

constexpr std::string_view from_earlier_sign_in = "This form is from an earlier sign-in. Go back, load the page again and send it once more.";
constexpr std::string_view from_anothers_sign_in = "This form is from an earlier sign-in of somebody else. What was typed is kept, and shown at that person’s next sign-in.";

// A form without the token of this sign-in: kept for whoever typed it. Her own is shown to her again at once.
http::Response not_of_this_sign_in(web::Call& call, http::Router const& pages) {
  auto const kept = keep_sent_form(call.ledger, call.request, pages);
  if (kept && kept->account == call.scope.account && call.scope.account.value != 0) return http::redirect("/kept-forms");
  if (kept) return call.page(web::status_page(403, {}, from_anothers_sign_in), 403);   // without what was typed: it is not hers
  return call.refused({.kind = base::Refused::forbidden, .message = std::string(from_earlier_sign_in)});
}

}  // namespace

struct Site::Visitor {
  ledger::Scope scope = {};
  std::string csrf = {};
  bool signed_in = false;
  bool new_visit = false;  // a token was made: send it
  bool once = false;       // in the one browser of a one-time page: the scope is its partner's, there alone
};

Site::Site(std::shared_ptr<ledger::Ledger> ledger, SiteOptions options) : ledger_(std::move(ledger)), options_(std::move(options)) {}

Site::Visitor Site::visitor_of(http::Request const& request, ledger::Ledger& ledger) const {
  if (request.path == enquiries::one_time_path || request.path.starts_with(std::string(enquiries::one_time_path) + "/"))
    if (auto found = enquiries::one_time_visit(ledger, request.cookie(enquiries::one_time_cookie), request.request_id, request.remote_address))
      return {.scope = std::move(found->scope), .csrf = std::move(found->csrf), .once = true};
  if (auto const token = request.cookie(identity::session_cookie); !token.empty())
    if (auto found = identity::resume(ledger, token, request.request_id, request.remote_address))
      return {.scope = std::move(found->scope), .csrf = found->csrf(), .signed_in = found->session.stage == identity::Stage::open};
  Visitor visitor{.scope = {.request_id = request.request_id, .from_address = request.remote_address}};
  visitor.csrf = std::string(request.cookie(visit_cookie));
  if (visitor.csrf.size() < 43) {
    visitor.csrf = http::random_token();
    visitor.new_visit = true;
  }
  return visitor;
}

http::Response Site::handle(web::Route const& route, http::Request const& request, Visitor const& visitor,
                            std::shared_ptr<ledger::Ledger> const& ledger) const {
  auto frame = frame_of(visitor.once ? ledger::Scope{} : visitor.scope, request.path, visitor.csrf);
  if (options_.banner) frame.banner = options_.banner(request, frame);
  std::vector<ledger::AuditLine> looks;
  auto response = ledger->read(
      visitor.scope,
      [&](ledger::View& view) {
        web::Call call{.request = request, .ledger = *ledger, .scope = visitor.scope, .view = view, .frame = frame, .now = view.now()};
        bool const ours = is_safe(request.method) || (http::same_origin(request) && http::same_token(token_sent(request), visitor.csrf));
        if (!ours) return not_of_this_sign_in(call, *pages_);
        if (!ledger::may(visitor.scope.role, route.permission)) return call.refused({.kind = base::Refused::forbidden});
        auto answered = route.handler(call);
        looks = view.looks();
        return visitor.signed_in && names_kept_form(request) ? show_kept_form(call, std::move(answered)) : answered;
      },
      route.lane == http::Lane::heavy);
  if (!looks.empty())
    response.held_until([ledger, scope = visitor.scope, looks = std::move(looks)](http::Response::Go go) {
      ledger->write_looks(scope, looks, std::move(go));
    });
  return response;
}

http::Response Site::answer(web::Route const& route, http::Request const& request) const {
  auto const ledger = ledger_.load();
  bool const anybody = route.permission == ledger::Permission::anyone && is_safe(request.method) && request.cookie(identity::session_cookie).empty() && !options_.training;
  if (anybody) return answer_anybody(route, request, ledger);
  auto const visitor = visitor_of(request, *ledger);
  if (!visitor.signed_in && route.permission != ledger::Permission::anyone)
    return keep_sent_form(*ledger, request, *pages_) ? http::redirect("/form-kept") : to_sign_in(request, options_.training);
  return with_visit(visitor, handle(route, request, visitor, ledger));
}

// Who brings no session is shown what everybody is: as it was made within this minute, if it was.
http::Response Site::answer_anybody(web::Route const& route, http::Request const& request, std::shared_ptr<ledger::Ledger> const& ledger) const {
  auto const state = PublicPages::state_of(*ledger);
  if (auto kept = public_pages_.find(state, request)) return std::move(*kept);
  auto const visitor = visitor_of(request, *ledger);
  auto response = with_visit(visitor, handle(route, request, visitor, ledger));
  public_pages_.keep(state, request, response);
  return response;
}

// What anybody may keep holds no token.
http::Response Site::with_visit(Visitor const& visitor, http::Response response) {
  if (visitor.new_visit && response.kind == http::Kind::page && response.public_seconds == 0)
    response.cookie({.name = std::string(visit_cookie), .value = visitor.csrf, .same_site = http::SameSite::lax});
  return response;
}

std::vector<http::Route> Site::bind(web::Routes table) {
  std::vector<http::Route> routes, pages;
  for (auto const& row : table)
    if (row.method == http::Method::get) pages.push_back({.pattern = std::string(row.pattern), .handler = [](http::Request const&) { return http::plain(""); }});
  pages_ = std::make_unique<http::Router>(std::move(pages));
  for (auto& row : table)
    routes.push_back({.method = row.method, .pattern = std::string(row.pattern), .lane = row.lane,
                      .handler = [this, row](http::Request const& request) { return answer(row, request); }, .upload = row.upload});
  return routes;
}

http::Response Site::error_page(int status, http::Request const* request) const {
  auto const frame = frame_of({}, request ? request->path : "", {});
  return http::html(govuk::render(web::status_page(status, status == 500 && request ? request->request_id : ""), frame), status);
}

}  // namespace app
