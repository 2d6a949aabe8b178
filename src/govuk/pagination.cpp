#include "govuk/pagination.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

#include <algorithm>

namespace govuk {

namespace {

constexpr Raw previous_arrow{
    R"(<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>)"};
constexpr Raw next_arrow{
    R"(<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>)"};

Html step(StepLink const& link, bool previous, bool block) {
  if (link.href.empty()) return {};
  std::string const kind = previous ? "prev" : "next";
  Html const arrow = markup(previous ? previous_arrow : next_arrow);
  Html const words = link.text.empty() ? Html{previous ? "Previous" : "Next", visually_hidden(" page")} : link.text;
  Html content;
  if (block || previous) content += arrow;
  content += {" ", span(classes({"govuk-pagination__link-title", block && link.label.empty() ? "govuk-pagination__link-title--decorated" : ""}), words)};
  if (!link.label.empty() && block) content += {" ", visually_hidden(":"), " ", span("govuk-pagination__link-label", link.label)};
  if (!block && !previous) content += {" ", arrow};
  Attributes attributes{{"class", "govuk-link govuk-pagination__link"}, {"href", link.href}, {"rel", kind}};
  return div("govuk-pagination__" + kind, el("a", attributes.add(link.attributes), content));
}

Html page_item(PageLink const& page) {
  std::string const modifier = page.current ? "govuk-pagination__item--current" : page.ellipsis ? "govuk-pagination__item--ellipsis" : "";
  Attributes const item{class_of({"govuk-pagination__item", modifier})};
  if (page.ellipsis) return el("li", item, "⋯");
  Attributes attributes{{"class", "govuk-link govuk-pagination__link"}, {"href", page.href},
                        {"aria-label", page.hidden.empty() ? "Page " + page.number : page.hidden}};
  if (page.current) attributes.add({"aria-current", "page"});
  return el("li", item, el("a", attributes.add(page.attributes), page.number));
}

std::int64_t last_page(Pages const& pages) {
  std::int64_t const per_page = std::max<std::int64_t>(pages.per_page, 1);
  return std::max<std::int64_t>((pages.total + per_page - 1) / per_page, 1);
}

}  // namespace

Html pagination(Pagination const& options) {
  bool const block = options.items.empty() && (!options.next.href.empty() || !options.previous.href.empty());
  Attributes attributes{class_of({"govuk-pagination", block ? "govuk-pagination--block" : "", options.classes}), {"aria-label", options.landmark}};
  attributes.add(options.attributes);
  Html items;
  for (auto const& page : options.items) items += page_item(page);
  if (!items.empty()) items = el("ul", {{"class", "govuk-pagination__list"}}, items);
  return el("nav", attributes, {step(options.previous, true, block), items, step(options.next, false, block)});
}

Html results_line(Pages const& pages) {
  std::int64_t const last = last_page(pages);
  std::int64_t const page = std::clamp<std::int64_t>(pages.page, 1, last);
  Html words;
  if (pages.total <= 0) {
    words = {"No ", pages.noun};
  } else {
    std::int64_t const from = (page - 1) * std::max<std::int64_t>(pages.per_page, 1) + 1;
    std::int64_t const to = std::min(pages.total, from + std::max<std::int64_t>(pages.per_page, 1) - 1);
    words = {"Showing ", strong(number(from)), " to ", strong(number(to)), " of ", strong(number(pages.total)), " ", pages.noun};
  }
  return el("p", {{"class", "moj-pagination__results"}}, words);
}

Html pages(Pages const& options) {
  std::int64_t const last = last_page(options);
  std::int64_t const page = std::clamp<std::int64_t>(options.page, 1, last);
  if (last == 1 || !options.href) return results_line(options);
  Pagination links{.classes = "moj-pagination__pagination"};
  if (page > 1) links.previous.href = options.href(page - 1);
  if (page < last) links.next.href = options.href(page + 1);
  std::int64_t before = 0;
  for (std::int64_t const number : {std::int64_t{1}, page - 1, page, page + 1, last}) {
    if (number <= before || number > last) continue;
    if (number == before + 2) links.items.push_back({.number = std::to_string(number - 1), .href = options.href(number - 1)});
    else if (number > before + 2) links.items.push_back({.ellipsis = true});
    links.items.push_back({.number = std::to_string(number), .href = options.href(number), .current = number == page});
    before = number;
  }
  return div("moj-pagination", {pagination(links), results_line(options)});
}

}  // namespace govuk
