// What stands around every page: skip link, header, phase banner, footer without crown or crest.
#pragma once
#include "govuk/navigation.hpp"

namespace govuk {

struct SkipLink {
  Html text = "Skip to main content";
  std::string href = "#main-content";
  std::string classes = {};
  Attributes attributes = {};
};
Html skip_link(SkipLink const& = {});

// The generic header: for services that are not on GOV.UK.
struct GenericHeader {
  Html logo = {};
  std::string url = "/";
  std::string container_classes = "govuk-width-container";
  std::string classes = {};
  Attributes attributes = {};
};
Html generic_header(GenericHeader const&);

struct PhaseBanner {
  Html tag = {};
  Html text = {};
  std::string tag_classes = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html phase_banner(PhaseBanner const&);

struct Footer {
  std::vector<Crumb> links = {};
  Html text = {};
};
Html footer(Footer const&);

}  // namespace govuk
