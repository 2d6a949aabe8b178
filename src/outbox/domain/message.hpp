// A message that leaves the house: a reference and a link, never case data.
#pragma once
#include "base/strong.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "ledger/scope.hpp"

#include <optional>
#include <string>

namespace outbox {

using MessageId = base::Strong<struct MessageTag>;

// Where a message is. None leaves the list of the administrator but by being delivered or set aside with a reason.
enum class Standing { waiting, undeliverable, delivered, set_aside };

struct Message {
  MessageId id = {};
  base::Instant made_at = {};
  std::string kind = {};                            // "digest", "alert"
  std::string recipient = {};
  std::optional<ledger::AgencyId> agency = {};      // whose mailbox it is; nothing: one of our own people's
  std::string agency_name = {};
  std::string key = {};
  std::string subject = {};
  std::string body = {};
  std::string link = {};
  int attempts = 0;                                 // answers about this message
  base::Instant next_attempt_at = {};
  std::optional<base::Instant> last_tried_at = {};
  std::string last_error = {};
  std::optional<base::Instant> delivered_at = {};
  std::optional<base::Instant> given_up_at = {};
  std::optional<base::Instant> set_aside_at = {};
  std::string set_aside_by = {};
  std::string set_aside_why = {};
};

Standing standing(Message const&);
std::string_view standing_name(Standing);           // "Waiting"
std::string_view kind_name(std::string_view kind);  // "Digest"

}  // namespace outbox

template <>
struct base::Words<outbox::Standing> {
  static constexpr std::array table{base::Word{outbox::Standing::waiting, "waiting"}, base::Word{outbox::Standing::undeliverable, "undeliverable"},
                                    base::Word{outbox::Standing::delivered, "delivered"}, base::Word{outbox::Standing::set_aside, "set-aside"}};
};
