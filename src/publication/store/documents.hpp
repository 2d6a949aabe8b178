// The documents of an inspection as they were made. Who reads which is in the statements and nowhere else.
#pragma once
#include "inspection/store/inspections.hpp"

namespace publication {

using inspection::InspectionId;

enum class DocumentKind { report, notice, csv };   // PDF and JSON are made of these when they are asked for

struct DocumentRow {
  InspectionId inspection = {};
  DocumentKind kind = DocumentKind::report;
  std::int64_t version = 0;
  std::string body = {};        // HTML or CSV
  std::string hash = {};        // of the body
  std::string reason = {};      // of a correction
  base::Instant made_at = {};
  std::string made_by = {};
};
// The newest of a kind: for the team; for the service while it checks the draft; for early readers under embargo.
std::optional<DocumentRow> draft_document(ledger::View&, InspectionId, DocumentKind);
// What is public: the newest, from the minute of release and never before.
std::optional<DocumentRow> public_document(ledger::View&, InspectionId, DocumentKind);
std::vector<DocumentRow> public_versions(ledger::View&, InspectionId, DocumentKind);   // all of them without their bodies, newest first
std::optional<DocumentRow> public_version(ledger::View&, InspectionId, DocumentKind, std::int64_t version);

// Those released by the view's own instant, newest first: what the public pages list.
struct Released {
  InspectionId inspection = {};
  ledger::UnitId unit = {};
  std::string inspected_as = {};
  std::string programme = {};
  base::Date fieldwork_from = {};
  base::Instant at = {};
  bool training = false;
};
std::vector<Released> released_documents(ledger::View&);

void keep_document(ledger::Tx&, InspectionId, DocumentKind, std::string_view body, std::string const& reason);

// How often what the public door shows was changed, as of this view. Counted by the database, in the change's own transaction.
std::int64_t public_state(ledger::View&);

}  // namespace publication

template <>
struct base::Words<publication::DocumentKind> {
  static constexpr std::array table{
      base::Word{publication::DocumentKind::report, "report"}, base::Word{publication::DocumentKind::notice, "notice"},
      base::Word{publication::DocumentKind::csv, "csv"},
  };
};
