#include "app/kept_forms.hpp"

#include "govuk/all.hpp"
#include "http/csrf.hpp"
#include "web/refill.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace app {
namespace {

using identity::KeptForm;
using identity::KeptFormId;

constexpr std::string_view number_field = "kept_form";
constexpr std::array<std::string_view, 5> secrets{"password", "new_password", "present", "wanted", "code"};
constexpr std::size_t longest_address = 1000;

// Of a page that a person looks at, not of a script's save.
bool sent_by_hand(http::Request const& request) {
  auto const mode = request.header("Sec-Fetch-Mode");
  return request.method == http::Method::post && request.header(http::csrf_header).empty() && (mode.empty() || mode == "navigate");
}

KeptFormId number_of(http::Request const& request) {
  auto const text = request.query.one(number_field);
  std::int64_t number = 0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
  return KeptFormId{read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : 0};
}

http::Form without(http::Form const& form, auto const& names) {
  http::Form out;
  for (auto const& [name, value] : form)
    if (std::ranges::find(names, name) == std::ranges::end(names)) out.add(name, value);
  return out;
}

std::string address(std::string_view path, http::Form const& query) {
  auto const rest = without(query, std::array{number_field});
  return rest.empty() ? std::string(path) : fmt::format("{}?{}", path, http::to_query(rest));
}

std::string form_of(http::Request const& request) { return address(request.path, request.query); }

bool is_page(http::Router const& pages, std::string_view address) { return pages.match(http::Method::get, std::string(address.substr(0, address.find('?')))).index >= 0; }

// The page that the form was sent from, as the browser says.
std::string referred(http::Request const& request) {
  auto referer = request.header("Referer");
  auto const own = request.header("Host");
  auto const scheme = referer.find("://");
  if (scheme == referer.npos || own.empty() || !referer.substr(scheme + 3).starts_with(own)) return {};
  referer.remove_prefix(scheme + 3 + own.size());
  referer = referer.substr(0, referer.find('#'));
  if (!referer.starts_with('/') || referer.starts_with("//") || referer.size() > longest_address) return {};
  auto const mark = std::min(referer.find('?'), referer.size());
  auto const query = mark < referer.size() ? http::parse_form(referer.substr(mark + 1)) : http::Parsed<http::Form>(http::Form{});
  return query ? address(referer.substr(0, mark), *query) : std::string(referer.substr(0, mark));
}

// Where it can be shown again: its page, or its own address (a form that was refused stands there). Else in the list.
std::string page_of(http::Request const& request, http::Router const& pages) {
  for (auto const& page : {referred(request), form_of(request)})
    if (!page.empty() && is_page(pages, page)) return page;
  return std::string(kept_forms_gone);
}

http::Form typed_in(http::Request const& request) {
  std::array<std::string_view, secrets.size() + 1> left_out{};
  std::ranges::copy(secrets, left_out.begin());
  left_out.back() = http::csrf_field;
  return without(request.form, left_out);
}

govuk::Html left_over(http::Form const& fields) {
  using namespace govuk;
  std::string typed;
  for (auto const& [name, value] : fields)
    if (value.find(' ') != value.npos) typed += (typed.empty() ? "" : "\n\n") + value;   // words that somebody wrote; codes and keys are one word
  if (typed.empty()) return {};
  return {p("This was typed too, and the form has no place for it now:"), el("pre", {{"class", "fp-case-record"}, {"tabindex", "0"}}, typed)};
}

govuk::Html banner(web::Call& call, KeptForm const& kept, http::Form const& no_place) {
  using namespace govuk;
  Html words = {p("Your sign-in had ended when you sent this form. What you typed is in it again.", "govuk-notification-banner__heading"),
                p(fmt::format("You sent it on {}. Nothing was done with it: look it through and send it.", base::date_and_time(kept.kept_at)))};
  if (kept.files > 0) words += p("A file that you had chosen is not kept. Choose it again.");
  words += {left_over(no_place), form({.action = fmt::format("/kept-forms/{}/discard", kept.id.value), .csrf = call.csrf(),
                                       .body = button({.text = "Discard what was kept", .kind = ButtonKind::secondary, .classes = "govuk-!-margin-bottom-0"})})};
  return notification_banner({.html = words, .title_id = "kept-form-title"});
}

void put_above(std::string& page, govuk::Html const& what) {
  auto const main = page.find("<main");
  auto const begin = main == page.npos ? page.npos : page.find('>', main);
  if (begin != page.npos) page.insert(begin + 1, what.str());
}

http::Response shown_filled(web::Call& call, http::Response answered) {
  if (answered.kind != http::Kind::page) return answered;
  auto const kept = identity::my_kept_form(call.view, number_of(call.request));
  if (!kept) return answered;
  if (answered.status != 200) return http::redirect(std::string(kept_forms_gone));
  auto filled = web::refill(answered.body, kept->form, http::parse_form(kept->body).value_or(http::Form{}), with_kept_form(kept->form, kept->id));
  if (!filled) return http::redirect(std::string(kept_forms_gone));
  answered.body = std::move(filled->page);
  put_above(answered.body, banner(call, *kept, filled->left_over));
  return answered;
}

http::Response sent(web::Call& call, http::Response answered) {
  auto const id = number_of(call.request);
  if (answered.kind == http::Kind::redirect) (void)call.perform(identity::DropKeptForm{.id = id, .sent = true});
  else if (answered.kind == http::Kind::page) answered.body = web::readdress(std::move(answered.body), form_of(call.request), call.request.form, with_kept_form(form_of(call.request), id));
  return answered;
}

}  // namespace

std::optional<identity::KeptFor> keep_sent_form(ledger::Ledger& ledger, http::Request const& request, http::Router const& pages) {
  if (!sent_by_hand(request) || !http::same_origin(request)) return std::nullopt;
  auto const fields = typed_in(request);
  if (std::ranges::none_of(fields, [](auto const& field) { return !field.second.empty(); })) return std::nullopt;
  identity::KeepForm const keep{.token = std::string(request.form.one(http::csrf_field)),
                                .form = {.id = number_of(request), .form = form_of(request), .page = page_of(request, pages), .body = http::to_query(fields), .files = static_cast<std::int64_t>(request.uploads.size())}};
  if (keep.token.empty() || keep.form.form.size() > longest_address) return std::nullopt;
  auto const kept = ledger::perform(ledger, ledger::Scope{.request_id = request.request_id, .from_address = request.remote_address}, keep);
  return kept ? std::optional(*kept) : std::nullopt;
}

std::string with_kept_form(std::string_view path, KeptFormId id) { return fmt::format("{}{}{}={}", path, path.find('?') == path.npos ? "?" : "&", number_field, id.value); }

bool names_kept_form(http::Request const& request) { return request.query.has(number_field); }

http::Response show_kept_form(web::Call& call, http::Response answered) {
  return call.request.method == http::Method::get ? shown_filled(call, std::move(answered)) : sent(call, std::move(answered));
}

}  // namespace app
