#include "risk/api/signature_body.hpp"

#include <nlohmann/json.hpp>

namespace risk::api {
namespace {

using Json = nlohmann::json;

// A whole number above zero that fits; JSON's own would wrap.
std::optional<std::int64_t> key(Json const& object, char const* name) {
  auto const found = object.find(name);
  if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
  auto const value = found->get<std::uint64_t>();
  if (value == 0 || value > static_cast<std::uint64_t>(INT64_MAX)) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

std::optional<SignatureBody::Change> read_change(Json const& json) {
  if (!json.is_object()) return std::nullopt;
  auto const enquiry = key(json, "enquiry");
  auto const text = json.find("text");
  if (!enquiry || text == json.end() || !text->is_string()) return std::nullopt;
  return SignatureBody::Change{*enquiry, text->get<std::string>()};
}

}  // namespace

std::optional<SignatureBody> read_signature_body(std::string_view text) {
  auto const json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  auto const version = key(json, "lock_version");
  if (!version) return std::nullopt;
  SignatureBody body{.lock_version = *version};
  auto const changes = json.find("might_change");
  if (changes == json.end()) return body;
  if (!changes->is_array()) return std::nullopt;
  for (auto const& each : *changes) {
    auto change = read_change(each);
    if (!change) return std::nullopt;
    body.changes.push_back(std::move(*change));
  }
  return body;
}

}  // namespace risk::api
