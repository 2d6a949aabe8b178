#include "enquiries/actions/attach_file.hpp"

#include "base/encoding.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/attached.hpp"
#include "enquiries/store/returns.hpp"

#include <sodium.h>

namespace enquiries {
namespace {

constexpr std::size_t most_files = 20;

constexpr ledger::Write insert_file{"enquiries.attach",
                                    "insert into attachment (return_id, enquiry_id, file_name, content_type, size, hash, bytes, state, added_at, added_by) "
                                    "values (:answer, :id, :name, :type, :size, :hash, :bytes, 'held', :now, :by) returning id"};

sql::Bytes bytes_of(std::string const& text) {
  auto const* first = reinterpret_cast<std::byte const*>(text.data());
  return {first, first + text.size()};
}

std::string file_hash(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), nullptr, 0);
  return base::to_hex({reinterpret_cast<char const*>(hash.data()), hash.size()});
}

}  // namespace

base::Outcome<AttachmentId> run(ledger::Tx& tx, AttachFile const& action) {
  auto const enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (!is_with_partner(enquiry->state) && !may_be_corrected(enquiry->state)) return base::refuse(base::Refused::conflict, "Files are attached to an answer");
  if (action.answer)
    if (auto const answer = find_return(tx, *action.answer); !answer || answer->enquiry != action.enquiry) return base::refuse(base::Refused::not_found);
  auto const type = check_file(action.file_name, action.bytes);
  if (!type) return tl::unexpected(type.error());
  if (attachments_of(tx, action.enquiry).size() >= most_files) return base::refuse("file", fmt::format("Attach at most {} files", most_files));
  AttachmentId const id{tx.insert(insert_file, {{"answer", action.answer}, {"id", action.enquiry}, {"name", safe_file_name(action.file_name, *type)}, {"type", media_type(*type)},
                                                {"size", action.bytes.size()}, {"hash", file_hash(action.bytes)}, {"bytes", bytes_of(action.bytes)}, {"now", tx.now()}, {"by", tx.scope().name}})};
  record(tx, *enquiry, "enquiry.file_attached", ledger::Processing::collection, std::string(ending(*type)));
  return id;
}

}  // namespace enquiries
