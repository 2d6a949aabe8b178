// For this room's tables: caption, head and cells.
#pragma once
#include "govuk/table.hpp"

namespace govuk {

Html table_caption(Html const& caption, std::optional<Size> size, bool hidden, std::string_view class_names = {});
// `Stacked`: on a phone every row is a card, each cell under the words of its header. A table that is shown as blocks is no table
// to a screen reader any more, so its parts then say by role what they are.
enum class Stacked { no, yes };
Html table_head(std::vector<Head> const& head, Html const& before = {}, Stacked = Stacked::no);
void open_row(Html& out, Stacked);
void open_body(Html& out, Stacked);
// What is read of it: no tags, no entities.
std::string plain_words(Html const&);
// The focusable region in which a wide table moves; an error summary may lead to it by `id`.
Html scroll_region(Html const& table, std::string_view caption_id, std::string_view id = {});
// `label`: the words of its header, for a stacked table; nullptr otherwise.
void add_cell(Html& out, Cell const& cell, bool header, std::string const* label = nullptr);

}  // namespace govuk
