// policy/inspection/prompts.toml and characteristics.toml: what every programme shares.
#pragma once
#include "base/embedded.hpp"
#include "inspection/domain/characteristics.hpp"
#include "inspection/domain/prompts.hpp"
#include "policy/mistake.hpp"

#include <span>

namespace policy {

// Beside the programmes in their folder, and none of them.
inline constexpr std::string_view prompts_file = "inspection/prompts.toml";
inline constexpr std::string_view characteristics_file = "inspection/characteristics.toml";

// Throws Mistake: ids stand once and begin with their question's, a chain names an earlier prompt of its own question, every
// prompt is asked of some case in some form.
inspection::PromptBook inspection_prompts(std::string const& file, std::string_view toml);
inspection::PromptBook inspection_prompts(std::span<base::EmbeddedFile const> files);

// Throws Mistake: each standard once, each with a text for each rating.
inspection::CharacteristicsBook inspection_characteristics(std::string const& file, std::string_view toml);
inspection::CharacteristicsBook inspection_characteristics(std::span<base::EmbeddedFile const> files);

}  // namespace policy
