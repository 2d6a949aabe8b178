// One-to-ones as both sides see them.
#pragma once
#include "workforce/pages/training_parts.hpp"
#include "workforce/store/supervision.hpp"

namespace workforce::pages {

// `finish`: where a done action is posted, with "{}" for its key.
Html actions_table(web::Call&, std::vector<OneToOneActionRow> const&, std::string_view finish_before, std::string_view finish_after);
Html one_to_ones_view(std::vector<OneToOneRow> const&);
Html own_notes_view(std::vector<NoteRow> const&);

}  // namespace workforce::pages
