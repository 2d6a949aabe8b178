#include "enquiries/actions/decline.hpp"

#include "enquiries/actions/arrive.hpp"
#include "enquiries/domain/facts.hpp"

#include <fmt/format.h>

namespace enquiries {
namespace {
constexpr ledger::Write outcome{"enquiries.declined", "update enquiry set outcome_code = :code, outcome_text = :text where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, DeclineEnquiry const& action) {
  if (action.code == Decline::dc5)
    if (auto const said = all_of({asked_for(action.text, "text", "Enter the reason in policy or law")}); !said) return said;
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  end_own_question(tx, *enquiry);
  if (auto const listed = check_move(enquiry->state, EnquiryState::declined); !listed) return listed;
  move_to(tx, *enquiry, EnquiryState::declined, fmt::format("{} {}", base::word(action.code), action.text));
  tx.change(outcome, {{"id", enquiry->id}, {"code", action.code}, {"text", action.text}});
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.declined", ledger::Processing::alteration, std::string(base::word(action.code)));
  tx.tell(AnswerRefused{enquiry->person, enquiry->id});
  return base::Done{};
}

}  // namespace enquiries
