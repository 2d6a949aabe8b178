// A form sent after its sign-in had ended, with scripts off, loses nothing: it is kept for whoever typed it, and its page shows
// it again, filled, once she is signed in. Nothing is done with it before she sends it herself.
#pragma once
#include "http/router.hpp"
#include "identity/actions/keep_form.hpp"
#include "web/call.hpp"

namespace app {

// Keeps what a form brings whose token is of a sign-in that has ended, or of another one. Nothing where it is no form that a
// person sent from a page of ours (a script tries again by itself), or the token was nobody's. `pages`: every page of the site.
std::optional<identity::KeptFor> keep_sent_form(ledger::Ledger&, http::Request const&, http::Router const& pages);

// The page and the form with its number: "/people/3/notes?kept_form=7".
std::string with_kept_form(std::string_view path, identity::KeptFormId);
// Whether the request names one.
bool names_kept_form(http::Request const&);
// What the handler answered, with the kept form: its page gets it filled in; a form that was sent and taken is kept no longer.
http::Response show_kept_form(web::Call&, http::Response answered);

inline constexpr std::string_view kept_forms_gone = "/kept-forms?all=gone";   // its page cannot show it

}  // namespace app
