// For this room's tables: caption, head and cells.
#pragma once
#include "govuk/table.hpp"

namespace govuk {

Html table_caption(Html const& caption, std::optional<Size> size, bool hidden, std::string_view class_names = {});
Html table_head(std::vector<Head> const& head, Html const& before = {});
// The focusable region in which a wide table moves; an error summary may lead to it by `id`.
Html scroll_region(Html const& table, std::string_view caption_id, std::string_view id = {});
void add_cell(Html& out, Cell const& cell, bool header);

}  // namespace govuk
