// The rule books of all areas, read once at start (policy/*.toml) and never changed: one object of each type.
#pragma once
#include <map>
#include <memory>
#include <stdexcept>
#include <typeindex>

namespace ledger {

class Rules {
 public:
  template <class Book>
  void put(Book book) {
    books_[typeid(Book)] = std::make_shared<Book const>(std::move(book));
  }
  // Throws std::logic_error if no book of this type was put in.
  template <class Book>
  Book const& of() const {
    auto const found = books_.find(typeid(Book));
    if (found == books_.end()) throw std::logic_error("a rule book is missing");
    return *static_cast<Book const*>(found->second.get());
  }

 private:
  std::map<std::type_index, std::shared_ptr<void const>> books_;
};

}  // namespace ledger
