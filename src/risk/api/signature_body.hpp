// What a client sends to sign an assessment:
//   {"lock_version": 7, "might_change": [{"enquiry": 12, "text": "…"}]}
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace risk::api {

struct SignatureBody {
  struct Change {
    std::int64_t enquiry = 0;
    std::string text = {};
    bool operator==(Change const&) const = default;
  };
  std::int64_t lock_version = 0;
  std::vector<Change> changes = {};
  bool operator==(SignatureBody const&) const = default;
};

// Nothing for any other shape, a number that is no version or key, and text that is no UTF-8.
std::optional<SignatureBody> read_signature_body(std::string_view json);

}  // namespace risk::api
