// What is typed about a sentence, and what may be wrong with it.
#pragma once
#include "people/actions/change.hpp"

namespace people {

struct SentenceFields {
  SentenceKind kind = SentenceKind::community;
  std::string offence = {};
  bool offence_da = false;
  bool offence_child = false;
  std::string court = {};
  base::Date started = {};
  std::optional<base::Date> ends = {};
  std::string requirements = {};
  int mappa_level = 0;
  int mappa_category = 0;
  std::string tier = {};
  std::optional<base::Date> release_date = {};
  std::optional<base::Instant> hearing_at = {};
};

// Fields in error: offence, ends, mappa_level, mappa_category, tier, hearing. A level needs its category, except one that stands
// as it was `before`, recorded without.
base::Outcome<> check(SentenceFields const&, Sentence const* before = nullptr);
Sentence sentence_of(SentenceFields const&);
sql::Params params_of(Sentence const&);

}  // namespace people
