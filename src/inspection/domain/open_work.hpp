// In which statuses the team's papers are open to be written (section 6).
#pragma once
#include "inspection/domain/workflow.hpp"

namespace inspection {

// Cases are read, read again and moderated; organisational standards are judged.
constexpr bool reads_cases(Status status) { return status == Status::fieldwork || status == Status::feedback || status == Status::moderation; }
// Evidence about the unit is collected from the day it is asked for.
constexpr bool collects_evidence(Status status) { return reads_cases(status) || status == Status::evidence_requested || status == Status::sample_drawn; }

}  // namespace inspection
