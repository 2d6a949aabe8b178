#include "publication/domain/report.hpp"

#include <algorithm>

namespace publication {
namespace {

constexpr std::array words{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

// "a, b and c"
std::string joined(std::vector<std::string> const& parts) {
  std::string out;
  for (std::size_t n = 0; n < parts.size(); ++n) out += (n == 0 ? "" : n + 1 == parts.size() ? " and " : ", ") + parts[n];
  return out;
}

}  // namespace

Section const* section_of(std::string_view key) {
  auto const found = std::ranges::find(sections, key, &Section::key);
  return found == sections.end() ? nullptr : &*found;
}

std::string_view ReportContent::text(std::string_view section) const {
  auto const found = texts.find(std::string(section));
  return found == texts.end() ? std::string_view{} : found->second;
}

ReportQuestion const* ReportContent::question(std::string_view id) const {
  for (auto const& standard : standards)
    for (auto const& one : standard.questions)
      if (one.id == id) return &one;
  auto const beside = std::ranges::find(reported, id, &ReportQuestion::id);
  return beside == reported.end() ? nullptr : &*beside;
}

std::string number_in_words(std::int64_t n) { return n >= 0 && n < static_cast<std::int64_t>(words.size()) ? words[static_cast<std::size_t>(n)] : std::to_string(n); }

std::string addressed_in_words(std::vector<ReportRecommendation> const& all) {
  std::vector<std::pair<std::string, std::int64_t>> counts;
  for (auto const& one : all)
    for (auto const& to : one.to) {
      auto found = std::ranges::find(counts, to, &std::pair<std::string, std::int64_t>::first);
      if (found == counts.end()) counts.emplace_back(to, 1);
      else ++found->second;
    }
  std::vector<std::string> parts;
  for (auto const& [to, count] : counts) parts.push_back(fmt::format("{} to {}", number_in_words(count), to));
  return joined(parts);
}

std::string rated_in_words(Inspected const& inspected) {
  std::vector<std::string> parts;
  for (std::size_t n = 0; n < inspected.rated.size(); ++n)
    if (inspected.rated[n] > 0) parts.push_back(fmt::format("{} {}", number_in_words(inspected.rated[n]), base::word(static_cast<inspection::Rating>(n))));
  return joined(parts);
}

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> out;
  std::string one;
  std::size_t at = 0;
  while (at <= text.size()) {
    auto const end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    bool const blank = line.find_first_not_of(" \t") == line.npos;
    if (blank && !one.empty()) out.push_back(std::exchange(one, {}));
    if (!blank) one += (one.empty() ? "" : " ") + std::string(line);
    at = end + 1;
  }
  if (!one.empty()) out.push_back(one);
  return out;
}

std::vector<std::string> missing(ReportContent const& content) {
  std::vector<std::string> out;
  if (!content.overall) out.push_back("The panel has not decided every rating.");
  if (content.recommendations.empty()) out.push_back("There is no recommendation.");
  for (auto const& section : sections)
    if (content.text(section.key).empty()) out.push_back(fmt::format("“{}” is empty.", section.title));
  return out;
}

}  // namespace publication
