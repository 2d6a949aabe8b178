#include "http/upload.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "http/text.hpp"

namespace http {

namespace {

constexpr std::size_t longest_name = 120;

// Characters that change what a reader takes the name to be: direction marks and overrides, invisible joiners, line separators.
bool deceptive(std::string_view character) {
  static constexpr std::array<std::string_view, 19> marks{
      "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C",
      "\u202D", "\u202E", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF", "\u061C"};
  return std::ranges::find(marks, character) != marks.end();
}

std::size_t character_bytes(char lead) {
  auto const byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Control characters of both blocks and those that shells, headers and Windows take for something else.
std::string harmless(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    auto const bytes = character_bytes(name[i]);
    auto const character = name.substr(i, bytes);
    bool const control = static_cast<unsigned char>(name[i]) < 0x20 || name[i] == 0x7f ||
                         (bytes == 2 && character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0);
    if (bytes == 1 && std::string_view("<>:\"|?*;%$`&'").find(name[i]) != std::string_view::npos) out += '_';
    else if (!control && !deceptive(character)) out += character;
    i += bytes;
  }
  return out;
}

bool reserved(std::string_view name) {
  static constexpr std::array<std::string_view, 6> devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
  auto const stem = trim(name.substr(0, name.find('.')));
  for (auto const device : devices)
    if (same_word(stem, device)) return true;
  return stem.size() == 4 && (same_word(stem.substr(0, 3), "com") || same_word(stem.substr(0, 3), "lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

// Cuts before a character, never inside one, and keeps a short extension.
std::string shortened(std::string name) {
  if (name.size() <= longest_name) return name;
  auto const dot = name.rfind('.');
  std::string const extension = dot != std::string::npos && name.size() - dot <= 12 ? name.substr(dot) : std::string{};
  std::size_t keep = longest_name - extension.size();
  while (keep > 0 && (static_cast<unsigned char>(name[keep]) & 0xC0) == 0x80) --keep;
  return name.substr(0, keep) + extension;
}

// Short enough, and no space or full stop at its end, which Windows leaves out.
std::string ended(std::string name) {
  name = shortened(std::move(name));
  name.erase(name.find_last_not_of(" .") + 1);
  return name;
}

}  // namespace

std::string safe_file_name(std::string_view sent) {
  auto const folder = sent.find_last_of("/\\");
  if (folder != std::string_view::npos) sent.remove_prefix(folder + 1);
  if (!base::is_utf8(sent)) return "file";
  std::string name = harmless(sent);
  name.erase(0, std::min(name.size(), name.find_first_not_of(" .")));
  name = ended(std::move(name));
  if (name.empty()) return "file";
  return reserved(name) ? ended("_" + name) : name;
}

}  // namespace http
