// The versions of a rule book: every file whose name begins alike, in the order of their dates.
#pragma once
#include "base/embedded.hpp"
#include "policy/mistake.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <string>

namespace policy {

// `read` makes one version of a file's name and text. Two of one date are a mistake, and so is none.
template <class Book, class Read>
Book book_of(std::span<base::EmbeddedFile const> files, std::string const& name, Read read) {
  Book book;
  for (auto const& file : files) {
    if (!file.path.starts_with(name) || !file.path.ends_with(".toml")) continue;
    auto version = read(std::string(file.path), file.bytes);
    for (auto const& other : book.versions)
      if (other.valid_from == version.valid_from)
        throw Mistake(std::string(file.path), 0, "valid_from", fmt::format("version {} begins on the same day", other.version));
    book.versions.push_back(std::move(version));
  }
  if (book.versions.empty()) throw Mistake(name + ".toml", 0, "", "the file is missing");
  std::ranges::sort(book.versions, {}, [](auto const& each) { return each.valid_from; });
  return book;
}

}  // namespace policy
