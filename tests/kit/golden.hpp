// Golden files: what a thing should look like, kept in the tree. UPDATE_GOLDEN=1 writes them anew; a difference writes
// FILE.actual beside it and fails with the first line that differs.
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace kit {

// `path` is relative to tests/, e.g. "govuk/golden/alert.txt". A missing file is a failure.
testing::AssertionResult matches_golden(std::string_view path, std::string_view actual);

// Where two texts first differ, with that line of each; empty when they are equal.
std::string first_difference(std::string_view expected, std::string_view actual);

}  // namespace kit
