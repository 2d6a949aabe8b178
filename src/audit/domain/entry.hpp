// An entry of the audit as it is sealed. The bytes are described in docs/audit-format.md, from which anybody can write a
// second verifier.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace audit {

// In the order of the table's columns and of the sealed bytes.
struct Entry {
  std::int64_t id = 0;
  std::int64_t at = 0;
  std::int64_t account = 0;
  std::string actor = {}, role = {}, processing = {}, what = {};
  std::optional<std::int64_t> person = {};
  std::int64_t subject = 0;
  std::string detail = {}, why = {}, recipient = {}, request = {}, from = {};
};

std::string sealed_bytes(Entry const& entry);

}  // namespace audit
