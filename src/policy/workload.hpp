// policy/workload.toml and its later versions (workload-2024-1.toml …) as the weights of workload.
#pragma once
#include "base/embedded.hpp"
#include "policy/mistake.hpp"
#include "workload/domain/weights.hpp"

#include <span>

namespace policy {

// One version. Throws Mistake: all sixteen tiers have their points in both tables, a code stands under one grade only.
workload::Weights workload_weights(std::string const& file, std::string_view toml);
// Every file whose name begins with "workload", oldest version first; two of one date are a mistake, and so is none.
workload::WeightBook workload_weight_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
