#include "govuk/page.hpp"

#include "govuk/assets.hpp"
#include "govuk/elements.hpp"
#include "govuk/furniture.hpp"

namespace govuk {

namespace {

// Its hash stands in the Content-Security-Policy, so it may not change by a byte.
constexpr Raw class_script{
    "<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : "
    "'');</script>"};

Html head(Page const& page, Frame const& frame) {
  Html out = {el("meta", {{"charset", "utf-8"}}), el("title", {}, page_title(page, frame)),
              el("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1, viewport-fit=cover"}}),
              el("meta", {{"name", "theme-color"}, {"content", "#1d2c4d"}}),
              el("link", {{"rel", "icon"}, {"href", asset_url("icon.svg")}, {"type", "image/svg+xml"}}),
              el("link", {{"rel", "stylesheet"}, {"href", asset_url("app.css")}}),
              el("script", {{"type", "module"}, {"src", asset_url("app.js")}})};
  if (page.plots) out += el("script", {{"type", "module"}, {"src", asset_url("plots.js")}});
  return el("head", {}, out + page.head);
}

Html signed_in(Frame const& frame) {
  if (frame.signed_in.empty()) return {};
  Html const out = form({.action = frame.sign_out, .csrf = frame.csrf,
                         .body = el("button", {{"type", "submit"}, {"class", "fp-link-button"}}, "Sign out"), .classes = "fp-user__sign-out"});
  return div("fp-user", {el("a", {{"class", "govuk-service-navigation__link"}, {"href", frame.account_url}}, frame.signed_in), out});
}

Html header(Frame const& frame) {
  Html logo = span("fp-logo", frame.service);
  if (!frame.organisation.empty()) logo += {" ", span("fp-logo__organisation", frame.organisation)};
  Html out = generic_header({.logo = logo, .url = frame.home});
  if (!frame.navigation.empty() || !frame.signed_in.empty())
    out += service_navigation({.items = frame.navigation, .end = signed_in(frame), .end_inline = true});
  if (!frame.phase.empty()) out += phase_banner({.tag = frame.phase, .text = frame.phase_text});
  return el("header", {{"class", "govuk-template__header"}}, out);
}

Html container(Page const& page) {
  Html out;
  if (!page.breadcrumbs.empty()) out += breadcrumbs({.items = page.breadcrumbs});
  else if (!page.back.empty()) out += back_link({.href = page.back});
  if (!page.before.empty()) out += section(page.section.empty() ? page.title : page.section, page.before);
  Html body;
  if (page.form != nullptr) body += error_summary(*page.form);
  body += page.body;
  out += el("main", {{"class", "govuk-main-wrapper"}, {"id", "main-content"}}, body);
  return div("govuk-width-container", out);
}

}  // namespace

std::string page_title(Page const& page, Frame const& frame) {
  std::string title = page.form != nullptr && page.form->failed() ? "Error: " : "";
  title += page.title;
  if (!page.section.empty() && page.section != page.title) title += " – " + page.section;
  return title + " – " + frame.service;
}

std::string render(Page const& page, Frame const& frame) {
  Html const foot = el("footer", {{"class", "govuk-template__footer"}},
                       footer({.links = frame.footer, .text = frame.footer_text}));
  Html const body = el("body", {{"class", classes({"govuk-template__body", page.wide ? "fp-wide" : ""})}},
                       {markup(class_script), skip_link(), header(frame), frame.banner, container(page), foot});
  return "<!DOCTYPE html>\n" + el("html", {{"lang", "en-GB"}, {"class", "govuk-template"}}, {head(page, frame), body}).str() + "\n";
}

std::string_view content_security_policy() {
  return "default-src 'self'; script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; style-src 'self'; "
         "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
}

}  // namespace govuk
