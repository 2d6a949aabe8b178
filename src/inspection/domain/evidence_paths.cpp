#include "inspection/domain/evidence_paths.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace inspection {
namespace {

constexpr std::array<std::string_view, 7> rooms{"people", "enquiries", "needs", "assessments", "signatures", "arrangements", "letters"};
constexpr std::size_t longest_path = 200;

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_'; }

std::string_view without_host(std::string_view line) {
  for (std::string_view scheme : {"https://", "http://"}) {
    if (!line.starts_with(scheme)) continue;
    auto const slash = line.find('/', scheme.size());
    return slash == line.npos ? std::string_view() : line.substr(slash);
  }
  return line;
}

}  // namespace

std::optional<std::string> evidence_path(std::string_view line) {
  auto path = without_host(base::trim(line));
  path = path.substr(0, path.find_first_of("?#"));
  if (path.size() < 2 || path.size() > longest_path || path[0] != '/' || !std::ranges::all_of(path, is_plain)) return std::nullopt;
  auto const parts = base::split(path.substr(1), '/');
  bool const of_a_record = parts.size() >= 2 && std::ranges::find(rooms, parts[0]) != rooms.end() && !parts[1].empty() &&
                           std::ranges::all_of(parts[1], [](char c) { return c >= '0' && c <= '9'; });
  return of_a_record ? std::optional<std::string>(path) : std::nullopt;
}

std::string EvidencePaths::text() const {
  std::string out;
  for (auto const& path : paths) out += (out.empty() ? "" : "\n") + path;
  return out;
}

EvidencePaths evidence_paths(std::string_view typed) {
  EvidencePaths found;
  for (auto line : base::split(typed, '\n')) {
    line = base::trim(line);
    if (line.empty()) continue;
    auto const path = evidence_path(line);
    if (!path && found.wrong.empty()) found.wrong = std::string(line);
    if (path && std::ranges::find(found.paths, *path) == found.paths.end()) found.paths.push_back(*path);
  }
  return found;
}

}  // namespace inspection
