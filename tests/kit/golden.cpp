#include "kit/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

namespace kit {

namespace {

std::optional<std::string> contents(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

void write(std::filesystem::path const& path, std::string_view content) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

std::string_view take_line(std::string_view& text) {
  auto const end = std::min(text.find('\n'), text.size());
  auto const line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

std::string first_difference(std::string_view expected, std::string_view actual) {
  for (int number = 1; expected != actual; ++number) {
    auto const wanted = take_line(expected);
    auto const got = take_line(actual);
    if (wanted != got) return "line " + std::to_string(number) + "\n  expected: " + std::string(wanted) + "\n  actual:   " + std::string(got);
    if (expected.empty() && actual.empty()) return "the last line's end differs";
  }
  return {};
}

testing::AssertionResult matches_golden(std::string_view path, std::string_view actual) {
  std::filesystem::path const golden = std::filesystem::path(SOURCE_DIR) / "tests" / path;
  std::filesystem::path const beside = golden.string() + ".actual";
  if (char const* update = std::getenv("UPDATE_GOLDEN"); update != nullptr && std::string_view(update) == "1") {
    write(golden, actual);
    std::filesystem::remove(beside);
    return testing::AssertionSuccess();
  }
  auto const expected = contents(golden);
  if (expected == actual) {
    std::filesystem::remove(beside);
    return testing::AssertionSuccess();
  }
  write(beside, actual);
  if (!expected) return testing::AssertionFailure() << golden << " is missing: look at " << beside << ", then run with UPDATE_GOLDEN=1";
  return testing::AssertionFailure() << golden << " differs at " << first_difference(*expected, actual);
}

}  // namespace kit
