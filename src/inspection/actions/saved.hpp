// What saving one entry of a reading comes to.
#pragma once
#include "inspection/actions/open_reading.hpp"

namespace inspection {

// How far the key question is after the save, for the page to say.
struct QuestionState {
  std::size_t answered = 0;
  std::size_t open = 0;       // prompts that stand open to this case
  bool against = false;       // judged sufficient over more prompts "no" than "yes"
};
QuestionState question_state(Entries const&, OpenReading const&, std::string_view question);

template <class Row>
struct Saved {
  Row stands = {};            // what was saved; or, where it was stale, what another page saved before
  bool stale = false;         // nothing was overwritten
  std::optional<QuestionState> question = {};
};

inline constexpr std::size_t longest_reason = 4000;  // characters, of every text of a reading but its notes
inline constexpr std::size_t longest_note = 20000;

}  // namespace inspection
