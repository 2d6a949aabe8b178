// A policy file read strictly: every value has its type and its range, and a key that nobody asked for is a mistake, so
// that a slip of the pen never becomes a rule left out. Throws Mistake.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "policy/mistake.hpp"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace policy {

class Table {
 public:
  // The whole of a file. `file` is its name, for the messages.
  static Table parse(std::string const& file, std::string_view toml);

  std::string text(std::string_view key);
  std::string text_or(std::string_view key, std::string fallback);
  int whole(std::string_view key, int least, int most);
  int whole_or(std::string_view key, int least, int most, int fallback);
  std::optional<int> whole_if(std::string_view key, int least, int most);
  bool flag_or(std::string_view key, bool fallback);
  base::Date date(std::string_view key);
  std::chrono::minutes time_of_day(std::string_view key);         // "17:00"
  std::vector<std::string> texts(std::string_view key);           // a list; empty where the key is absent
  std::vector<int> wholes(std::string_view key, int least, int most);
  Table table(std::string_view key);                              // an empty one where the key is absent
  std::vector<Table> tables(std::string_view key);                // [[key]]
  std::vector<std::pair<std::string, int>> named_wholes(std::string_view key, int least, int most);  // { NAME = 20 }
  std::vector<std::string> keys() const;

  template <base::Worded E>
  E word(std::string_view key) {
    return word_of<E>(key, text(key));
  }
  template <base::Worded E>
  std::vector<E> words(std::string_view key) {
    std::vector<E> values;
    for (auto const& each : texts(key)) values.push_back(word_of<E>(key, each));
    return values;
  }

  bool has(std::string_view key) const;
  [[noreturn]] void mistake(std::string_view key, std::string const& reason) const;
  void finish() const;  // every key was asked for

 private:
  struct Document;
  Table(std::shared_ptr<Document const> document, void const* table, std::string path);
  template <base::Worded E>
  E word_of(std::string_view key, std::string const& text) const {
    if (auto value = base::from_word<E>(text)) return *value;
    std::string allowed;
    for (auto const& row : base::Words<E>::table) allowed += (allowed.empty() ? "" : ", ") + std::string(row.word);
    mistake(key, "“" + text + "” is not one of: " + allowed);
  }
  void used(std::string_view key) { used_.insert(std::string(key)); }
  std::string named(std::string_view key) const { return path_.empty() ? std::string(key) : path_ + '.' + std::string(key); }

  std::shared_ptr<Document const> document_;
  void const* table_;
  std::string path_;
  std::set<std::string, std::less<>> used_ = {};
};

}  // namespace policy
