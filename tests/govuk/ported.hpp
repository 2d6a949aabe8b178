// The components that are ports of the design system's, each with how its options are read and what we leave out.
#pragma once
#include "govuk/fixture.hpp"

#include <functional>
#include <map>

namespace fixture {

struct Ported {
  std::string component;
  std::function<govuk::Html(Options const&)> render;
  // Option path → why we do not have it. Fixtures that use it are left out; one that no fixture uses is an error.
  std::map<std::string, std::string> without = {};
  // Fixture name → why it is left out.
  std::map<std::string, std::string> left_out = {};
  // Changes the expected markup where we differ on purpose.
  std::function<std::string(Options const&, std::string)> expected = {};
};

std::vector<Ported> ported_content();     // accordion to warning text
std::vector<Ported> ported_navigation();  // headers, links, pages
std::vector<Ported> ported_fields();      // labels to uploads

inline constexpr char const* no_gaps = "a vector has no empty places";
inline constexpr char const* english_only = "the words are the scripts' own; the service is in English";

}  // namespace fixture
