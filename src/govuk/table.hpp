// Tables: a caption always, row headers, numbers to the right, wide ones in a scroll region one can reach by keyboard.
#pragma once
#include "govuk/elements.hpp"

#include <optional>

namespace govuk {

struct Cell {
  Html html = {};
  bool numeric = false;
  int colspan = 0;
  int rowspan = 0;
  std::string classes = {};
  Attributes attributes = {};

  Cell() = default;
  template <class S>
    requires std::convertible_to<S const&, Html>
  Cell(S const& content) : html(content) {}
  Cell(Html content, std::string_view class_names) : html(std::move(content)), classes(class_names) {}
};
// A number, grouped by thousands and set to the right.
Cell numeric(std::int64_t);
Cell numeric(Html content);

// Which way a column is sorted now; `href` asks the server for the other order.
enum class Sorted { no, ascending, descending };
struct Head {
  Html html = {};
  bool numeric = false;
  int colspan = 0;
  int rowspan = 0;
  std::string classes = {};
  Attributes attributes = {};
  std::string sort_href = {};   // given: a header that sorts
  Sorted sorted = Sorted::no;

  Head() = default;
  template <class S>
    requires std::convertible_to<S const&, Html>
  Head(S const& content) : html(content) {}
};
Head numeric_head(Html content);
Head sorted_head(Html content, std::string_view href, Sorted sorted, bool numeric = false);

struct Table {
  Html caption = {};
  std::optional<Size> caption_size = {};
  bool caption_hidden = false;
  std::vector<Head> head = {};
  std::vector<std::vector<Cell>> rows = {};
  bool first_cell_is_header = true;
  bool scroll = false;          // a wide table: a focusable region labelled by the caption
  std::string id = {};          // needed for scroll, where a page has several tables
  bool small = false;           // dense figures
  std::string caption_classes = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html table(Table const&);

// Rows to tick, then act on them; plain checkboxes with scripts off. The form around it is the caller's.
struct MultiSelectRow {
  std::string value = {};
  std::string label = {};       // read out: "Select Sam Smith"
  bool checked = false;
  std::vector<Cell> cells = {};
};
struct MultiSelect {
  Html caption = {};
  std::optional<Size> caption_size = {};
  bool caption_hidden = false;
  std::string name = {};        // of the checkboxes
  std::string id_prefix = "tick-";
  bool scroll = false;          // as a table's
  std::vector<Head> head = {};
  std::vector<MultiSelectRow> rows = {};
};
Html multi_select(MultiSelect const&);

}  // namespace govuk
