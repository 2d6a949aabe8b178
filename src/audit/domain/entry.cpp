#include "audit/domain/entry.hpp"

namespace audit {
namespace {

void put(std::string& out, std::uint64_t number, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xff);
}
void put(std::string& out, std::int64_t number) { put(out, static_cast<std::uint64_t>(number), 8); }
void put(std::string& out, std::string const& text) {
  put(out, text.size(), 4);
  out += text;
}

}  // namespace

std::string sealed_bytes(Entry const& entry) {
  std::string out;
  out.reserve(256);
  out += '\1';  // the version of this form
  for (auto number : {entry.id, entry.at, entry.account}) put(out, number);
  for (auto const* text : {&entry.actor, &entry.role, &entry.processing, &entry.what}) put(out, *text);
  out += entry.person ? '\1' : '\0';
  put(out, entry.person.value_or(0));
  put(out, entry.subject);
  for (auto const* text : {&entry.detail, &entry.why, &entry.recipient, &entry.request, &entry.from}) put(out, *text);
  return out;
}

}  // namespace audit
