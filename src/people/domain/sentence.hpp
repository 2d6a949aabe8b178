// A sentence, an order or a report for the court: why the person is with the service.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class SentenceKind { community, suspended, licence, pss, custody, pre_sentence };

constexpr std::string_view label(SentenceKind kind) {
  switch (kind) {
    case SentenceKind::community: return "community order";
    case SentenceKind::suspended: return "suspended sentence order";
    case SentenceKind::licence: return "licence";
    case SentenceKind::pss: return "post-sentence supervision";
    case SentenceKind::custody: return "in custody";
    case SentenceKind::pre_sentence: return "pre-sentence report";
  }
  return {};
}

struct Sentence {
  SentenceId id = {};
  SentenceKind kind = SentenceKind::community;
  std::string offence = {};
  bool offence_da = false;       // the offence is one of domestic abuse
  bool offence_child = false;    // the offence is one against a child
  bool da_identifier = false;    // the court set the domestic abuse identifier
  std::string court = {};
  base::Date started = {};
  std::optional<base::Date> ends = {};          // as planned
  std::optional<base::Date> ended = {};         // as it happened
  std::string requirements = {};
  int mappa_level = 0;                          // 0: not under MAPPA
  int mappa_category = 0;                       // 0 beside a level: not recorded
  std::string tier = {};                        // v3 A..G, v2 [A-D][0-3]S?; empty: none yet
  std::optional<base::Date> release_date = {};
  std::optional<base::Instant> hearing_at = {};
};

// Begun, and not ended, on this day.
inline bool in_force(Sentence const& s, base::Date day) { return s.started <= day && (!s.ended || day < *s.ended); }
// A kind under which the person is supervised: everything but a report.
inline bool is_order(SentenceKind kind) { return kind != SentenceKind::pre_sentence; }
// Empty, MISSING, NOT_SUPERVISED, A to G, or [A-D][0-3] with an S or without.
bool is_tier(std::string_view);

}  // namespace people

template <>
struct base::Words<people::SentenceKind> {
  static constexpr std::array table{
      base::Word{people::SentenceKind::community, "community"}, base::Word{people::SentenceKind::suspended, "suspended"},
      base::Word{people::SentenceKind::licence, "licence"},     base::Word{people::SentenceKind::pss, "pss"},
      base::Word{people::SentenceKind::custody, "custody"},     base::Word{people::SentenceKind::pre_sentence, "pre_sentence"},
  };
};
