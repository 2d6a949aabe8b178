// Made-up sentences: why somebody is with the service.
#pragma once
#include "base/random.hpp"
#include "people/domain/sentence.hpp"

#include <vector>

namespace demonstration {

struct SentenceWanted {
  bool ended = false;     // the last order has ended, in the months before the day
  bool settled = false;   // in force, and begun at least ten months ago
  int age = 40;
};

// The newest first; at least one. None begins or ends on the day itself.
std::vector<people::Sentence> draw_sentences(base::Random&, SentenceWanted const&, base::Date day);

// Whether a made-up offence is a sexual one.
bool is_sexual(std::string_view offence);

}  // namespace demonstration
