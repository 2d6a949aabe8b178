// The entries of a reading as its forms send them, by section or piece by piece.
#pragma once
#include "http/form.hpp"
#include "inspection/actions/save_answer.hpp"
#include "inspection/actions/save_judgement.hpp"
#include "inspection/actions/save_notes.hpp"

namespace inspection::pages {

// Nothing where the form does not bring this piece, or brings a word that is no answer (`is_odd`).
bool brings(http::Form const&, std::string_view id);
bool is_odd(http::Form const&, std::string const& field);
AnswerRow typed_answer(http::Form const&, std::string const& prompt);
JudgementRow typed_judgement(http::Form const&, std::string const& question);
NoteRow typed_note(http::Form const&, NotePart);
Seen typed_seen(http::Form const&, std::string_view id);

}  // namespace inspection::pages
