#include "govuk/furniture.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"
#include "govuk/tag.hpp"

namespace govuk {

Html skip_link(SkipLink const& options) {
  Attributes attributes{{"href", options.href}, class_of({"govuk-skip-link", options.classes})};
  return el("a", attributes.add(options.attributes).add({"data-module", "govuk-skip-link"}), options.text);
}

Html generic_header(GenericHeader const& options) {
  Html const logo = el("a", {{"href", options.url}, {"class", "govuk-generic-header__homepage-link"}}, options.logo);
  return el("div", Attributes{class_of({"govuk-generic-header", options.classes})}.add(options.attributes),
            div(classes({"govuk-generic-header__container", options.container_classes}), div("govuk-generic-header__logo", logo)));
}

Html phase_banner(PhaseBanner const& options) {
  Html const phase = tag({.text = options.tag, .classes = classes({"govuk-phase-banner__content__tag", options.tag_classes})});
  return el("div", Attributes{class_of({"govuk-phase-banner govuk-width-container", options.classes})}.add(options.attributes),
            el("p", {{"class", "govuk-phase-banner__content"}}, {phase, " ", span("govuk-phase-banner__text", options.text)}));
}

Html footer(Footer const& options) {
  Html items;
  for (auto const& link : options.links)
    items += el("li", {{"class", "govuk-footer__inline-list-item"}}, el("a", {{"class", "govuk-footer__link"}, {"href", link.href}}, link.text));
  Html meta;
  if (!items.empty())
    meta = {el("h2", {{"class", "govuk-visually-hidden"}}, "Support links"), el("ul", {{"class", "govuk-footer__inline-list"}}, items)};
  if (!options.text.empty()) meta += div("govuk-footer__meta-custom", options.text);
  return div("govuk-footer",
             div("govuk-width-container",
                 div("govuk-footer__meta", div("govuk-footer__meta-item govuk-footer__meta-item--grow", meta))));
}

}  // namespace govuk
