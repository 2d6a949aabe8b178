#include "govuk/table.hpp"

#include "govuk/headings.hpp"
#include "govuk/table_parts.hpp"

#include <algorithm>
#include <array>

namespace govuk {

namespace {

template <class C>
void add_spans(Attributes& attributes, C const& cell) {
  if (cell.colspan != 0) attributes.add({"colspan", cell.colspan});
  if (cell.rowspan != 0) attributes.add({"rowspan", cell.rowspan});
  attributes.add(cell.attributes);
}

Attributes with_role(Attributes attributes, Stacked stacked, std::string_view role) {
  if (stacked == Stacked::yes) attributes.add({"role", role});
  return attributes;
}

Html head_cell(Head const& head, Stacked stacked) {
  Attributes attributes{{"scope", "col"}};
  if (stacked == Stacked::yes) attributes.add({"role", "columnheader"});
  attributes.add(class_of({"govuk-table__header", head.numeric ? "govuk-table__header--numeric" : "", head.classes}));
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

Html table_head(std::vector<Head> const& head, Html const& before, Stacked stacked) {
  if (head.empty()) return {};
  Html out;
  out.open("thead", with_role({{"class", "govuk-table__head"}}, stacked, "rowgroup"));
  open_row(out, stacked);
  out += before;
  for (auto const& cell : head) out += head_cell(cell, stacked);
  return std::move(out.close("tr").close("thead"));
}

void open_row(Html& out, Stacked stacked) { out.open("tr", with_role({{"class", "govuk-table__row"}}, stacked, "row")); }
void open_body(Html& out, Stacked stacked) { out.open("tbody", with_role({{"class", "govuk-table__body"}}, stacked, "rowgroup")); }

std::string plain_words(Html const& html) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> entities{{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  std::string words;
  bool tag = false;
  for (std::string_view rest = html.str(); !rest.empty();) {
    auto const entity = std::ranges::find_if(entities, [&](auto const& each) { return rest.starts_with(each.first); });
    if (entity != entities.end() && !tag) {
      words += entity->second;
      rest.remove_prefix(entity->first.size());
      continue;
    }
    if (rest.front() == '<') tag = true;
    if (!tag) words += rest.front();
    if (rest.front() == '>') tag = false;
    rest.remove_prefix(1);
  }
  return words;
}

void add_cell(Html& out, Cell const& cell, bool header, std::string const* label) {
  Attributes attributes;
  if (header) attributes.add({"scope", "row"});
  if (label) attributes.add({"role", header ? "rowheader" : "cell"}).maybe("data-label", header ? std::string_view() : *label);
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

namespace {

// A wide table whose every cell stands under one header that is not itself needed to act.
bool stacks(Table const& options, bool sortable) {
  auto const plain = [](auto const& cell) { return cell.rowspan < 2 && cell.colspan < 2; };
  return options.scroll && !sortable && !options.head.empty() && std::ranges::all_of(options.head, plain) &&
         std::ranges::all_of(options.rows, [&](auto const& row) { return std::ranges::all_of(row, plain); });
}

}  // namespace

Html table(Table const& options) {
  bool const sortable = std::ranges::any_of(options.head, [](Head const& head) { return !head.sort_href.empty(); });
  auto const stacked = stacks(options, sortable) ? Stacked::yes : Stacked::no;
  std::string const caption_id = options.scroll ? (options.id.empty() ? "table" : options.id) + "-caption" : "";
  Html caption = options.caption;
  if (!caption_id.empty()) caption = el("span", {{"id", caption_id}}, caption);
  if (sortable) caption += el("span", {{"class", "govuk-visually-hidden"}}, " (column headers with links can be sorted)");
  Attributes attributes{class_of({"govuk-table", options.small ? "govuk-table--small-text-until-tablet fp-table--dense" : "", stacked == Stacked::yes ? "fp-stack" : "", options.classes})};
  attributes = with_role(attributes.maybe("id", options.id).add(options.attributes), stacked, "table");
  Html out;
  out.open("table", attributes);
  out += table_caption(caption, options.caption_size, options.caption_hidden, options.caption_classes);
  out += table_head(options.head, {}, stacked);
  std::vector<std::string> labels;
  if (stacked == Stacked::yes)
    for (auto const& head : options.head) labels.push_back(plain_words(head.html));
  open_body(out, stacked);
  for (auto const& row : options.rows) {
    open_row(out, stacked);
    for (std::size_t i = 0; i < row.size(); ++i) add_cell(out, row[i], options.first_cell_is_header && i == 0, i < labels.size() ? &labels[i] : nullptr);
    out.close("tr");
  }
  out.close("tbody").close("table");
  if (!options.scroll) return out;
  return scroll_region(out, caption_id);
}

}  // namespace govuk
