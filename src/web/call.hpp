// What a handler gets: the request, who asks, one read snapshot, and the way to act.
//
//   http::Response person_page(web::Call& call) {
//     auto const person = people::find_person(call.view, …);
//     if (!person) return call.not_found();
//     return call.page({.title = …, .body = …});
//   }
#pragma once
#include "govuk/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "ledger/ledger.hpp"

namespace web {

struct Call {
  http::Request const& request;
  ledger::Ledger& ledger;
  ledger::Scope const& scope;
  ledger::View& view;               // opened before the handler ran: after perform() redirect, do not read on
  govuk::Frame const& frame;        // of the door the person came in by
  base::Instant now;

  std::string const& csrf() const { return frame.csrf; }
  bool may(ledger::Permission permission) const { return ledger::may(scope.role, permission); }

  template <class Action>
  auto perform(Action const& action) {
    return ledger::perform(ledger, scope, action);
  }

  http::Response page(govuk::Page const& page, int status = 200) const;
  // A page again with what was typed: 422.
  http::Response again(govuk::Page const& page) const { return this->page(page, 422); }
  http::Response not_found() const { return refused({.kind = base::Refused::not_found}); }
  // A refusal that no form can show: its status and a designed page. `back` is where "Go back" leads.
  http::Response refused(base::Refusal const& refusal, std::string_view back = {}) const;

  // The key in a path parameter; 0 (which no row has) if it is none.
  template <class Id>
  Id id(std::string_view name) const {
    return Id{request.id(name).value_or(0)};
  }
};

// A refusal's status, the one mapping: invalid 422, not_found 404, forbidden 403, conflict and stale 409.
int status_of(base::Refused kind);

// The designed page of a status that is no handler's: 400, 403, 404, 405, 408, 409, 413, 500, 503 …
// `reference` (of a 500) is what a person may quote.
govuk::Page status_page(int status, std::string_view reference = {}, std::string_view message = {}, std::string_view back = {});

}  // namespace web
