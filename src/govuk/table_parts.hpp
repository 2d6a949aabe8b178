// For this room's tables: caption, head and cells.
#pragma once
#include "govuk/table.hpp"

namespace govuk {

Html table_caption(Html const& caption, std::optional<Size> size, bool hidden, std::string_view class_names = {});
Html table_head(std::vector<Head> const& head, Html const& before = {});
void add_cell(Html& out, Cell const& cell, bool header);

}  // namespace govuk
