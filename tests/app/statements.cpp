#include "statements.hpp"

#include "ledger/scoped.hpp"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <link.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace statements {
namespace {

struct Segment {
  char const* begin = nullptr;
  char const* end = nullptr;
};

// What the program itself brought along; the C++ library and others are no part of it.
std::vector<Segment> loaded_segments() {
  std::vector<Segment> found;
  dl_iterate_phdr([](dl_phdr_info* info, std::size_t, void* into) {
    for (int i = 0; i < info->dlpi_phnum; ++i) {
      auto const& header = info->dlpi_phdr[i];
      if (header.p_type != PT_LOAD || (header.p_flags & PF_R) == 0) continue;
      auto const* begin = reinterpret_cast<char const*>(info->dlpi_addr + header.p_vaddr);
      static_cast<std::vector<Segment>*>(into)->push_back({begin, begin + header.p_filesz});
    }
    return 1;  // the first object is the program
  }, &found);
  return found;
}

bool within(std::vector<Segment> const& segments, std::string_view text) {
  return std::ranges::any_of(segments, [&](Segment const& s) { return text.data() >= s.begin && text.data() + text.size() < s.end; });
}

bool is_name(std::string_view text) {
  auto const dot = text.find('.');
  return dot != text.npos && dot > 0 && dot + 1 < text.size() &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; });
}

bool is_sql(std::string_view text) {
  auto const first = text.find_first_not_of(" \n");
  if (first == text.npos) return false;
  text.remove_prefix(first);
  return std::ranges::any_of(std::array{"select ", "insert ", "update ", "delete ", "with "}, [&](auto const* word) { return text.starts_with(word); });
}

// Two string views, a name and a text. Lengths are looked at first, so that nothing but the program's own bytes is read.
sql::Statement const* statement_at(char const* at, std::vector<Segment> const& segments) {
  struct { std::size_t name_size; char const* name; std::size_t text_size; char const* text; } words;
  std::memcpy(&words, at, sizeof words);
  if (words.name_size < 3 || words.name_size > 80 || words.text_size < 8 || words.text_size > 50'000) return nullptr;
  std::string_view const name(words.name, words.name_size), text(words.text, words.text_size);
  if (!within(segments, name) || !within(segments, text) || !is_name(name) || !is_sql(text)) return nullptr;
  return reinterpret_cast<sql::Statement const*>(at);
}

}  // namespace

std::vector<sql::Statement const*> all() {
  static_assert(sizeof(sql::Statement) == 4 * sizeof(void*) && sizeof(ledger::Scoped) == sizeof(sql::Statement));
  auto const segments = loaded_segments();
  std::map<std::pair<std::string_view, std::string_view>, sql::Statement const*> found;
  for (auto const& segment : segments)
    for (auto const* at = segment.begin; at + sizeof(sql::Statement) <= segment.end; at += sizeof(void*))
      if (auto const* statement = statement_at(at, segments)) found.emplace(std::pair{statement->name, statement->text}, statement);
  std::vector<sql::Statement const*> list;
  for (auto const& [key, statement] : found) list.push_back(statement);
  return list;
}

std::vector<std::string> names_in_sources() {
  std::set<std::string> names;
  std::regex const definition(R"re(constexpr (?:ledger::|sql::)?(?:Scoped|System|Write|Statement) \w+\s*\{\s*"([a-z_]+\.[a-z_0-9]+)")re");
  for (auto const& entry : std::filesystem::recursive_directory_iterator(SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    auto const source = text.str();
    for (std::sregex_iterator it(source.begin(), source.end(), definition), end; it != end; ++it) names.insert((*it)[1]);
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> texts_of(sql::Statement const& statement) {
  auto const says = [&](std::string_view word) { return statement.text.find(word) != statement.text.npos; };
  bool const of_people = says("{visible ") || says("{counted ") || says("{addressed ");
  bool const of_inspections = says("{inspected ") || says("{told ") || says("{published ") || says("{early ");
  bool const of_staff = says("{led ");
  if (!of_people && !of_inspections && !of_staff && !says("{disclosed ")) return {std::string(statement.text)};
  auto const& scoped = reinterpret_cast<ledger::Scoped const&>(statement);  // only a Scoped says these words
  // Who may run it: everybody else finds (1 = 0) there.
  std::vector<ledger::Scope> askers;
  if (says("{addressed ")) askers.push_back({.role = ledger::Role::police_responder});
  if (says("{counted ")) askers.push_back({.role = ledger::Role::national});
  if (of_inspections) askers.insert(askers.end(), {{.role = ledger::Role::lead_inspector}, {.role = ledger::Role::pdu_head}});
  else if (!says("{addressed ")) askers.insert(askers.end(), {{.role = ledger::Role::practitioner}, {.role = ledger::Role::practitioner, .opened = ledger::PersonId{1}}});
  if (of_staff) askers.push_back({.role = ledger::Role::spo});
  std::set<std::string> texts;
  for (auto const& scope : askers) texts.emplace(ledger::expand(scoped, scope).text);
  return {texts.begin(), texts.end()};
}

}  // namespace statements
