#include "web/call.hpp"

#include "govuk/elements.hpp"

#include <algorithm>
#include <array>

namespace web {
namespace {

constexpr std::array<std::string_view, 4> secrets{"password", "new_password", "present", "wanted"};

// Text is what somebody wrote in words: more than one of them. Codes, keys and tokens are one word; a password is never shown.
bool is_text(http::Form::Field const& field) {
  return std::ranges::find(secrets, field.first) == secrets.end() && field.second.find_first_of(" \n") != std::string::npos;
}

// What was typed into a form that is refused, to copy: nothing typed is lost, whoever changed the record meanwhile.
govuk::Html typed_text(http::Form const& form) {
  using namespace govuk;
  std::string typed;
  for (auto const& field : form)
    if (is_text(field)) typed += (typed.empty() ? "" : "\n\n") + field.second;
  if (typed.empty()) return {};
  return {h2("What you typed"), p("It is not saved. Copy what you want to keep before you leave this page."),
          el("pre", {{"class", "fp-case-record"}, {"tabindex", "0"}}, text(typed))};
}

}  // namespace

int status_of(base::Refused kind) {
  switch (kind) {
    case base::Refused::invalid: return 422;
    case base::Refused::not_found: return 404;
    case base::Refused::forbidden: return 403;
    case base::Refused::conflict: return 409;
    case base::Refused::stale: return 409;
  }
  return 500;
}

http::Response Call::page(govuk::Page const& shown, int status) const {
  return http::html(govuk::render(shown, frame), status);
}

http::Response Call::refused(base::Refusal const& refusal, std::string_view back) const {
  int const status = status_of(refusal.kind);
  std::string message = refusal.message;
  for (auto const& error : refusal.errors) message += (message.empty() ? "" : " ") + error.message;
  auto shown = status_page(status, {}, message, back);
  shown.body += typed_text(request.form);
  return page(shown, status);
}

}  // namespace web
