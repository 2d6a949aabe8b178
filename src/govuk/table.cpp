#include "govuk/table.hpp"

#include "govuk/headings.hpp"
#include "govuk/table_parts.hpp"

#include <array>

namespace govuk {

namespace {

template <class C>
void add_spans(Attributes& attributes, C const& cell) {
  if (cell.colspan != 0) attributes.add({"colspan", cell.colspan});
  if (cell.rowspan != 0) attributes.add({"rowspan", cell.rowspan});
  attributes.add(cell.attributes);
}

Html head_cell(Head const& head) {
  Attributes attributes{{"scope", "col"}, class_of({"govuk-table__header", head.numeric ? "govuk-table__header--numeric" : "", head.classes})};
  Html content = head.html;
  if (!head.sort_href.empty()) {
    static constexpr std::array<char const*, 3> orders{"none", "ascending", "descending"};
    attributes.add({"aria-sort", orders[static_cast<std::size_t>(head.sorted)]});
    content = el("a", {{"class", "fp-sort"}, {"href", head.sort_href}}, {content, el("span", {{"class", "fp-sort__arrow"}, {"aria-hidden", "true"}})});
  }
  add_spans(attributes, head);
  return el("th", attributes, content);
}

}  // namespace

Html table_caption(Html const& content, std::optional<Size> size, bool hidden, std::string_view class_names) {
  if (content.empty()) return {};
  static constexpr std::array<char const*, 4> sizes{"govuk-table__caption--s", "govuk-table__caption--m", "govuk-table__caption--l", "govuk-table__caption--xl"};
  return el("caption", {class_of({"govuk-table__caption", size ? sizes[static_cast<std::size_t>(*size)] : "", hidden ? "govuk-visually-hidden" : "", class_names})}, content);
}

Html table_head(std::vector<Head> const& head, Html const& before) {
  if (head.empty()) return {};
  Html out;
  out.open("thead", {{"class", "govuk-table__head"}}).open("tr", {{"class", "govuk-table__row"}});
  out += before;
  for (auto const& cell : head) out += head_cell(cell);
  return std::move(out.close("tr").close("thead"));
}

void add_cell(Html& out, Cell const& cell, bool header) {
  Attributes attributes;
  if (header) attributes.add({"scope", "row"});
  attributes.add(class_of({header ? "govuk-table__header" : "govuk-table__cell", cell.numeric ? (header ? "govuk-table__header--numeric" : "govuk-table__cell--numeric") : "", cell.classes}));
  add_spans(attributes, cell);
  TagName const name = header ? TagName("th") : TagName("td");
  out.open(name, attributes).operator+=(cell.html).close(name);
}

Html scroll_region(Html const& table, std::string_view caption_id, std::string_view id) {
  Attributes attributes{{"class", "fp-scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-labelledby", caption_id}};
  return el("div", attributes.maybe("id", id), table);
}

Cell numeric(std::int64_t value) { return numeric(number(value)); }

Cell numeric(Html content) {
  Cell cell(std::move(content));
  cell.numeric = true;
  return cell;
}

Head numeric_head(Html content) {
  Head head(std::move(content));
  head.numeric = true;
  return head;
}

Head sorted_head(Html content, std::string_view href, Sorted sorted, bool numeric) {
  Head head(std::move(content));
  head.sort_href = href;
  head.sorted = sorted;
  head.numeric = numeric;
  return head;
}

Html table(Table const& options) {
  bool sortable = false;
  for (auto const& head : options.head) sortable = sortable || !head.sort_href.empty();
  std::string const caption_id = options.scroll ? (options.id.empty() ? "table" : options.id) + "-caption" : "";
  Html caption = options.caption;
  if (!caption_id.empty()) caption = el("span", {{"id", caption_id}}, caption);
  if (sortable) caption += el("span", {{"class", "govuk-visually-hidden"}}, " (column headers with links can be sorted)");
  Attributes attributes{class_of({"govuk-table", options.small ? "govuk-table--small-text-until-tablet fp-table--dense" : "", options.classes})};
  attributes.maybe("id", options.id).add(options.attributes);
  Html out;
  out.open("table", attributes);
  out += table_caption(caption, options.caption_size, options.caption_hidden, options.caption_classes);
  out += table_head(options.head);
  out.open("tbody", {{"class", "govuk-table__body"}});
  for (auto const& row : options.rows) {
    out.open("tr", {{"class", "govuk-table__row"}});
    for (auto const& cell : row) add_cell(out, cell, options.first_cell_is_header && &cell == row.data());
    out.close("tr");
  }
  out.close("tbody").close("table");
  if (!options.scroll) return out;
  return scroll_region(out, caption_id);
}

}  // namespace govuk
