#include "enquiries/actions/save_answer_draft.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {
constexpr std::size_t most_bytes = 256 * 1024;
constexpr ledger::Write save{"enquiries.save_answer_draft",
                             "insert into answer_draft (enquiry_id, fields, saved_at, saved_by) values (:id, :fields, :now, :account) "
                             "on conflict (enquiry_id) do update set fields = excluded.fields, saved_at = excluded.saved_at, saved_by = excluded.saved_by"};
constexpr ledger::Write forget{"enquiries.forget_answer_draft", "delete from answer_draft where enquiry_id = :id"};
}  // namespace

base::Outcome<> run(ledger::Tx& tx, SaveAnswerDraft const& action) {
  auto const enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (action.fields.size() > most_bytes) return base::refuse("fields", "This is too long to keep: send it in parts, or attach a file");
  tx.change(action.fields.empty() ? forget : save, {{"id", action.enquiry}, {"fields", action.fields}, {"now", tx.now()}, {"account", tx.scope().account}});
  record(tx, *enquiry, "enquiry.answer_saved");
  return base::Done{};
}

}  // namespace enquiries
