// The body of a signature by the API: any bytes; what is read is whole, and the same when written and read again.
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "risk/api/signature_body.hpp"

#include <nlohmann/json.hpp>

using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const body = risk::api::read_signature_body(fuzz::text_of(data, size));
  if (!body) return 0;
  nlohmann::json changes = nlohmann::json::array();
  for (auto const& change : body->changes) {
    must(base::is_utf8(change.text) && change.enquiry > 0);
    changes.push_back({{"enquiry", change.enquiry}, {"text", change.text}});
  }
  nlohmann::json const written{{"lock_version", body->lock_version}, {"might_change", changes}};
  must(risk::api::read_signature_body(written.dump()) == body);
  return 0;
}
