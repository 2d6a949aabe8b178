#include "govuk/assets.hpp"

#include "embedded/embedded_assets.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace govuk {

namespace {

std::string_view embedded(std::string_view path) {
  for (auto const& file : embedded_assets())
    if (file.path == path) return file.bytes;
  return {};
}

std::string_view content_type(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> types{{
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".txt", "text/plain; charset=utf-8"},
  }};
  for (auto const& [ending, type] : types)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

std::vector<Asset> read_assets() {
  std::vector<Asset> out;
  for (auto const& file : embedded_assets()) {
    if (file.path == "hash" || file.path.ends_with(".gz")) continue;
    out.push_back({.name = file.path, .content_type = content_type(file.path), .bytes = file.bytes, .gzip = embedded(std::string(file.path) + ".gz")});
  }
  return out;
}

// "/assets/<hash>/"
std::string const& folder() {
  static std::string const path = "/assets/" + std::string(embedded("hash")) + "/";
  return path;
}

}  // namespace

std::span<Asset const> assets() {
  static std::vector<Asset> const all = read_assets();
  return all;
}

std::string asset_url(std::string_view name) {
  if (std::ranges::find(assets(), name, &Asset::name) == assets().end()) throw std::invalid_argument("no asset named " + std::string(name));
  return folder() + std::string(name);
}

std::optional<Asset> asset(std::string_view path) {
  if (!path.starts_with(folder())) return std::nullopt;
  auto const found = std::ranges::find(assets(), path.substr(folder().size()), &Asset::name);
  if (found == assets().end()) return std::nullopt;
  return *found;
}

}  // namespace govuk
