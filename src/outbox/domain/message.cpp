#include "outbox/domain/message.hpp"

namespace outbox {

Standing standing(Message const& message) {
  if (message.set_aside_at) return Standing::set_aside;
  if (message.delivered_at) return Standing::delivered;
  return message.given_up_at ? Standing::undeliverable : Standing::waiting;
}

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::waiting: return "Waiting";
    case Standing::undeliverable: return "Could not be delivered";
    case Standing::delivered: return "Delivered";
    case Standing::set_aside: return "Set aside";
  }
  return "";
}

std::string_view kind_name(std::string_view kind) {
  if (kind == "digest") return "Digest";
  if (kind == "alert") return "Alert";
  return "Message";
}

}  // namespace outbox
