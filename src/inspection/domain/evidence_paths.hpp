// Links into the record as an inspector gives them: pages of ours, a line each.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inspection {

inline constexpr std::size_t most_paths = 20;

// "https://host/people/12/history?x" and "/people/12/history" are both the path "/people/12/history". Nothing for what is
// no page of a record.
std::optional<std::string> evidence_path(std::string_view line);

// The paths of a text, without empty lines and repetitions; the first line that is none in `wrong`.
struct EvidencePaths {
  std::vector<std::string> paths = {};
  std::string wrong = {};
  std::string text() const;   // a line each
};
EvidencePaths evidence_paths(std::string_view typed);

}  // namespace inspection
