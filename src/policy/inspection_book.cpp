#include "policy/inspection_book.hpp"

#include "policy/inspection.hpp"
#include "policy/inspection_prompts.hpp"

namespace policy {

inspection::RuleBook inspection_rule_book(std::span<base::EmbeddedFile const> files) {
  return {.programmes = inspection_programmes(files), .prompts = inspection_prompts(files), .characteristics = inspection_characteristics(files)};
}

}  // namespace policy
