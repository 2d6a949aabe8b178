// Documents, meetings, surveys and figures about the unit, each with the standards it bears on.
#pragma once
#include "inspection/store/inspections.hpp"

namespace inspection {

enum class EvidenceKind { document, meeting, survey, figure };
std::string_view shown(EvidenceKind);   // "Staffing or workload figure"

struct EvidenceRow {
  EvidenceId id = {};
  InspectionId inspection = {};
  EvidenceKind kind = EvidenceKind::document;
  std::string title = {};
  std::string body = {};
  std::string source = {};              // of a figure: where it is from and of which day
  std::string quotations = {};          // in people's own words, a paragraph each
  std::optional<std::int64_t> asked = {};
  std::optional<std::int64_t> answered = {};
  std::string by = {};
  base::Instant at = {};
  std::int64_t lock_version = 1;
};
std::vector<EvidenceRow> evidence_of(ledger::View&, InspectionId);        // by kind, then the oldest first
std::optional<EvidenceRow> find_evidence(ledger::View&, EvidenceId);

struct EvidenceLink {
  EvidenceId evidence = {};
  std::string standard = {};
};
std::vector<EvidenceLink> evidence_links(ledger::View&, InspectionId);    // by evidence, then standard

EvidenceId insert_evidence(ledger::Tx&, EvidenceRow const&);
// False: somebody changed it since `lock_version` was read.
bool change_evidence(ledger::Tx&, EvidenceRow const&);
void link_evidence(ledger::Tx&, EvidenceId, std::vector<std::string> const& standards);  // in place of those before

}  // namespace inspection

template <>
struct base::Words<inspection::EvidenceKind> {
  static constexpr std::array table{
      base::Word{inspection::EvidenceKind::document, "document"},
      base::Word{inspection::EvidenceKind::meeting, "meeting"},
      base::Word{inspection::EvidenceKind::survey, "survey"},
      base::Word{inspection::EvidenceKind::figure, "figure"},
  };
};
