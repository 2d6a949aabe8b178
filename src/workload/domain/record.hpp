// What is kept of a person for a tier, besides the record itself: scores, needs, requirements, enforcement.
#pragma once
#include "workload/domain/ids.hpp"
#include "workload/domain/needs.hpp"
#include "workload/domain/tier_words.hpp"

#include "base/time.hpp"

#include <optional>
#include <string>

namespace workload {

enum class PredictorKind { rsr, ogrs, arp, csrp, dc_srp };

constexpr std::string_view label(PredictorKind kind) {
  switch (kind) {
    case PredictorKind::rsr: return "Risk of serious recidivism (RSR)";
    case PredictorKind::ogrs: return "Reoffending score (OGRS)";
    case PredictorKind::arp: return "All reoffending predictor (ARP)";
    case PredictorKind::csrp: return "Combined serious reoffending predictor (CSRP)";
    case PredictorKind::dc_srp: return "Direct contact sexual reoffending predictor";
  }
  return {};
}

struct Predictor {
  PredictorId id = {};
  PredictorKind kind = PredictorKind::rsr;
  std::string score = {};                    // a decimal as written; OGRS a whole number
  ScoreType type = ScoreType::not_known;
  std::optional<SexualBand> band = {};       // of DC-SRP
  base::Date dated = {};
  std::string source = {};                   // where it was worked out
  std::string by_name = {};
};

// A full (layer 3) assessment of needs. Either answers or severities are held, in the form that `rules tier` reads.
struct NeedAssessment {
  NeedAssessmentId id = {};
  base::Date completed = {};
  bool san = false;                          // strengths and needs: other limits
  std::string answers = {};                  // "ACCOMMODATION:yes,some;…"
  std::string severities = {};               // "ACCOMMODATION=SEVERE;…"
  Answer parenting = Answer::unknown;        // 6.9
  Answer impulsivity = Answer::missing;      // 11.2
  Answer temper = Answer::missing;           // 11.4
  std::optional<int> ogrs = {};
  bool sexual_offence = false;               // 1.30
  std::string source = {};
  std::string by_name = {};
};

struct KeptRequirement {
  RequirementId id = {};
  SentenceId sentence = {};
  std::string main_category = {};            // see requirement_category.hpp
  bool restrictive = false;
  base::Date started = {};
  std::optional<base::Date> terminated = {};
  std::string notes = {};
  std::string by_name = {};
};

struct Enforcement {
  EnforcementId id = {};
  std::string outcome = {};                  // BRE01 …
  base::Date referred = {};
  std::string notes = {};
  std::string by_name = {};
};

}  // namespace workload

template <>
struct base::Words<workload::PredictorKind> {
  static constexpr std::array table{
      base::Word{workload::PredictorKind::rsr, "RSR"},   base::Word{workload::PredictorKind::ogrs, "OGRS"},
      base::Word{workload::PredictorKind::arp, "ARP"},   base::Word{workload::PredictorKind::csrp, "CSRP"},
      base::Word{workload::PredictorKind::dc_srp, "DC_SRP"},
  };
};
