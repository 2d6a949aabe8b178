#include "govuk/headings.hpp"
#include "govuk/table_parts.hpp"

namespace govuk {

namespace {

Html tick_box(MultiSelect const& options, MultiSelectRow const& row, std::size_t index) {
  std::string const id = options.id_prefix + std::to_string(index);
  return div("govuk-checkboxes__item govuk-checkboxes--small moj-multi-select__checkbox",
             {el("input", {{"type", "checkbox"}, {"class", "govuk-checkboxes__input"}, {"id", id}, {"name", options.name}, {"value", row.value}, {"checked", row.checked}}),
              el("label", {{"class", "govuk-label govuk-checkboxes__label"}, {"for", id}}, visually_hidden(row.label))});
}

}  // namespace

// The script puts "select all" into the empty header; with scripts off it stays empty, so it is no header then.
Html multi_select(MultiSelect const& options) {
  std::string const caption_id = options.scroll ? options.id_prefix + "caption" : "";
  Html const caption = caption_id.empty() ? options.caption : el("span", {{"id", caption_id}}, options.caption);
  Html out;
  auto const stacked = options.scroll && !options.head.empty() ? Stacked::yes : Stacked::no;
  Attributes attributes{{"class", stacked == Stacked::yes ? "govuk-table fp-stack fp-stack--ticks" : "govuk-table"}, {"data-module", "moj-multi-select"}, {"data-id-prefix", options.id_prefix}};
  if (stacked == Stacked::yes) attributes.add({"role", "table"});
  Attributes select_all{{"class", "govuk-table__header"}, {"id", options.id_prefix + "select-all"}}, tick{{"class", "govuk-table__cell"}};
  if (stacked == Stacked::yes) {
    select_all.add({"role", "cell"});
    tick.add({"role", "cell"});
  }
  std::vector<std::string> labels;
  for (auto const& head : options.head) labels.push_back(plain_words(head.html));
  out.open("table", attributes);
  out += table_caption(caption, options.caption_size, options.caption_hidden);
  out += table_head(options.head, el("td", select_all), stacked);
  open_body(out, stacked);
  std::size_t index = 0;
  for (auto const& row : options.rows) {
    open_row(out, stacked);
    out += el("td", tick, tick_box(options, row, ++index));
    for (std::size_t i = 0; i < row.cells.size(); ++i) add_cell(out, row.cells[i], i == 0, stacked == Stacked::yes && i < labels.size() ? &labels[i] : nullptr);
    out.close("tr");
  }
  out.close("tbody").close("table");
  return options.scroll ? scroll_region(out, caption_id, options.name) : out;
}

}  // namespace govuk
