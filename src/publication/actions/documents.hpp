// The documents are made: exactly what was looked at. After the release a further version is a correction, with its reason.
#pragma once
#include "ledger/ledger.hpp"
#include "publication/store/documents.hpp"

namespace publication {

// By the lead inspector or the publisher of the team.
struct MakeDocuments {
  InspectionId inspection = {};
  struct Made {
    DocumentKind kind = DocumentKind::report;
    std::string body = {};
  };
  std::vector<Made> documents = {};
  std::vector<std::string> missing = {};   // what the content still lacks: refused with it, but for the accuracy check
  std::string reason = {};                 // needed once the report is out
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, MakeDocuments const&);

}  // namespace publication
