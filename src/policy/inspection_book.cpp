#include "policy/inspection_book.hpp"

#include "policy/inspection.hpp"
#include "policy/inspection_prompts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {
namespace {

// A question that is asked besides the standards' own is one that has prompts: nobody would know what to judge.
void check_also_asked(inspection::RuleBook const& book) {
  for (auto const& programme : book.programmes)
    for (auto const* list : {&programme.also_asked, &programme.also_pooled})
      for (auto const& id : *list)
        if (!book.prompts.question(id))
          throw Mistake(fmt::format("inspection/{}.toml", programme.id), 0, list == &programme.also_asked ? "also_asked" : "also_pooled", fmt::format("“{}” is no key question of {}", id, prompts_file));
}

// A casework standard whose key question nobody has written yet is asked of every case by its own name, without prompts.
void add_unwritten(inspection::RuleBook& book) {
  std::vector<inspection::CaseType> every;
  for (auto const& row : base::Words<inspection::CaseType>::table) every.push_back(row.value);
  for (auto const& programme : book.programmes)
    for (auto const& standard : programme.standards)
      for (auto const& id : inspection::key_questions_of(standard))
        if (!book.prompts.question(id)) book.prompts.questions.push_back({.id = id, .text = programme.name_of(standard) + ": is the work sufficient?", .to_be_confirmed = true, .applies = every});
}

}  // namespace

inspection::RuleBook inspection_rule_book(std::span<base::EmbeddedFile const> files) {
  inspection::RuleBook book{.programmes = inspection_programmes(files), .prompts = inspection_prompts(files), .characteristics = inspection_characteristics(files)};
  check_also_asked(book);
  add_unwritten(book);
  book.add_variants();
  return book;
}

}  // namespace policy
