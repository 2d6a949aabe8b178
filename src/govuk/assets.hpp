// The files that pages load, embedded in the program at build time from npm packages and assets/.
// Their URLs carry one hash of all of them: they may be kept for ever, and change together.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace govuk {

struct Asset {
  std::string_view name;          // "app.css"
  std::string_view content_type;  // "text/css; charset=utf-8"
  std::string_view bytes;
  std::string_view gzip;          // empty where it would not help
};

// "/assets/<hash>/app.css". Throws std::invalid_argument for a name that is not embedded.
std::string asset_url(std::string_view name);
// What to answer for a whole path; nothing for another hash or name. Serve with
// "Cache-Control: public, max-age=31536000, immutable".
std::optional<Asset> asset(std::string_view path);
std::span<Asset const> assets();

}  // namespace govuk
