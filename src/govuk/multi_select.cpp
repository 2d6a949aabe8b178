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
  out.open("table", {{"class", "govuk-table"}, {"data-module", "moj-multi-select"}, {"data-id-prefix", options.id_prefix}});
  out += table_caption(caption, options.caption_size, options.caption_hidden);
  out += table_head(options.head, el("td", {{"class", "govuk-table__header"}, {"id", options.id_prefix + "select-all"}}));
  out.open("tbody", {{"class", "govuk-table__body"}});
  std::size_t index = 0;
  for (auto const& row : options.rows) {
    out.open("tr", {{"class", "govuk-table__row"}});
    out += el("td", {{"class", "govuk-table__cell"}}, tick_box(options, row, ++index));
    for (auto const& cell : row.cells) add_cell(out, cell, &cell == row.cells.data());
    out.close("tr");
  }
  out.close("tbody").close("table");
  return options.scroll ? scroll_region(out, caption_id, options.name) : out;
}

}  // namespace govuk
