#include "enquiries/actions/one_time.hpp"

#include "base/text.hpp"
#include "enquiries/actions/steps.hpp"
#include "identity/domain/token.hpp"
#include "identity/store/networks.hpp"
#include "organisation/store/partners.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using identity::token_hash;

constexpr std::size_t longest_token = 200;
constexpr std::size_t longest_address = 200;

bool takes_an_answer(EnquiryState state) {
  return state == EnquiryState::sent || state == EnquiryState::acknowledged || state == EnquiryState::more_information_asked || state == EnquiryState::returned_interim;
}

// The code alone is short: with the token it is one secret.
std::string hash_of_code(std::string const& token, std::string const& code) { return token_hash(token + "/" + code); }

std::string letter(EnquiryRow const& enquiry, base::Instant expires_at) {
  return fmt::format(
      "Probation asks you to answer enquiry {}. This link opens a page made for you, where you answer without an account.\n\n"
      "You need a code of eight digits. The person who asks tells it to you by telephone; nobody writes it to you.\n\n"
      "The page opens once, in the browser in which you enter the code, until {}. Passing this message on does not help: the answer is yours to give.\n",
      enquiry.reference, base::date_and_time(expires_at));
}

std::ptrdiff_t made_lately(std::vector<OneTimeRow> const& links, base::Instant now) {
  return std::ranges::count_if(links, [&](OneTimeRow const& one) { return one.made_at > now - std::chrono::hours{24}; });
}

// Guesses from one network are counted with its wrong sign-ins.
bool network_closed(ledger::Tx& tx, std::string const& network) {
  return !network.empty() && identity::is_closed(identity::network_tries(tx, network), tx.now(), tx.rules<identity::Policy>());
}
OpenedLink not_opened(ledger::Tx& tx, std::string const& network, std::string what, OneTimeId link = {}) {
  if (!network.empty()) identity::count_wrong_try_from(tx, network);
  tx.record({.processing = ledger::Processing::consultation, .what = std::move(what), .subject = link.value});
  return {};
}

}  // namespace

base::Outcome<MadeLink> run(ledger::Tx& tx, MakeOneTimeLink const& action) {
  auto const enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (!takes_an_answer(enquiry->state)) return base::refuse(base::Refused::conflict, "This enquiry takes no answer now.");
  auto const address = std::string(base::trim(action.address));
  if (address.size() > longest_address || !mailbox_allowed(tx, enquiry->agency, address))
    return base::refuse("address", "Enter an address in a domain that was agreed with " + enquiry->agency_name);
  if (made_lately(one_time_links(tx, enquiry->id), tx.now()) >= most_links_a_day) return base::refuse("address", "Five links were made for this enquiry within a day. Telephone them, or wait until tomorrow");
  end_one_time_links(tx, enquiry->id, "A newer one was made");
  auto const token = letters_of(identity::new_token()), code = digits_of(identity::new_token());
  MadeLink made{.code = code, .address = address, .expires_at = tx.now() + link_lasts};
  made.id = insert_one_time_link(tx, {.enquiry = enquiry->id, .enquiry_version = enquiry->version, .address = address, .token_hash = token_hash(token), .code_hash = hash_of_code(token, code)});
  tx.send({.kind = "one_time", .to = address, .agency = enquiry->agency, .key = fmt::format("one-time-{}", made.id.value), .subject = fmt::format("Full Picture: a page to answer enquiry {}", enquiry->reference),
           .body = letter(*enquiry, made.expires_at), .link = "/one-time/" + token});
  record(tx, *enquiry, "enquiry.one_time_link_made", ledger::Processing::disclosure, fmt::format("link {}", made.id.value), "To be answered without an account", address);
  return made;
}

base::Outcome<EnquiryId> run(ledger::Tx& tx, EndOneTimeLink const& action) {
  auto const link = find_one_time_link(tx, action.link);
  if (!link) return base::refuse(base::Refused::not_found);
  auto const enquiry = load_enquiry(tx, link->enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  end_one_time_link(tx, link->id, "Ended by " + tx.scope().name);
  record(tx, *enquiry, "enquiry.one_time_link_ended", ledger::Processing::alteration, fmt::format("link {}", link->id.value));
  return enquiry->id;
}

base::Outcome<OpenedLink> run(ledger::Tx& tx, OpenOneTimeLink const& action) {
  auto const network = identity::network_of(tx.scope().from_address);
  if (network_closed(tx, network)) return not_opened(tx, {}, "one_time.network_closed");
  auto const link = action.token.size() <= longest_token ? one_time_of_token(tx, token_hash(action.token)) : std::nullopt;
  if (!link) return not_opened(tx, network, "one_time.unknown");
  if (state_of(link->times(), tx.now()) != LinkState::waits) return not_opened(tx, network, "one_time.refused", link->id);
  if (hash_of_code(action.token, digits_typed(action.code)) != link->code_hash) {
    count_wrong_one_time_code(tx, link->id);
    if (link->wrong_codes + 1 >= most_wrong_codes) end_one_time_link(tx, link->id, "The code was wrong five times");
    return not_opened(tx, network, "one_time.wrong_code", link->id);
  }
  if (!open_one_time_link(tx, link->id, token_hash(action.browser), action.csrf)) return not_opened(tx, network, "one_time.refused", link->id);
  tx.record({.processing = ledger::Processing::disclosure, .what = "one_time.opened", .subject = link->id.value, .why = "Code told by telephone"});
  return OpenedLink{true};
}

std::optional<OneTimeRow> open_link(ledger::View& view, std::string_view browser) {
  if (browser.empty() || browser.size() > longest_token) return std::nullopt;
  auto link = one_time_of_browser(view, token_hash(browser));
  return link && state_of(link->times(), view.now()) == LinkState::opened ? link : std::nullopt;
}

std::optional<OneTimeVisit> one_time_visit(ledger::Ledger& ledger, std::string_view browser, std::string request_id, std::string from_address) {
  ledger::Scope const nobody{.request_id = request_id, .from_address = from_address};
  return ledger.read(nobody, [&](ledger::View& view) -> std::optional<OneTimeVisit> {
    auto const link = open_link(view, browser);
    auto const partner = link ? partner_of_link(view, link->id) : std::nullopt;
    if (!partner) return std::nullopt;
    bool const police = partner->agency_kind == base::word(organisation::AgencyKind::police);
    return OneTimeVisit{.scope = {.role = police ? ledger::Role::police_responder : ledger::Role::childrens_responder, .name = link->address + ", on a one-time page", .agency = partner->agency,
                                  .request_id = request_id, .from_address = from_address},
                        .csrf = link->csrf};
  });
}

base::Outcome<ReturnedNow> run(ledger::Tx& tx, AnswerOnce const& action) {
  auto const link = open_link(tx, action.browser);
  if (!link || link->enquiry != action.answer.enquiry) return base::refuse(base::Refused::not_found);
  auto const returned = run(tx, action.answer);
  if (!returned) return returned;
  if (!use_one_time_link(tx, link->id)) return base::refuse(base::Refused::conflict, "An answer was sent on this page already.");
  tx.record({.processing = ledger::Processing::collection, .what = "one_time.used", .subject = link->id.value});
  return returned;
}

}  // namespace enquiries
