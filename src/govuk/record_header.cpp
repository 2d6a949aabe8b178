#include "govuk/record_header.hpp"

namespace govuk {

Html identity_bar(IdentityBar const& options) {
  Html content = div("moj-identity-bar__details", options.title.empty() ? Html() : span("moj-identity-bar__title", options.title));
  if (!options.menus.empty()) {
    Html menus;
    for (auto const& menu : options.menus) menus += div("moj-identity-bar__menu", button_menu(menu));
    content += div("moj-identity-bar__actions", menus);
  }
  return div("moj-identity-bar", div("moj-identity-bar__container", content));
}

Html page_header(PageHeader const& options) {
  Html title;
  if (!options.caption.empty()) title += caption(options.caption, options.size);
  title += h1(options.heading, options.size);
  if (!options.beside.empty()) title += div("fp-beside", options.beside);
  Html content = div("moj-page-header-actions__title", title);
  if (!options.actions.empty())
    content += div("moj-page-header-actions__actions", div("moj-button-group moj-button-group--inline", options.actions));
  return div("moj-page-header-actions", content);
}

}  // namespace govuk
