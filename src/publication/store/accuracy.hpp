// Comments of the service on the draft, and the answers to them.
#pragma once
#include "inspection/store/inspections.hpp"

namespace publication {

using inspection::InspectionId;
using CommentId = base::Strong<struct AccuracyCommentTag>;

struct CommentRow {
  CommentId id = {};
  InspectionId inspection = {};
  std::string section = {};
  std::string comment = {};
  std::string by = {};
  base::Instant at = {};
  std::string outcome = {};     // accepted, rejected; empty: not answered yet
  std::string reason = {};
  std::string answered_by = {};
  std::optional<base::Instant> answered_at = {};
  std::int64_t lock_version = 1;
};
std::vector<CommentRow> comments_of(ledger::View&, InspectionId);     // of the team, and of the service that is told
std::optional<CommentRow> find_comment(ledger::View&, CommentId);

CommentId insert_comment(ledger::Tx&, InspectionId, std::string const& section, std::string const& comment);
bool answer_comment(ledger::Tx&, CommentId, std::string_view outcome, std::string const& reason, std::int64_t lock_version);

// The last day for comments: the working days of the programme (policy/inspection/times.toml) from when the check began. Nothing while it is not on.
std::optional<base::Date> comments_until(ledger::View&, InspectionId);

}  // namespace publication
