// Registrations that drive the rules. The codes are for the exchange of data; screens show the meaning only.
// Codes: ministryofjustice/hmpps-tier.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class FlagCode {
  da_perpetrator, da_history, child_protection, child_concerns, risk_to_children, stalking, mappa,
  adult_at_risk, mental_health, self_harm, vulnerability, public_interest, street_gangs, terrorism, offender_management, life_sentence, unsupervised
};

constexpr std::string_view label(FlagCode code) {
  switch (code) {
    case FlagCode::da_perpetrator: return "domestic abuse perpetrator";
    case FlagCode::da_history: return "domestic abuse history";
    case FlagCode::child_protection: return "child protection";
    case FlagCode::child_concerns: return "child concerns";
    case FlagCode::risk_to_children: return "risk to children";
    case FlagCode::stalking: return "stalking";
    case FlagCode::mappa: return "MAPPA";
    case FlagCode::adult_at_risk: return "adult at risk";
    case FlagCode::mental_health: return "mental health";
    case FlagCode::self_harm: return "attempted suicide or self-harm";
    case FlagCode::vulnerability: return "vulnerability";
    case FlagCode::public_interest: return "public interest";
    case FlagCode::street_gangs: return "street gangs";
    case FlagCode::terrorism: return "terrorism";
    case FlagCode::offender_management: return "managed jointly with the police (IOM)";
    case FlagCode::life_sentence: return "life sentence or imprisonment for public protection";
    case FlagCode::unsupervised: return "two-thirds point, unsupervised";
  }
  return {};
}

struct Flag {
  FlagId id = {};
  FlagCode code = FlagCode::da_history;
  base::Date started = {};
  std::optional<base::Date> ended = {};   // not included; none: in force
  std::string notes = {};
};

inline bool in_force(Flag const& flag, base::Date day) { return flag.started <= day && (!flag.ended || day < *flag.ended); }

}  // namespace people

template <>
struct base::Words<people::FlagCode> {
  static constexpr std::array table{
      base::Word{people::FlagCode::da_perpetrator, "ADVP"},   base::Word{people::FlagCode::da_history, "REG30"},
      base::Word{people::FlagCode::child_protection, "RCPR"}, base::Word{people::FlagCode::child_concerns, "RCCO"},
      base::Word{people::FlagCode::risk_to_children, "RCHD"}, base::Word{people::FlagCode::stalking, "SPO"},
      base::Word{people::FlagCode::mappa, "MAPP"},
      base::Word{people::FlagCode::adult_at_risk, "RVAD"},    base::Word{people::FlagCode::mental_health, "RMDO"},
      base::Word{people::FlagCode::self_harm, "ALSH"},        base::Word{people::FlagCode::vulnerability, "RVLN"},
      base::Word{people::FlagCode::public_interest, "RPIR"},  base::Word{people::FlagCode::street_gangs, "STRG"},
      base::Word{people::FlagCode::terrorism, "RTAO"},        base::Word{people::FlagCode::offender_management, "IIOM"},
      base::Word{people::FlagCode::life_sentence, "INLL"},    base::Word{people::FlagCode::unsupervised, "PRC"},
  };
};
