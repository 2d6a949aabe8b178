// Every component with one text in every place that takes a text.
#pragma once
#include "govuk/html.hpp"

#include <string>
#include <utility>
#include <vector>

namespace everywhere {

std::vector<std::pair<std::string, govuk::Html>> components(std::string const& typed);

}  // namespace everywhere
