// policy/training.toml and its later versions (training-2024-1.toml …) as the rules of training and experience.
#pragma once
#include "base/embedded.hpp"
#include "policy/mistake.hpp"
#include "workforce/domain/training.hpp"

#include <span>

namespace policy {

// One version. Throws Mistake: grades, levels and works are known words, no topic stands twice, no work is critical for two
// topics, a grade that is required in court teams only is required at all, months and days lie in order.
workforce::TrainingRules training_rules(std::string const& file, std::string_view toml);
// Every file whose name begins with "training", oldest version first; two of one date are a mistake, and so is none.
workforce::TrainingBook training_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
