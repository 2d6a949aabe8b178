// Clear the list: requests that need no answer any more are proposed; probation withdraws them together, each with its
// own reason. Nothing vanishes: they stay in the record and in the figures.
#include "enquiries/actions/propose_withdrawal.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/escalation.hpp"
#include "people/domain/person.hpp"

#include <algorithm>

namespace enquiries::pages {
namespace {

using govuk::Cell;
using govuk::Html;

constexpr int most = 200;

std::optional<Withdrawal> code_asked(web::Call const& call) { return base::from_word<Withdrawal>(call.request.query.one("code")); }

Html counts(web::Call& call) {
  using namespace govuk;
  std::vector<SummaryRow> rows;
  std::int64_t all = 0;
  for (auto const& count : proposal_counts(call.view)) {
    rows.push_back({.key = text(count.code), .value = link_to(fmt::format("/withdrawals?code={}", base::word(count.code)), number(count.count), {.hidden = fmt::format(" proposed: {}", text(count.code))})});
    all += count.count;
  }
  rows.push_back({.key = "All", .value = link_to("/withdrawals", number(all), {.hidden = " proposed"})});
  return summary_list({.rows = rows});
}

std::vector<Cell> cells_of(ProposalRow const& proposal, base::Date today) {
  auto const& line = proposal.enquiry;
  return {reference_words(line.reference, fmt::format("/enquiries/{}", line.id.value)), people::surname_first(line.forenames, line.surname), line.agency_name,
          Html{text(proposal.code), proposal.cited.empty() ? Html() : Html{": ", proposal.cited}, proposal.note.empty() ? Html() : Html{". ", proposal.note}}, due_words(line.due_on, today)};
}

constexpr std::string_view tick_id = "tick-";

// Who may not decide reads what is proposed, and is offered nothing that would be refused.
Html list(web::Call& call, std::vector<ProposalRow> const& proposals, govuk::FormView const& typed) {
  using namespace govuk;
  if (proposals.empty()) return p("Nothing is proposed.");
  std::vector<Head> const head{"Enquiry", "Person", "From", "Why", "Due"};
  if (!call.may(ledger::Permission::countersign)) {
    std::vector<std::vector<Cell>> rows;
    for (auto const& proposal : proposals) rows.push_back(cells_of(proposal, call.view.today()));
    return table({.caption = "Proposed for withdrawal", .caption_size = Size::m, .head = head, .rows = rows, .scroll = true, .id = "proposals"});
  }
  std::vector<MultiSelectRow> rows;
  for (auto const& proposal : proposals) {
    auto const& line = proposal.enquiry;
    auto const id = std::to_string(proposal.id.value);
    rows.push_back({.value = id, .label = fmt::format("Select {}, {}", line.reference, people::surname_first(line.forenames, line.surname)), .checked = typed.has("proposals", id), .cells = cells_of(proposal, call.view.today())});
  }
  return form({.action = "/withdrawals", .csrf = call.csrf(),
               .body = {multi_select({.caption = "Proposed for withdrawal", .caption_size = Size::m, .name = "proposals", .id_prefix = std::string(tick_id), .scroll = true, .head = head, .rows = rows}),
                        text_input({.name = "reason", .label = "If you keep them: why they are still wanted", .form = &typed}),
                        button_group({button({.text = "Withdraw the ticked ones", .name = "do", .value = "withdraw"}), button({.text = "Keep the ticked ones", .kind = ButtonKind::secondary, .name = "do", .value = "keep"})})}});
}

std::vector<ProposalRow> ticked(web::Call& call) {
  std::vector<ProposalRow> chosen;
  for (auto const id : call.request.form.all("proposals"))
    if (auto row = find_proposal(call.view, ProposalId{std::strtoll(std::string(id).c_str(), nullptr, 10)}); row && std::ssize(chosen) < most) chosen.push_back(std::move(*row));
  return chosen;
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  auto const proposals = withdrawal_proposals(call.view, code_asked(call), most);
  govuk::FormView const typed(call.request.form, std::move(errors));
  Html const body = {govuk::h1("Clear the list"), govuk::p("These requests seem to need no answer any more. What you withdraw stays in the record and in the figures; the partner is told in its next digest."), counts(call), list(call, proposals, typed)};
  govuk::Page const page{.title = "Clear the list", .body = body, .form = typed.failed() ? &typed : nullptr, .wide = true};
  return typed.failed() ? call.again(page) : call.page(page);
}

// What stands against one of them, with its reference, at its tick: the others are ticked still.
std::vector<base::FieldError> at_their_ticks(web::Call& call, std::vector<ProposalRow> const& chosen, std::vector<base::FieldError> errors) {
  auto const shown = withdrawal_proposals(call.view, code_asked(call), most);
  for (auto& error : errors) {
    auto const number = std::strtoull(error.field.c_str(), nullptr, 10);
    if (number >= chosen.size()) continue;
    auto const& row = chosen[number];
    bool const names_none = error.field.ends_with("-cited");   // there is no field for it here
    error.message = fmt::format("{}: {}", row.enquiry.reference, names_none ? "say on its own page which enquiry is kept, or which one answered it" : error.message);
    auto const place = std::ranges::find(shown, row.id, &ProposalRow::id) - shown.begin();
    error.field = fmt::format("{}{}", tick_id, place + 1);
  }
  return errors;
}

}  // namespace

http::Response withdrawals_page(web::Call& call) { return show(call); }

http::Response decide_withdrawals(web::Call& call) {
  auto const chosen = ticked(call);
  if (chosen.empty()) return show(call, {{std::string(tick_id) + "1", "Tick at least one of the proposals"}});
  if (call.request.form.one("do") == "keep") {
    for (auto const& row : chosen)
      if (auto const kept = call.perform(KeepEnquiry{.proposal = row.id, .reason = std::string(call.request.form.one("reason"))}); !kept) return call.refused(kept.error(), "/withdrawals");
    return http::redirect("/withdrawals");
  }
  WithdrawEnquiries withdraw;
  for (auto const& row : chosen) withdraw.each.push_back({.enquiry = row.enquiry.id, .code = row.code, .cited = row.cited, .text = row.note});
  auto const done = call.perform(withdraw);
  if (!done && done.error().kind == base::Refused::invalid) return show(call, at_their_ticks(call, chosen, done.error().errors));
  if (!done) return call.refused(done.error(), "/withdrawals");
  return http::redirect("/withdrawals");
}

}  // namespace enquiries::pages
